import { figureAt, finding, offerCells } from './finding.ts';
import type { Correction, Facts, Finding, OpenCase, Rule } from './types.ts';
import { disagreement } from './unexplained.ts';
import { formulasNamed } from './values.ts';
import { columnNameOf, listed, rowNameOf, say } from './words.ts';

/** The same correction fits in several rows: told once, at the sum that shows it, with each row as a choice. */
export function openCase(rule: Rule, { report }: Facts, open: OpenCase): Finding {
  const formulas = formulasNamed(report, open.formulas);
  // The column's own sum is clearer than that of the 总计 column, which only repeats it.
  const shown = formulas.find((formula) => !formula.id.endsWith('/total')) ?? formulas[0]!;
  const path = shown.right[0]!;
  const what = disagreement(report, shown);
  const rows = listed(
    open.alternatives.map((each) => {
      const row = rowNameOf(report, each[0]!.path);
      return say(`“${row}”`, `“${row}”`);
    }),
    3,
  );
  const moved = rule.id === 'applicant-column';
  return finding(rule, {
    range: figureAt(report, path),
    message: say(
      `${what['zh-cn']}。${moved ? '疑有申请填错了列' : '改正其中一处即可相等'}，但不能确定是哪一处（${rows['zh-cn']}），请核对后选择。`,
      `${what.en}. ${moved ? 'An application seems to stand in the wrong column' : 'One mend would do'}, but it is not certain where (${rows.en}): check and choose.`,
    ),
    cells: [path],
    formulas: open.formulas,
    related: open.alternatives.slice(0, 8).map((each) => {
      const row = rowNameOf(report, each[0]!.path);
      return { range: figureAt(report, each[0]!.path), message: say(`可能是“${row}”`, `perhaps “${row}”`) };
    }),
    offers: open.alternatives.map((each) =>
      offerCells(
        'choice',
        alternative(each),
        each.map((correction) => ({ path: correction.path, value: correction.to })),
      ),
    ),
  });

  function alternative(corrections: readonly Correction[]) {
    const row = rowNameOf(report, corrections[0]!.path);
    const cells = corrections.map((each) => `${columnNameOf(report, each.path)} ${each.to}`);
    return say(`“${row}”改为：${cells.join('，')}`, `Change “${row}” to ${cells.join(', ')}`);
  }
}
