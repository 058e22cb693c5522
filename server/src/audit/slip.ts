import type { Range, Report } from '../report/model.ts';
import { finding, offer } from './finding.ts';
import type { Finding, Rule } from './types.ts';
import { say } from './words.ts';

/** A label that should be another one, or one of several; nothing where there is none. */
export function slip(
  rule: Rule,
  report: Report,
  { range }: { readonly range: Range },
  wordings: readonly string[],
): Finding[] {
  if (wordings.length === 0) return [];
  const text = report.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  const quoted = wordings.map((wording) => `“${wording}”`);
  return [
    finding(rule, {
      range,
      message: say(
        `“${text}”与格式用语不符，应为${quoted.join('或')}。`,
        `“${text}” is not the form's wording: ${quoted.join(' or ')}.`,
      ),
      offers: holdsFigures(report, range)
        ? []
        : wordings.map((wording) =>
            offer(
              wordings.length > 1 ? 'choice' : 'suggested',
              say(`改为“${wording}”`, `Change to “${wording}”`),
              {
                kind: 'replace',
                range,
                text: wording,
              },
            ),
          ),
    }),
  ];
}

/** In the text of a PDF a label may be wrapped around its row's figures: put in place of it, the form's would lose them. */
function holdsFigures({ cells }: Report, { start, end }: Range): boolean {
  for (const { range, reading } of cells.values()) {
    if (reading.kind !== 'unread' && range.start > start && range.end < end) return true;
  }
  return false;
}
