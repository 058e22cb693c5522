import { cellPath } from '../../form/formulas.ts';
import { figureAt, finding } from '../finding.ts';
import { doubtfulCells } from '../prose/compare.ts';
import type { Facts, Finding, Localized, Rule } from '../types.ts';
import { valuesOf } from '../values.ts';
import { rowNameOf, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `正文说申请“全部办结”“均已办结”，而第三章“四、结转下年度继续办理”大于 0：结转的申请尚未办结，两处不一致。
同一段里已说明有结转的（如“除 2 件结转下年度外，均已办结”），或只说“均在法定期限内答复”的，不提示。

依据：第三章表格“四、结转下年度继续办理”的含义。

错误：全年收到申请12件，已全部办结（表中结转下年度 2 件）
正确：全年收到申请12件，除2件结转下年度外，均已办结`,
  en: `The text says that all applications are concluded (全部办结, 均已办结), but 四、结转下年度继续办理 in chapter 三 is above 0: those carried over are not concluded.
Nothing is said where the paragraph speaks of those carried over (除 2 件结转下年度外，均已办结), or only says that all answers were in time (均在法定期限内答复).

Source: the meaning of 四、结转下年度继续办理 in the table of chapter 三.

Wrong: 全年收到申请12件，已全部办结 (the table carries 2 over)
Right: 全年收到申请12件，除2件结转下年度外，均已办结`,
};

export const proseCarried: Rule = {
  id: 'prose-carried',
  severity: 'information',
  title: say(
    '正文称全部办结，表中却有结转下年度的',
    'The text says all are concluded, the table carries some over',
  ),
  check: carried,
};

const PATH = cellPath('applications', 'carried-out', 'total');
/** Words that own to applications not yet concluded. */
const UNFINISHED =
  /除.{0,30}外|结转|转结|顺延|延续|次年|下一?年|正在办理|正在处理|在办|尚未|未到期|未办结|剩余|其余|以外/;

/** 上年结转1件: carried in, of which nothing follows. */
const CARRIED_IN = /(?:上一?年度?|去年|\d{4}年)[^,。]{0,8}结转|结转上一?年/g;

function carried(facts: Facts): readonly Finding[] {
  const { report } = facts;
  const value = valuesOf(report)(PATH);
  if (!value || doubtfulCells(facts).has(PATH)) return [];
  const name = rowNameOf(report, PATH);
  return facts
    .claims()
    .filter(({ text }) => !UNFINISHED.test(text.replace(CARRIED_IN, '')))
    .flatMap(({ claims }) => claims.filter(({ kind }) => kind === 'done'))
    .map(({ range }) =>
      finding(proseCarried, {
        range,
        message: say(
          `正文称“${report.text.slice(range.start, range.end)}”，而表中“${name}”为 ${value}。`,
          `The text says “${report.text.slice(range.start, range.end)}”, but “${name}” in the table is ${value}.`,
        ),
        related: [
          { range: figureAt(report, PATH), message: say(`“${name}”为 ${value}`, `“${name}” is ${value}`) },
        ],
      }),
    );
}
