import type { Variant } from '../form.ts';
import type { Random } from '../random.ts';
import { marked } from './marks.ts';
import { type Names, opening } from './names.ts';
import { type NumberForm, printCount, printPercent } from './numerals.ts';
import { amount, type Cells, type Meaning, meanings } from './senses.ts';

/** A number of the tables that a sentence gives, and how it stands there. */
export interface Said {
  readonly sense: string;
  /** The cells that it is the sum of; of a percentage: the part. */
  readonly meaning: Meaning;
  /** What it is a percentage of; `null` where it is a count. */
  readonly whole: Meaning | null;
  /** The text between its marks, such as 12, １２, 十二 or 33.9. */
  readonly printed: string;
  readonly value: number;
  /** Whether who has the tables could say for certain, under the guards of RULES.md, that another number is wrong. */
  readonly decidable: boolean;
  /** Numbers that a reader might accept here, the right one among them. */
  readonly readings: readonly number[];
  readonly form: NumberForm;
  /** Of a percentage; `null` where it is a count. */
  readonly decimals: number | null;
}

/** Words that say that there is none, between their marks, where one could have said a number. */
export interface Denial {
  readonly sense: string;
  readonly printed: string;
  /** The same words as if there were some: `#` is where the number goes. */
  readonly claim: string;
  readonly decidable: boolean;
}

/** What a report's sentences are made from, and what they have given so far. */
export interface Scene {
  readonly names: Names;
  readonly variant: Variant;
  readonly cells: Cells;
  readonly random: Random;
  /** How this report's writer types. */
  readonly habits: Habits;
  /** By the number of the marks around each. */
  readonly given: (Said | Denial)[];
}

export interface Habits {
  readonly form: NumberForm;
  /** Now and then small counts as Chinese numerals. */
  readonly chinese: boolean;
  readonly unit: string;
  readonly caseUnit: string;
  readonly percent: '%' | '％';
  readonly decimals: number;
}

export function habitsOf(random: Random): Habits {
  return {
    form: random.weigh({ plain: 62, thousands: 20, spaced: 12, full: 6 }),
    chinese: random.chance(0.12),
    unit: random.weigh({ 件: 84, 份: 5, 宗: 5, 条: 3, 项: 3 }),
    caseUnit: random.weigh({ 件: 80, 起: 10, 宗: 6, 例: 4 }),
    percent: random.chance(0.9) ? '%' : '％',
    decimals: random.pick([1, 2, 2]),
  };
}

export const valueIn = (scene: Scene, sense: string): number =>
  amount(meanings(sense, scene.variant)[0]!, scene.cells);

const blanks = (form: NumberForm): string => (form === 'spaced' ? ' ' : '');

function count(scene: Scene, sense: string, decidable: boolean, inSum = false): string {
  const { habits, random } = scene;
  const all = meanings(sense, scene.variant);
  const readings = all.map((meaning) => amount(meaning, scene.cells));
  const value = readings[0]!;
  const small =
    habits.chinese && !inSum && value > 0 && value < 1000 && random.chance(value < 100 ? 0.6 : 0.2);
  const form = small ? 'chinese' : habits.form;
  const printed = printCount(value, form);
  const id = scene.given.push({
    ...{ sense, meaning: all[0]!, whole: null, printed, value, decidable, readings, form, decimals: null },
  });
  return blanks(form) + marked(id - 1, printed) + blanks(form);
}

/** Of the outcomes a share in （七）总计, of applicants a share in what was received. */
function percent(scene: Scene, sense: string, decidable: boolean): string {
  const whole = sense.startsWith('from:') ? 'received' : 'concluded';
  const parts = meanings(sense, scene.variant).map((meaning) => amount(meaning, scene.cells));
  const wholes = [whole, 'received', 'all', 'concluded'].map((each) => valueIn(scene, each));
  const { decimals } = scene.habits;
  const printed = printPercent(parts[0]!, wholes[0]!, decimals);
  const readings = parts.flatMap((part) => wholes.map((each) => (each === 0 ? 0 : (100 * part) / each)));
  const id = scene.given.push({
    ...{ sense, decidable, printed, value: Number(printed), readings, form: 'plain', decimals },
    meaning: meanings(sense, scene.variant)[0]!,
    whole: meanings(whole, scene.variant)[0]!,
  });
  return marked(id - 1, printed) + scene.habits.percent;
}

/** Three parts of what was received, as by the way it came or what it was about: in no table, but true together. */
function partsOf({ cells, names }: Scene): readonly number[] {
  const received = cells.get('applications/received/total') ?? 0;
  const first = Math.ceil((received * (names.year % 7)) / 9);
  const second = Math.floor((received - first) / 2);
  return [first, second, received - first - second];
}

/** A number that is in no table. */
function other(scene: Scene, value: number): string {
  const { form } = scene.habits;
  return blanks(form) + printCount(value, form) + blanks(form);
}

function within(scene: Scene, range: string): number {
  const [min = 0, max = 0] = range.split('-').map(Number);
  return scene.random.int(min, max);
}

/**
 * Writes a phrase out. In braces: {时} an opening, {主} who, {我} the body, {级} 县, {年} {上年} {次年} the years,
 * {件} {起} the classifiers of applications and cases, {sense} a number of the tables, {~sense} one that cannot be
 * decided, {+sense} such a one in a sum, {%sense} its percentage, {#2-9} a number that is in no table, {part1} a part of what was received.
 */
export function write(scene: Scene, phrase: string): string {
  const { names, random, habits } = scene;
  const subject = random.pick(names.subjects);
  const decidable = !(phrase.includes('{主}') && subject.office);
  return phrase.replace(/\{([^{}]+)\}/g, (_, token: string) => {
    switch (token) {
      case '时':
        return opening(names.year, random);
      case '主':
        return subject.text;
      case '我':
        return names.we;
      case '级':
        return names.level;
      case '年':
        return String(names.year);
      case '上年':
        return String(names.year - 1);
      case '次年':
        return String(names.year + 1);
      case '件':
        return habits.unit;
      case '起':
        return habits.caseUnit;
    }
    if (token.startsWith('#')) return other(scene, within(scene, token.slice(1)));
    if (/^part\d$/.test(token)) return other(scene, partsOf(scene)[Number(token.slice(4)) - 1]!);
    if (token.startsWith('~%')) return percent(scene, token.slice(2), false);
    if (token.startsWith('%')) return percent(scene, token.slice(1), decidable);
    if (token.startsWith('+')) return count(scene, token.slice(1), false, true);
    if (token.startsWith('~')) return count(scene, token.slice(1), false);
    return count(scene, token, decidable);
  });
}

/** Writes words that say there is none: what stands around them, the denial and its contrary, parted by bars. */
export function deny(scene: Scene, phrase: string, sense: string): string {
  const { names, random } = scene;
  const [before = '', denial = '', claim = '', after = ''] = phrase.split('|');
  const subject = random.pick(names.subjects);
  const say = (part: string): string => write(scene, part.replace('{主}', subject.text));
  const printed = say(denial);
  const decidable = !(before.includes('{主}') && subject.office);
  const id = scene.given.push({ sense, printed, claim: say(claim), decidable });
  return say(before) + marked(id - 1, printed) + say(after);
}
