import { printed } from '../audit/words.ts';
import type { Row } from '../form/types.ts';
import type { Range, Report } from '../report/model.ts';
import { applyEdits, type TextEdit } from './apply.ts';
import type { RowModel } from './row-model.ts';

/**
 * A stretch of the model row, rewritten for another row: its labels, and 0 for each figure.
 * @param lead the label cells to write, the row's own last; empty ones become placeholders
 */
export function copyRow(
  report: Report,
  row: Row,
  model: RowModel,
  range: Range,
  lead: readonly string[] = [],
): string {
  const { text } = report;
  const { label, cells } = model.row;
  const groups = lead.slice(0, -1);
  return rewrite(text, range, [
    ...model.groups.flatMap((group, index): TextEdit[] =>
      group
        ? [{ range: group, newText: labelLike(text.slice(group.start, group.end), groups[index] ?? '') }]
        : [],
    ),
    ...groups.flatMap((group, index) =>
      group && !model.groups[index]
        ? [addGroup(report, model, range.start, group, index, groups.length)]
        : [],
    ),
    { range: label.range, newText: labelLike(text.slice(label.range.start, label.range.end), printed(row)) },
    ...cells.map((cell) => ({
      range: cell.range,
      newText: /[０-９]/.test(text.slice(cell.range.start, cell.range.end)) ? '０' : '0',
    })),
  ]);
}

/** A stretch of the text with those of the edits made that lie in it. */
export function rewrite(text: string, range: Range, edits: readonly TextEdit[]): string {
  const shift = ({ start, end }: Range): Range => ({ start: start - range.start, end: end - range.start });
  return applyEdits(
    text.slice(range.start, range.end),
    edits
      .filter((edit) => edit.range.start >= range.start && edit.range.end <= range.end)
      .map((edit) => ({ range: shift(edit.range), newText: edit.newText })),
  );
}

/** Writes a group's label into its placeholder; where the document has none, in front of the row's label. */
function addGroup(
  { text }: Report,
  { row }: RowModel,
  start: number,
  group: string,
  index: number,
  count: number,
): TextEdit {
  const labelStart = row.label.range.start;
  const before = text.slice(start, labelStart);
  const slots = [...before.matchAll(slotPattern(before))];
  const slot = slots.length === count ? slots[index] : undefined;
  if (slot) {
    const at = start + slot.index;
    return {
      range: { start: at, end: at + slot[0].length },
      newText: before.includes('|') ? ` ${group} ` : group,
    };
  }
  const separator = text.slice(row.label.range.end, row.cells[0]?.range.start);
  const behind = separator.includes('\n') ? separator.replace(/[^\r\n\t]+$/, '') : separator;
  return { range: { start: labelStart, end: labelStart }, newText: group + behind };
}

/** Where placeholders stand in front of a label: between bars, on lines of their own, or before tabs. */
function slotPattern(before: string): RegExp {
  if (before.includes('|')) return /(?<=\|)[^\S\n]*(?=\|)/g;
  return before.includes('\n') ? /(?<=\t)[^\S\n]*(?=\r?\n)/g : /(?=\t)/g;
}

/** A label in the style of another: its brackets, the mark behind its number, the blank behind that. */
function labelLike(model: string, label: string): string {
  const style = /^([（(]?)([\d一二三四五六七八九十]+)([）)、.．,，]+)(\s*)/.exec(model);
  const parts = /^(（?)([\d一二三四五六七八九十]+)([）、.])(.*)$/s.exec(label);
  if (!style || !parts || (style[1] === '') !== (parts[1] === '')) return label;
  if (/\d/.test(style[2]!) !== /\d/.test(parts[2]!)) return label;
  return `${style[1]}${parts[2]}${style[3]}${style[4]}${parts[4]}`;
}
