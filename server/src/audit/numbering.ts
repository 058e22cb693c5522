import { CHAPTERS } from '../form/chapters.ts';
import type { ChapterId } from '../form/types.ts';
import type { Report, ReportChapter } from '../report/model.ts';

/** How the chapters are numbered, and how they should be. */

const numberOf = (id: ChapterId): number => CHAPTERS.find((chapter) => chapter.id === id)!.number;

export interface Numbered {
  readonly chapter: ReportChapter;
  /** The number in the text; undefined where the heading has none, 0 where it is none of the usual ones. */
  readonly has: number | undefined;
  readonly wants: number;
}

/** True where the chapters stand in the form's order, whatever their numbers. */
export const inOrder = (report: Report): boolean =>
  report.chapters.every(
    ({ id }, index) => index === 0 || numberOf(report.chapters[index - 1]!.id) < numberOf(id),
  );

/**
 * The number that each chapter should have: the form's own. Where chapters are out of order, or some are absent
 * and the others are counted through without a gap, they count from one in the order of the text.
 */
export function numbering(report: Report): readonly Numbered[] {
  const { chapters } = report;
  const counted = chapters.every(({ heading }, index) => heading.number?.value === index + 1);
  const byPlace = counted || !inOrder(report);
  return chapters.map((chapter, index) => ({
    chapter,
    has: chapter.heading.number?.value,
    wants: byPlace ? index + 1 : numberOf(chapter.id),
  }));
}

/** True where each chapter has the form's number, also where they stand out of order. */
export const numberedByForm = (report: Report): boolean =>
  report.chapters.every(({ id, heading }) => heading.number?.value === numberOf(id));

/** True where no heading has a number: a style of its own, told by no rule. */
export const unnumbered = (report: Report): boolean =>
  report.chapters.every(({ heading }) => !heading.number);

/**
 * Wrong numbers by cause: two exchanged numbers are one, and so is a run of neighbours, because one number that is
 * repeated or skipped shifts all that follow.
 */
export function numberSlips(report: Report): readonly (readonly Numbered[])[] {
  const all = numbering(report);
  const wrong = all.filter(({ has, wants }) => has !== wants);
  const exchanged = wrong.flatMap((one) => {
    const other = wrong.find((each) => each.has === one.wants && each.wants === one.has);
    return other && one.wants < other.wants ? [[one, other]] : [];
  });
  const slips: Numbered[][] = [...exchanged];
  let last = -2;
  all.forEach((each, index) => {
    if (each.has === each.wants || exchanged.some((pair) => pair.includes(each))) return;
    if (last === index - 1) slips.at(-1)!.push(each);
    else slips.push([each]);
    last = index;
  });
  return slips;
}

/** The chapters to move so that the rest stand in the form's order: all that are not in a longest rising run. */
export function misplaced(report: Report): readonly ReportChapter[] {
  const { chapters } = report;
  const runs: ReportChapter[][] = [];
  chapters.forEach((chapter) => {
    const before = runs.filter((run) => numberOf(run.at(-1)!.id) < numberOf(chapter.id));
    const longest = before.reduce<ReportChapter[]>(
      (best, run) => (run.length > best.length ? run : best),
      [],
    );
    runs.push([...longest, chapter]);
  });
  const kept = runs.reduce<ReportChapter[]>((best, run) => (run.length > best.length ? run : best), []);
  return chapters.filter((chapter) => !kept.includes(chapter));
}
