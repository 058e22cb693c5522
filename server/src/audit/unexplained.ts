import type { CellPath, Formula, FormulaId } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import { formulasIn } from './checks.ts';
import { figureAt, finding, offerCells } from './finding.ts';
import { totalsFromData } from './totals.ts';
import type { Facts, Finding, Localized, Offer, Rule } from './types.ts';
import { assume, brokenBy, formulasNamed, formulasWith, solve, sumOf, valuesOf } from './values.ts';
import {
  addends,
  capital,
  cellName,
  columnNameOf,
  formulaName,
  formulaNames,
  listed,
  rowNameOf,
  say,
} from './words.ts';

/** Formulas that meet in one derived cell and fail, with no cell to blame: the values that would make each hold. */
export function unexplained(
  rule: Rule,
  { report }: Facts,
  path: CellPath,
  ids: readonly FormulaId[],
): Finding {
  const formulas = formulasNamed(report, ids);
  return finding(rule, {
    range: figureAt(report, path),
    message: sentences(formulas.map((formula) => disagreement(report, formula, formulas.length > 1))),
    cells: [path],
    formulas: ids,
    related: formulas.flatMap((formula) => operands(report, formula, path)),
    offers: rule.id === 'balance' ? balanceOffers(report, formulas) : totalOffers(report, formulas, path),
  });
}

/** Many broken formulas of one kind: one finding at the first, which names them and says where to begin. */
export function crowd(rule: Rule, { report }: Facts, ids: readonly FormulaId[]): Finding {
  const formulas = formulasNamed(report, ids);
  const results = formulas
    .map((formula) => formula.right[0]!)
    .sort((a, b) => figureAt(report, a).start - figureAt(report, b).start);
  const names = listed(formulas.map((formula) => formulaName(report, formula)));
  const totals = rule.id === 'balance' ? [] : totalsFromData(report);
  const advice = totals.length
    ? say('请先核对各格数据，再重算全部合计。', 'Check the data first, then recompute all totals.')
    : say(
        '请先改正表内各合计，再核对新收、结转件数。',
        'Mend the totals first, then check the cases received and carried over.',
      );
  return finding(rule, {
    range: figureAt(report, results[0]!),
    message: say(
      `多处不相等：${names['zh-cn']}。${advice['zh-cn']}`,
      `Many sums do not agree: ${names.en}. ${advice.en}`,
    ),
    cells: results,
    formulas: ids,
    related: results.slice(1, 20).map((path) => ({
      range: figureAt(report, path),
      message: say(
        `“${cellName(report, path)}”也不相等`,
        `“${cellName(report, path)}” does not agree either`,
      ),
    })),
    offers: totals.length
      ? [
          offerCells(
            'choice',
            say(
              `按各格数据重算全部合计（${totals.length} 处）`,
              `Recompute all totals from the data (${totals.length})`,
            ),
            totals.map(({ path, to }) => ({ path, value: to })),
          ),
        ]
      : [],
  });
}

/** “X”行总计为 5，六类申请人合计为 4（4+0+0+0+0+0）。 */
export function disagreement(report: Report, formula: Formula, short = false): Localized {
  const values = valuesOf(report);
  const left = sumOf(formula.left, values);
  const right = sumOf(formula.right, values);
  if (left === undefined || right === undefined) return exceeded(report, formula);
  const none = say('', '');
  const sum = short ? none : addends(formula.left, values);
  const name = formulaName(report, formula);
  if (formula.kind === 'balance') {
    const column = columnNameOf(report, formula.right[0]!);
    const other = short ? none : addends(formula.right, values);
    return say(
      `“${column}”列勾稽关系不成立：第一项加第二项为 ${left}${sum['zh-cn']}，第三项加第四项为 ${right}${other['zh-cn']}`,
      `Column “${column}” does not balance: 一 and 二 come to ${left}${sum.en}, 三 and 四 to ${right}${other.en}`,
    );
  }
  return say(
    `${name['zh-cn']}为 ${right}，${PARTS[formula.kind]['zh-cn']}合计为 ${left}${sum['zh-cn']}`,
    `${capital(name.en)} is ${right}, but ${PARTS[formula.kind].en} add up to ${left}${sum.en}`,
  );
}

/** What a sum adds up. */
const PARTS = {
  'row-total': say('六类申请人', 'the six kinds of applicants'),
  concluded: say('该列办理结果各项', 'the items of the column'),
  'dispute-total': say('各项结果', 'its outcomes'),
} as const;

/** Known addends alone are more than their total, whatever the blank ones are. */
function exceeded(report: Report, formula: Formula): Localized {
  const values = valuesOf(report);
  const known = (side: readonly CellPath[]) => side.reduce((sum, path) => sum + (values(path) ?? 0), 0);
  const [more, less] = [known(formula.left), known(formula.right)].sort((a, b) => b - a);
  const name = formulaName(report, formula);
  return say(
    `${name['zh-cn']}不成立：有空白或无法识别的格，但已填的数合计已有 ${more}，超过 ${less}`,
    `${capital(name.en)} cannot hold: some cells are blank or unreadable, but the others already add up to ${more}, more than ${less}`,
  );
}

const sentences = (parts: readonly Localized[]): Localized =>
  say(
    `${parts.map((part) => part['zh-cn']).join('；')}。请核对后改正。`,
    `${parts.map((part) => part.en).join('; ')}. Check the figures and correct them.`,
  );

function operands(report: Report, formula: Formula, path: CellPath): Finding['related'] {
  const values = valuesOf(report);
  const others = [...formula.left, ...formula.right].filter((each) => each !== path && values(each));
  return others.slice(0, 8).map((each) => ({
    range: figureAt(report, each),
    message: say(
      `“${cellName(report, each)}”为 ${values(each)}`,
      `“${cellName(report, each)}” is ${values(each)}`,
    ),
  }));
}

/** For a total: each value that one of its broken formulas asks for. */
function totalOffers(report: Report, formulas: readonly Formula[], path: CellPath): readonly Offer[] {
  const values = valuesOf(report);
  const wanted = new Map<number, Formula>();
  for (const formula of formulas) {
    const value = solve(formula, path, values);
    if (value !== undefined && value >= 0 && !wanted.has(value)) wanted.set(value, formula);
  }
  return [...wanted].map(([value, formula]) =>
    change(report, path, value, wanted.size > 1 ? formula : undefined),
  );
}

/** For a balance no cell is more to blame than another: each of the four, where it can be set right alone. */
function balanceOffers(report: Report, formulas: readonly Formula[]): readonly Offer[] {
  const values = valuesOf(report);
  const formula = formulas[0]!;
  return [...formula.left, ...formula.right].flatMap((path) => {
    const value = solve(formula, path, values);
    return value === undefined || value < 0
      ? []
      : [change(report, path, value, undefined, rowNameOf(report, path))];
  });
}

/** One value as a choice; the title says on what ground, and which formulas would break that hold now. */
function change(report: Report, path: CellPath, value: number, ground?: Formula, cell?: string): Offer {
  const before = valuesOf(report);
  const after = assume(before, [{ path, value }]);
  const broken = formulaNames(report, brokenBy(formulasWith(formulasIn(report), path), before, after));
  const why = ground && formulaName(report, ground);
  const loss = broken['zh-cn']
    ? say(`，但${broken['zh-cn']}将不再成立`, `, although this breaks ${broken.en}`)
    : say('', '');
  const what = cell
    ? say(`“${cell}”改为 ${value}`, `Change “${cell}” to ${value}`)
    : say(`改为 ${value}`, `Change to ${value}`);
  return offerCells(
    'choice',
    say(
      `${what['zh-cn']}${why ? `（依${why['zh-cn']}）` : ''}${loss['zh-cn']}`,
      `${what.en}${why ? ` (by ${why.en})` : ''}${loss.en}`,
    ),
    [{ path, value }],
  );
}
