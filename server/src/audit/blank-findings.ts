import { isDerived } from '../form/derived.ts';
import { type Blank, type SparseTable, sparseTables } from './blanks.ts';
import { formulasIn } from './checks.ts';
import { finding, offerCells } from './finding.ts';
import type { Facts, Finding, Localized, Offer, Rule } from './types.ts';
import { assume, corrections, formulasWith, holds, valuesOf } from './values.ts';
import {
  capital,
  cellName,
  chapterOfTable,
  formulaName,
  formulaNames,
  printedChapter,
  say,
} from './words.ts';

/** A blank (or placeholder) that cannot be computed from its addends: 0, where the formulas say so. */
export function blankCell(rule: Rule, facts: Facts, blank: Blank, what: Localized): Finding {
  const { path } = blank.cell;
  const [only] = blank.wanted;
  const known = blank.certain && only;
  const advice = known
    ? say(
        `由${formulaName(facts.report, only.formula)['zh-cn']}可知应填 ${only.value}。`,
        `${capital(formulaName(facts.report, only.formula).en)} shows that it is ${only.value}.`,
      )
    : say(
        '实践中没有发生的填 0，请核对后填写。',
        'It is practice to write 0 where there is nothing: check and fill in.',
      );
  return finding(rule, {
    range: blank.cell.range,
    message: say(`${what['zh-cn']}${advice['zh-cn']}`, `${what.en} ${advice.en}`),
    cells: [path],
    formulas: blank.wanted.map(({ formula }) => formula.id),
    offers: known && only.value === 0 ? [fill(facts, blank, 0, 'safe')] : choices(facts, blank),
  });
}

/** A total that its addends give: filled in, for certain where nothing speaks against it. */
export function blankTotal(rule: Rule, facts: Facts, blank: Blank, what: Localized): Finding {
  const { path } = blank.cell;
  const first = blank.wanted[0]!;
  const name = formulaName(facts.report, first.formula);
  return finding(rule, {
    range: blank.cell.range,
    message: blank.certain
      ? say(
          `${what['zh-cn']}按各项合计应填 ${first.value}。`,
          `${what.en} Its addends come to ${first.value}.`,
        )
      : say(
          `${what['zh-cn']}依${name['zh-cn']}应填 ${first.value}，但各公式不一致，请核对。`,
          `${what.en} By ${name.en} it is ${first.value}, but the formulas disagree: check it.`,
        ),
    cells: [path],
    formulas: blank.wanted.map(({ formula }) => formula.id),
    offers: blank.certain ? [fill(facts, blank, first.value, 'safe')] : choices(facts, blank),
  });
}

/** Totals left out throughout: told once, at the first, and filled in together. */
export function blankTotals(rule: Rule, { report }: Facts, blanks: readonly Blank[]): Finding {
  const [first] = blanks;
  const chapter = printedChapter(chapterOfTable(first!.cell.table));
  const cells = blanks.map((blank) => ({ path: blank.cell.path, value: blank.wanted[0]!.value }));
  return finding(rule, {
    range: first!.cell.range,
    message: say(
      `“${chapter}”的表格有 ${blanks.length} 个合计为空白，都可以按各项算出。`,
      `${blanks.length} totals of the table of “${chapter}” are blank; all of them can be computed.`,
    ),
    cells: cells.map(({ path }) => path),
    formulas: blanks.flatMap((blank) => blank.wanted.map(({ formula }) => formula.id)),
    related: blanks.slice(1, 24).map(({ cell, wanted }) => ({
      range: cell.range,
      message: say(
        `“${cellName(report, cell.path)}”应填 ${wanted[0]!.value}`,
        `“${cellName(report, cell.path)}” comes to ${wanted[0]!.value}`,
      ),
    })),
    offers: [offerCells('safe', say(`填入 ${cells.length} 个合计`, `Fill in ${cells.length} totals`), cells)],
  });
}

/** Each value that a formula wants, and 0 for data. */
function choices(facts: Facts, blank: Blank): readonly Offer[] {
  const values = blank.wanted.map(({ value }) => value).filter((value) => value >= 0);
  if (!isDerived(blank.cell.path) && !values.includes(0)) values.push(0);
  return values.map((value) => fill(facts, blank, value, 'choice'));
}

function fill({ report, verdict }: Facts, blank: Blank, value: number, kind: Offer['class']): Offer {
  const { path } = blank.cell;
  const ground = kind === 'choice' ? blank.wanted.find((wanted) => wanted.value === value) : undefined;
  const why = ground && formulaName(report, ground.formula);
  const after = assume(valuesOf(report), [...corrections(verdict), { path, value }]);
  const around = formulasWith(formulasIn(report), path);
  const loss = formulaNames(
    report,
    around.filter((formula) => formula !== ground?.formula && holds(formula, after) === false),
  );
  return offerCells(
    kind,
    say(
      `填入 ${value}${why ? `（依${why['zh-cn']}）` : ''}${loss['zh-cn'] && `，但${loss['zh-cn']}不成立`}`,
      `Fill in ${value}${why ? ` (by ${why.en})` : ''}${loss.en && `, although ${loss.en} then disagree`}`,
    ),
    [{ path, value }],
  );
}

/** Tables that leave their zeros out throughout: one finding for each, by the rule that most of its cells break. */
export function sparseFindings(rule: Rule, facts: Facts, kind: 'blank' | 'placeholder'): readonly Finding[] {
  return sparseTables(facts)
    .filter((sparse) => mostly(sparse) === kind)
    .map((sparse) => {
      const { table, blanks, fill: cells, failing } = sparse;
      const chapter = printedChapter(chapterOfTable(table.id));
      const what =
        kind === 'blank' ? say('空白', 'are blank') : say('只填了占位符号', 'hold a placeholder only');
      const sums =
        failing > 0
          ? say(`但有 ${failing} 处合计随之不相等`, `although ${failing} sums then disagree`)
          : say('填 0 后各公式全部成立', 'with which all formulas hold');
      return finding(rule, {
        range: blanks[0]!.range,
        message: say(
          `“${chapter}”的表格有 ${blanks.length} 格${what['zh-cn']}。实践中没有发生的填 0，${sums['zh-cn']}。`,
          `${blanks.length} cells of the table of “${chapter}” ${what.en}. It is practice to write 0 where there is nothing, ${sums.en}.`,
        ),
        cells: blanks.map((cell) => cell.path),
        offers: [
          offerCells(
            'choice',
            say(
              `全部填 0（${cells.length} 格，合计按公式填）`,
              `Fill all with 0 (${cells.length} cells, totals computed)`,
            ),
            cells,
          ),
        ],
      });
    });
}

function mostly({ blanks }: SparseTable): 'blank' | 'placeholder' {
  const placeholders = blanks.filter((cell) => cell.reading.kind === 'placeholder').length;
  return placeholders * 2 > blanks.length ? 'placeholder' : 'blank';
}

/** “X”为空白。 */
export const isBlankMessage = ({ report }: Facts, blank: Blank): Localized =>
  say(`“${cellName(report, blank.cell.path)}”为空白。`, `“${cellName(report, blank.cell.path)}” is blank.`);
