import { EXPLANATIONS } from '../audit/explanations.ts';
import { type Language, RULES } from '../engine.ts';
import { nearest } from '../report/similar.ts';
import { colorsIf, isColored } from './colors.ts';
import { MESSAGES } from './messages/messages.ts';

/** What these rules look at and why, one after another; without a name the list of all rules. */
export function explain(ids: readonly string[], language: Language): string {
  const { severities } = MESSAGES[language];
  const { bold, dim } = colorsIf(isColored());
  if (ids.length > 0) {
    const asked = ids.flatMap((asked) => RULES.filter(({ id }) => id === asked));
    return asked
      .map(({ id, severity, title }) =>
        [
          `${bold(id)}  ${dim(severities[severity])}`,
          bold(title[language]),
          '',
          EXPLANATIONS[id]![language],
          '',
        ].join('\n'),
      )
      .join('\n');
  }
  const width = Math.max(...RULES.map(({ id }) => id.length));
  return RULES.map(
    ({ id, severity, title }) => `${id.padEnd(width)}  ${severities[severity]}  ${title[language]}\n`,
  ).join('');
}

/** The complaint about the first of these names that is no rule's. */
export function unknownRule(ids: readonly string[], language: Language): string | undefined {
  const known = RULES.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return undefined;
  return MESSAGES[language].usage['unknown-rule'](unknown, nearest(unknown, known) ?? '');
}
