import type { ValueType } from '../../form/types.ts';
import type { Cell } from '../../report/model.ts';
import { finding, offer } from '../finding.ts';
import type { Facts, Finding, Localized, Offer, Rule } from '../types.ts';
import { cellName, chapterOfTable, printedChapter, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `单位由表头说明，格内只填数字；说明文字写在表格下方。单位与本列不同的（如万元列中的“251000元”）须折算后再填，不能只去掉单位。

依据：国办公开办函〔2021〕30号、〔2019〕60号所附表格各格只列数字，是通行做法。

错误：\`行政事业性收费 15万元\`
正确：\`行政事业性收费 15\``,
  en: `The column gives the unit; a cell holds the figure alone, and remarks stand below the table. A figure in another unit (251000元 in a column in 万元) has to be converted, not just stripped of its unit.

Source: practice; the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号 leave room for figures only.

Wrong: \`行政事业性收费 15万元\`
Right: \`行政事业性收费 15\``,
};

export const cellUnit: Rule = {
  id: 'cell-unit',
  severity: 'hint',
  title: say('格内带有单位或说明', 'A cell holds a unit or a note beside its figure'),
  check: (facts) => {
    const marked = facts.unusual.flatMap((cell) => markedOf(cell) ?? []);
    return Object.values(facts.report.tables).flatMap(({ id }) => {
      const own = marked.filter(({ cell }) => cell.table === id);
      return own.length > MOST_APART ? [habit(facts, own)] : own.map((each) => single(facts, each));
    });
  },
};

/** More cells with a unit in one table are a habit of its writer, told once. */
const MOST_APART = 3;

/** How many of the column's own units one is. Amounts are in 万元; counts have no unit. */
const FACTORS: Readonly<Record<'amount' | 'count', Readonly<Record<string, number>>>> = {
  amount: { 万元: 1, 万: 1, 元: 1 / 10_000, 亿元: 10_000, 亿: 10_000 },
  count: { 万: 10_000, 亿: 100_000_000 },
};
const MONEY = /元$/;
/** A note that is a unit: 5000（元） is no 5000 万元. */
const NOTED_UNIT = /^[（(](?:单位[：:]?)?((?:亿|万)?元|[亿万])[）)]$/;

interface Marked {
  readonly cell: Cell;
  readonly value: number;
  readonly unit: string | undefined;
  readonly note: string | undefined;
  /** The figure in the column's own unit; undefined where the unit is none of this column. */
  readonly bare: number | undefined;
}

function markedOf(cell: Cell): Marked | undefined {
  if (cell.reading.kind !== 'number') return undefined;
  const { value, note } = cell.reading;
  // A number that is unusual has a unit, a note, or both.
  const unit = cell.reading.unit ?? NOTED_UNIT.exec(note!)?.[1];
  return { cell, value, unit, note, bare: unit === undefined ? value : converted(value, unit, cell.type) };
}

function converted(value: number, unit: string, type: ValueType): number | undefined {
  const factor = FACTORS[type === 'amount' ? 'amount' : 'count'][unit];
  if (factor !== undefined) return Number((value * factor).toFixed(6));
  return type === 'amount' || MONEY.test(unit) ? undefined : value;
}

function single({ report }: Facts, marked: Marked): Finding {
  const { cell, value, unit, bare } = marked;
  const text = report.text.slice(cell.range.start, cell.range.end);
  const name = cellName(report, cell.path);
  return finding(cellUnit, {
    range: cell.range,
    message: say(
      `“${name}”填的是“${text}”，${adviceOn(marked)['zh-cn']}。`,
      `“${name}” holds “${text}”: ${adviceOn(marked).en}.`,
    ),
    cells: [cell.path],
    offers:
      bare === undefined ? [] : [bareOffer(titleFor(bare, bare === value ? undefined : unit), [marked])],
  });
}

function adviceOn({ value, bare }: Marked): Localized {
  if (bare === undefined) return say('单位与本列不符，请核对', 'its unit is none of this column, check it');
  if (bare === value) return say(`格内只填数字 ${value}`, `write ${value} alone`);
  return say(
    `按本列单位折合 ${bare}，格内只填数字`,
    `in the unit of the column it is ${bare}, write the figure alone`,
  );
}

const titleFor = (bare: number, from: string | undefined): Localized =>
  from === undefined
    ? say(`只留数字 ${bare}`, `Leave ${bare} alone`)
    : say(`按本列单位折算，改为 ${bare}`, `Convert to the unit of the column: ${bare}`);

const bareOffer = (title: Localized, marked: readonly Marked[]): Offer =>
  offer('suggested', title, {
    kind: 'bare-cells',
    cells: marked.map(({ cell, bare }) => ({ path: cell.path, value: bare! })),
  });

function habit({ report }: Facts, marked: readonly Marked[]): Finding {
  const chapter = printedChapter(chapterOfTable(marked[0]!.cell.table));
  const bare = marked.filter((each) => each.bare !== undefined);
  return finding(cellUnit, {
    range: marked[0]!.cell.range,
    message: say(
      `“${chapter}”的表格有 ${marked.length} 格带有单位或说明，格内只填数字。`,
      `${marked.length} cells of the table of “${chapter}” hold a unit or a note; write the figures alone.`,
    ),
    cells: marked.map(({ cell }) => cell.path),
    related: marked.slice(1, 24).map(({ cell }) => ({
      range: cell.range,
      message: say(`“${cellName(report, cell.path)}”也是`, `“${cellName(report, cell.path)}” too`),
    })),
    offers:
      bare.length === 0
        ? []
        : [
            bareOffer(
              say(`只留数字（${bare.length} 格）`, `Leave the figures alone (${bare.length} cells)`),
              bare,
            ),
          ],
  });
}
