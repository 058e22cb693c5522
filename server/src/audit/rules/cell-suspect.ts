import type { CellPath } from '../../form/types.ts';
import { causesOf } from '../causes.ts';
import { figureAt, finding, offerCells } from '../finding.ts';
import { keepAndUpdate } from '../keep.ts';
import { sumFindings } from '../sums.ts';
import type { Correction, Facts, Finding, Localized, Offer, Rule } from '../types.ts';
import { disagreement } from '../unexplained.ts';
import { formulasNamed } from '../values.ts';
import { cellName, formulaNames, listed, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `只改这一格，周围不相等的公式就全部成立，所以多半是这一格填错了。
也可能这一格是新填的、正确的，而合计还没有更新。因此总是给出两种改法：改回相符的数，或保留现数并更新有关合计；都不自动改正。
打开文件后刚改过的格，先给出“保留”。

依据：第三章表格的行合计、列合计与勾稽关系。

错误：（一）予以公开的自然人写作 7，而该行总计、（七）总计都是 4
正确：（一）予以公开的自然人写作 4（或各合计改为 7）`,
  en: `Changing this one cell makes every broken formula around it hold, so most likely this cell is wrong.
But it may be the new, right figure, and its totals are not yet updated. So both mends are always offered: restore the value that fits, or keep the figure and update its totals; neither is automatic.
For a cell that was edited since the file was opened, keeping it comes first.

Source: row sums, column sums and balance of the table in chapter 三.

Wrong: （一）予以公开 has 7 for 自然人, while the row total and （七）总计 have 4
Right: （一）予以公开 has 4 for 自然人 (or the totals have 7)`,
};

export const cellSuspect: Rule = {
  id: 'cell-suspect',
  severity: 'error',
  title: say('一格数据与所有相关合计不符', 'One figure disagrees with every total around it'),
  check: (facts) => [
    ...causesOf(facts).flatMap((cause) =>
      cause.kind === 'suspect' ? [suspect(facts, cause.correction)] : [],
    ),
    ...sumFindings(cellSuspect, facts),
  ],
};

function suspect(facts: Facts, blamed: Correction): Finding {
  const { report } = facts;
  const { path, from, to } = blamed;
  const edited = facts.edited.has(path);
  const formulas = formulasNamed(report, blamed.formulas);
  const sums = formulaNames(report, formulas);
  const name = cellName(report, path);
  const restore = offerCells('suggested', say(`改为 ${to}`, `Change to ${to}`), [{ path, value: to }]);
  const keep = keepOffer(facts, blamed);
  return finding(cellSuspect, {
    range: figureAt(report, path),
    message: edited
      ? say(
          `“${name}”已改为 ${from}，合计尚未更新：${sums['zh-cn']}不相等。请更新合计；如系误填，应为 ${to}。`,
          `“${name}” is now ${from}, totals not yet updated: ${sums.en} ${formulas.length > 1 ? 'do' : 'does'} not agree. Update the totals; if it was a slip, it should be ${to}.`,
        )
      : say(
          `“${name}”为 ${from}，与${sums['zh-cn']}不符，改为 ${to} 即全部相符。如 ${from} 无误，请更新有关合计。`,
          `“${name}” is ${from}, which disagrees with ${sums.en}; ${to} fits them all. If ${from} is right, update its totals.`,
        ),
    cells: [path],
    formulas: blamed.formulas,
    related: formulas.map((formula) => ({
      range: figureAt(report, counterpart(formula.right, path)),
      message: disagreement(report, formula),
    })),
    offers: edited ? [...keep, restore] : [restore, ...keep],
  });
}

/** The total that the cell disagrees with; in a balance, where the cell may stand on the right, another cell. */
const counterpart = (cells: readonly CellPath[], path: CellPath): CellPath =>
  cells.find((each) => each !== path)!;

function keepOffer(facts: Facts, blamed: Correction): readonly Offer[] {
  const { totals, broken } = keepAndUpdate(facts, blamed);
  if (totals.length === 0) return [];
  const { report } = facts;
  const names = listed(
    totals.map(({ path }) => cellName(report, path)).map((name) => say(`“${name}”`, `“${name}”`)),
  );
  const loss = formulaNames(report, broken);
  return [
    offerCells(
      'suggested',
      broken.length > 0
        ? say(
            `保留 ${blamed.from}，更新合计（${loss['zh-cn']}将不成立，须另行核对）`,
            `Keep ${blamed.from} and update its totals (this breaks ${loss.en})`,
          )
        : say(
            `保留 ${blamed.from}，更新合计（${names['zh-cn']}）`,
            `Keep ${blamed.from} and update its totals (${names.en})`,
          ),
      totals,
    ),
  ];
}
