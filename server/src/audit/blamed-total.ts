import type { Range, Report } from '../report/model.ts';
import { figureAt, finding, offerCells, spanOf } from './finding.ts';
import { sentenceFor } from './prose/support.ts';
import type { Correction, Finding, Localized, Rule } from './types.ts';
import { assume, formulasNamed, holds, valuesOf } from './values.ts';
import { addends, cellName, definitionOf, formulaNames, rowNameOf, say } from './words.ts';

/** A total that the search blames: what it is, what its addends come to, and the recomputation. */
export function blamedTotal(rule: Rule, report: Report, blamed: Correction, certain: boolean): Finding {
  const { path, to } = blamed;
  const sentence = sentenceFor(report, path, blamed.from);
  const message = totalMessage(report, blamed);
  const related = counterparts(report, blamed);
  return finding(rule, {
    range: figureAt(report, path),
    message: sentence ? doubted(message, blamed.from) : message,
    cells: [path],
    formulas: blamed.formulas,
    related: sentence ? [...related, supporting(sentence, blamed.from)] : related,
    offers: [
      offerCells(sentence ? 'choice' : certain ? 'safe' : 'suggested', say(`改为 ${to}`, `Change to ${to}`), [
        { path, value: to },
      ]),
    ],
  });
}

function totalMessage(report: Report, { path, from, to, formulas }: Correction): Localized {
  const values = valuesOf(report);
  const definition = definitionOf(report, path, to, values);
  const row = rowNameOf(report, path);
  if (!definition) {
    const broken = formulasNamed(report, formulas);
    const after = assume(values, [{ path, value: to }]);
    const names = formulaNames(report, broken);
    const alone = broken.every((formula) => holds(formula, after) !== false);
    return say(
      `“${cellName(report, path)}”为 ${from}，依${names['zh-cn']}应为 ${to}${alone ? '' : '（其他有误的格改正后）'}。`,
      `“${cellName(report, path)}” is ${from}; by ${names.en} it should be ${to}${alone ? '' : ', once the other wrong cells are corrected'}.`,
    );
  }
  const sum = addends(definition.left, values);
  switch (definition.kind) {
    case 'concluded':
      return say(
        `“${cellName(report, path)}”为 ${from}，该列办理结果各项合计为 ${to}${sum['zh-cn']}，应改为 ${to}。`,
        `“${cellName(report, path)}” is ${from}, but the items of this column add up to ${to}${sum.en}: change it to ${to}.`,
      );
    case 'dispute-total':
      return say(
        `“${row}”总计为 ${from}，各项结果合计为 ${to}${sum['zh-cn']}，应改为 ${to}。`,
        `The total of “${row}” is ${from}, but its outcomes add up to ${to}${sum.en}: change it to ${to}.`,
      );
    default:
      return say(
        `“${row}”行总计为 ${from}，六类申请人合计为 ${to}${sum['zh-cn']}，应改为 ${to}。`,
        `The total of row “${row}” is ${from}, but the six kinds of applicants add up to ${to}${sum.en}: change it to ${to}.`,
      );
  }
}

function counterparts(report: Report, { path, to }: Correction): Finding['related'] {
  const values = valuesOf(report);
  const definition = definitionOf(report, path, to, values);
  if (!definition) return [];
  if (definition.kind !== 'concluded') {
    return [
      { range: spanOf(report, definition.left), message: say(`合计为 ${to}`, `these add up to ${to}`) },
    ];
  }
  const filled = definition.left.filter((each) => values(each) !== 0);
  return (filled.length > 0 ? filled : definition.left).slice(0, 8).map((each) => ({
    range: figureAt(report, each),
    message: say(
      `“${cellName(report, each)}”为 ${values(each)}`,
      `“${cellName(report, each)}” is ${values(each)}`,
    ),
  }));
}

const doubted = (message: Localized, from: number): Localized =>
  say(
    `${message['zh-cn']}但正文也写作 ${from}，请先核对各项数据。`,
    `${message.en} But the text says ${from} as well: check the figures first.`,
  );

const supporting = (range: Range, from: number) => ({
  range,
  message: say(`正文写作 ${from}`, `the text says ${from}`),
});
