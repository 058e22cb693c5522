import type { CellPath } from '../form/types.ts';
import { withoutDirectives } from '../report/directives.ts';
import type { Range, Report } from '../report/model.ts';
import { type Body, bodyOf } from './body.ts';
import { evaluate } from './checks.ts';
import { clausesOf } from './clauses.ts';
import { proseOf, sentencesOf } from './prose.ts';
import type { Facts } from './types.ts';
import { formulasNamed } from './values.ts';

/** What the rules across years need of a body's report for the year before, and no more: it may be kept for many. */
export interface Prior {
  /** Whatever names it for the caller: a uri, a path. */
  readonly source: string;
  readonly body: Body;
  /** The figures that the year after takes up, those of them that were read. */
  readonly figures: ReadonlyMap<CellPath, PriorFigure>;
  /** Of its clauses, see clauses.ts. */
  readonly clauses: ReadonlySet<number>;
  /** Where its prose begins: the heading of chapter 一, else the title. */
  readonly start: Range;
}

export interface PriorFigure {
  readonly value: number;
  readonly range: Range;
  /** Stands in a formula that fails, so it may be wrong itself. */
  readonly doubtful: boolean;
}

/** Rows and columns of the form whose cells the next year's report takes up. */
const TAKEN_UP: ReadonlySet<string> = new Set(['carried-out', 'in-force']);

/** Undefined where the report does not say whose it is and for which year. */
export function priorOf(report: Report, source: string): Prior | undefined {
  const body = bodyOf(report);
  if (!body) return undefined;
  const seen = { ...report, text: withoutDirectives(report.text) };
  const start = report.chapters.find(({ id }) => id === 'overview')?.heading;
  return {
    source,
    body,
    figures: figuresOf(report),
    clauses: new Set(clausesOf(seen, sentencesOf(seen, proseOf(seen))).map(({ hash }) => hash)),
    // A body is known from a title.
    start: (start ?? report.title!).range,
  };
}

function figuresOf(report: Report): ReadonlyMap<CellPath, PriorFigure> {
  const failed = evaluate(report).filter(({ status }) => status === 'fail');
  const broken = formulasNamed(
    report,
    failed.map(({ formula }) => formula),
  );
  const doubtful = new Set(broken.flatMap(({ left, right }) => [...left, ...right]));
  const figures = new Map<CellPath, PriorFigure>();
  for (const { path, row, column, reading, figure } of report.cells.values()) {
    if (reading.kind !== 'number' || !(TAKEN_UP.has(row) || TAKEN_UP.has(column))) continue;
    figures.set(path, { value: reading.value, range: figure, doubtful: doubtful.has(path) });
  }
  return figures;
}

/** Whether two say the same to the year after: two copies of one report, or one report before and after an edit. */
export function isSamePrior(one: Prior, other: Prior): boolean {
  return (
    one.body.agency === other.body.agency &&
    one.body.year === other.body.year &&
    one.figures.size === other.figures.size &&
    one.clauses.size === other.clauses.size &&
    [...one.clauses].every((hash) => other.clauses.has(hash)) &&
    [...one.figures].every(([path, { value, doubtful }]) => {
      const figure = other.figures.get(path);
      return figure?.value === value && figure.doubtful === doubtful;
    })
  );
}

/**
 * Of all reports of one body for one year, the one to compare with. Copies of one report are as good as one; of two
 * that differ nobody knows which counts, so there is none.
 */
export function onlyPrior<P extends Prior>(priors: readonly P[]): P | undefined {
  const first = priors.reduce<P | undefined>(
    (least, each) => (least && least.source <= each.source ? least : each),
    undefined,
  );
  return first && priors.every((each) => isSamePrior(each, first)) ? first : undefined;
}

/** A body that was merged, split or renamed does not take up where the one before left off. */
const REORGANISED =
  /(?:机构|部门|单位|职能|职责|区划)[^，。；]{0,8}(?:改革|合并|划转|划入|划出|整合|撤销|撤并|调整)|更名为|并入|合并(?:组建|成立|后)|[重新]组建|统计口径|口径(?:变化|调整|不同)/;

/** The prior where it is what it should be: the same body's, one year earlier. */
export function ownPrior({ report, prior }: Facts): Prior | undefined {
  const body = bodyOf(report);
  return prior && body?.agency === prior.body.agency && body.year === prior.body.year + 1 ? prior : undefined;
}

/** The same for comparing figures. */
export function comparablePrior(facts: Facts): Prior | undefined {
  return facts.sentences.some(({ text }) => REORGANISED.test(text)) ? undefined : ownPrior(facts);
}
