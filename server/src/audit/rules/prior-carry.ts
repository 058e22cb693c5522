import { formulasIn } from '../checks.ts';
import { figureAt, finding, offerCells } from '../finding.ts';
import { comparablePrior, type Prior, type PriorFigure } from '../prior.ts';
import type { Facts, Finding, Localized, Offer, Rule } from '../types.ts';
import { assume, brokenBy, valuesOf } from '../values.ts';
import { columnNameOf, formOf, formulaNames, listed, rowNameOf, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `今年的“上年结转”就是去年的“结转下年度继续办理”，同一机关两年的报告应当逐列相等。不等的，多半有一年填错，或沿用了旧数。
只比较工作区内（命令行：给出的文件中）标题写明同一机关、上一年度的报告；同一年度有两份内容不同的报告时不比较；本年正文说到机构合并、更名、口径变化的不比较。哪一年填错由填报人核实，因此只提供选择，不自动改正。

依据：第三章表格“上年结转”“结转下年度继续办理”两行的含义。

错误：2022 年报告结转下年度 3 件，2023 年报告上年结转写作 5 件
正确：2023 年报告上年结转写作 3 件（或更正 2022 年报告）`,
  en: `This year's 上年结转 is last year's 结转下年度继续办理: in two reports of one body they are equal, column by column. Where they differ, one of the years is wrong, or an old figure was left standing.
Compared are reports of the workspace (in the terminal: of the files given) whose titles name the same body and the year before; not where two different reports exist for that year, nor where this year's text speaks of a merger, a new name or another way of counting. Which year is wrong only the writer knows, so the mend is a choice.

Source: the meaning of the rows 上年结转 and 结转下年度继续办理 in the table of chapter 三.

Wrong: the 2022 report carries 3 over, the 2023 report says that 5 were carried in
Right: the 2023 report says 3 (or the 2022 report is corrected)`,
};

const IN = 'carried-in';
const OUT = 'carried-out';
const TOTAL = 'total';

export const priorCarry: Rule = {
  id: 'prior-carry',
  severity: 'warning',
  title: say('上年结转与上一年度报告不相等', 'What was carried in is not what last year carried out'),
  needs: 'prior',
  check: (facts) => {
    const prior = comparablePrior(facts);
    const differences = prior ? differencesOf(facts, prior) : [];
    if (!prior || differences.length === 0) return [];
    // Last year's sums do not agree themselves, or this year's own already say what is wrong.
    if (differences.some(({ last }) => last.doubtful)) return [];
    const blamed = new Set([...facts.verdict.blamed, ...facts.verdict.line].map(({ path }) => path));
    if (differences.some(({ path }) => blamed.has(path))) return [];
    return [carry(facts, prior, differences)];
  },
};

interface Difference {
  readonly path: string;
  readonly value: number;
  readonly last: PriorFigure;
  readonly lastPath: string;
}

function differencesOf({ report }: Facts, prior: Prior): readonly Difference[] {
  const now = valuesOf(report);
  const columns = formOf(report, 'applications').rows.find(({ id }) => id === IN)!.columns;
  return columns.flatMap(({ id }): Difference[] => {
    const path = `applications/${IN}/${id}`;
    const lastPath = `applications/${OUT}/${id}`;
    const value = now(path);
    const last = prior.figures.get(lastPath);
    if (value === undefined || !last || value === last.value) return [];
    return [{ path, value, last, lastPath }];
  });
}

/** One finding for the row: on the cell that differs, or on the total where several do. */
function carry(facts: Facts, prior: Prior, differences: readonly Difference[]): Finding {
  const { report } = facts;
  const parts = differences.filter(({ path }) => !path.endsWith(`/${TOTAL}`));
  const total = differences.find(({ path }) => path.endsWith(`/${TOTAL}`));
  const main = parts.length === 1 ? parts[0]! : (total ?? parts[0]!);
  const ordered = [main, ...differences.filter((each) => each !== main)];
  const { year } = prior.body;
  const row = rowNameOf(report, main.path);
  const lastRow = rowNameOf(report, main.lastPath);
  const pairs = listed(
    ordered.map(({ path, value, last }) => {
      const column = columnNameOf(report, path);
      return say(`${column} ${value}（上年 ${last.value}）`, `${column} ${value} (last year ${last.value})`);
    }),
  );
  return finding(priorCarry, {
    range: figureAt(report, main.path),
    message: say(
      `“${row}”与 ${year} 年报告的“${lastRow}”不相等：${pairs['zh-cn']}。请核对哪一年有误。`,
      `“${row}” does not equal “${lastRow}” of the ${year} report: ${pairs.en}. Check which year is wrong.`,
    ),
    cells: ordered.map(({ path }) => path),
    related: ordered.slice(0, 1).map(({ last, lastPath }) => ({
      source: prior.source,
      range: last.range,
      message: say(
        `${year} 年报告：“${lastRow} × ${columnNameOf(report, lastPath)}”为 ${last.value}`,
        `${year} report: “${lastRow} × ${columnNameOf(report, lastPath)}” is ${last.value}`,
      ),
    })),
    offers: [restore(facts, ordered)],
  });
}

function restore({ report }: Facts, differences: readonly Difference[]): Offer {
  const cells = differences.map(({ path, last }) => ({ path, value: last.value }));
  const now = valuesOf(report);
  const broken = brokenBy(formulasIn(report), now, assume(now, cells));
  const figures = listed(
    cells.map(({ path, value }) => {
      const column = columnNameOf(report, path);
      return say(`${column} ${value}`, `${column} ${value}`);
    }),
  );
  const loss = formulaNames(report, broken);
  return offerCells(
    'choice',
    broken.length > 0
      ? say(
          `改为上年的数：${figures['zh-cn']}（${loss['zh-cn']}将不成立，须另行核对）`,
          `Take last year's figures: ${figures.en} (this breaks ${loss.en})`,
        )
      : say(`改为上年的数：${figures['zh-cn']}`, `Take last year's figures: ${figures.en}`),
    cells,
  );
}
