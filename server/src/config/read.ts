import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { LEVELS, type Level } from '../audit/policy.ts';
import type { Localized } from '../audit/types.ts';
import type { Range } from '../report/model.ts';
import { nearest } from '../report/similar.ts';
import {
  badSyntax,
  NO_FILES,
  NO_REASON,
  NO_RULES,
  NOT_A_LIST,
  NOT_A_MAP,
  RULES_NOT_A_MAP,
  STARS_NEED_QUOTES,
  unknownKey,
  unknownLevel,
  unknownRule,
} from './messages.ts';
import { matcherOf } from './patterns.ts';
import { type Config, type ConfigProblem, type Exception, REASON_WANTED } from './types.ts';

/** Where what is wrong is told. */
type Tell = (range: Range, message: Localized) => void;
/** As the library has a value: undefined for an absent key, null for one without a value. */
type Value = Node | null | undefined;

const NOWHERE: Range = { start: 0, end: 0 };
const KEYS = ['rules', 'exceptions'] as const;
const EXCEPTION_KEYS = ['files', 'rules', 'reason'] as const;

/**
 * Reads a configuration file. Never throws; what is wrong is told, and the rest holds. Where it is no YAML at all
 * nothing holds.
 * @param rules the ids of all rules
 */
export function readConfig(text: string, rules: readonly string[]): Config {
  const problems: ConfigProblem[] = [];
  const tell: Tell = (range, message) => problems.push({ severity: 'error', range, message });
  const levels = new Map<string, Level>();
  const exceptions: Exception[] = [];
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    tell({ start: error.pos[0], end: error.pos[1] }, badSyntax(error.code, error.message));
    return { isYaml: false, levels, exceptions, problems };
  }
  const root: Value = document.contents;
  const entries = isEmpty(root) ? [] : keysOf(root, KEYS, NOT_A_MAP, tell);
  for (const { key, value } of entries) {
    if (isEmpty(value)) continue;
    if (key === 'rules') readLevels(value, rules, levels, tell);
    else exceptions.push(...readExceptions(text, value, rules, tell));
  }
  problems.sort((a, b) => a.range.start - b.range.start);
  return { isYaml: true, levels, exceptions, problems };
}

function readLevels(node: Node, rules: readonly string[], levels: Map<string, Level>, tell: Tell): void {
  if (!isMap(node)) {
    tell(rangeOf(node), RULES_NOT_A_MAP);
    return;
  }
  for (const { key, value } of pairsOf(node)) {
    const rule = textOf(key) ?? '';
    const written = textOf(value) ?? '';
    const level = LEVELS.find((each) => each === written);
    if (!rules.includes(rule)) tell(rangeOf(key), unknownRule(rule, nearest(rule, rules)));
    else if (level) levels.set(rule, level);
    else tell(rangeOf(value ?? key), unknownLevel(written, nearest(written, LEVELS)));
  }
}

function readExceptions(
  text: string,
  node: Node,
  rules: readonly string[],
  tell: Tell,
): readonly Exception[] {
  if (!isSeq(node)) {
    tell(rangeOf(node), NOT_A_LIST);
    return [];
  }
  return node.items.flatMap((item) => {
    const one = item as Value;
    const place = one ? headOf(text, rangeOf(one)) : rangeOf(node);
    if (!isMap(one)) {
      tell(place, NOT_A_LIST);
      return [];
    }
    return readException(one, place, rules, tell);
  });
}

function readException(
  node: YAMLMap,
  range: Range,
  rules: readonly string[],
  tell: Tell,
): readonly Exception[] {
  const entries = keysOf(node, EXCEPTION_KEYS, NOT_A_LIST, tell);
  const under = (key: (typeof EXCEPTION_KEYS)[number]) => entries.find((entry) => entry.key === key)?.value;
  const files = textsOf(under('files'), tell).map(({ text }) => text);
  const named = textsOf(under('rules'), tell);
  const known = named.filter(({ text, place }) => {
    const isKnown = rules.includes(text);
    if (!isKnown) tell(place, unknownRule(text, nearest(text, rules)));
    return isKnown;
  });
  const written = under('reason');
  const reason = reasonIn(written);
  if (isEmpty(under('files'))) tell(range, NO_FILES);
  if (isEmpty(under('rules'))) tell(range, NO_RULES);
  if (reason === undefined) tell(written ? rangeOf(written) : range, NO_REASON);
  if (files.length === 0 || known.length === 0 || reason === undefined) return [];
  return [{ files, covers: matcherOf(files), rules: known.map(({ text }) => text), reason, range }];
}

/** Undefined where there is none, or only the words that ask for one. */
function reasonIn(value: Value): string | undefined {
  const written = textOf(value)?.trim() ?? '';
  return written === '' || Object.values(REASON_WANTED).includes(written) ? undefined : written;
}

/** The entries under known keys; the others are told. */
function keysOf<K extends string>(
  node: Node,
  keys: readonly K[],
  expected: Localized,
  tell: Tell,
): readonly { readonly key: K; readonly value: Value }[] {
  if (!isMap(node)) {
    tell(rangeOf(node), expected);
    return [];
  }
  return pairsOf(node).flatMap(({ key, value }) => {
    const written = textOf(key) ?? '';
    const known = keys.find((each) => each === written);
    if (!known) tell(rangeOf(key), unknownKey(written, nearest(written, keys)));
    return known ? [{ key: known, value }] : [];
  });
}

/** One text, or a list of them. */
function textsOf(node: Value, tell: Tell): readonly { readonly text: string; readonly place: Range }[] {
  const nodes = isSeq(node) ? (node.items as Value[]) : [node];
  return nodes.flatMap((each) => {
    if (isAlias(each)) tell(rangeOf(each), STARS_NEED_QUOTES);
    const text = textOf(each)?.trim();
    return text ? [{ text, place: rangeOf(each) }] : [];
  });
}

const pairsOf = (map: YAMLMap): readonly { readonly key: Value; readonly value: Value }[] =>
  map.items as unknown as readonly { key: Value; value: Value }[];

/** A scalar as text: a year or a version, too. */
const textOf = (node: Value): string | undefined =>
  isScalar(node) && node.value !== null ? String(node.value) : undefined;

/** Absent, without a value, or a list of nothing. */
const isEmpty = (node: Value): node is null | undefined =>
  !node || (isScalar(node) && node.value === null) || (isSeq(node) && node.items.length === 0);

function rangeOf(node: Value): Range {
  const [start, end] = node?.range ?? [];
  return start === undefined || end === undefined ? NOWHERE : { start, end };
}

/** The first line of what stands at a place. */
function headOf(text: string, { start, end }: Range): Range {
  const feed = text.slice(start, end).search(/\r?\n/);
  return { start, end: feed < 0 ? end : start + feed };
}
