import type { LabelText, Report } from '../report/model.ts';
import { finding, offer } from './finding.ts';
import type { Finding, Rule } from './types.ts';
import { say } from './words.ts';

/** A label that should be another one; nothing for a label that is right. */
export function slip(rule: Rule, report: Report, { range, shouldBe }: LabelText): Finding[] {
  if (!shouldBe) return [];
  const text = report.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return [
    finding(rule, {
      range,
      message: say(
        `“${text}”与格式用语不符，应为“${shouldBe}”。`,
        `“${text}” is not the form's wording: “${shouldBe}”.`,
      ),
      offers: [
        offer('suggested', say(`改为“${shouldBe}”`, `Change to “${shouldBe}”`), {
          kind: 'replace',
          range,
          text: shouldBe,
        }),
      ],
    }),
  ];
}
