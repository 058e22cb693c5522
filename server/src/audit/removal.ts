import type { Directive, NamedRule } from '../report/directives.ts';
import type { Range } from '../report/model.ts';

/**
 * What to take out for a directive to be gone: its line where it has one of its own, else the comment with the blanks
 * before it, or behind it where it begins the line.
 * @param text the text with the directives blotted out
 */
export function directiveRemoval(text: string, { range }: Directive): Range {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const feed = text.indexOf('\n', range.end);
  const lineEnd = feed < 0 ? text.length : feed;
  const before = text.slice(lineStart, range.start);
  const behind = text.slice(range.end, lineEnd);
  if (isBlank(before) && isBlank(behind)) {
    if (feed >= 0) return { start: lineStart, end: feed + 1 };
    const isBehindReturn = text[lineStart - 2] === '\r';
    return { start: Math.max(0, lineStart - (isBehindReturn ? 2 : 1)), end: lineEnd };
  }
  if (isBlank(before)) return { start: range.start, end: range.end + /^ */.exec(behind)![0].length };
  return { start: range.start - trailing(before), end: range.end };
}

/** What to take out for a directive to name a rule no more, with the sign that parts it from its neighbour. */
export function namePartRemoval({ rules, word }: Directive, named: NamedRule): Range {
  const at = rules.indexOf(named);
  const next = rules[at + 1];
  if (next) return { start: named.range.start, end: next.range.start };
  return { start: (rules[at - 1] ?? word).range.end, end: named.range.end };
}

/** Another directive before it is none. */
const isBlank = (text: string): boolean => /^[^\S\u1680]*$/.test(text);

const trailing = (text: string): number => text.length - text.replace(/ +$/, '').length;
