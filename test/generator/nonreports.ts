import { officialPapers } from './nonreports-official.ts';
import { createRandom, type Random } from './random.ts';

/** A text that is not the annual report of FORM, however near it comes: it must be left alone. */
export interface NonReport {
  /** Kind and number; also a good file name. */
  readonly name: string;
  readonly extension: 'md' | 'txt';
  readonly text: string;
}

type Kind = readonly [
  name: string,
  extension: 'md' | 'txt',
  count: number,
  write: (random: Random, n: number) => string,
];

const TOOLS = ['notes-sync', 'tinyqueue', '年报目录生成器', 'map-tiles', '公文排版工具', 'leaf-parser'];
const VERBS = ['Reads', 'Collects', 'Sorts', 'Watches', 'Converts'];

function readme(random: Random): string {
  const tool = random.pick(TOOLS);
  const chinese = random.chance(0.5);
  const body = chinese
    ? [
        `# ${tool}`,
        '',
        '一个命令行小工具，用来整理文件夹里的文档。',
        '',
        '## 一、安装',
        '',
        '```sh',
        `npm install -g ${random.pick(['doc-sorter', 'leafy', 'folder-kit'])}`,
        '```',
        '',
        '## 二、用法',
        '',
        '| 选项 | 含义 | 默认值 |',
        '| --- | --- | --- |',
        `| \`--depth\` | 目录深度 | ${random.int(1, 9)} |`,
        `| \`--limit\` | 最多处理的文件数 | ${random.int(100, 5000)} |`,
        '',
        '## 三、其他需要说明的事项',
        '',
        random.pick([
          '本工具不处理《政府信息公开工作年度报告》一类的公文。',
          '主动公开的示例数据放在 `samples/` 下。',
          '问题和改进建议请提到议题里。',
        ]),
      ]
    : [
        `# ${tool}`,
        '',
        `${random.pick(VERBS)} files of a folder and prints a table.`,
        '',
        '## Usage',
        '',
        '```sh',
        `node index.js --depth ${random.int(1, 9)}`,
        '```',
        '',
        '| option | meaning | total |',
        '| --- | ---: | ---: |',
        `| depth | levels | ${random.int(1, 99)} |`,
        `| limit | files | ${random.int(1, 9999)} |`,
        '',
        '1. Install it.',
        '2. Run it.',
      ];
  return `${body.join('\n')}\n`;
}

const REGIONS = ['东部', '西部', '南部', '北部', '中部', '城区', '山区'];
const MEASURES = ['户数', '人口', '耕地面积', '粮食产量', '工业产值', '税收', '完成投资'];

function figureTable(random: Random): string {
  const separator = random.pick(['\t', ',', ' | ', '  ']);
  const measures = MEASURES.slice(0, random.int(3, 7));
  const title = random.pick(['主要经济指标统计表', '各镇生产情况表', '预算执行情况表', '办件量统计表']);
  const lines = [title, ['地区', ...measures, '总计'].join(separator)];
  for (const region of REGIONS.slice(0, random.int(3, 7))) {
    const figures = measures.map(() => random.int(0, 9999));
    lines.push([region, ...figures, figures.reduce((sum, figure) => sum + figure, 0)].join(separator));
  }
  lines.push(['（七）总计', ...measures.map(() => random.int(0, 9999))].join(separator));
  return `${lines.join('\n')}\n`;
}

function csv(random: Random): string {
  const lines = ['agency,year,received,carried_in,concluded,carried_out'];
  for (let i = random.int(3, 20); i > 0; i -= 1) {
    const name = random.pick(['民政局', '财政局', '审计局', '教育局']);
    lines.push([name, random.int(2019, 2025), ...[0, 0, 0, 0].map(() => random.int(0, 300))].join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function code(random: Random): string {
  return random.pick([
    () =>
      [
        '// 一、总体情况、二、主动公开政府信息情况：章节名只在这里出现',
        `export const CHAPTERS = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况'];`,
        `export function total(row: number[]): number {`,
        `  return row.slice(0, ${random.int(2, 7)}).reduce((a, b) => a + b, 0);`,
        '}',
      ].join('\n'),
    () =>
      [
        'import csv, sys',
        '',
        'def total(row):',
        `    """行政许可、行政处罚、行政强制的处理决定数量合计。"""`,
        `    return sum(int(v) for v in row[:${random.int(2, 7)}])`,
        '',
        'print(total(next(csv.reader(sys.stdin))))',
      ].join('\n'),
    () =>
      [
        'CREATE TABLE applications (',
        '  received INTEGER NOT NULL, -- 一、本年新收政府信息公开申请数量',
        '  carried_in INTEGER NOT NULL, -- 二、上年结转政府信息公开申请数量',
        '  concluded INTEGER NOT NULL -- （七）总计',
        ');',
        `INSERT INTO applications VALUES (${random.int(0, 99)}, 0, ${random.int(0, 99)});`,
      ].join('\n'),
    () =>
      JSON.stringify(
        {
          title: '政府信息公开工作年度报告',
          year: random.int(2019, 2025),
          cells: { 'applications/received/total': 4 },
        },
        null,
        2,
      ),
  ])();
}

function log(random: Random): string {
  const lines: string[] = [];
  for (let i = random.int(5, 40); i > 0; i -= 1) {
    lines.push(
      `2024-0${random.int(1, 9)}-1${random.int(0, 9)} INFO ${random.pick(['start', 'read', 'stop'])} ${random.int(0, 999)} ms`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function minutes(random: Random): string {
  return [
    `# 周例会纪要（第${random.int(1, 52)}周）`,
    '',
    '## 一、上周情况',
    '',
    `- 完成${random.int(2, 20)}项，结转下周${random.int(0, 5)}项。`,
    '- 年报初稿已交办公室。',
    '',
    '## 二、存在的主要问题',
    '',
    '- 栏目更新不及时。',
    '',
    '## 三、下周安排',
    '',
    '1. 核对数据。',
    '2. 准备公开材料。',
    '',
  ].join('\n');
}

const ODDITIES = [
  '',
  '\n\n\n',
  '   \t  \n',
  '0 0 0 0 0 0 0\n',
  '\ufeff',
  '政府信息公开\n',
  '一、\n二、\n三、\n四、\n五、\n六、\n',
  '总体情况\n',
];

const KINDS: readonly Kind[] = [
  ['readme', 'md', 25, readme],
  ['figures', 'txt', 18, figureTable],
  ['csv', 'txt', 10, csv],
  ['code', 'txt', 16, code],
  ['log', 'txt', 8, log],
  ['minutes', 'md', 10, minutes],
  ['oddity', 'txt', ODDITIES.length, (_, n) => ODDITIES[n]!],
  ...officialPapers,
];

/** Two hundred texts that are not this report, always the same ones. */
export function nonReports(): readonly NonReport[] {
  return KINDS.flatMap(([kind, extension, count, write], k) =>
    Array.from({ length: count }, (_, n): NonReport => {
      const random = createRandom(k * 1000 + n + 1);
      return { name: `${kind}-${n + 1}`, extension, text: write(random, n) };
    }),
  );
}
