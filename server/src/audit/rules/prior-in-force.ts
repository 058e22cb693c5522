import { figureAt, finding, offerCells } from '../finding.ts';
import { comparablePrior, type Prior } from '../prior.ts';
import type { Facts, Finding, Localized, Rule } from '../types.ts';
import { valuesOf } from '../values.ts';
import { cellName, formOf, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `现行有效件数一般等于上年现行有效件数加本年制发件数减本年废止件数。不等的，可能是沿用了上年的数，也可能确有原因：文件到期失效、修订后计作一件、清理后重新统计等。因此只作提示。
只比较同一机关上一年度的报告（2021 年版式），三个数和上年的数都能读出时才比较。

依据：通行理解，格式本身没有明文规定。

错误：上年现行有效 13 件，本年制发 2 件、废止 1 件，现行有效写作 13 件
正确：现行有效写作 14 件`,
  en: `现行有效件数 is, as a rule, last year's 现行有效件数 plus 本年制发件数 minus 本年废止件数. Where it is not, last year's figure may have been left standing, or there is a reason: documents that expired, amended ones counted once, a new count after a review. So this is no more than a hint.
Compared is the same body's report for the year before (2021 edition), where all four figures could be read.

Source: common understanding; the form itself has no sentence on it.

Wrong: 13 in force last year, 2 issued, 1 repealed, and 13 in force
Right: 14 in force`,
};

export const priorInForce: Rule = {
  id: 'prior-in-force',
  severity: 'hint',
  title: say('现行有效件数与上年及本年增减不符', 'The number in force does not follow from last year’s'),
  needs: 'prior',
  check: (facts) => {
    const prior = comparablePrior(facts);
    if (!prior) return [];
    const rows = formOf(facts.report, 'proactive').rows.filter(({ columns }) =>
      columns.some(({ id }) => id === 'in-force'),
    );
    return rows.flatMap(({ id }) => inForce(facts, prior, id));
  },
};

function inForce({ report }: Facts, prior: Prior, row: string): readonly Finding[] {
  const pathOf = (column: string) => `proactive/${row}/${column}`;
  const path = pathOf('in-force');
  const values = valuesOf(report);
  const [issued, repealed, value] = [values(pathOf('issued')), values(pathOf('repealed')), values(path)];
  const last = prior.figures.get(path);
  if (issued === undefined || repealed === undefined || value === undefined || !last) return [];
  const expected = last.value + issued - repealed;
  if (
    value === expected ||
    expected < 0 ||
    isAnnotated(report, [pathOf('issued'), pathOf('repealed'), path])
  ) {
    return [];
  }
  const name = cellName(report, path);
  const { year } = prior.body;
  return [
    finding(priorInForce, {
      range: figureAt(report, path),
      message: say(
        `“${name}”为 ${value}，按 ${year} 年报告的 ${last.value} 加本年制发 ${issued}、减本年废止 ${repealed} 应为 ${expected}。如有失效、修订等情形，可不改。`,
        `“${name}” is ${value}; from ${last.value} in the ${year} report, ${issued} issued and ${repealed} repealed it would be ${expected}. Leave it where documents expired or were amended.`,
      ),
      cells: [path],
      related: [
        {
          source: prior.source,
          range: last.range,
          message: say(
            `${year} 年报告：“${name}”为 ${last.value}`,
            `${year} report: “${name}” is ${last.value}`,
          ),
        },
      ],
      offers: [
        offerCells('choice', say(`改为 ${expected}`, `Change to ${expected}`), [{ path, value: expected }]),
      ],
    }),
  ];
}

/** A note such as 其中修订 2 件 says that there is more to the figures than their sum. */
const isAnnotated = ({ cells }: Facts['report'], paths: readonly string[]): boolean =>
  paths.some((path) => {
    const reading = cells.get(path)?.reading;
    return reading?.kind === 'number' && reading.note !== undefined;
  });
