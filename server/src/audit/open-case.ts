import type { Formula } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import { formulasIn } from './checks.ts';
import { figureAt, finding, offerCells } from './finding.ts';
import type { Correction, Facts, Finding, Offer, OpenCase, Rule } from './types.ts';
import { disagreement } from './unexplained.ts';
import { assume, brokenBy, formulasNamed, sumOf, valuesOf } from './values.ts';
import { columnNameOf, formulaNames, listed, rowNameOf, say } from './words.ts';

/** The same correction fits in several rows: told once, at the sum that shows it, with each row as a choice. */
export function openCase(rule: Rule, { report, edited }: Facts, open: OpenCase): Finding {
  const formulas = formulasNamed(report, open.formulas);
  // The column's own sum is clearer than that of the 总计 column, which only repeats it.
  const shown = formulas.find((formula) => !formula.id.endsWith('/total')) ?? formulas[0]!;
  const path = shown.right[0]!;
  const what = disagreement(report, shown);
  const rows = listed(
    open.alternatives.map(([first]) => {
      const row = rowNameOf(report, first!.path);
      return say(`“${row}”`, `“${row}”`);
    }),
    3,
  );
  const moved = rule.id === 'applicant-column';
  const guess = moved
    ? say('疑有申请填错了列', 'An application seems to stand in the wrong column')
    : say('改正其中一处即可相等', 'One correction would do');
  const rowOffers = open.alternatives.map((each) => rowOffer(report, each));
  const update = moved ? [] : updateOffer(report, formulas);
  const isFresh = open.alternatives.some((each) => each.some((correction) => edited.has(correction.path)));
  return finding(rule, {
    range: figureAt(report, path),
    message: say(
      `${what['zh-cn']}。${guess['zh-cn']}，但不能确定是哪一处（${rows['zh-cn']}），请核对后选择。`,
      `${what.en}. ${guess.en}, but it is not certain where (${rows.en}): check and choose.`,
    ),
    cells: [path],
    formulas: open.formulas,
    related: open.alternatives.slice(0, 8).map(([first]) => {
      const row = rowNameOf(report, first!.path);
      return { range: figureAt(report, first!.path), message: say(`可能是“${row}”`, `perhaps “${row}”`) };
    }),
    offers: isFresh ? [...update, ...rowOffers] : [...rowOffers, ...update],
  });
}

function rowOffer(report: Report, corrections: readonly Correction[]): Offer {
  const row = rowNameOf(report, corrections[0]!.path);
  const cells = corrections.map((each) => `${columnNameOf(report, each.path)} ${each.to}`);
  return offerCells(
    'choice',
    say(`“${row}”改为：${cells.join('，')}`, `Change “${row}” to ${cells.join(', ')}`),
    corrections.map((each) => ({ path: each.path, value: each.to })),
  );
}

/** The items may be right and （七）总计 of yesterday: its broken cells as the items make them. */
function updateOffer(report: Report, formulas: readonly Formula[]): readonly Offer[] {
  const now = valuesOf(report);
  const cells = formulas.flatMap((formula) => {
    const value = formula.kind === 'concluded' ? sumOf(formula.left, now) : undefined;
    return value === undefined ? [] : [{ path: formula.right[0]!, value }];
  });
  if (cells.length === 0) return [];
  const broken = formulaNames(report, brokenBy(formulasIn(report), now, assume(now, cells)));
  const values = cells.map(({ path, value }) => `${columnNameOf(report, path)} ${value}`);
  const row = rowNameOf(report, cells[0]!.path);
  return [
    offerCells(
      'choice',
      say(
        `保留各行，“${row}”改为：${values.join('，')}${broken['zh-cn'] && `（${broken['zh-cn']}将不成立，须另行核对）`}`,
        `Keep the rows and change “${row}” to ${values.join(', ')}${broken.en && ` (this breaks ${broken.en})`}`,
      ),
      cells,
    ),
  ];
}
