import { type Cause, causesOf } from '../causes.ts';
import { figureAt, finding, offerCells } from '../finding.ts';
import { openCase } from '../open-case.ts';
import type { Facts, Finding, Localized, Rule } from '../types.ts';
import { cellName, columnNameOf, rowNameOf, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `同一行有两类申请人的数一多一少、差额相等，行总计不变：多半是把申请填到了另一类申请人名下。
两格一并提示、一并改正；因为改动的是填写的数据，不自动改正。

依据：第三章表格的列合计与勾稽关系。

错误：（一）予以公开：自然人 3、商业企业 1，而（七）总计：自然人 4、商业企业 0
正确：（一）予以公开：自然人 4、商业企业 0`,
  en: `Two kinds of applicants in one row are off by opposite amounts, and the row total is right: most likely an application was entered under the wrong kind of applicant.
Both cells are told and mended together; as this changes what was typed, it is never automatic.

Source: the column sums and the balance of the table in chapter 三.

Wrong: （一）予以公开: 自然人 3, 商业企业 1, with （七）总计: 自然人 4, 商业企业 0
Right: （一）予以公开: 自然人 4, 商业企业 0`,
};

export const applicantColumn: Rule = {
  id: 'applicant-column',
  severity: 'error',
  title: say('申请填错了申请人一列', 'An application stands in the wrong column'),
  check: (facts) => causesOf(facts).flatMap((cause) => tell(facts, cause)),
};

function tell(facts: Facts, cause: Cause): Finding[] {
  if (cause.kind === 'moved') return [moved(facts, cause)];
  const isOpen = cause.kind === 'open' && cause.rule === 'applicant-column';
  return isOpen ? [openCase(applicantColumn, facts, cause.open)] : [];
}

function moved({ report }: Facts, { lose, gain }: Extract<Cause, { kind: 'moved' }>): Finding {
  const count = lose.from - lose.to;
  const row = rowNameOf(report, lose.path);
  const [from, to] = [columnNameOf(report, lose.path), columnNameOf(report, gain.path)];
  return finding(applicantColumn, {
    range: figureAt(report, lose.path),
    message: say(
      `“${row}”一行：“${from}”多 ${count}、“${to}”少 ${count}，疑有 ${count} 件申请填错了列；应分别改为 ${lose.to} 和 ${gain.to}。`,
      `Row “${row}”: “${from}” has ${count} too many and “${to}” ${count} too few, as if ${count} stood in the wrong column; they should be ${lose.to} and ${gain.to}.`,
    ),
    cells: [lose.path, gain.path],
    formulas: [...new Set([...lose.formulas, ...gain.formulas])],
    related: [
      {
        range: figureAt(report, gain.path),
        message: say(
          `“${cellName(report, gain.path)}”应为 ${gain.to}`,
          `“${cellName(report, gain.path)}” should be ${gain.to}`,
        ),
      },
    ],
    offers: [
      offerCells(
        'suggested',
        say(`改为：${from} ${lose.to}，${to} ${gain.to}`, `Change to ${from} ${lose.to}, ${to} ${gain.to}`),
        [lose, gain].map((each) => ({ path: each.path, value: each.to })),
      ),
    ],
  });
}
