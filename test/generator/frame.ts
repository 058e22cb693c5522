import { CHAPTERS, TABLE_CHAPTERS, type TableId } from './form.ts';
import { type Grid, gridOf } from './grid.ts';
import { NUMERALS } from './labels.ts';
import type { Paint } from './paint.ts';
import { isSign, withoutSigns } from './prose/marks.ts';
import type { Topic } from './prose.ts';
import { streamOf } from './random.ts';
import type { Style } from './style.ts';

/** Writes a table from the place where its first line begins to the end of its last line. */
export type TableWriter = (paint: Paint, grid: Grid) => void;

/** What a shape decides about the text around its tables. */
export interface Layout {
  readonly table: TableWriter;
  /** On one line: what stands between two parts of the report instead of a line end. */
  readonly flat: string | null;
  /** Markdown wants an empty line before and after a table. */
  readonly apart: boolean;
  /** The text layer of a PDF breaks its lines after so many characters. */
  readonly wrap: number | null;
}

/** Lines of so many letters. As in print, no line ends inside a figure or begins with what closes a clause. */
function wrapped(text: string, width: number | null): string {
  if (width === null) return text;
  let line = 0;
  let out = '';
  let before = '';
  for (const letter of text) {
    if (isSign(letter)) {
      out += letter;
      continue;
    }
    if (line >= width && !(FIGURE.test(before) && FIGURE.test(letter)) && !CLOSES.test(letter)) {
      out += '\n';
      line = 0;
    }
    out += letter;
    line += 1;
    before = letter;
  }
  return out;
}

const FIGURE = /[0-9０-９.,%％]/;
const CLOSES = /[，。、；：）”》%％]/;

export function titleText(paint: Paint): string {
  return withoutSigns(titleLines(paint).join(''));
}

function titleLines(paint: Paint): string[] {
  const { agency, year } = paint.model;
  const rest = paint.model.prose.titleWords;
  switch (paint.style.title) {
    case 'two-lines':
      return [agency, `${year}年${rest}`];
    case 'spaced-year':
      return [`${agency} ${year} 年${rest}`];
    case 'year-first':
      return [`${year}年${agency}${rest}`];
    case 'year-last':
      return [`${agency}${rest}（${year}年度）`];
    case 'degree':
      return [`${agency}${year}年度${rest}`];
    default:
      return [`${agency}${year}年${rest}`];
  }
}

/** The heading of a chapter, counted from 0. */
export function headingText(chapter: number, style: Style): string {
  const { title, variants } = CHAPTERS[chapter]!;
  const wording = style.chapterWording[chapter] ?? 0;
  const words = wording === 0 || variants.length === 0 ? title : variants[(wording - 1) % variants.length]!;
  const numeral = NUMERALS[chapter]!;
  switch (style.heading) {
    case 'hash':
      return `## ${numeral}、${words}`;
    case 'hash-deepening':
      return `${'#'.repeat(Math.min(4, Math.max(2, chapter + 1)))} ${numeral}、${words}`;
    case 'hash-last-plain':
      return `${chapter === 5 ? '' : '## '}${numeral}、${words}`;
    case 'full-stop':
      return `${numeral}．${words}`;
    case 'dot':
      return `${numeral}.${words}`;
    case 'part':
      return `第${numeral}部分${style.variant % 2 === 0 ? ' ' : '：'}${words}`;
    case 'arabic':
      return `${chapter + 1}、${words}`;
    case 'restart':
      return `${NUMERALS[style.variant % 2 === 0 ? chapter % 3 : chapter + (chapter > 2 ? 1 : 0)]}、${words}`;
    case 'bare':
      return words;
    default:
      return `${numeral}、${words}`;
  }
}

/** A topic of chapter 一 as one or two paragraphs. */
function topicParagraphs(topic: Topic, index: number, style: Style): string[] {
  const numeral = NUMERALS[index]!;
  switch (style.topic) {
    case 'own-line':
      return [`（${numeral}）${topic.title}`, topic.text];
    case 'ascii-colon':
      return [`(${numeral}) ${topic.title}：${topic.text}`];
    case 'unnumbered':
      return [`${topic.title}情况：${topic.text}`];
    case 'arabic':
      return [`${index + 1}、${topic.title}`, topic.text];
    case 'circled':
      return [`${String.fromCodePoint(0x3220 + index)}${topic.title}：${topic.text}`];
    case 'hash':
      return [`### （${numeral}）${topic.title}`, topic.text];
    default:
      return [`（${numeral}）${topic.title}情况。${topic.text}`];
  }
}

/** Writes the whole report: what stands before the title, the six chapters, what stands after them. */
export function writeReport(paint: Paint, layout: Layout): void {
  const { sheet, style, model } = paint;
  const random = streamOf(style.variant, 'frame');
  const gap = layout.flat ?? style.paragraphGap;
  const indent = layout.flat === null ? style.paragraphIndent : '';
  let begun = false;
  const part = (text: string, before = gap): void => {
    if (begun) sheet.write(before);
    sheet.write(text);
    begun = true;
  };
  const paragraphs = (texts: readonly string[]): void => {
    for (const text of texts) part(text.startsWith('#') ? text : wrapped(indent + text, layout.wrap));
  };
  const tableGap = (): string => {
    if (layout.flat !== null) return layout.flat;
    return layout.apart ? '\n\n' : random.pick(['\n', '\n\n', '\n\n\n']);
  };
  const chapterTable = (table: TableId): void => {
    const lead = model.prose.tableLeads[table];
    if (lead !== undefined) paragraphs([lead]);
    sheet.write(tableGap());
    layout.table(paint, gridOf(table, model, style));
    const note = model.prose.tableNotes[table];
    if (note !== undefined) part(note, tableGap());
  };
  const heading = (chapter: number): void => {
    const text = headingText(chapter, style);
    if (style.glued.includes(chapter)) {
      part(text, '');
      return;
    }
    const afterTable = chapter > 0 && TABLE_CHAPTERS[chapter - 1] !== null;
    part(style.headingIndent + text, afterTable ? tableGap() : gap);
  };

  if (style.byteOrderMark) sheet.write('\ufeff');
  // Where nothing at all separates two parts, the title and what surrounds it keep lines of their own.
  const lineGap = layout.flat || '\n';
  for (const line of model.prose.furniture) part(line, lineGap);
  const titles = titleLines(paint);
  for (let i = style.titleTwice ? 2 : 1; i > 0; i -= 1) {
    titles.forEach((line, n) => {
      part(
        n === 0 && style.title === 'hash' && layout.flat === null ? `# ${line}` : line,
        layout.flat ?? '\n',
      );
    });
  }
  if (layout.flat === '') {
    sheet.write('\n');
    begun = false;
  }
  paragraphs(model.prose.preface);
  if (layout.flat === null && model.prose.contents !== null) {
    part('目录', '\n');
    for (const [i, { title }] of CHAPTERS.entries())
      part(`${NUMERALS[i]}、${title}${model.prose.contents}${i + 1}`, '\n');
  }
  TABLE_CHAPTERS.forEach((table, chapter) => {
    if (chapter === model.prose.forgotten) return;
    heading(chapter);
    if (table !== null) chapterTable(table);
    if (chapter === 0) {
      if (model.prose.overviewLead !== null) paragraphs([model.prose.overviewLead]);
      model.prose.topics.forEach((topic, i) => {
        paragraphs(topicParagraphs(topic, i, style).flatMap((paragraph) => paragraph.split('\n')));
      });
    }
    if (chapter === 4) paragraphs(model.prose.problems);
    if (chapter === 5) paragraphs(model.prose.other);
  });
  for (const line of model.prose.signature) part(line, lineGap);
  if (layout.flat === null) sheet.write('\n');
}
