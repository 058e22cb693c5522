import { fold, trim } from './fold.ts';
import type { Title } from './model.ts';

export interface TitleReading {
  readonly title?: Title;
  readonly agency?: string;
  readonly year?: number;
}

/** The words that end a title of this report; a university's 信息公开年度报告 and a notice about the report end otherwise. */
const WORDS = /政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;
const TITLE = new RegExp(`^(?:标题:)?(.*?)${WORDS.source}(.*)$`);
const TAIL =
  /^(?:[("]?\d{4}年?度?[)"]?|\(?[〇零一二三四五六七八九○]{4}年?度?\)?|\((?:公开版|全文|文字版)\))*$/;
const YEAR = /(?:^|\D)((?:19|20)\d{2})(?:年|年度|\)|$|-)/;
const CHINESE_YEAR = /([二][〇零○O0一二三四五六七八九]{3})年/;
const LONGEST = 80;
/** A title stands before the first chapter; a page's furniture before it is short. */
const LOOK_AT = 6000;

/**
 * Reads title, agency and year from the text before the first chapter.
 * @param end offset of the first chapter's heading
 */
export function readTitle(text: string, end: number): TitleReading {
  const lines = linesOf(text, Math.min(end, LOOK_AT));
  for (let index = 0; index < lines.length; index++) {
    const found = titleAt(text, lines, index);
    if (!found) continue;
    const year = found.year ?? yearOfPeriod(text, end);
    return {
      title: found.title,
      ...(found.agency ? { agency: found.agency } : {}),
      ...(year ? { year } : {}),
    };
  }
  const year = yearOfPeriod(text, end);
  return year ? { year } : {};
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

function linesOf(text: string, end: number): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < end; ) {
    let to = text.indexOf('\n', from);
    if (to < 0 || to > end) to = end;
    const range = trim(text, from, to);
    if (range.start < range.end && range.end - range.start <= LONGEST) {
      lines.push({
        ...range,
        folded: fold(text, range.start, range.end)
          .replace(/^[#>|]+/, '')
          .replace(/\|+$/, ''),
      });
    }
    from = to + 1;
  }
  return lines;
}

function titleAt(
  text: string,
  lines: readonly Line[],
  index: number,
): { title: Title; agency: string; year?: number } | undefined {
  const line = lines[index]!;
  const next = lines[index + 1];
  const alone = TITLE.exec(line.folded);
  if (alone && isTitle(alone)) return complete(text, lines, index, line.end, alone);
  // Broken inside a word, or before the words of the form.
  if (
    !next ||
    WORDS.test(next.folded) ||
    WORDS.test(line.folded) ||
    !/(?:政府|信息|公开|工作|年度|报|年)$/.test(line.folded)
  )
    return undefined;
  const joined = TITLE.exec(line.folded + next.folded);
  if (joined && isTitle(joined)) return complete(text, lines, index, next.end, joined);
  return undefined;
}

function isTitle(match: RegExpExecArray): boolean {
  const [, head, tail] = match;
  if (/[。;,《!?]|根据|按照|关于|现将|编制|公布|发布|本报告|:.*:/.test(head!)) return false;
  return TAIL.test(tail!);
}

function complete(
  text: string,
  lines: readonly Line[],
  index: number,
  end: number,
  match: RegExpExecArray,
): { title: Title; agency: string; year?: number } {
  const line = lines[index]!;
  const head = match[1]!;
  const year = yearIn(head) ?? yearIn(match[2]!);
  let agency = agencyIn(head);
  let start = line.start + leadingSigns(text, line);
  // 乡宁县审计局 ⏎ 2020年政府信息公开工作报告
  const above = lines[index - 1];
  if (agency === '' && above && isAgency(above.folded)) {
    agency = agencyIn(above.folded);
    start = above.start + leadingSigns(text, above);
  }
  return {
    title: { range: { start, end }, text: oneLine(text.slice(start, end)) },
    agency,
    ...(year ? { year } : {}),
  };
}

const oneLine = (title: string): string => title.replaceAll(/[ \t\u3000]*\r?\n[ \t\u3000]*/g, '');

const leadingSigns = (text: string, line: Line): number =>
  /^[#>|\s*]*(?:标题\s*[:：]\s*)?/.exec(text.slice(line.start, line.end))![0].length;

const isAgency = (folded: string): boolean => /^[^。,;:《》\d]{3,40}$/.test(folded) && !WORDS.test(folded);

function agencyIn(head: string): string {
  return head
    .replace(/^标题:/, '')
    .replace(/\(?(?:(?:19|20)\d{2}|[二][〇零○O0一二三四五六七八九]{3})\)?(?:年度|年)?/, '')
    .replace(/^\(|\)$/g, '')
    .replace(/[-"]/g, '');
}

function yearIn(folded: string): number | undefined {
  const match = YEAR.exec(folded) ?? /^\(?((?:19|20)\d{2})\)?$/.exec(folded);
  if (match) return Number(match[1]);
  const chinese = CHINESE_YEAR.exec(folded);
  if (!chinese) return undefined;
  const digits = [...chinese[1]!].map((sign) =>
    '〇零○O'.includes(sign) ? 0 : sign === '0' ? 0 : '一二三四五六七八九'.indexOf(sign) + 1,
  );
  return Number(digits.join(''));
}

/** The period that the report covers: 自2023年1月1日起至2023年12月31日止, else the year that opens chapter 一. */
function yearOfPeriod(text: string, end: number): number | undefined {
  const head = fold(text, 0, Math.min(end, LOOK_AT));
  const period = /((?:19|20)\d{2})年1月1日/.exec(head);
  if (period) return Number(period[1]);
  const opening = fold(text, end, Math.min(text.length, end + 200));
  const year = /((?:19|20)\d{2})年/.exec(opening);
  return year ? Number(year[1]) : undefined;
}
