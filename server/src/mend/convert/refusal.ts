import type { Localized } from '../../audit/types.ts';
import { chapterOfTable, listed, printedChapter, rowName, say } from '../../audit/words.ts';
import type { ReportTable } from '../../report/model.ts';
import type { TextEdit } from '../apply.ts';
import type { Strays } from './strays.ts';

export interface Refused {
  readonly kind: 'refused';
  readonly reason: Localized;
}

/** Edits that write tables in another shape, or why that cannot be done without losing something. */
export type Conversion = { readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | Refused;

export const refused = (reason: Localized): Refused => ({ kind: 'refused', reason });

/** Why a table cannot be written anew from what was read of it; undefined where it can. */
export function whyNot(table: ReportTable): Localized | undefined {
  const chapter = printedChapter(chapterOfTable(table.id));
  if (table.status === 'unreadable') {
    return say(
      `“${chapter}”的表格没有读出来，不能转换；请先从原文件重新复制。`,
      `The table of “${chapter}” could not be read, so it cannot be converted: copy it again from its source first.`,
    );
  }
  const unread = table.rows.filter((row) => row.cells.some(({ reading }) => reading.kind === 'unread'));
  const rows = [...unread.map(({ row }) => row), ...table.strangers.map(({ row }) => row)];
  if (rows.length > 0) {
    const names = listed(
      rows.map((row) => say(`“${rowName(table.form, row)}”`, `“${rowName(table.form, row)}”`)),
    );
    return say(
      `${names['zh-cn']}没有读出来，不能转换；请先补齐。`,
      `${names.en} could not be read, so the table cannot be converted: complete it first.`,
    );
  }
  if (table.form.oneLine && table.missingRows.length > 0) {
    return say(
      `“${chapter}”的表格不全，不能转换；请先补齐。`,
      `The table of “${chapter}” is not complete, so it cannot be converted: complete it first.`,
    );
  }
  return undefined;
}

export const PROBLEMS: Readonly<Record<NonNullable<Strays['problem']>, Localized>> = {
  figures: say(
    '表中有不属于任何一格的数字，不能转换；请先处理。',
    'There are figures in the table that belong to no cell, so it cannot be converted: see to them first.',
  ),
  comment: say(
    '表中有注释（<!-- -->），转换会使它离开所注的行；请先移出表格。',
    'There is a comment (<!-- -->) in the table, which would lose the line it speaks of: take it out of the table first.',
  ),
};

export const WOULD_DIFFER = say(
  '转换后读出的数据会与现在不一致，因此不转换。',
  'The converted table would not be read as it is now, so it is not converted.',
);
