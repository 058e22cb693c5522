import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { bodyOf, type Report } from '../../engine.ts';
import { INSTRUMENTS } from '../../form/instruments.ts';
import { toLspRange } from '../convert.ts';
import { uriKey } from '../files.ts';
import { LOOK_UP, reportOf } from '../messages.ts';
import type { ReportsIndex } from '../reports/reports-index.ts';
import type { Session } from '../session.ts';
import { analysisOf, type View } from '../view.ts';

/** 国办公开办函〔2021〕30号, 国令第711号, with the brackets and blanks that texts have. */
const NUMBER =
  /[\u4e00-\u9fff]{2,10}[〔［[（(](?:19|20)\d{2}[〕］\]）)]\s?(?:第\s?)?\d{1,4}\s?号|国(?:务院)?令\s?第?\s?\d{3}\s?号/g;

/** Nothing that a 文号 begins with: 根据国办公开办函〔2021〕30号. */
const LEADING = /^.*?(?:根据|按照|依据|依照|关于|落实|执行|印发|的|和|与|及|以|《|》|（)(?=.{2})/;

/** The State Council's own search page: it finds an instrument by its number, and needs no address of each. */
const SEARCH = 'https://sousuo.www.gov.cn/sousuo/search.shtml?searchWord=';

/** Numbers of instruments, and from the title to another year's report, where the workspace has one. */
export async function allLinks(
  view: View,
  _params: DocumentLinkParams,
  { reports }: Session,
): Promise<DocumentLink[]> {
  const report = analysisOf(view)?.report;
  if (!report) return [];
  await reports.ready();
  return [...otherYear(view, report, reports), ...documentLinks(view)];
}

/** The title leads to the report of the same body for the last year before, or else for the next. */
function otherYear(view: View, report: Report, reports: ReportsIndex): readonly DocumentLink[] {
  const body = bodyOf(report);
  if (!report.title || !body) return [];
  const others = reports.all().flatMap(({ uri, body: other }) => {
    const isOther = other?.agency === body.agency && other.year !== body.year;
    return isOther && uriKey(uri) !== uriKey(view.text.uri) ? [{ uri, year: other.year }] : [];
  });
  const distance = (year: number) => (year < body.year ? body.year - year : 1000 + year - body.year);
  const [nearest] = others.sort((a, b) => distance(a.year) - distance(b.year) || (a.uri < b.uri ? -1 : 1));
  if (!nearest) return [];
  const tooltip = reportOf(nearest.year)[view.client.language];
  return [{ range: toLspRange(view.text, report.title.range), target: nearest.uri, tooltip }];
}

/** Numbers of instruments, each with the official page that finds it. */
export function documentLinks(view: View): DocumentLink[] {
  const text = analysisOf(view)?.report.text;
  if (text === undefined) return [];
  return [...text.matchAll(NUMBER)].map((match) => {
    const number = match[0].replace(LEADING, '');
    const start = match.index + match[0].length - number.length;
    const known = INSTRUMENTS.find((each) => each.number === number);
    const lookUp = LOOK_UP[view.client.language];
    return {
      range: toLspRange(view.text, { start, end: start + number.length }),
      target: SEARCH + encodeURIComponent(number),
      tooltip: known ? `${known.title} · ${lookUp}` : lookUp,
    };
  });
}
