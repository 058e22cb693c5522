import { printedChapter } from '../../server/src/audit/words.ts';
import { CHAPTERS } from '../../server/src/form/chapters.ts';
import { noFeeSentence } from '../../server/src/form/fees.ts';
import { THE_BODY } from '../../server/src/form/opening.ts';
import { type NewReport, newReport } from '../../server/src/mend/new-report.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** A year and a body that stand for themselves nowhere else in a report. */
const YEAR = 2099;
const AGENCY = '某某县某某局';
/** A place to be filled in, with what stands there at first. */
const place = (number: number, first: string | number = 0): string => `\${${number}:${first}}`;
const THIS_YEAR = place(1, '$CURRENT_YEAR');

/**
 * What a writer begins with: headings, the sentences that most reports have, a whole report. In Chinese alone, as the
 * reports are.
 */
export function snippets(kind: NewReport['kind']): object {
  const sign = kind === 'markdown' ? '## ' : '';
  const all: readonly Snippet[] = [
    ...CHAPTERS.map((chapter) => ({
      prefix: [printedChapter(chapter), `zhang${chapter.number}`],
      description: `第${chapter.number}章标题`,
      body: [`${sign}${printedChapter(chapter)}`, '', '$0'],
    })),
    {
      prefix: ['未收取信息处理费', 'wufei'],
      description: '全年没有收取信息处理费',
      body: [withPlaces(noFeeSentence(YEAR, THE_BODY))],
    },
    {
      prefix: ['信息处理费', 'chulifei'],
      description: '信息处理费的收费通知件数、总金额和实际收取金额',
      body: [
        `${THIS_YEAR}年，${place(2, THE_BODY)}发出信息处理费收费通知${place(3, 1)}件，收费总金额为${place(4)}元，实际收取${place(5)}元。`,
      ],
    },
    {
      prefix: ['收到申请', 'shenqing'],
      description: '申请的收到、结转和办结件数',
      body: [
        `全年收到政府信息公开申请${place(1)}件，上年结转${place(2)}件，办结${place(3)}件，结转下年度继续办理${place(4)}件。`,
      ],
    },
    {
      prefix: ['未发生行政复议诉讼', 'wufuyi'],
      description: '全年没有行政复议和行政诉讼',
      body: ['全年未发生因政府信息公开引起的行政复议和行政诉讼。'],
    },
    {
      prefix: ['行政复议诉讼', 'fuyi'],
      description: '行政复议和行政诉讼的件数和结果',
      body: [
        `全年因政府信息公开被申请行政复议${place(1)}件，其中结果维持${place(2)}件、结果纠正${place(3)}件、其他结果${place(4)}件、尚未审结${place(5)}件；被提起行政诉讼${place(6)}件，其中结果维持${place(7)}件、结果纠正${place(8)}件、其他结果${place(9)}件、尚未审结${place(10)}件。`,
      ],
    },
    {
      prefix: ['年报全文', 'nianbao'],
      description: '整份年报：标题、六章、各方面小标题和全部表格（2021 年起的格式）',
      body: wholeReport(kind),
    },
  ];
  return Object.fromEntries(all.map(({ prefix, ...rest }) => [prefix[0]!, { prefix, ...rest }]));
}

const withPlaces = (sentence: string): string =>
  sentence.replace(String(YEAR), THIS_YEAR).replace(THE_BODY, place(2, THE_BODY));

/** The year is asked for once and stands everywhere. */
function wholeReport(kind: NewReport['kind']): readonly string[] {
  const text = newReport({ agency: AGENCY, year: YEAR, kind }).trimEnd();
  return text
    .replace(AGENCY, place(2, '××县××局'))
    .replace(String(YEAR), place(1, 2024))
    .replaceAll(String(YEAR), '$1')
    .split('\n');
}
