import {
  APPLICANTS,
  applicationRows,
  concludedItems,
  DISPUTE_ROWS,
  type Edition,
  proactiveRows,
  type Variant,
} from './form.ts';
import { withFigures } from './prose/compose.ts';
import { namesOf } from './prose/names.ts';
import { habitsOf } from './prose/scene.ts';
import { type Prose, writeProse } from './prose.ts';
import { type Random, streamOf } from './random.ts';

/** A report before it is written down: what every cell holds, and the words around the tables. */
export interface Model extends Variant {
  readonly seed: number;
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  /** Every cell of the report; `null` is a blank. */
  readonly cells: ReadonlyMap<string, number | null>;
  /** What stands in a blank cell instead of nothing, such as `/`. */
  readonly placeholders: ReadonlyMap<string, string>;
  /** A unit right behind the figure, such as 万元. */
  readonly units: ReadonlyMap<string, string>;
  /** A note right behind the figure, such as （其中修订16件）. */
  readonly notes: ReadonlyMap<string, string>;
  readonly prose: Prose;
}

export type Profile = 'empty' | 'quiet' | 'normal' | 'busy' | 'huge';

export interface ModelOptions {
  readonly edition?: Edition;
  readonly single?: boolean;
  readonly profile?: Profile;
  /**
   * Whether sentences of the prose give figures of the tables. By default none does, so that a planted cell
   * contradicts nothing but formulas.
   */
  readonly figures?: 'none' | 'some';
}

const PLACES = [
  '云川县',
  '青岚市',
  '白鹭区',
  '临溪县',
  '石泉市',
  '望山区',
  '清浦县',
  '南屏市',
  '柳湾区',
  '东麓县',
];
const BODIES = [
  { name: '民政局', we: '我局' },
  { name: '财政局', we: '我局' },
  { name: '审计局', we: '{级}审计局' },
  { name: '自然资源和规划局', we: '我局' },
  { name: '发展和改革委员会', we: '我委' },
  { name: '卫生健康委员会', we: '我委' },
  { name: '人民政府办公室', we: '我办' },
  { name: '人民政府', we: '本机关' },
  { name: '城市管理综合执法局', we: '我局' },
  { name: '市场监督管理局', we: '我局' },
];

/** How big one figure of an item row is, and how likely it is anything at all. */
const BUSY: Readonly<Record<Profile, { readonly filled: number; readonly digits: readonly number[] }>> = {
  empty: { filled: 0, digits: [1] },
  quiet: { filled: 0.06, digits: [1] },
  normal: { filled: 0.2, digits: [1, 1, 1, 2] },
  busy: { filled: 0.45, digits: [1, 1, 2, 2, 3, 4] },
  huge: { filled: 0.45, digits: [1, 2, 3, 4, 4, 5, 5, 6, 6, 7] },
};

/** A number of exactly so many digits, never 0. */
function figure(random: Random, digits: number): number {
  return random.int(digits === 1 ? 1 : 10 ** (digits - 1), 10 ** digits - 1);
}

/** Private persons file most applications; the other columns are nearly empty in real reports. */
function columnWeight(column: string): number {
  if (column === 'natural-person') return 1.8;
  return column === 'business' ? 0.9 : 0.35;
}

function fillApplications(
  cells: Map<string, number | null>,
  variant: Variant,
  profile: Profile,
  random: Random,
): void {
  const size = BUSY[profile];
  const at = (row: string, column: string): string => `applications/${row}/${column}`;
  const get = (row: string, column: string): number => cells.get(at(row, column)) ?? 0;
  const draw = (weight: number): number =>
    random.chance(Math.min(0.95, size.filled * weight)) ? figure(random, random.pick(size.digits)) : 0;
  for (const column of APPLICANTS) {
    const weight = columnWeight(column.id);
    let concluded = 0;
    for (const row of concludedItems(variant)) {
      const value = draw(row === 'granted' ? weight * 2 : weight);
      cells.set(at(row, column.id), value);
      concluded += value;
    }
    const out = draw(weight);
    const all = concluded + out;
    const carriedIn = all === 0 ? 0 : Math.min(all, draw(weight));
    cells.set(at('concluded', column.id), concluded);
    cells.set(at('carried-out', column.id), out);
    cells.set(at('carried-in', column.id), carriedIn);
    cells.set(at('received', column.id), all - carriedIn);
  }
  for (const row of applicationRows(variant)) {
    cells.set(
      at(row.id, 'total'),
      APPLICANTS.reduce((sum, column) => sum + get(row.id, column.id), 0),
    );
  }
}

function fillDisputes(cells: Map<string, number | null>, profile: Profile, random: Random): void {
  const size = BUSY[profile];
  for (const row of DISPUTE_ROWS) {
    let total = 0;
    for (const column of ['upheld', 'corrected', 'other', 'pending']) {
      const value = random.chance(Math.min(0.9, size.filled * 1.5))
        ? figure(random, Math.min(4, random.pick(size.digits)))
        : 0;
      cells.set(`disputes/${row}/${column}`, value);
      total += value;
    }
    cells.set(`disputes/${row}/total`, total);
  }
}

function fillProactive(
  cells: Map<string, number | null>,
  units: Map<string, string>,
  notes: Map<string, string>,
  edition: Edition,
  profile: Profile,
  random: Random,
): void {
  const size = BUSY[profile];
  for (const row of proactiveRows(edition)) {
    for (const column of row.columns) {
      const path = `proactive/${row.id}/${column.id}`;
      const some = random.chance(Math.min(0.9, size.filled * 1.8));
      let value = some ? figure(random, random.pick(size.digits) + (profile === 'huge' ? 1 : 0)) : 0;
      if (column.type === 'signed' && random.chance(0.4)) value = value === 0 ? 0 : -value;
      if (column.type === 'amount' && some && random.chance(0.5))
        value = Math.round(value * 100 + random.int(0, 99)) / 100;
      cells.set(path, value);
      if (column.type === 'amount' && some && random.chance(0.15)) {
        units.set(path, edition === '2021' ? '万元' : random.pick(['万元', '元', '万']));
      }
      if (column.id === 'projects' && random.chance(0.08)) units.set(path, '笔');
      if (column.id === 'in-force' && value > 20 && random.chance(0.1)) notes.set(path, '（其中修订16件）');
    }
  }
}

/**
 * A consistent report: all formulas of its edition hold. The same seed gives the same report.
 * One in ten is all zeros, as small bodies really send in; a few reach figures of eight digits.
 */
export function generate(seed: number, options: ModelOptions = {}): Model {
  const random = streamOf(seed, 'model');
  const edition = options.edition ?? (random.chance(0.65) ? '2021' : '2019');
  const single = edition === '2021' && (options.single ?? random.chance(0.12));
  const profile = options.profile ?? random.weigh({ empty: 10, quiet: 25, normal: 35, busy: 25, huge: 5 });
  const body = random.pick(BODIES);
  const place = random.pick(PLACES);
  const agency = place + body.name;
  const we = body.we.replace('{级}', place.slice(-1));
  const year = edition === '2021' ? random.int(2021, 2025) : random.int(2019, 2020);
  const cells = new Map<string, number | null>();
  const units = new Map<string, string>();
  const notes = new Map<string, string>();
  fillProactive(cells, units, notes, edition, profile, random);
  fillApplications(cells, { edition, single }, profile, random);
  fillDisputes(cells, profile, random);
  const prose = writeProse(agency, we, year, random);
  const telling = streamOf(seed, 'prose figures');
  return {
    seed,
    edition,
    single,
    agency,
    year,
    title: `${agency}${year}年政府信息公开工作年度报告`,
    cells,
    placeholders: new Map(),
    units,
    notes,
    prose:
      options.figures === 'some'
        ? withFigures(prose, {
            names: namesOf(place, body.name, we, year),
            variant: { edition, single },
            cells,
            random: telling,
            habits: habitsOf(telling),
            given: [],
          })
        : prose,
  };
}
