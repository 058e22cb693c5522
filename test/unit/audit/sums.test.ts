import { describe, expect, test } from 'vitest';
import { analyze, type CellPath, type Finding } from '../../../server/src/engine.ts';
import { RIGHT_MARKDOWN, RIGHT_UNCOUNTED, withCells } from '../check.ts';

/*
 * Sums that nothing explains for certain: what is said, and between what a person may choose. The rows and columns
 * of the table are named shortly here.
 */
const SHORT: readonly (readonly [string, string])[] = [
  ['一、本年新收政府信息公开申请数量', '新收'],
  ['二、上年结转政府信息公开申请数量', '转入'],
  ['四、结转下年度继续办理', '转出'],
];
const shortened = (text: string): string =>
  SHORT.reduce((rest, [long, short]) => rest.replaceAll(long, short), text);

const inApplications = (cells: Readonly<Record<string, string>>): Record<CellPath, string> =>
  Object.fromEntries(Object.entries(cells).map(([path, text]) => [`applications/${path}`, text]));
const errors = (text: string): readonly Finding[] =>
  analyze(text).findings.filter(({ severity }) => severity === 'error');
const told = (cells: Readonly<Record<string, string>>, base = RIGHT_UNCOUNTED) =>
  errors(withCells(inApplications(cells), base)).map(({ rule, cells: [path], message, offers }) => ({
    rule,
    path: path!.replace('applications/', ''),
    message: shortened(message['zh-cn']),
    offers: offers.map((offer) => shortened(`${offer.class}: ${offer.title['zh-cn']}`)),
  }));

describe('a balance that no small set of cells explains', () => {
  const found = told({
    'carried-in/natural-person': '25',
    'carried-in/research': '12',
    'carried-out/research': '4',
    'carried-out/business': '2',
  });

  test('is told for each column, its four cells as choices where they can be set right', () => {
    expect(found.filter(({ rule }) => rule === 'balance').map(({ path }) => path)).toEqual([
      'concluded/natural-person',
      'concluded/business',
      'concluded/research',
    ]);
    const [natural, , research] = found.filter(({ rule }) => rule === 'balance');
    expect(natural).toMatchObject({
      message:
        '“自然人”列勾稽关系不成立：第一项加第二项为 49（24+25），第三项加第四项为 25（23+2）。请核对后改正。',
      offers: [
        'choice: “新收”改为 0，但“新收”行总计将不再成立',
        'choice: “转入”改为 1',
        'choice: “（七）总计”改为 47，但“（七）总计”行总计、“自然人”列的（七）总计将不再成立',
        'choice: “转出”改为 26',
      ],
    });
    expect(research!.offers).toEqual([
      'choice: “转入”改为 4',
      'choice: “（七）总计”改为 8，但“（七）总计”行总计、“科研机构”列的（七）总计将不再成立',
      'choice: “转出”改为 12',
    ]);
  });

  test('and the totals of its rows, which ask for one value', () => {
    expect(found.find(({ path }) => path === 'carried-in/total')).toMatchObject({
      rule: 'row-total',
      message: '“转入”行总计为 1，六类申请人合计为 37（25+0+12+0+0+0）。请核对后改正。',
      offers: ['choice: 改为 37，但“总计”列的勾稽关系将不再成立'],
    });
  });
});

test('where two broken sums meet in a total, each is a choice that says on what ground', () => {
  const found = told({
    'unavailable.1/legal-service': '1',
    'unavailable.1/total': '1000',
    'carried-out/business': '12',
    'declined.5/business': '1',
    'received/business': '20',
  });
  expect(found.find(({ path }) => path === 'concluded/business')).toEqual({
    rule: 'concluded-total',
    path: 'concluded/business',
    message:
      '“商业企业”列的（七）总计为 2，该列办理结果各项合计为 3；“商业企业”列勾稽关系不成立：第一项加第二项为 20，第三项加第四项为 14。请核对后改正。',
    offers: [
      'choice: 改为 3（依“商业企业”列的（七）总计），但“（七）总计”行总计将不再成立',
      'choice: 改为 8（依“商业企业”列的勾稽关系），但“（七）总计”行总计将不再成立',
    ],
  });
});

describe('several rows would do', () => {
  test('four columns and the total: each of the rows that may be wrong is a choice', () => {
    const [found, ...others] = told({
      'received/natural-person': '25',
      'received/business': '3',
      'received/research': '1',
      'received/charity': '1',
      'received/total': '30',
    });
    expect(others).toEqual([]);
    expect(found!.rule).toBe('balance');
    expect(found!.offers).toEqual([
      'choice: “新收”改为：自然人 24，商业企业 2，科研机构 0，社会公益组织 0，总计 26',
      'choice: “转出”改为：自然人 3，商业企业 1，科研机构 1，社会公益组织 1，总计 6',
    ]);
  });

  test('only the totals: it is told at the sum of the totals', () => {
    const found = told({ 'received/research': '', 'carried-out/research': '', 'received/total': '30' });
    expect(found).toMatchObject([
      {
        rule: 'balance',
        path: 'concluded/total',
        offers: ['choice: “新收”改为：总计 26', 'choice: “转出”改为：总计 6'],
      },
    ]);
  });

  test('in two columns, each in rows of its own: too many ways, so the sums themselves are told', () => {
    const found = told({
      'received/natural-person': '20',
      'received/business': '1',
      'received/total': '',
      'carried-in/total': '',
    });
    expect(found.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'balance concluded/natural-person',
      'balance concluded/business',
    ]);
  });

  test('two cells of one sum together, in any measure: no value is offered for them as certain', () => {
    const found = told({
      'received/natural-person': '60',
      'received/total': '',
      'carried-in/natural-person': '60',
      'carried-in/total': '',
    });
    expect(found).toMatchObject([
      {
        rule: 'balance',
        path: 'concluded/natural-person',
        offers: [
          'choice: “（七）总计”改为 118，但“（七）总计”行总计、“自然人”列的（七）总计将不再成立',
          'choice: “转出”改为 97，但“转出”行总计将不再成立',
        ],
      },
    ]);
  });

  test('hundreds of ways are not counted', () => {
    const rows = [...analyze(RIGHT_MARKDOWN).report.cells.values()]
      .filter(({ table, column }) => table === 'applications' && column === 'total')
      .filter(({ row }) => !['received', 'carried-in', 'concluded', 'carried-out'].includes(row));
    const blank = Object.fromEntries(rows.map(({ row }) => [`${row}/total`, '']));
    const cells = { ...blank, 'granted/natural-person': '90', 'granted/business': '4' };
    expect(told(cells, RIGHT_MARKDOWN).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'concluded-total concluded/natural-person',
      'concluded-total concluded/business',
    ]);
  });
});

test('the row of （七）总计 typed wrong is told once, by its rule', () => {
  const [found, ...others] = told({
    'concluded/natural-person': '11',
    'concluded/business': '12',
    'concluded/research': '13',
    'concluded/charity': '14',
    'concluded/total': '15',
  });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: 'concluded-total', path: 'concluded/natural-person' });
});

test('chapter 四: known addends that are more than their total, beside a blank one', () => {
  const [finding, ...others] = errors(
    withCells({ 'disputes/review/upheld': '5', 'disputes/review/corrected': '' }, RIGHT_UNCOUNTED),
  );
  expect(others).toEqual([]);
  expect(finding!.rule).toBe('dispute-total');
  expect(finding!.message['zh-cn']).toBe(
    '“行政复议”总计不成立：有空白或无法识别的格，但已填的数合计已有 6，超过 2。请核对后改正。',
  );
});

test('a row typed wrong since the file was opened: keeping it comes first', () => {
  const before = new Map(
    [...analyze(RIGHT_UNCOUNTED).report.cells.values()].flatMap(({ path, reading }) =>
      reading.kind === 'number' ? [[path, reading.value] as const] : [],
    ),
  );
  const columns = ['natural-person', 'business', 'research', 'charity', 'legal-service', 'other', 'total'];
  const typed = Object.fromEntries(columns.map((column, at) => [`granted/${column}`, String(3 + 2 * at)]));
  const { findings } = analyze(withCells(inApplications(typed), RIGHT_UNCOUNTED), { baseline: before });
  expect(findings.map(({ offers }) => offers.map(({ title }) => title['zh-cn']))).toEqual([
    ['保留各格数据，重算全部合计（8 处）', '“（一）予以公开”一行改正 7 格'],
  ]);
});

test('a total is told by the addends that are not 0, by all where none is', () => {
  const { findings } = analyze(withCells({ 'applications/concluded/research': '2' }, RIGHT_UNCOUNTED));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.related.map(({ message }) => message['zh-cn'])).toHaveLength(8);
});

test('a blank addend beside a total that both sums contradict: the total is only suggested', () => {
  const found = told({ 'granted/natural-person': '', 'granted/total': '0' });
  expect(found).toMatchObject([
    {
      rule: 'row-total',
      message: '“（一）予以公开 × 总计”为 0，依“（一）予以公开”行总计、“总计”列的（七）总计应为 10。',
      offers: ['suggested: 改为 10'],
    },
  ]);
});

test('what is no number takes no part, on whichever side it stands', () => {
  expect(told({ 'carried-out/total': 'x', 'concluded/total': '40' })).toMatchObject([
    { rule: 'concluded-total', path: 'concluded/total', offers: [expect.stringMatching(/改为 25$/)] },
    { rule: 'cell-number', path: 'carried-out/total' },
  ]);
});
