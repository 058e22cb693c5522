import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/engine.ts';
import { convertTables } from '../../server/src/mend/convert/convert.ts';
import { toEdition2021 } from '../../server/src/mend/convert/edition.ts';
import { formatTables } from '../../server/src/mend/convert/format.ts';
import { paste } from '../../server/src/mend/paste/paste.ts';
import { RIGHT, RIGHT_MARKDOWN } from '../unit/check.ts';

const TABLES = ['proactive', 'applications', 'disputes'] as const;
const within = (text: string, extra: string) =>
  text.replace('第二十条第（五）项', () => `${extra}第二十条第（五）项`);

/** Each would take minutes if the work grew with the square of the length. */
describe('cost', () => {
  it.each<[string, string]>([
    ['notes in a table', within(RIGHT, '注：行政许可含变更、延续。\n'.repeat(5_000))],
    ['labels in a table', within(RIGHT, '信息内容\t本年处理决定数量\n'.repeat(5_000))],
    ['bars in a table', within(RIGHT_MARKDOWN, '甲 |  |\n| '.repeat(5_000))],
    ['rules in a table', within(RIGHT_MARKDOWN, `甲 |\n|${'-'.repeat(100_000)}x\n| `)],
    ['blanks in a table', within(RIGHT, `${' \t'.repeat(100_000)}\n`)],
    ['figures in a table', within(RIGHT, `${'1 '.repeat(50_000)}\n`)],
    ['chapters', `${RIGHT}${'一、总体情况\n'.repeat(20_000)}`],
  ])('%s', { timeout: 30_000 }, (_, text) => {
    const report = readReport(text);
    for (const kind of ['markdown', 'tabs'] as const) {
      expect(convertTables(report, TABLES, kind).kind).toMatch(/edits|refused/);
      expect(toEdition2021(report, kind).kind).toMatch(/edits|refused/);
    }
    expect(formatTables(report)).toBeInstanceOf(Array);
    const target = { report, range: { start: 100, end: 100 }, kind: 'tabs' as const, markdown: false };
    paste(target, { text });
    paste(target, {
      html: `<table><tr><td>${text.replaceAll('\t', '<td>').replaceAll('\n', '<tr><td>')}</table>`,
    });
  });
});
