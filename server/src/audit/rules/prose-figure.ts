import type { CellPath } from '../../form/types.ts';
import type { Report } from '../../report/model.ts';
import { formulasIn } from '../checks.ts';
import { figureAt, finding, offer, offerCells } from '../finding.ts';
import type { Claim } from '../prose/claims.ts';
import { type Contradiction, type Counterpart, contradictions } from '../prose/compare.ts';
import type { Meaning } from '../prose/meanings.ts';
import { writeLike } from '../prose/numerals.ts';
import type { Facts, Finding, Localized, Offer, Related, Rule } from '../types.ts';
import { assume, brokenBy, valuesOf } from '../values.ts';
import { cellName, formOf, formulaNames, placeOf, printed, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `正文写到的件数应与表格一致：收到、结转、答复、各类办理结果、申请人类别、行政复议和行政诉讼，以及占（七）总计的百分比。阿拉伯数字、中文数字都核对，“未收到”“无”按 0 核对。
同一说法可有几种口径，合于任何一种就不提示：收到可以只是本年新收，也可以加上年结转；复议、诉讼可以是全部，也可以只是已审结的。只说某一机构（区政府办、本级）、某一时段、某一部分（如网络申请），或与上年比较的数，不核对；表中空白、读不出或本身有误的格，也不核对。
两边都可能有误，因此给出两种改法：改正文，或改表格。

依据：正文与表格同为一份报告，数据应当一致。

错误：全年收到政府信息公开申请13件（表中为 12，上年结转 0）
正确：全年收到政府信息公开申请12件`,
  en: `A count in the text should be the table's: applications received, carried over and answered, each kind of result, kinds of applicants, reviews and suits, and percentages of （七）总计. Arabic and Chinese numerals are checked, and 未收到 or 无 as 0.
One phrase may count in several ways, and where any of them fits, nothing is said: received may be this year's alone or with those carried in; reviews and suits may be all or the closed ones. A figure of one office (区政府办, 本级), of a part of the year, of a part of the applications, or compared with last year's, is left alone; so is a cell that is blank, unread or wrong itself.
Either side may be wrong, so both mends are offered: the text or the table.

Source: text and tables are one report, and its data should agree.

Wrong: 全年收到政府信息公开申请13件 (the table has 12, carried in 0)
Right: 全年收到政府信息公开申请12件`,
};

export const proseFigure: Rule = {
  id: 'prose-figure',
  severity: 'warning',
  title: say('正文数字与表格不一致', 'A figure in the text is not the table’s'),
  check: (facts) => contradictions(facts).map((each) => contradicted(facts, each)),
};

const MOST = 3;

function contradicted(facts: Facts, { claim, instead }: Contradiction): Finding {
  const { report } = facts;
  return finding(proseFigure, {
    range: claim.range,
    message: messageOf(report, claim, instead.slice(0, MOST)),
    related: related(report, instead[0]!.meaning),
    offers: [...textOffers(report, claim, instead.slice(0, MOST)), ...cellOffers(report, claim, instead[0]!)],
  });
}

const written = ({ text }: Report, { range }: Claim): string => text.slice(range.start, range.end);

function messageOf(report: Report, claim: Claim, instead: readonly Counterpart[]): Localized {
  const said = written(report, claim);
  if (claim.kind === 'percent') {
    const share = shown(claim, instead[0]!.value);
    return say(
      `正文写作占 ${said}%，按表中数据应为 ${share}%。`,
      `The text says ${said}%, but by the table it is ${share}%.`,
    );
  }
  const names = instead.map(({ meaning, value }) => {
    const name = nameOf(report, meaning);
    return say(
      `${name['zh-cn']}为 ${value}`,
      `${name.en} ${meaning.plus.length > 1 ? 'are' : 'is'} ${value}`,
    );
  });
  return say(
    `正文写作“${said}”，而表中${names.map((name) => name['zh-cn']).join('，')}。`,
    `The text says “${said}”, but in the table ${names.map((name) => name.en).join(', ')}.`,
  );
}

const shown = ({ decimals }: Claim, value: number): string => value.toFixed(decimals);

/** What a meaning is called: a row, a cell, a group, a sum. */
function nameOf(report: Report, { plus, minus }: Meaning): Localized {
  const left = sumName(report, plus);
  if (minus.length === 0) return left;
  const right = sumName(report, minus);
  return say(`${left['zh-cn']}减${right['zh-cn']}`, `${left.en} less ${right.en}`);
}

function sumName(report: Report, cells: readonly CellPath[]): Localized {
  const group = wholeGroup(report, cells);
  if (group) return say(`“${group}”各项合计`, `the items of “${group}”`);
  const names = cells.map((path) => `“${nameOfCell(report, path)}”`);
  if (names.length === 1) return say(names[0]!, names[0]!);
  return names.length > 3
    ? say(`${names[0]}等 ${names.length} 项合计`, `${names[0]} and ${names.length - 1} more together`)
    : say(`${names.join('、')}合计`, `${names.join(' and ')} together`);
}

/** The row alone where the cell is its total. */
const nameOfCell = (report: Report, path: CellPath): string =>
  path.endsWith('/total') ? cellName(report, path).replace(/ × [^×]*$/, '') : cellName(report, path);

/** The group whose rows these cells are, all of them and in one column. */
function wholeGroup(report: Report, cells: readonly CellPath[]): string | undefined {
  const places = cells.map((path) => placeOf(report, path));
  const first = places[0];
  if (!first || cells.length < 2 || places.some((place) => place?.column.id !== first.column.id))
    return undefined;
  const { groups, rows } = formOf(report, first.table.id);
  const group = groups.find((each) => each.id === first.row.group);
  const own = rows.filter((each) => each.group === group?.id);
  const all = own.length === cells.length && own.every((each) => places.some((place) => place?.row === each));
  return group && all ? printed(group) : undefined;
}

function related(report: Report, { plus, minus }: Meaning): readonly Related[] {
  const values = valuesOf(report);
  const cells = [...plus, ...minus];
  const filled = cells.filter((path) => values(path) !== 0);
  return (filled.length > 0 ? filled : cells).slice(0, 8).map((path) => ({
    range: figureAt(report, path),
    message: say(
      `“${cellName(report, path)}”为 ${values(path)}`,
      `“${cellName(report, path)}” is ${values(path)}`,
    ),
  }));
}

function textOffers(report: Report, claim: Claim, instead: readonly Counterpart[]): readonly Offer[] {
  const old = written(report, claim);
  if (claim.kind === 'none') return denials(report, claim, instead);
  const counterparts = claim.kind === 'percent' ? instead.slice(0, 1) : instead;
  return counterparts.map(({ meaning, value }) => {
    const text = claim.kind === 'percent' ? shown(claim, value) : writeLike(old, value);
    const name = nameOf(report, meaning);
    const title =
      counterparts.length > 1
        ? say(`正文改为 ${text}（${name['zh-cn']}）`, `Change the text to ${text} (${name.en})`)
        : say(`正文改为 ${text}`, `Change the text to ${text}`);
    return offer('choice', title, { kind: 'replace', range: claim.range, text });
  });
}

/** 未收到政府信息公开申请 as 收到政府信息公开申请3件. */
function denials(
  { text }: Report,
  { range, denied }: Claim,
  instead: readonly Counterpart[],
): readonly Offer[] {
  if (!denied) return [];
  const object = text.slice(denied.range.start, denied.range.end);
  return instead.map(({ value }) => {
    const positive = `${denied.verb}${object}${value}件`;
    return offer('choice', say(`正文改为“${positive}”`, `Change the text to “${positive}”`), {
      kind: 'replace',
      range: { start: range.start, end: denied.range.end },
      text: positive,
    });
  });
}

/** The table instead, where one cell is meant. */
function cellOffers(report: Report, claim: Claim, { meaning }: Counterpart): readonly Offer[] {
  const [path, more] = meaning.plus;
  if (claim.kind === 'percent' || !path || more || meaning.minus.length > 0) return [];
  const values = valuesOf(report);
  const cells = [{ path, value: claim.value }];
  const formulas = formulasIn(report);
  const loss = formulaNames(report, brokenBy(formulas, values, assume(values, cells)));
  const name = nameOfCell(report, path);
  const title = say(`表中“${name}”改为 ${claim.value}`, `Change “${name}” in the table to ${claim.value}`);
  return [
    offerCells(
      'choice',
      loss['zh-cn'] === ''
        ? title
        : say(
            `${title['zh-cn']}（${loss['zh-cn']}将不成立，须另行核对）`,
            `${title.en} (this breaks ${loss.en})`,
          ),
      cells,
    ),
  ];
}
