import type { TableWriter } from '../frame.ts';
import type { GridRow, Slot } from '../grid.ts';
import { type Random, streamOf } from '../random.ts';
import { delimiterRow, pipeText, writePipeRow } from './pipes.ts';

const TABLE_NAMES = {
  proactive: '表二：主动公开政府信息情况',
  applications: '表三：收到和处理政府信息公开申请情况',
  disputes: '表四：政府信息公开行政复议、行政诉讼情况',
};

type Tear = 'whole' | 'half';

/** Takes the label of a row, or its first half, out of the row; the torn words stand on the lines above. */
function tear(row: GridRow, how: Tear): { readonly above: string; readonly slots: readonly Slot[] } {
  let at = -1;
  row.slots.forEach((slot, i) => {
    if (slot.kind === 'text') at = i;
  });
  const slot = row.slots[at];
  if (slot?.kind !== 'text') return { above: '', slots: row.slots };
  const text = pipeText(slot.text);
  const cut = how === 'whole' || text.length < 8 ? text.length : Math.ceil(text.length / 2);
  const rest: Slot = cut === text.length ? { kind: 'right' } : { kind: 'text', text: text.slice(cut) };
  return { above: text.slice(0, cut), slots: [...row.slots.slice(0, at), rest, ...row.slots.slice(at + 1)] };
}

/** Long words come on two lines, as they stood in the narrow column. */
function inTwoLines(text: string, random: Random): string {
  if (text.length < 12 || !random.chance(0.5)) return text;
  const at = Math.ceil(text.length / 2);
  return `${text.slice(0, at)}\n${text.slice(at)}`;
}

/**
 * T15: a PDF turned into Markdown: a delimiter row after every row, labels torn off onto the lines above,
 * a made-up heading before or inside the table.
 */
export const convertedMarkdown: TableWriter = (paint, grid) => {
  const random = streamOf(paint.style.variant, `converted:${grid.table}`);
  const delimiter = delimiterRow(grid.width, ' --- ');
  const name = TABLE_NAMES[grid.table];
  if (random.chance(0.6)) paint.sheet.write(`## ${name}\n\n`);
  const interrupted =
    grid.table === 'applications' && random.chance(0.4) ? random.int(5, grid.rows.length - 2) : -1;
  grid.rows.forEach((row, i) => {
    if (i > 0) paint.sheet.write('\n');
    if (i === interrupted) paint.sheet.write(`\n## ${name}（续）\n\n`);
    const alone = row.slots.filter((slot) => slot.kind === 'text').length === 1;
    const tornAway = row.kind === 'data' && alone && random.chance(0.2);
    const how = random.pick(['whole', 'half'] as const);
    if (tornAway) {
      const { above, slots } = tear(row, how);
      paint.sheet.write(`\n${inTwoLines(above, random)}\n\n`);
      writePipeRow(paint, slots);
    } else {
      writePipeRow(paint, row.slots);
    }
    paint.sheet.write(`\n${delimiter}`);
  });
};
