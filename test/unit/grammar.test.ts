import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { MARKDOWN, PLAIN } from '../../scripts/generate/grammar.ts';

/** Stands in for VS Code's Markdown grammar, with what matters of it: headings, code, and cells that it matches whole. */
const MARKDOWN_STAND_IN = {
  scopeName: 'text.html.markdown',
  repository: {},
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '^#{1,6} +(.*)$', name: 'markup.heading.markdown' },
    {
      begin: '(^|\\G)(\\|)(?=[^|].+\\|\\s*$)',
      while: '(^|\\G)(?=\\|)',
      name: 'markup.table.markdown',
      patterns: [
        { match: '\\|', name: 'punctuation.definition.table.markdown' },
        { match: '(?<=\\|)\\s*(?=\\S)([^|]+)(?<=\\S)\\s*(?=\\|)', captures: { 1: { patterns: [] } } },
      ],
    },
  ],
};
const GRAMMARS: Readonly<Record<string, object>> = {
  'text.disclosure-report': PLAIN,
  'text.html.markdown.disclosure-report': MARKDOWN,
  'text.html.markdown': MARKDOWN_STAND_IN,
};

let plain: textmate.IGrammar;
let markdown: textmate.IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(await readFile(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name) => textmate.parseRawGrammar(JSON.stringify(GRAMMARS[name]), 'grammar.json'),
  });
  plain = (await registry.loadGrammar('text.disclosure-report'))!;
  markdown = (await registry.loadGrammar('text.html.markdown.disclosure-report'))!;
});

const KINDS: readonly (readonly [string, string])[] = [
  ['constant.numeric.total', 'total'],
  ['constant.numeric', 'figure'],
  ['entity.name.tag.row', 'row'],
  ['entity.name.tag.group', 'group'],
  ['variable.other.column', 'column'],
  ['constant.language.placeholder', 'placeholder'],
  ['entity.name.section', 'heading'],
  ['markup.heading.markdown', 'markdown heading'],
];

/** What each piece of the text is coloured as: `text=kind`, without the pieces that have no colour. */
function colours(grammar: textmate.IGrammar, text: string): readonly string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const kind = KINDS.find(([scope]) => scopes.some((each) => each.startsWith(scope)))?.[1];
      return kind ? [`${line.slice(startIndex, endIndex)}=${kind}`] : [];
    });
  });
}

describe('plain text', () => {
  it.each([
    ['某某县2023年政府信息公开工作年度报告', ['某某县2023年政府信息公开工作年度报告=heading']],
    ['　　一、总体情况', ['一、总体情况=heading']],
    ['三、行政机关收到和处理政府信息公开申请情况', ['三、行政机关收到和处理政府信息公开申请情况=heading']],
    ['第五部分 存在的主要问题及改进情况', ['第五部分 存在的主要问题及改进情况=heading']],
    ['（一）主动公开情况。2023年，公开信息12条。', ['（一）主动公开情况=heading']],
    ['(二)依申请公开', ['(二)依申请公开=heading']],
    ['### （三）政府信息管理', ['### （三）政府信息管理=heading']],
  ])('colours the heading %s', (line, expected) => {
    expect(colours(plain, line)).toEqual(expected);
  });

  it.each([
    '为总体情况，现将有关工作报告如下。',
    '根据政府信息公开工作年度报告的要求，我局编制了本报告。',
    '全年受理3259件，答复3278件（含上年度结转77件）。',
    '截至 2023 年 12 月 31 日，发布信息 22 条。',
    '制定规章和行政规范性文件，公开行政许可、行政处罚信息。',
  ])('leaves prose alone: %s', (line) => {
    expect(colours(plain, line)).toEqual([]);
  });

  it('tells a row’s label, its figures and its total', () => {
    expect(colours(plain, '一、本年新收政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t4')).toEqual([
      '一、本年新收政府信息公开申请数量=row',
      ...['3=figure', '1=figure', '0=figure', '0=figure', '0=figure', '0=figure', '4=total'],
    ]);
  });

  it('knows the group before a row, brackets and digits of either width, and the padding behind it', () => {
    expect(colours(plain, '三、本年度办理结果\t(一) 予以公开\t\t１\t0\t0\t0\t0\t0\t1\t\t\t')).toEqual([
      '三、本年度办理结果=row',
      '(一) 予以公开=row',
      '１=figure',
      ...Array(5).fill('0=figure'),
      '1=total',
    ]);
  });

  it('takes no figure for the total where the total is blank', () => {
    expect(colours(plain, '（一）予以公开\t\t3\t0\t0\t0\t0\t0\t\t')).toEqual([
      ...['（一）予以公开=row', '3=figure', ...Array(5).fill('0=figure')],
    ]);
  });

  it('shows every figure of the total row as a total', () => {
    expect(colours(plain, '\t（七）总计\t\t3\t1,204\t/\t4')).toEqual([
      '（七）总计=row',
      '3=total',
      '1,204=total',
      '/=placeholder',
      '4=total',
    ]);
  });

  it('finds the three totals of chapter four', () => {
    const line = '0\t1\t0\t0\t1\t0\t0\t0\t2\t2\t0\t0\t0\t0\t0';
    const totals = colours(plain, line).map((each, at) => (each.endsWith('=total') ? at + 1 : 0));
    expect(totals.filter(Boolean)).toEqual([5, 10, 15]);
  });

  it('reads rows that stand behind one another on one line', () => {
    expect(colours(plain, '（一）予以公开 3 0 0 0 0 0 3 （二）部分公开 1 0 0 0 0 0 1')).toEqual([
      ...['（一）予以公开=row', '3=figure', ...Array(5).fill('0=figure'), '3=total'],
      ...['（二）部分公开=row', '1=figure', ...Array(5).fill('0=figure'), '1=total'],
    ]);
  });

  it('colours a cell a line, and a short label only where it is a whole cell', () => {
    expect(colours(plain, '\t规章\n\t12\n\t 无\n\t第二十条第（一）项\n\t信息内容\n\t本年制发件数')).toEqual([
      '规章=row',
      '12=figure',
      '无=placeholder',
      '第二十条第（一）项=group',
      '信息内容=group',
      '本年制发件数=column',
    ]);
  });

  it('keeps amount, unit and note apart', () => {
    expect(colours(plain, '行政事业性收费\t15万元')).toEqual(['行政事业性收费=row', '15=figure']);
    expect(colours(plain, '规章\t22（其中修订16件）\t0')).toEqual(['规章=row', '22=figure', '0=figure']);
  });
});

describe('Markdown', () => {
  it('leaves headings to Markdown, and colours one without marks', () => {
    expect(colours(markdown, '## 一、总体情况\n\n二、主动公开政府信息情况')).toEqual([
      '## 一、总体情况=markdown heading',
      '二、主动公开政府信息情况=heading',
    ]);
  });

  it('colours the cells of a table', () => {
    const row = '| 二、上年结转政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |';
    expect(colours(markdown, `${row}\n| 规章 | / | 2 |`)).toEqual([
      '二、上年结转政府信息公开申请数量=row',
      '1=figure',
      ...Array(5).fill('0=figure'),
      '1=total',
      '规章=row',
      '/=placeholder',
      '2=figure',
    ]);
  });

  it('does not colour code', () => {
    expect(colours(markdown, '```\n| 规章 | 2 |\n```')).toEqual([]);
  });
});

it.each([
  ['digits', '1'.repeat(100_000)],
  ['digits and commas', '1,'.repeat(50_000)],
  ['blanks', ' '.repeat(100_000)],
  ['tabs and figures', '\t1'.repeat(50_000)],
  ['brackets', '（一）'.repeat(30_000)],
  ['title words', '政府信息公开'.repeat(15_000)],
])('tokenises a long line of %s in time', (_name, line) => {
  const { stoppedEarly } = plain.tokenizeLine(line, textmate.INITIAL, 5000);
  expect(stoppedEarly).toBe(false);
});
