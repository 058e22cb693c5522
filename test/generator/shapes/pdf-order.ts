import type { TableWriter } from '../frame.ts';
import type { Grid, GridRow, Slot } from '../grid.ts';
import type { Paint } from '../paint.ts';
import { streamOf } from '../random.ts';
import { pageNumber } from './pages.ts';

/** How a reading order tears a table apart; chosen by the variant alone. */
interface Plan {
  /** Rows of `proactive` whose figure stands before its label. */
  readonly ahead: ReadonlySet<number>;
  /** The last data row of `applications` that still has its figures right behind its label. */
  readonly inOrderTo: number;
  /** Chunks of rows whose figures come as column blocks, with their labels in a block behind. */
  readonly chunks: readonly (readonly [from: number, to: number])[];
  /** Whether the last row has its figures behind its label again. */
  readonly lastInOrder: boolean;
}

function planOf(variant: number, grid: Grid): Plan {
  const random = streamOf(variant, `order:${grid.table}`);
  const ahead = new Set<number>();
  grid.rows.forEach((row, i) => {
    const figures = row.slots.filter((slot) => slot.kind === 'figure').length;
    if (row.kind === 'data' && figures === 1 && random.chance(0.5)) ahead.add(i);
  });
  const inOrderTo = random.int(4, 6);
  const lastInOrder = random.chance(0.5);
  const end = grid.rows.length - (lastInOrder ? 1 : 0);
  const middle = random.int(inOrderTo + 4, end - 4);
  return {
    ahead,
    inOrderTo,
    chunks: [
      [inOrderTo + 1, middle],
      [middle, end],
    ],
    lastInOrder,
  };
}

const textsOf = (row: GridRow): readonly string[] =>
  row.slots.flatMap((slot) => (slot.kind === 'text' ? [slot.text] : []));
const figuresOf = (row: GridRow): readonly Slot[] => row.slots.filter((slot) => slot.kind === 'figure');

function writeEach(paint: Paint, slots: readonly Slot[], gap: string): void {
  slots.forEach((slot) => {
    if (slot.kind !== 'figure' || paint.isBlank(slot.path)) return;
    paint.sheet.write(gap);
    paint.figure(slot.path);
  });
}

function writeApplications(paint: Paint, grid: Grid, plan: Plan): void {
  const rows = grid.rows;
  paint.sheet.write(`申请人情况\n\n${textsOf(rows[0]!)[0]!}\n\n法人或其他组织\n自然人\n\n`);
  paint.sheet.write('社会 法律\n商业 科研\n公益 服务 其他\n企业 机构\n组织 机构\n\n总计');
  // The figures of the first row come before any label, its label only with the next block of labels.
  writeEach(paint, figuresOf(rows[3]!), '\n\n');
  for (let i = 4; i <= plan.inOrderTo; i += 1) {
    const texts = textsOf(rows[i]!);
    paint.sheet.write(`\n\n${texts[texts.length - 1]!}`);
    writeEach(paint, figuresOf(rows[i]!), '\n\n');
  }
  plan.chunks.forEach(([from, to], n) => {
    for (let column = 0; column < 7; column += 1) {
      paint.sheet.write('\n');
      for (const row of rows.slice(from, to)) writeEach(paint, [figuresOf(row)[column]!], '\n');
    }
    if (n === 0) {
      paint.sheet.write(`\n\n三 、本 年 度办 理 结果\n\n${textsOf(rows[3]!)[0]!}`);
      paint.sheet.write(`\n\n${pageNumber(3, paint.style.variant, false)}`);
    }
    paint.sheet.write('\n');
    for (const row of rows.slice(from, to)) {
      for (const text of textsOf(row)) if (!text.endsWith('办理结果')) paint.sheet.write(`\n${text}`);
    }
  });
  if (!plan.lastInOrder) return;
  const last = rows[rows.length - 1]!;
  paint.sheet.write(`\n\n${textsOf(last)[0]!}`);
  writeEach(paint, figuresOf(last), '\n\n');
}

function writeProactive(paint: Paint, grid: Grid, plan: Plan): void {
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n\n');
    if (plan.ahead.has(i)) {
      // In place of the gap, a line end: the figure follows the header words at once.
      writeEach(paint, figuresOf(row), '');
      paint.sheet.write(`\n\n${textsOf(row)[0]!}`);
      return;
    }
    paint.sheet.write(textsOf(row).join('\n\n'));
    writeEach(paint, figuresOf(row), '\n\n');
  });
}

function writeDisputes(paint: Paint, grid: Grid): void {
  const review = textsOf(grid.rows[0]!)[0]!;
  const torn = streamOf(paint.style.variant, 'order:disputes').chance(0.5);
  paint.sheet.write(
    `${review}\n\n行政诉讼\n未经复议直接起诉\n\n复议后起诉\n\n结果\n维持\n\n结果\n纠正\n\n其他\n结果\n\n`,
  );
  paint.sheet.write(
    '尚未\n总 计 结果 结果 其他\n审结\n维持 纠正 结果\n\n尚未\n结果 结果 其他 尚未\n总 计\n审结\n维持 纠正 结果 审结',
  );
  const figures = grid.rows[3]!.slots;
  writeEach(paint, figures.slice(0, 14), '\n\n');
  if (torn) paint.sheet.write('\n\n总计');
  writeEach(paint, figures.slice(14), '\n\n');
  paint.sheet.write('\n');
}

/** T27: the text layer of a PDF in reading order: blocks of labels, blocks of figures. */
export const pdfOrder: TableWriter = (paint, grid) => {
  const plan = planOf(paint.style.variant, grid);
  if (grid.table === 'proactive') writeProactive(paint, grid, plan);
  else if (grid.table === 'applications') writeApplications(paint, grid, plan);
  else writeDisputes(paint, grid);
};

export type Certainty = 'certain' | 'open' | 'declined';

/**
 * How sure a reader can be of a row of T27. Seven figures right behind a label and before the next label are
 * certain; where a block of figures follows, they are still in order but only the gaps say so.
 */
export function certaintyOf(variant: number, grid: Grid, index: number): Certainty {
  const plan = planOf(variant, grid);
  if (grid.table === 'disputes') return 'certain';
  if (grid.table === 'proactive') return plan.ahead.has(index) ? 'declined' : 'open';
  if (index >= 4 && index < plan.inOrderTo) return 'certain';
  if (index === plan.inOrderTo) return 'open';
  return plan.lastInOrder && index === grid.rows.length - 1 ? 'open' : 'declined';
}
