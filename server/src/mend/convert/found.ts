import { printed } from '../../audit/words.ts';
import { recogniseLabels } from '../../report/items.ts';
import type { Range, Report, ReportTable } from '../../report/model.ts';
import { collectRows } from '../../report/rows.ts';
import { tokenize } from '../../report/tokens.ts';

/** A header or group label in the text, and what it stands for. */
export interface FoundLabel {
  readonly kind: 'group' | 'column' | 'header' | 'row';
  readonly id: string;
  readonly range: Range;
  /** Whether it has a slip, and so cannot be told from its words again. */
  readonly slip: boolean;
}

export interface FoundLabels {
  /** Labels of groups, columns and header cells, in the order of the text. */
  readonly found: readonly FoundLabel[];
  /** The places of all labels of the form in the table, those of rows among them. */
  readonly all: readonly Range[];
}

/** The labels of a table as they stand in the text. Linear in the text of the table. */
export function findLabels({ text }: Report, table: ReportTable): FoundLabels {
  const items = recogniseLabels(text, tokenize(text, table.range.start, table.range.end));
  const known = collectRows(items, table.form).others.map(
    ({ hit, meaning }): FoundLabel => ({
      kind: meaning.kind,
      id: meaning.id,
      range: { start: hit.start, end: hit.end },
      slip: hit.entry.slip !== undefined,
    }),
  );
  return {
    found: [...known, ...garbled(table)].sort((a, b) => a.range.start - b.range.start),
    all: items.flatMap((item) => (item.kind === 'hit' ? [{ start: item.start, end: item.end }] : [])),
  };
}

/** Labels that are none of the form's but like one: they keep their place, with their slip. */
function garbled({ slips, form }: ReportTable): readonly FoundLabel[] {
  return slips.flatMap(({ range, shouldBe, kind }): FoundLabel[] => {
    const group = form.groups.find((each) => shouldBe === each.label || shouldBe === printed(each));
    const column = form.rows.flatMap((row) => row.columns).find((each) => each.label === shouldBe);
    const id = kind === 'group' ? group?.id : column?.id;
    return id === undefined ? [] : [{ kind, id, range, slip: true }];
  });
}

/** Whether a label stands in the header of a block: behind the rows of the block before, in front of its own. */
export function isInHeader({ form, rows }: ReportTable, block: number, label: Range): boolean {
  if (form.oneLine) return true;
  const rowsOf = (index: number) => {
    const ids = form.blocks[index]?.rows.map(({ row }) => row) ?? [];
    return rows.filter(({ row }) => ids.includes(row.id));
  };
  const before = Math.max(0, ...rowsOf(block - 1).map(({ range }) => range.end));
  const behind = Math.min(Number.MAX_SAFE_INTEGER, ...rowsOf(block).map(({ range }) => range.start));
  return label.start >= before && label.start < behind;
}
