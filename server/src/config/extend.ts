import { Document, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar } from 'yaml';
import type { Language } from '../audit/types.ts';
import type { Range } from '../report/model.ts';
import { REASON_WANTED } from './types.ts';

/** What an exception is to say; its reason is left for a person. */
export interface NewException {
  /** From the folder of the configuration file, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  readonly language: Language;
}

export interface Extended {
  readonly text: string;
  /** Where the words stand that ask for a reason, in UTF-16 offsets of that text. */
  readonly reason: Range;
}

/**
 * A configuration file with one exception more, written behind the others in their style; all else stays as it is,
 * comments and blank lines included; as it is where the same exception stands there and waits for its reason. Undefined where the file is no YAML, or is not such a file.
 * @param text the file as it is; empty for a new one
 */
export function withException(text: string, exception: NewException): Extended | undefined {
  const waiting = reasonOf(text, exception);
  if (waiting) return { text, reason: waiting };
  const whole = withLibrary(text, exception);
  if (!whole) return undefined;
  const expected = meaningOf(whole);
  const own = inserted(text, exception);
  // The library writes the whole file anew, in its own style; only where nothing else says the same.
  const chosen = own !== undefined && meaningOf(own) === expected ? own : whole;
  const asked = REASON_WANTED[exception.language];
  const start = chosen.lastIndexOf(asked);
  return { text: chosen, reason: { start, end: start + asked.length } };
}

/** Where the same exception asks for its reason already. */
function reasonOf(text: string, exception: NewException): Range | undefined {
  const wanted = JSON.stringify(entryOf(exception));
  const list = parseDocument(text).get('exceptions', true);
  const same = isSeq(list) ? list.items.find((item) => JSON.stringify(item) === wanted) : undefined;
  const [start, end] = (isMap(same) && (same.get('reason', true) as Scalar | undefined)?.range) || [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

const meaningOf = (text: string): string | undefined => {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : JSON.stringify(document.toJS());
};

const entryOf = ({ file, rule, language }: NewException) => ({
  // Without a slash it would mean a file of that name in any folder.
  files: file.includes('/') ? file : `./${file}`,
  rules: [rule],
  reason: REASON_WANTED[language],
});

function withLibrary(text: string, exception: NewException): string | undefined {
  const document = parseDocument<ParsedNode, false>(text);
  if (document.errors.length > 0) return undefined;
  const isBlank = document.contents === null || isNothing(document.contents);
  if (!isBlank && !isMap(document.contents)) return undefined;
  const entry = document.createNode(entryOf(exception));
  const rules = entry.get('rules', true);
  if (isSeq(rules)) rules.flow = true;
  const known = isBlank ? undefined : document.get('exceptions', true);
  if (isSeq(known)) {
    if (known.items.length === 0) known.flow = false;
    known.add(entry);
  } else if (known === undefined || isNothing(known)) document.set('exceptions', [entry]);
  else return undefined;
  return document.toString(STYLE);
}

const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;
/** A key without a value. */
const isNothing = (node: unknown): boolean => isScalar(node) && node.value === null;

/** The entry put in behind the last exception, or with its key behind all else. */
function inserted(text: string, exception: NewException): string | undefined {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const document = parseDocument(text);
  const known = document.get('exceptions', true);
  const last =
    isSeq(known) && !known.flow ? (known.items.at(-1) as { range?: readonly number[] }) : undefined;
  const lines = linesOf(exception);
  if (last?.range) {
    const dash = text.lastIndexOf('-', last.range[0]);
    const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
    return insertAt(
      text,
      behindLine(text, last.range[1]!),
      lines.map((line) => indent + line),
      eol,
    );
  }
  if (known !== undefined) return undefined;
  const isSeparate = text === '' || /\n\s*\n$/.test(text);
  return insertAt(
    text,
    text.length,
    [...(isSeparate ? [] : ['']), 'exceptions:', ...lines.map((line) => `  ${line}`)],
    eol,
  );
}

/** The lines of a list's entry. */
function linesOf(exception: NewException): readonly string[] {
  const document = new Document(entryOf(exception));
  const rules = document.get('rules', true);
  if (isSeq(rules)) rules.flow = true;
  const [first, ...others] = document
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .trimEnd()
    .split('\n');
  return [`- ${first}`, ...others.map((line) => `  ${line}`)];
}

/** The offset behind the line that holds the last sign before an offset: a comment there stays on its line. */
function behindLine(text: string, end: number): number {
  const last = text.slice(0, end).trimEnd().length;
  const feed = text.indexOf('\n', last);
  return feed < 0 ? text.length : feed + 1;
}

function insertAt(text: string, at: number, lines: readonly string[], eol: string): string {
  const before = text.slice(0, at);
  const open = before !== '' && !before.endsWith('\n') ? eol : '';
  return `${before}${open}${lines.map((line) => line + eol).join('')}${text.slice(at)}`;
}
