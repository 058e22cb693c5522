import { describe, expect, it } from 'vitest';
import { analyze, applyEdits } from '../../../server/src/engine.ts';
import { toEdition2021 } from '../../../server/src/mend/convert/edition.ts';
import type { TableKind } from '../../../server/src/mend/convert/write.ts';
import { RIGHT, withCells, withoutLine } from '../check.ts';
import { FIXTURE_REPORTS, SEEDS } from '../corpus.ts';

const RIGHT_2019 = FIXTURE_REPORTS.find(({ name }) => name === 'right-2019.txt')!.text;

function converted(text: string, kind: TableKind = 'tabs'): string {
  const result = toEdition2021(analyze(text).report, kind);
  if (result.kind === 'refused') throw new Error(result.reason.en);
  return applyEdits(text, result.edits);
}

const figureAt = (text: string, path: string) => {
  const reading = analyze(text).report.cells.get(path)?.reading;
  return reading?.kind === 'number' ? reading.value : reading?.kind;
};
const chapter = (text: string, id: string) => {
  const { report } = analyze(text);
  const { range } = report.chapters.find((each) => each.id === id)!;
  return text.slice(range.start, range.end);
};

describe('from the 2019 edition to that of 2021', () => {
  const after = converted(RIGHT_2019);

  it('takes over what means the same', () => {
    const made = { 'rules/issued': 0, 'normative-documents/issued': 3, 'licences/decisions': 160 };
    const decided = { 'penalties/decisions': 31, 'coercion/decisions': 2 };
    for (const [path, value] of Object.entries({ ...made, ...decided }))
      expect(figureAt(after, `proactive/${path}`), path).toBe(value);
    expect(analyze(after).report.edition).toBe('2021');
  });

  it('marks the cells that have no figure yet, each with a finding', () => {
    const open = [
      'rules/repealed',
      'rules/in-force',
      'normative-documents/repealed',
      'normative-documents/in-force',
    ];
    const paths = [...open, 'fees/amount'].map((path) => `proactive/${path}`);
    const { findings } = analyze(after);
    for (const path of paths) {
      expect(figureAt(after, path)).toBe('invalid');
      expect(findings.some(({ rule, cells }) => rule === 'cell-number' && cells[0] === path)).toBe(true);
    }
    expect(after.split('\t待核对')).toHaveLength(6);
  });

  it('keeps the figures that have no cell any more, at the end', () => {
    expect(after.trimEnd().split('\n').at(-1)).toBe(
      '【待核对】旧版表格中的下列数据，新版表格没有对应的栏目或含义不同：规范性文件 本年新公开数量 3；规范性文件 对外公开总数量 21；行政许可 上一年项目数量 14；行政许可 本年增/减 -2；其他对外管理服务事项 上一年项目数量 6；其他对外管理服务事项 处理决定数量 45；行政处罚 上一年项目数量 22；行政处罚 本年增/减 +4；行政强制 上一年项目数量 5；行政事业性收费 上一年项目数量 1；行政事业性收费 本年增/减 -1；政府集中采购 采购项目数量 7；政府集中采购 采购总金额 186.5。请填好表中“待核对”各格后删去本段。',
    );
  });

  it('leaves chapter 四, and （六）其他处理 as one row where it is not 0', () => {
    expect(chapter(after, 'disputes')).toBe(chapter(RIGHT_2019, 'disputes'));
    expect(chapter(after, 'applications')).toBe(chapter(RIGHT_2019, 'applications'));
    expect(analyze(after).findings.filter(({ rule }) => rule === 'row-missing')).toEqual([]);
  });

  it('divides （六）其他处理 where it is 0 throughout', () => {
    const none = withCells(
      { 'applications/otherwise/business': '0', 'applications/otherwise/total': '０' },
      RIGHT_2019,
    );
    const text = converted(none, 'markdown');
    for (const row of ['1', '2', '3']) expect(figureAt(text, `applications/otherwise.${row}/total`)).toBe(0);
    expect(text).toMatch(/\| （六）其他处理 +\| 1\.申请人无正当理由/);
    expect(chapter(text, 'applications').match(/[０-９]/g)).toHaveLength(3);
  });

  it.each(SEEDS.filter(({ name }) => /^00[14]/.test(name)))('works on seed $name', ({ text }) => {
    for (const kind of ['markdown', 'tabs'] as const) {
      const { report } = analyze(converted(text, kind));
      expect(report.edition).toBe('2021');
      expect([...report.cells.values()].filter(({ reading }) => reading.kind === 'unread')).toEqual([]);
    }
  });
});

it('has nothing to do in a report of the 2021 edition', () => {
  expect(toEdition2021(analyze(RIGHT).report, 'tabs')).toEqual({ kind: 'edits', edits: [] });
});

it('refuses a table that is not read whole', () => {
  const text = RIGHT_2019.replace('行政许可\t14\t-2\t160', '行政许可\t14 160');
  expect(toEdition2021(analyze(text).report, 'tabs')).toMatchObject({ kind: 'refused' });
});

describe('what the newer form has no place for', () => {
  /** The 2019 fixture with 0 in each cell of chapter 二. */
  const none = (text: string): string => {
    const own = [...analyze(text).report.cells.values()].filter(({ table }) => table === 'proactive');
    return applyEdits(
      text,
      own.map(({ range }) => ({ range, newText: '0' })),
    );
  };

  it('is not listed where it is 0', () => {
    const after = converted(none(RIGHT_2019));
    expect(after).not.toContain('旧版表格中的下列数据');
    expect(analyze(after).report.edition).toBe('2021');
  });

  it('stands at the end of a text that has no line end there', () => {
    expect(converted(RIGHT_2019.trimEnd())).toMatch(/各格后删去本段。\n$/);
  });

  it('a figure in the table that belongs to no cell is no such: nothing is done', () => {
    const stray = RIGHT_2019.replace('采购总金额', '采购总金额 2020');
    expect(stray).not.toBe(RIGHT_2019);
    expect(toEdition2021(analyze(stray).report, 'tabs')).toMatchObject({
      kind: 'refused',
      reason: { 'zh-cn': '表中有不属于任何一格的数字，不能转换；请先处理。' },
    });
  });

  it('nothing is done where （六）其他处理 is absent: the newer form would lack its rows', () => {
    const without = withoutLine(RIGHT_2019, '（六）其他处理');
    expect(toEdition2021(analyze(without).report, 'tabs')).toMatchObject({
      kind: 'refused',
      reason: { 'zh-cn': '转换后读出的数据会与现在不一致，因此不转换。' },
    });
  });
});
