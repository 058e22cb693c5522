import { analyze } from '../../server/src/engine.ts';

/** Reports with a directive put into them, for tests that it changes nothing. */

/** Its reason holds all that a reader or a rule might take for its own. */
export const bait =
  '<!-- disclosure-report-disable-line suppression -- 一、总体情况。（一）予以公开 9 | 8\t7 XX年待填写，2023,截止[image: a.png]受理工作工作99件( -->';

export type Place = 'above' | 'behind';

/**
 * The text with a directive above or behind one line, for each of its lines in turn; none behind an empty line, which
 * would be empty no more.
 */
export function* withBait(text: string, place: Place) {
  for (const { index, 0: line } of text.matchAll(/^.*/gm)) {
    if (place === 'behind' && line === '') continue;
    const at = place === 'above' ? index : index + line.length;
    const put = place === 'above' ? `${bait}\n` : ` ${bait}`;
    yield {
      text: text.slice(0, at) + put + text.slice(at),
      /** Where an offset into that text lies in the one without. */
      moved: (offset: number) => (offset <= at ? offset : Math.max(at, offset - put.length)),
    };
  }
}

/** What a reader of the report is told, with its places. */
export function readings(text: string, moved: (offset: number) => number) {
  const { report, findings, suppressed } = analyze(text);
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => [
    moved(start),
    moved(end),
  ];
  return {
    title: report.title?.text,
    chapters: report.chapters.map(({ id, heading, subHeadings }) => [
      id,
      heading.level,
      place(heading.range),
      subHeadings.map((each) => place(each.range)),
    ]),
    cells: [...report.cells.values()].map(({ path, reading, figure }) => [path, reading, place(figure)]),
    findings: findings.map(({ rule, range }) => [rule, place(range)]),
    suppressed: suppressed.length,
  };
}
