import { isDerived } from '../form/derived.ts';
import type { Report } from '../report/model.ts';
import { figureAt, finding, offerCells } from './finding.ts';
import { totalsFromData } from './totals.ts';
import type { Correction, Facts, Finding, Localized, Offer, Rule } from './types.ts';
import { columnNameOf, rowNameOf, say } from './words.ts';

/** Some numbers are enough to see what is meant. */
const MOST_NAMED = 7;
const MOST_RELATED = 24;

/** A whole row or column that disagrees with everything else, told once, at its first wrong cell. */
export function lineCase(rule: Rule, { report, edited }: Facts, corrections: readonly Correction[]): Finding {
  const cells = [...corrections].sort(
    (a, b) => figureAt(report, a.path).start - figureAt(report, b.path).start,
  );
  const line = lineName(report, cells);
  const restore = cells.map(({ path, to }) => ({ path, value: to }));
  const count = cells.length;
  const values = shorten(cells.map((each) => `${each.from}→${each.to}`));
  const derived = cells.every(({ path }) => isDerived(path));
  const mend = offerCells(
    derived ? 'safe' : 'suggested',
    say(`${line['zh-cn']}改正 ${count} 格`, `Correct ${count} cells of ${line.en}`),
    restore,
  );
  const keep = derived ? [] : updateOffer(report);
  const fresh = cells.some(({ path }) => edited.has(path));
  return finding(rule, {
    range: figureAt(report, cells[0]!.path),
    message: say(
      `${line['zh-cn']}有 ${count} 格与其他各行各列都不符，改正这些格（${values}）即全部相符。${derived ? '' : '请对照原表核对整行或整列。'}`,
      `${count} cells of ${line.en} disagree with all other rows and columns; with these corrected (${values}) everything fits.${derived ? '' : ' Check the whole row or column against its source.'}`,
    ),
    cells: cells.map(({ path }) => path),
    formulas: [...new Set(cells.flatMap(({ formulas }) => formulas))],
    related: cells.slice(1, MOST_RELATED).map(({ path, to }) => ({
      range: figureAt(report, path),
      message: say(`应为 ${to}`, `should be ${to}`),
    })),
    offers: fresh ? [...keep, mend] : [mend, ...keep],
  });
}

function lineName(report: Report, cells: readonly Correction[]): Localized {
  const rows = new Set(cells.map(({ path }) => path.split('/')[1]));
  const { path } = cells[0]!;
  const row = rowNameOf(report, path);
  const column = columnNameOf(report, path);
  return rows.size === 1 ? say(`“${row}”一行`, `row “${row}”`) : say(`“${column}”一列`, `column “${column}”`);
}

const shorten = (values: readonly string[]): string =>
  values.length > MOST_NAMED ? `${values.slice(0, MOST_NAMED).join('、')}…` : values.join('、');

/** The line may be right and the totals of yesterday. */
function updateOffer(report: Report): readonly Offer[] {
  const totals = totalsFromData(report);
  if (totals.length === 0) return [];
  return [
    offerCells(
      'suggested',
      say(
        `保留各格数据，重算全部合计（${totals.length} 处）`,
        `Keep the data and recompute all totals (${totals.length})`,
      ),
      totals.map(({ path, to }) => ({ path, value: to })),
    ),
  ];
}
