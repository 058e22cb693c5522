import type { Random } from './random.ts';

/** What nobody means to write, and what a conversion, an input method or a clipboard leaves all the same. */
const MARKS: readonly string[] = [
  ...[
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '　',
    '\0',
    '\ud800',
    '\udfff',
    '𠮷',
    '\u202e',
    '\u200f',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '（',
    '）',
    '〔',
    '“',
    '《',
    '>',
    '#',
    '- ',
    '1. ',
    '<br>',
    '| --- |',
    '-',
    '—',
    '/',
    '0',
    '7',
    '12,345',
    '3.5',
  ],
  ...['总计', '其他', '（一）', '三、', '一、总体情况', '2023年', '申请3件', '无', '９', '1'.repeat(40)],
  ...['<!-- disclosure-report-disable-next-line row-total -- 系统口径 -->', '<!-- disclosure-report-disable'],
  ...['<!-- disclosure-report-disable-file -->', '<!-- disclosure-report-disable -->\n'],
];

type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const onLines =
  (change: (lines: string[], random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };
const place = (lines: readonly string[], random: Random) => random.int(0, lines.length - 1);
const offset = (text: string, random: Random) => random.int(0, text.length);

const MUTATIONS: readonly Mutation[] = [
  onLines((lines, random) => lines.splice(place(lines, random), random.int(1, 5))),
  onLines((lines, random) => {
    const at = place(lines, random);
    lines.splice(at, 0, ...lines.slice(at, at + random.int(1, 5)));
  }),
  onLines((lines, random) => {
    const [a, b] = [place(lines, random), place(lines, random)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  onLines((lines, random) => {
    const at = place(lines, random);
    lines[at] = lines[at]!.split('').reverse().join('');
  }),
  // Two lines that have become one, and one that has become two.
  onLines((lines, random) => {
    const at = place(lines, random);
    lines.splice(at, 2, lines.slice(at, at + 2).join(''));
  }),
  (text, random) => {
    const at = offset(text, random);
    return `${text.slice(0, at)}\n${text.slice(at)}`;
  },
  (text, random) => text.slice(0, offset(text, random)),
  (text, random) => text.slice(offset(text, random)),
  (text, random) => {
    const at = offset(text, random);
    return text.slice(0, at) + text.slice(at + random.int(1, 80));
  },
  (text, random, others) => {
    const other = random.pick(others);
    const [at, from] = [offset(text, random), offset(other, random)];
    return text.slice(0, at) + other.slice(from, from + random.int(1, 1500)) + text.slice(at);
  },
  (text, random) => {
    const at = offset(text, random);
    return text.slice(0, at) + String.fromCharCode(random.int(0, 0xffff)) + text.slice(at + 1);
  },
  (text, random) => {
    const at = offset(text, random);
    return text.slice(0, at) + random.pick(MARKS) + text.slice(at + random.int(0, 1));
  },
  (text, random) => {
    const at = offset(text, random);
    return text.slice(0, at) + random.pick(MARKS).repeat(random.int(2, 40)) + text.slice(at);
  },
  (text, random) => {
    const at = text.indexOf(`${random.int(0, 9)}`, offset(text, random));
    return at < 0 ? text : `${text.slice(0, at)}${random.int(0, 99)}${text.slice(at + 1)}`;
  },
];

/** @param others texts that pieces are pasted from */
export function mutated(text: string, random: Random, others: readonly string[]): string {
  let now = text;
  for (let left = random.int(1, 6); left > 0; left--) now = random.pick(MUTATIONS)(now, random, others);
  return now;
}
