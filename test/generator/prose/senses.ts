import { APPLICANTS, applicationRows, type Variant } from '../form.ts';

/** Cells added up, less others: what a number in a sentence means. */
export interface Meaning {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

export type Cells = ReadonlyMap<string, number | null>;

/** The groups of （三） to （六）, as sentences give them: the sum of their rows. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  refused: /^refused\./,
  unavailable: /^unavailable\./,
  declined: /^declined\./,
  otherwise: /^otherwise/,
};
export const OUTCOMES = [
  'granted',
  'partly-granted',
  'refused',
  'unavailable',
  'declined',
  'otherwise',
] as const;

const total = (row: string): string => `applications/${row}/total`;
const sum = (...plus: readonly string[]): Meaning => ({ plus, minus: [] });
const less = (plus: readonly string[], ...minus: readonly string[]): Meaning => ({ plus, minus });

const RECEIVED = total('received');
const CARRIED_IN = total('carried-in');
const CONCLUDED = total('concluded');
const CARRIED_OUT = total('carried-out');

/**
 * What words about all applications may stand for under the guards of RULES.md, and a little beyond: bodies count
 * what came in with or without last year's, what was answered with or without it.
 */
const WHOLES: readonly Meaning[] = [
  sum(RECEIVED),
  sum(RECEIVED, CARRIED_IN),
  sum(CONCLUDED),
  less([CONCLUDED], CARRIED_IN),
  less([RECEIVED], CARRIED_OUT),
];

const pendingOf = (rows: readonly string[]): readonly string[] =>
  rows.map((row) => `disputes/${row}/pending`);
const totalsOf = (rows: readonly string[]): readonly string[] => rows.map((row) => `disputes/${row}/total`);
/** Cases of these rows: all, or only the closed ones. */
const cases = (...rows: readonly string[]): readonly Meaning[] => [
  sum(...totalsOf(rows)),
  less(totalsOf(rows), ...pendingOf(rows)),
];

const REVIEWS = cases('review');
const DIRECT = cases('direct-suit');
const AFTER = cases('suit-after-review');
const SUITS = cases('direct-suit', 'suit-after-review');
const ALL_CASES = ['review', 'direct-suit', 'suit-after-review'];
const BOTH = cases(...ALL_CASES);

const FIXED: Readonly<Record<string, readonly Meaning[]>> = {
  received: WHOLES,
  all: [WHOLES[1]!, ...WHOLES],
  concluded: [WHOLES[2]!, ...WHOLES],
  'carried-in': [sum(CARRIED_IN)],
  'carried-out': [sum(CARRIED_OUT)],
  granted: [sum(total('granted')), sum(total('granted'), total('partly-granted'))],
  'partly-granted': [sum(total('partly-granted'))],
  'granted-or-partly': [sum(total('granted'), total('partly-granted')), sum(total('granted'))],
  reviews: REVIEWS,
  'reviews-closed': [REVIEWS[1]!, ...REVIEWS],
  suits: [...SUITS, ...DIRECT, ...AFTER],
  'suits-closed': [SUITS[1]!, ...SUITS, ...DIRECT, ...AFTER],
  direct: DIRECT,
  after: AFTER,
  both: BOTH,
  'suits-corrected': [sum('disputes/direct-suit/corrected', 'disputes/suit-after-review/corrected')],
  'not-upheld': [less(totalsOf(ALL_CASES), ...ALL_CASES.map((row) => `disputes/${row}/upheld`))],
};

/**
 * What a number said in this sense means: first what it does mean, then whatever else a cautious reader might take
 * it for. A sense is one of the above, a group of outcomes, a row of chapter 三 (`row:refused.1`), applicants
 * (`from:business`, `from:organisations`), or a cell (`cell:disputes/review/upheld`).
 */
export function meanings(sense: string, variant: Variant): readonly Meaning[] {
  const fixed = FIXED[sense];
  if (fixed) return fixed;
  const group = GROUPS[sense];
  if (group) {
    const rows = applicationRows(variant).filter((row) => group.test(row.id));
    return [sum(...rows.map((row) => total(row.id)))];
  }
  const [kind, name] = [sense.slice(0, sense.indexOf(':')), sense.slice(sense.indexOf(':') + 1)];
  if (kind === 'row') return [sum(total(name))];
  if (kind === 'cell') return [sum(name)];
  if (kind === 'from') {
    const columns = APPLICANTS.map((column) => column.id).filter((id) =>
      name === 'organisations' ? id !== 'natural-person' : id === name,
    );
    const at = (...rows: readonly string[]): Meaning =>
      sum(...rows.flatMap((row) => columns.map((column) => `applications/${row}/${column}`)));
    return [at('received'), at('received', 'carried-in'), at('concluded')];
  }
  throw new Error(`no sense ${sense}`);
}

export function amount({ plus, minus }: Meaning, cells: Cells): number {
  const add = (paths: readonly string[]): number =>
    paths.reduce((value, path) => {
      const cell = cells.get(path);
      if (cell === undefined) throw new Error(`no cell ${path} in this report`);
      return value + (cell ?? 0);
    }, 0);
  return add(plus) - add(minus);
}
