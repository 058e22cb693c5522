import type { CellPath, Formula } from '../form/types.ts';
import type { Report } from '../report/model.ts';
import type { Check, Localized } from './types.ts';
import { valuesOf } from './values.ts';
import { formulaName, say } from './words.ts';

/** A formula with its numbers filled in: “自然人”列的勾稽关系 4＋0 ≠ 3＋0. Addends of 0 are left out of long sums. */
export function spelled(report: Report, formula: Formula, check: Check): Localized {
  const name = formulaName(report, formula);
  const sign = { pass: '=', fail: '≠', skip: '…' }[check.status];
  const sum = `${side(report, formula.left)} ${sign} ${side(report, formula.right)}`;
  return say(`${name['zh-cn']}：${sum}`, `${name.en}: ${sum}`);
}

/** More addends than these are not told one by one where they are 0. */
const MANY = 7;

function side(report: Report, paths: readonly CellPath[]): string {
  const values = valuesOf(report);
  const all = paths.map((path) => values(path) ?? '?');
  const told = all.length > MANY ? all.filter((value) => value !== 0) : all;
  return told.length === 0 ? '0' : told.join(' + ');
}
