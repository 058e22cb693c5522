import type { TableWriter } from '../frame.ts';
import type { Grid, GridRow, Slot } from '../grid.ts';
import type { Paint } from '../paint.ts';
import { type Random, streamOf } from '../random.ts';
import { pageNumber } from './pages.ts';

const INDENT = { group: 4, sub: 18, item: 28, figures: 52 };

/** Width on paper: a Chinese character takes two columns. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}

type Wrap = 'none' | 'above' | 'around' | 'first-line' | 'last-line';

/** Figures in columns. The gaps do not depend on the figures, so that a changed one moves nothing. */
function writeFigures(paint: Paint, figures: readonly Slot[], random: Random): void {
  for (const slot of figures) {
    const gap = ' '.repeat(random.int(3, 6));
    if (slot.kind !== 'figure') continue;
    if (paint.isBlank(slot.path)) {
      paint.sheet.write(`${gap} `);
      continue;
    }
    paint.sheet.write(gap);
    paint.figure(slot.path);
  }
}

function writeWrapped(paint: Paint, label: string, indent: number, wrap: Wrap, figures: () => void): void {
  const at = Math.ceil(label.length / 2);
  const [head, tail] = wrap === 'none' ? [label, ''] : [label.slice(0, at), label.slice(at)];
  const pad = ' '.repeat(indent);
  const line = (text: string): string => pad + text;
  const beside = (text: string): void => {
    paint.sheet.write(line(text) + ' '.repeat(Math.max(2, INDENT.figures - indent - widthOf(text))));
    figures();
  };
  const alone = (): void => {
    paint.sheet.write(' '.repeat(INDENT.figures));
    figures();
  };
  if (wrap === 'none') beside(head);
  if (wrap === 'first-line') {
    beside(head);
    paint.sheet.write(`\n${line(tail)}`);
  }
  if (wrap === 'last-line') {
    paint.sheet.write(`${line(head)}\n`);
    beside(tail);
  }
  if (wrap === 'above') {
    paint.sheet.write(`${line(head)}\n${line(tail)}\n`);
    alone();
  }
  if (wrap === 'around') {
    paint.sheet.write(`${line(head)}\n`);
    alone();
    paint.sheet.write(`\n${line(tail)}`);
  }
}

/** The vertical words of the narrow first column, as a text layer gives them. */
const RESULTS_APART = '三 、本 年 度办 理 结果';

function writeApplications(paint: Paint, grid: Grid, random: Random): void {
  const figuresOf = (row: GridRow): readonly Slot[] => row.slots.filter((slot) => slot.kind === 'figure');
  const pageAt = random.int(8, grid.rows.length - 4);
  const resultsAt = random.int(7, 14);
  const groupsAt = groupPlaces(grid, random);
  paint.sheet.write(applicationHeader(grid));
  grid.rows.forEach((row, i) => {
    if (row.kind === 'header') return;
    paint.sheet.write('\n');
    if (i === resultsAt) paint.sheet.write(` ${RESULTS_APART}\n\n\n`);
    if (i === pageAt)
      paint.sheet.write(`\n${' '.repeat(60)}${pageNumber(3, paint.style.variant, false)}\n\n`);
    const texts = row.slots.flatMap((slot) => (slot.kind === 'text' ? [slot.text] : []));
    const label = texts[texts.length - 1]!;
    for (const group of groupsAt.get(i) ?? []) paint.sheet.write(`${' '.repeat(INDENT.sub)}${group}\n`);
    const indent =
      row.slots[2]?.kind !== 'right'
        ? INDENT.item
        : row.slots[0]?.kind === 'text' && texts.length === 1
          ? 0
          : INDENT.sub;
    const wrap: Wrap =
      label.length < 13 || indent === 0
        ? 'none'
        : random.weigh({ none: 2, above: 3, around: 3, 'first-line': 1, 'last-line': 3 });
    writeWrapped(paint, label, indent, wrap, () => writeFigures(paint, figuresOf(row), random));
  });
}

/** A group's label is centred over its rows on paper, so it comes before any one of them in the text layer. */
function groupPlaces(grid: Grid, random: Random): ReadonlyMap<number, readonly string[]> {
  const places = new Map<number, string[]>();
  grid.rows.forEach((row, i) => {
    const [, group, item] = row.slots;
    if (row.kind !== 'data' || group?.kind !== 'text' || item?.kind !== 'text') return;
    let size = 1;
    while (grid.rows[i + size]?.slots[1]?.kind === 'down') size += 1;
    const at = i + random.int(0, size - 1);
    places.set(at, [...(places.get(at) ?? []), group.text]);
  });
  return places;
}

function applicationHeader(grid: Grid): string {
  const texts = grid.rows
    .slice(0, 3)
    .flatMap((row) => row.slots.flatMap((slot) => (slot.kind === 'text' ? [slot.text] : [])));
  const total = texts.find((text) => /^[总合] ?计$/.test(text)) ?? '总计';
  const corner = texts[0]!.replaceAll('\n', '');
  return [
    `${' '.repeat(62)}申请人情况`,
    '',
    `${' '.repeat(57)}法人或其他组织`,
    corner.slice(0, 23),
    corner.slice(23),
    `${' '.repeat(45)}自然人         社会 法律                ${total}`,
    `${' '.repeat(51)}商业 科研`,
    `${' '.repeat(57)}公益 服务 其他`,
    `${' '.repeat(51)}企业 机构`,
    `${' '.repeat(57)}组织 机构`,
    '',
  ].join('\n');
}

function writeProactive(paint: Paint, grid: Grid, random: Random): void {
  const pageAt = random.int(6, grid.rows.length - 2);
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write(row.kind === 'data' ? '\n\n' : '\n\n\n');
    if (i === pageAt) paint.sheet.write(`     ${pageNumber(2, paint.style.variant, false)}\n\n`);
    if (row.kind === 'block') paint.sheet.write(' '.repeat(14));
    row.slots.forEach((slot, column) => {
      if (slot.kind === 'right' || slot.kind === 'down') return;
      if (column > 0) paint.sheet.write(' '.repeat(random.int(4, 14)));
      if (slot.kind === 'text') paint.sheet.write(slot.text);
      if (slot.kind === 'figure') paint.figure(slot.path);
    });
  });
}

function writeDisputes(paint: Paint, grid: Grid, random: Random): void {
  const review = grid.rows[0]!.slots[0]!;
  paint.sheet.write(
    `          ${review.kind === 'text' ? review.text : ''}                              行政诉讼\n\n`,
  );
  paint.sheet.write('                              未经复议直接起诉                  复议后起诉\n\n');
  paint.sheet.write('结果   结果     其他   尚未\n');
  paint.sheet.write('                    总 计 结果 结果 其他       尚未     结果 结果 其他 尚未\n');
  paint.sheet.write('维持   纠正     结果   审结                                               总计\n');
  paint.sheet.write('                                          总 计\n');
  paint.sheet.write('                        维持 纠正 结果       审结     维持 纠正 结果 审结\n\n\n');
  writeFigures(paint, grid.rows[3]!.slots, random);
  paint.sheet.write('\n');
}

/** T17: the text layer of a PDF in columns: labels wrapped around their figures, page numbers inside. */
export const pdfColumns: TableWriter = (paint, grid) => {
  const random = streamOf(paint.style.variant, `columns:${grid.table}`);
  if (grid.table === 'proactive') writeProactive(paint, grid, random);
  else if (grid.table === 'applications') writeApplications(paint, grid, random);
  else writeDisputes(paint, grid, random);
};
