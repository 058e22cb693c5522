import {
  FORMAT_OFFICE,
  INSTRUMENT_NAMES,
  INSTRUMENTS,
  type Instrument,
  instrumentFor,
} from '../../form/instruments.ts';
import type { Report } from '../../report/model.ts';
import { type Citation, citationsIn } from '../citations.ts';
import { finding, offer } from '../finding.ts';
import type { Facts, Finding, Localized, Mend, Rule, Sentence } from '../types.ts';
import { say } from '../words.ts';
import { yearsOf } from '../years.ts';

export const explanation: Localized = {
  'zh-cn': `年度报告常引用三个文件，文号应当准确、现行：
《政府信息公开条例》是国令第711号（2019 年修订；第492号是旧条例）；年度报告格式是国办公开办函〔2021〕30号（2021 年度起，取代〔2019〕60号）；信息处理费管理办法是国办函〔2020〕109号。
文号的年份用六角括号“〔〕”。只核对这几个文件：其他文件不作判断；写明“原”“废止”等沿革的，不提示。

依据：上述各文件；《党政机关公文格式》（GB/T 9704—2012）关于发文字号的规定。

错误：《中华人民共和国政府信息公开条例》（国务院令第771号）
正确：《中华人民共和国政府信息公开条例》（国务院令第711号）`,
  en: `Reports cite three instruments, whose numbers should be right and in force:
the 政府信息公开条例 is 国令第711号 (revised in 2019; 第492号 is the old one); the form of the report is 国办公开办函〔2021〕30号 (from the reports of 2021, in place of 〔2019〕60号); the 信息处理费管理办法 is 国办函〔2020〕109号.
The year of a number stands in “〔〕”. Only these are checked: other instruments are left alone, and so is a text that tells their history (原…, 废止).

Source: these instruments; GB/T 9704—2012 on the numbers of official documents.

Wrong: 《中华人民共和国政府信息公开条例》（国务院令第771号）
Right: 《中华人民共和国政府信息公开条例》（国务院令第711号）`,
};

export const instrument: Rule = {
  id: 'instrument',
  severity: 'warning',
  title: say('文号有误或文件已被取代', 'The number of an instrument is wrong or superseded'),
  check: (facts) => {
    const cited = facts.sentences.flatMap((sentence) => {
      const citations = citationsIn(sentence);
      return citations.map((citation) => ({ sentence, citation, citations }));
    });
    if (cited.length === 0) return [];
    const { year, certain } = yearsOf(facts);
    const reportYear = certain ? year : undefined;
    return cited.flatMap(({ sentence, citation, citations }) => {
      if (citation.known) return judgeKnown(facts, sentence, citation, citations, reportYear);
      return citation.named ? judgeNamed(facts.report, citation, citation.named, reportYear) : [];
    });
  },
};

/** A number of ours: in force, and written as it should be? */
function judgeKnown(
  { report }: Facts,
  sentence: Sentence,
  citation: Citation,
  citations: readonly Citation[],
  year: number | undefined,
): readonly Finding[] {
  const known = citation.known!;
  const right = expected(known.subject, year);
  if (right && right !== known) {
    const both = citations.some((other) => other.known === right);
    if (both || isHistory(report, sentence, citation)) return [];
    const number = numberLike(report, citation, right);
    const about = year === undefined ? say('', '') : say(`${year} 年度报告`, ` in a report of ${year}`);
    return [
      tell(
        report,
        citation,
        right,
        known.firstYear < right.firstYear
          ? say(
              `“${citation.text}”已被${number}取代，${about['zh-cn']}应引用后者。`,
              `“${citation.text}” has been superseded: cite ${number}${about.en}.`,
            )
          : say(
              `“${citation.text}”当时尚未印发，${about['zh-cn']}应引用${number}。`,
              `“${citation.text}” had not been issued yet: cite ${number}${about.en}.`,
            ),
      ),
    ];
  }
  if (known.year === undefined || citation.text === known.number) return [];
  return [
    tell(
      report,
      citation,
      known,
      say(
        `文号“${citation.text}”书写不规范，应为“${known.number}”。`,
        `“${citation.text}” should be written “${known.number}”.`,
      ),
    ),
  ];
}

/** A number that is none of ours behind the name of one that is. */
function judgeNamed(
  report: Report,
  citation: Citation,
  subject: Instrument['subject'],
  year: number | undefined,
): readonly Finding[] {
  const right = expected(subject, year);
  if (!right || citation.text.includes('令') !== (right.year === undefined)) return [];
  const name = INSTRUMENT_NAMES[subject].find((each) => right.title.includes(each))!;
  const number = numberLike(report, citation, right);
  return [
    tell(
      report,
      citation,
      right,
      say(
        `文号“${citation.text}”有误，${name}的文号是${number}。`,
        `“${citation.text}” is wrong: the number of the ${name} is ${number}.`,
      ),
    ),
  ];
}

/** The instrument to cite; where the year is not known, the only one that holds for all reports in the form. */
function expected(subject: Instrument['subject'], year: number | undefined): Instrument | undefined {
  if (year !== undefined && year >= FIRST) return instrumentFor(subject, year);
  const inUse = INSTRUMENTS.filter((each) => each.subject === subject && (each.lastYear ?? FIRST) >= FIRST);
  return inUse.length === 1 ? inUse[0] : undefined;
}

/** The year of the first reports in the form. */
const FIRST = 2019;

/** A sentence that tells what became of an instrument. */
const HISTORY = /废止|失效|取代|替代|代替|不再[执适]|停止[执使适]|修订前|试行期/;
/** 原国办公开办函…, right in front of the number or of its title. */
const FORMER = /(?:原|旧|此前|以前|曾)[^，。；]{0,16}$/;
/** 国务院令第492号公布, right behind it. */
const ISSUED = /^[）)》\s]{0,3}(?:公布|发布|颁布|施行)/;
const LOOK_AROUND = 24;

function isHistory({ text }: Report, sentence: Sentence, { range, title }: Citation): boolean {
  const at = title?.start ?? range.start;
  const before = text.slice(Math.max(sentence.range.start, at - LOOK_AROUND), at);
  return (
    HISTORY.test(sentence.text) ||
    FORMER.test(before.replaceAll(/原[则因件有文本]/g, '')) ||
    ISSUED.test(text.slice(range.end, range.end + LOOK_AROUND))
  );
}

function tell(report: Report, citation: Citation, right: Instrument, message: Localized): Finding {
  const number = numberLike(report, citation, right);
  return finding(instrument, {
    range: citation.range,
    message,
    offers: [
      offer('suggested', say(`改为“${number}”`, `Change to ${number}`), mendOf(report, citation, right)),
    ],
  });
}

/** The right number; that of an order as the text writes the other: 国令第711号, 国务院令第711号. */
function numberLike({ text }: Report, { text: printed, serial }: Citation, right: Instrument): string {
  if (right.year !== undefined) return right.number;
  return printed.replace(text.slice(serial.start, serial.end).normalize('NFKC'), String(right.serial));
}

/** The number; of an order its digits alone, and with a superseded notice its title too. */
function mendOf({ text }: Report, { range, serial, title, known }: Citation, right: Instrument): Mend {
  if (right.year === undefined) return { kind: 'replace', range: serial, text: String(right.serial) };
  const old = title && text.slice(title.start + 1, title.end - 1);
  if (!title || !old || !known || known === right || !old.includes(known.title)) {
    return { kind: 'replace', range, text: right.number };
  }
  const office = old.startsWith(FORMAT_OFFICE) ? FORMAT_OFFICE : '';
  return {
    kind: 'replace',
    range: { start: title.start, end: range.end },
    text: `《${office}${right.title}》${text.slice(title.end, range.start)}${right.number}`,
  };
}
