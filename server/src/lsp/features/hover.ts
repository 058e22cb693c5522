import type { Hover, HoverParams } from 'vscode-languageserver';
import { formulasIn } from '../../audit/checks.ts';
import { spelled } from '../../audit/spelled.ts';
import { formulasWith } from '../../audit/values.ts';
import {
  chapterOfTable,
  columnName,
  type Place,
  placeOf,
  printed,
  printedChapter,
} from '../../audit/words.ts';
import type { Analysis, Cell, Language } from '../../engine.ts';
import { COLUMN_MEANINGS, ROW_MEANINGS } from '../../form/meanings.ts';
import { cellAt } from '../../report/cell-at.ts';
import { toLspRange } from '../convert.ts';
import { NOT_EVALUATED } from '../messages.ts';
import { MarkupKind } from '../protocol.ts';
import { analysisOf, type View } from '../view.ts';

/** On a figure: its place in the form, what the form means by it, and the formulas that it stands in. */
export function hover(view: View, { position }: HoverParams): Hover | null {
  const analysis = analysisOf(view);
  const cell = analysis && cellAt(analysis.report, view.text.offsetAt(position));
  if (!cell) return null;
  const value = about(analysis, cell, view.client.language);
  return { contents: { kind: MarkupKind.Markdown, value }, range: toLspRange(view.text, cell.range) };
}

function about({ report, checks }: Analysis, { path }: Cell, language: Language): string {
  const place = placeOf(report, path)!;
  const { table, row, column } = place;
  const meanings = [ROW_MEANINGS[`${table.id}/${row.id}`], COLUMN_MEANINGS[`${table.id}/${column.id}`]];
  const formulas = formulasWith(formulasIn(report), path).map((formula) => {
    const check = checks.find((each) => each.formula === formula.id)!;
    const note = check.status === 'skip' ? NOT_EVALUATED[language] : '';
    return `- ${MARKS[check.status]} ${spelled(report, formula, check)[language]}${note}`;
  });
  const means = meanings.flatMap((each) => (each ? [each[language]] : [])).join('\n\n');
  return [`**${trail(place)}**`, means, formulas.join('\n')].filter((part) => part !== '').join('\n\n');
}

const MARKS = { pass: '✓', fail: '✗', skip: '–' };

/** 三、收到和处理政府信息公开申请情况 › 三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密 × 自然人 */
function trail({ table, row, column }: Place): string {
  const chapter = printedChapter(chapterOfTable(table.id));
  const group = table.groups.find(({ id }) => id === row.group);
  const groups = table.groups.filter((each) => each === group || each.id === group?.within);
  const parts = [chapter, ...groups.map(printed), printed(row)];
  return `${parts.join(' › ')} × ${columnName(column)}`;
}
