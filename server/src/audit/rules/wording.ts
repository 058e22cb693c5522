import type { Range } from '../../report/model.ts';
import { finding } from '../finding.ts';
import { SIGN } from '../signs.ts';
import type { Facts, Localized, Rule, Sentence } from '../types.ts';
import { unbalancedBrackets } from '../wording/brackets.ts';
import { doubledWords } from '../wording/doubled.ts';
import { asciiSigns, fragments } from '../wording/signs.ts';
import { confusedWords } from '../wording/words.ts';
import { chapterOf, say } from '../words.ts';

export const explanation: Localized = {
  'zh-cn': `常见的笔误：“截至”误作“截止”，“结转”误作“转结”，词语重复（工作工作），括号、书名号不配对，汉字之间用了半角逗号、句号，句号后是不成句的残片（。和效率。）。
只检查正文，不检查表格。“截止到”“截止日期”和叠用的词（人人、点点滴滴、研究研究）不算。

依据：现代汉语规范用法；《标点符号用法》（GB/T 15834）。

错误：截止2023年12月31日，发布信息22条。
正确：截至2023年12月31日，发布信息22条。`,
  en: `Common slips: 截止 for 截至 (as of), 转结 for 结转 (carried over), a doubled word (工作工作), brackets without a partner, an ASCII comma or full stop between Chinese characters, a scrap of a sentence behind a full stop (。和效率。).
The prose is checked, the tables are not. 截止到, 截止日期 and words that are meant to stand twice (人人, 点点滴滴, 研究研究) are right.

Source: standard usage; 《标点符号用法》 (GB/T 15834).

Wrong: 截止2023年12月31日，发布信息22条。
Right: 截至2023年12月31日，发布信息22条。`,
};

export const wording: Rule = {
  id: 'wording',
  severity: 'hint',
  title: say('用词或标点有误', 'A slip in wording or punctuation'),
  check: (facts) => {
    const from = facts.report.title?.range.start ?? facts.report.chapters[0]?.range.start ?? 0;
    const sentences = facts.sentences.filter((sentence) => isProse(sentence) && sentence.range.start >= from);
    return [
      ...sentences.flatMap(confusedWords),
      ...doubledWords(facts.report.text, sentences),
      ...asciiSigns(sentences),
      ...fragments(facts.sentences),
      ...unbalancedBrackets(facts.report.text, placesOf(facts, from)),
    ].map((slip) => finding(wording, slip));
  },
};

/** Not what may be a piece of a table: cells on a line, and in a table's chapter what does not end as a sentence. */
const isProse = ({ text, signs, chapter }: Sentence): boolean =>
  (signs & SIGN.cell) === 0 && (!isTable(chapter) || text.endsWith('。') || text.endsWith('；'));

const isTable = (chapter: Sentence['chapter']): boolean =>
  chapter !== undefined && chapterOf(chapter).table !== undefined;

/** The prose outside the chapters that consist of a table, without the furniture of a page before the title. */
const placesOf = ({ report, prose }: Facts, from: number): readonly Range[] =>
  prose
    .filter(({ start }) => {
      const chapter = report.chapters.find(({ range }) => range.start <= start && start < range.end);
      return !isTable(chapter?.id);
    })
    .map(({ start, end }) => ({ start: Math.max(start, from), end }));
