import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Row } from '../../scripts/vscode/rows.ts';
import type { Workbench } from '../../scripts/vscode/workbench.ts';

/** The names of our language modes and of VS Code's own, as the status bar shows them in English. */
export const MODES = {
  text: '政府信息公开年报',
  markdown: '政府信息公开年报 (Markdown)',
  plainText: 'Plain Text',
  plainMarkdown: 'Markdown',
} as const;

const CHAPTERS = [
  /总体情况/,
  /主动公开政府信息情况/,
  /收到和处理政府信息公开申请情况/,
  /行政复议.*行政诉讼情况/,
  /存在.*问题.*改进/,
  /其他需要报告的事项/,
];

/** A written report of test/fixtures/, read from there so that the windows show what the other tests know. */
export function fixture(name: string): Promise<string> {
  return readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}

export interface Place {
  /** From 1, as VS Code counts. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly offset: number;
}

/** Where the nth figure (from 0; -1 is the last) of the row with that label stands. */
export function figure(text: string, label: string, index: number): Place {
  const at = text.indexOf(label);
  assert.ok(at >= 0, `no row ${label}`);
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const rest = text.slice(at + label.length).split('\n', 1)[0]!;
  const found = [...rest.matchAll(/\d+/g)].at(index);
  assert.ok(found, `no figure ${index} in row ${label}`);
  const offset = at + label.length + found.index;
  return {
    line: text.slice(0, offset).split('\n').length,
    column: offset - lineStart + 1,
    length: found[0].length,
    offset,
  };
}

/** The text with that figure replaced. */
export function withFigure(text: string, label: string, index: number, value: string): string {
  const { offset, length } = figure(text, label, index);
  return text.slice(0, offset) + value + text.slice(offset + length);
}

/** Waits until the open document is recognised as a report. */
export async function expectMode(vscode: Workbench, mode: string): Promise<void> {
  await vscode.waitFor(`language mode ${mode}`, async () => (await vscode.getLanguageMode()) === mode);
}

/** Waits until the open report is recognised and read: its language mode, and its six chapters in the outline, once. */
export async function expectReport(vscode: Workbench, mode: string): Promise<readonly Row[]> {
  await expectMode(vscode, mode);
  let rows: readonly Row[] = [];
  try {
    return await vscode.waitFor('six chapters in the outline, once', async () => {
      rows = await vscode.outline();
      return sixChaptersOnce(rows) && rows;
    });
  } catch (error) {
    throw new Error(`Outline:\n${rows.map((row) => '  '.repeat(row.level) + row.text).join('\n')}`, {
      cause: error,
    });
  }
}

function sixChaptersOnce(rows: readonly Row[]): boolean {
  // A row of chapter three begins like a chapter: the level tells them apart.
  const level = rows.find((row) => CHAPTERS[0]!.test(row.text))?.level;
  const chapters = rows.filter(
    (row) => row.level === level && CHAPTERS.some((title) => title.test(row.text)),
  );
  return chapters.length === 6 && chapters.every((row, index) => CHAPTERS[index]!.test(row.text));
}

export async function expectSquiggles(vscode: Workbench, some: boolean): Promise<void> {
  await vscode.waitFor(some ? 'an error squiggle' : 'no error squiggle', async () => {
    return (await vscode.getSquiggles('error')) > 0 === some;
  });
}

/** The problems on errors, without the rows of the files. */
export async function errorsInProblems(vscode: Workbench): Promise<readonly string[]> {
  return (await vscode.problems()).filter((row) => /codicon-error/.test(row.icon)).map((row) => row.text);
}
