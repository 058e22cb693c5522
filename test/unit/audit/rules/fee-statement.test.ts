import { describe, expect, test } from 'vitest';
import {
  changed,
  check,
  checkFix,
  checkSilent,
  fixed,
  fixture,
  messageOf,
  offersOf,
  RIGHT,
  RIGHT_MARKDOWN,
  withCells,
} from '../../check.ts';

const FEES = '2023年，我局未发出信息处理费收费通知，收费总金额为0元，实际收取0元。';
const MORE = '除此之外，没有其他需要报告的事项。';
const HEADING = '六、其他需要报告的事项';
/** The right report with another chapter 六, below its heading. */
const withOther = (body: string): string => RIGHT.slice(0, RIGHT.indexOf(HEADING)) + body;

describe('nothing is said of the fee', () => {
  test.each(['无', '无。', '没有', '暂无'])(
    'chapter 六 says only “%s”: the sentence takes its place',
    (word) => {
      const wrong = withOther(`${HEADING}\n\n«${word}»\n`);
      const checked = check('fee-statement', wrong);
      expect(messageOf(checked)).toBe(
        '没有写明信息处理费：应写发出收费通知的件数、总金额和实际收取的总金额，没有收费的也用一句话写明。',
      );
      checkFix('fee-statement', wrong, 'suggested', withOther(`${HEADING}\n\n${FEES}${MORE}\n`));
    },
  );

  test('it says more: the sentence comes first, as a paragraph like the others', () => {
    checkFix(
      'fee-statement',
      withOther(`«${HEADING}»\n\n${MORE}\n`),
      'suggested',
      withOther(`${HEADING}\n\n${FEES}\n\n${MORE}\n`),
    );
  });

  test('with the indentation and the line ends of the document', () => {
    const indented = withOther(`«${HEADING}»\n\n${MORE}\n`)
      .replace('\n2023年，我局坚持', '\n　　2023年，我局坚持')
      .replace(/\n(?=（.）|2023年，我局政府|下一步|除此之外)/g, '\n　　')
      .replaceAll('\n', '\r\n');
    const text = fixed(check('fee-statement', indented));
    expect(text).toContain(`${HEADING}\r\n\r\n　　${FEES}\r\n\r\n　　${MORE}\r\n`);
  });

  test('in Markdown', () => {
    const wrong = changed(
      changed(
        RIGHT_MARKDOWN,
        '2024年，全区发出信息处理费收费通知0件，总金额0元，实际收取0元。',
        '无其他需要报告的事项。',
      ),
      HEADING,
      `«${HEADING}»`,
    );
    const text = fixed(check('fee-statement', wrong));
    expect(text).toMatch(
      /## 六、其他需要报告的事项\n\n2024年，\S+未发出信息处理费收费通知，.*\n\n无其他需要报告的事项。/,
    );
    checkSilent(text);
  });

  test('in the line of the heading', () => {
    checkFix(
      'fee-statement',
      withOther(`${HEADING}：«无»\n`),
      'suggested',
      withOther(`${HEADING}：${FEES}${MORE}\n`),
    );
    checkFix(
      'fee-statement',
      withOther(`«${HEADING}»：${MORE}\n`),
      'suggested',
      withOther(`${HEADING}：${FEES}${MORE}\n`),
    );
  });

  test('where contact and date follow, they stay below', () => {
    const after = '\n如对本报告有疑问，请与县民政局办公室联系。\n云川县民政局\n2024年1月12日\n';
    checkFix(
      'fee-statement',
      withOther(`${HEADING}\n\n«无»${after}`),
      'suggested',
      withOther(`${HEADING}\n\n${FEES}${MORE}${after}`),
    );
  });

  test('fees in the table’s label, and charges that are published, are no statement', () => {
    check(
      'fee-statement',
      changed(withOther(`${HEADING}\n\n«无»\n`), '按季度公布低保', '按季度公布殡葬收费标准和低保'),
    );
  });

  test('where the table shows unpaid fees, there was one: nothing wrong is offered', () => {
    const wrong = withCells(
      {
        'applications/otherwise.1/natural-person': '0',
        'applications/otherwise.1/total': '0',
        'applications/otherwise.2/natural-person': '1',
        'applications/otherwise.2/total': '1',
      },
      withOther(`${HEADING}\n\n无\n`),
    );
    const checked = check('fee-statement', wrong.replace('\n无\n', '\n«无»\n'));
    expect(messageOf(checked)).toContain('有 1 件，但正文没有写到信息处理费');
    expect(offersOf(checked)).toEqual([]);
    expect(checked.findings[0]!.related).toHaveLength(1);
  });
});

test('an empty chapter 六 is told once, with the sentence as its mend', () => {
  const checked = check('chapter-empty', withOther(`«${HEADING}»\n`));
  expect(fixed(checked)).toBe(withOther(`${HEADING}\n\n${FEES}\n`));
  const signed = withOther(`«${HEADING}»\n\n云川县民政局\n2024年1月12日\n`);
  expect(fixed(check('chapter-empty', signed))).toBe(
    withOther(`${HEADING}\n\n${FEES}\n\n云川县民政局\n2024年1月12日\n`),
  );
});

describe('it is said in some way', () => {
  test.each([
    '发出收费通知的件数和总金额以及实际收取的总金额均为0。',
    '今年未收取信息处理费。',
    '本年度没有向申请人收取任何费用。',
    '收费情况：无。',
    '本机关信息\n处理费收取总额为0元。',
  ])('in chapter 六: %s', (sentence) => {
    checkSilent(withOther(`${HEADING}\n\n${sentence}\n`));
  });

  test('in another chapter', () => {
    checkSilent(
      changed(
        withOther(`${HEADING}\n\n无\n`),
        '逐件登记、审查和答复。',
        '逐件登记、审查和答复，未收取信息处理费。',
      ),
    );
    checkSilent(
      changed(
        withOther(`${HEADING}\n\n无\n`),
        '逐件登记、审查和答复。',
        '逐件登记和答复，对申请人未收取任何费用。',
      ),
    );
  });
});

test('a report for 2020 need not speak of the fee', () => {
  checkSilent(
    changed(fixture('right-2019.txt'), '2020年，我局没有收取信息处理费，也无其他需要报告的事项。', '无'),
  );
});

test('a paper with two of the chapters is no report', () => {
  checkSilent('# 会议纪要\n\n一、总体情况\n\n会议顺利。\n\n二、其他需要报告的事项\n\n无。\n');
});
