import { DIRECTIVE_KINDS, type Directive, type NamedRule } from '../../report/directives.ts';
import type { Range } from '../../report/model.ts';
import { nearest } from '../../report/similar.ts';
import { finding, offer } from '../finding.ts';
import { directiveRemoval, namePartRemoval } from '../removal.ts';
import { SUPPRESSION, suppress } from '../suppressions.ts';
import type { Facts, Finding, FixClass, Localized, Offer, Rule } from '../types.ts';
import { say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `忽略标记没有起作用：写法或规则名有误，没有在本行内结束，或者它要忽略的问题已经不存在。无用的标记会掩盖日后出现的问题，应当改正或删去。已关闭的规则不算。

依据：本工具的约定，写法见 docs/suppression.md。

错误：<!-- disclosure-report-disable-next-line row-totl -->
正确：<!-- disclosure-report-disable-next-line row-total -- 原件如此 -->`,
  en: `A suppression has no effect: it or the rule's name is misspelt, it is not closed on its line, or what it suppresses is no longer there. One that is of no use would hide a later problem: mend it or take it out. Rules that are switched off do not count.

Source: this program's own convention, see docs/suppression.en.md.

Wrong: <!-- disclosure-report-disable-next-line row-totl -->
Right: <!-- disclosure-report-disable-next-line row-total -- the original has it so -->`,
};

/** Looks at what the other rules found, so it stands last in the registry. */
export const suppression: Rule = {
  id: SUPPRESSION,
  severity: 'warning',
  title: say('忽略标记有误或已无用', 'A suppression is wrong or of no use'),
  check: (facts, found) => {
    const { report, directives } = facts;
    const { used } = suppress(report.text, directives, found);
    return directives.flatMap((directive) => {
      if (!directive.closed) return [notClosed(directive)];
      if (!directive.kind) return [noSuchDirective(directive, report.text)];
      return [...unknownRules(facts, directive), ...idle(facts, directive, used)];
    });
  },
};

function notClosed({ range }: Directive): Finding {
  const end = { start: range.end, end: range.end };
  return finding(suppression, {
    range,
    message: say(
      '忽略标记没有在本行内以“-->”结束，不起作用。',
      'The suppression is not closed by “-->” on its line and has no effect.',
    ),
    offers: [
      offer('suggested', say('在行末加上“-->”', 'Close it with “-->”'), {
        kind: 'replace',
        range: end,
        text: ' -->',
      }),
    ],
  });
}

function noSuchDirective(directive: Directive, text: string): Finding {
  const { word, range } = directive;
  const near = nearest(word.text, DIRECTIVE_KINDS);
  return finding(suppression, {
    range: word.text === '' ? range : word.range,
    message: say(
      `没有“disclosure-report-${word.text}”这种忽略标记${near ? `，可能是“disclosure-report-${near}”` : ''}。`,
      `There is no suppression “disclosure-report-${word.text}”${near ? `; did you mean “disclosure-report-${near}”` : ''}.`,
    ),
    offers: [
      ...(near ? [replacement(word.range, near)] : []),
      removed(directiveRemoval(text, directive), near),
    ],
  });
}

/** Names that are no rule's. */
function unknownRules({ report, rules }: Facts, directive: Directive): Finding[] {
  const ids = rules.map(({ id }) => id);
  return directive.rules.flatMap((named) => {
    if (ids.includes(named.id)) return [];
    const near = nearest(named.id, ids);
    return finding(suppression, {
      range: named.range,
      message: say(
        `没有名为“${named.id}”的规则${near ? `，可能是“${near}”` : ''}。`,
        `There is no rule “${named.id}”${near ? `; did you mean “${near}”` : ''}.`,
      ),
      offers: [
        ...(near ? [replacement(named.range, near)] : []),
        removed(rangeWithout(report.text, directive, named), near),
      ],
    });
  });
}

/** Known rules of which there is nothing to suppress; the whole directive where that is true of all it names. */
function idle(facts: Facts, directive: Directive, used: ReadonlySet<NamedRule | Directive>): Finding[] {
  const { report } = facts;
  const names = directive.rules.filter((named) => !used.has(named) && isJudged(facts, named.id));
  const isWhole = names.length === directive.rules.length && !used.has(directive);
  if (isWhole) {
    const ids = names.map(({ id }) => id);
    return [ofNoUse(directive, directive.range, ids, directiveRemoval(report.text, directive))];
  }
  return names.map((named) =>
    ofNoUse(directive, named.range, [named.id], rangeWithout(report.text, directive, named)),
  );
}

/**
 * Whether it can be said of a rule that it has found nothing: it is one, and it had what it looks at. What this rule
 * itself finds is not known yet.
 */
function isJudged({ rules, prior }: Facts, id: string): boolean {
  const rule = rules.find((each) => each.id === id);
  return rule !== undefined && id !== SUPPRESSION && (prior !== undefined || rule.needs !== 'prior');
}

function ofNoUse({ kind }: Directive, range: Range, rules: readonly string[], without: Range): Finding {
  const zh = rules.length > 0 ? `“${rules.join('”“')}”的` : '';
  const en = rules.length > 0 ? ` of “${rules.join('”, “')}”` : '';
  const message =
    kind === 'enable'
      ? say(`前面没有忽略${zh}问题，无须恢复。`, `Nothing${en} is suppressed before this.`)
      : say(`此处没有${zh}问题可忽略，这条标记已无用。`, `There is nothing${en} to suppress here.`);
  return { ...finding(suppression, { range, message, offers: [removed(without)] }), about: rules };
}

/** Without its only name, a directive would mean all rules. */
const rangeWithout = (text: string, directive: Directive, named: NamedRule): Range =>
  directive.rules.length === 1 ? directiveRemoval(text, directive) : namePartRemoval(directive, named);

const replacement = (range: Range, text: string): Offer =>
  offer('suggested', say(`改为“${text}”`, `Change to “${text}”`), { kind: 'replace', range, text });

/** @param other what else is offered, if anything */
const removed = (range: Range, other?: string): Offer =>
  offer(removalClass(other), say('删去无用的忽略标记', 'Remove the suppression'), {
    kind: 'replace',
    range,
    text: '',
  });

const removalClass = (other: string | undefined): FixClass => (other === undefined ? 'suggested' : 'choice');
