import type { Model } from '../model.ts';
import type { Prose } from '../prose.ts';
import { type Random, streamOf } from '../random.ts';
import { marked, replaceMarked } from './marks.ts';
import { printCount } from './numerals.ts';
import { NO_APPLICATIONS } from './phrases-none.ts';
import type { Denial, Said } from './scene.ts';
import { amount, meanings } from './senses.ts';

export type ProseKind =
  | 'number' // another number in a sentence
  | 'denied' // 未收到 although there were some
  | 'claimed'; // a number where there were none

export interface PlantedProse {
  readonly kind: ProseKind;
  readonly original: Model;
  readonly model: Model;
  /** The number of the marks around what is now wrong. */
  readonly piece: number;
  readonly sense: string;
  readonly from: string;
  readonly to: string;
}

const isDenial = (given: Said | Denial): given is Denial => 'claim' in given;
const TRIES = 40;

/**
 * Makes one sentence of a consistent report wrong, so that no reading under the guards of RULES.md fits. `null`
 * where the report says nothing that could be decided.
 */
export function plantInProse(original: Model, kind: ProseKind, seed: number): PlantedProse | null {
  const random = streamOf(seed, `plant prose:${kind}`);
  if (kind === 'denied') return deny(original, random);
  const candidates = original.prose.figures.flatMap((given, piece) =>
    given.decidable && isDenial(given) === (kind === 'claimed') ? [{ given, piece }] : [],
  );
  if (candidates.length === 0) return null;
  const { given, piece } = random.pick(candidates);
  return isDenial(given) ? claim(original, given, piece, random) : renumber(original, given, piece, random);
}

function renumber(original: Model, said: Said, piece: number, random: Random): PlantedProse | null {
  for (let i = 0; i < TRIES; i += 1) {
    const to = said.decimals === null ? otherCount(said, random) : otherShare(said, random);
    if (to === null || to === said.printed) continue;
    const prose = mapTexts(original.prose, (text) => replaceMarked(text, piece, to));
    const model = { ...original, prose };
    return { kind: 'number', original, model, piece, sense: said.sense, from: said.printed, to };
  }
  return null;
}

/** A slip of the kind that people make: a digit off, missing, doubled or in another's place, last year's number. */
function otherCount({ value, readings, form }: Said, random: Random): string | null {
  const digits = String(value);
  const at = random.int(0, digits.length - 1);
  const retyped = digits.slice(0, at) + String(random.int(0, 9)) + digits.slice(at + 1);
  const other = random.pick([
    value + random.pick([-2, -1, 1, 2, 3, 9, 10]),
    Number(retyped),
    Number(digits.slice(0, at) + digits.slice(at + 1)),
    Number(digits.slice(0, at) + digits.charAt(at) + digits.slice(at)),
    random.int(0, Math.max(9, value * 2)),
  ]);
  if (other < 0 || readings.includes(other)) return null;
  if (form === 'chinese' && (other === 0 || other > 9999)) return null;
  return printCount(other, form);
}

/** Two digits exchanged or one retyped; far enough from the right share that no rounding explains it. */
function otherShare({ value, printed, readings, decimals }: Said, random: Random): string | null {
  const at = random.int(0, printed.length - 1);
  if (printed.charAt(at) === '.') return null;
  const other = Number(printed.slice(0, at) + String(random.int(0, 9)) + printed.slice(at + 1));
  const margin = Math.max(0.5, 2 * 10 ** -(decimals ?? 0));
  const near = [value, ...readings].some((reading) => Math.abs(reading - other) < margin);
  return near || other > 100 ? null : other.toFixed(decimals ?? 0);
}

/** 收到 where nothing was: the words of the denial turn into a number that cannot be right. */
function claim(original: Model, denial: Denial, piece: number, random: Random): PlantedProse | null {
  const readings = meanings(denial.sense, original).map((meaning) => amount(meaning, original.cells));
  const number = random.int(1, random.pick([9, 60]));
  if (readings.includes(number)) return null;
  const inner = original.prose.figures.length;
  const [before = '', after = ''] = denial.claim.split('#');
  const claimed = before + marked(inner, String(number)) + after;
  const prose = mapTexts(original.prose, (text) => replaceMarked(text, piece, claimed));
  const common = { kind: 'claimed', original, model: { ...original, prose }, piece: inner } as const;
  return { ...common, sense: denial.sense, from: denial.printed, to: String(number) };
}

/** 未收到 in the place of all that the topic 依申请公开 said, though applications did come in. */
function deny(original: Model, random: Random): PlantedProse | null {
  const received = amount(meanings('received', original)[0]!, original.cells);
  if (received === 0) return null;
  const inner = original.prose.figures.length;
  const [before = '', denial = '', , after = ''] = random.pick(NO_APPLICATIONS).split('|');
  const opening = before.replace('{时}', `${original.year}年，`).replace('{主}', '');
  const text = opening + marked(inner, denial) + after;
  const topics = original.prose.topics.map((topic, i) => (i === 1 ? { ...topic, text } : topic));
  const model = { ...original, prose: { ...original.prose, topics } };
  const common = { kind: 'denied', original, model, piece: inner, sense: 'received' } as const;
  return { ...common, from: String(received), to: denial };
}

function mapTexts(prose: Prose, change: (text: string) => string): Prose {
  const { tableLeads } = prose;
  return {
    ...prose,
    overviewLead: prose.overviewLead === null ? null : change(prose.overviewLead),
    topics: prose.topics.map((topic) => ({ ...topic, text: change(topic.text) })),
    tableLeads: Object.fromEntries(Object.entries(tableLeads).map(([table, text]) => [table, change(text)])),
    problems: prose.problems.map(change),
  };
}
