import { offer } from '../finding.ts';
import { SIGN } from '../signs.ts';
import type { Localized, Sentence } from '../types.ts';
import { say } from '../words.ts';
import { change, type Slip } from './slip.ts';

/** So many ASCII signs are told one by one; more are a habit of the whole text, told once. */
const MOST_APART = 3;

const HAN = '[\\u4e00-\\u9fff]';
const ASCII_SIGN = new RegExp(`(?<=${HAN}|${HAN}[”》）])(?:, ?|\\.)(?=${HAN}|[“《（]${HAN})`, 'g');
/** 一.总体情况: a number with its stop. */
const NUMBERED = /(?:^|[^\u4e00-\u9fff])[一二三四五六七八九十]{1,3}$/;
/** 艾克拜尔.吐尔逊: a name whose middle dot became a full stop, seldom worth a word. */
const NAME = /[尔提木江丽买里孜汗罕拉曼孙逊甫力别依古]\.[阿艾吾买吐热依斯玛努哈卡库赛沙肉如亚尼叶木]/;
/** 县政府.政务: a domain. */
const DOMAIN = /^\.(?:政务|公益|中国|公司|网络)(?![\u4e00-\u9fff])/;
/** In what looks like code or an address such signs are right. */
const TECHNICAL = /[<>{}]|:\/\/|@/;

/** ASCII commas and full stops between Chinese characters. */
export function asciiSigns(sentences: readonly Sentence[]): readonly Slip[] {
  const found = sentences.flatMap(({ text, range, signs }) => {
    if ((signs & SIGN.asciiStop) === 0 || TECHNICAL.test(text)) return [];
    return [...text.matchAll(ASCII_SIGN)].flatMap(({ 0: sign, index }) => {
      if (sign === '.' && isOther(text, index)) return [];
      const start = range.start + index;
      return [{ sign: sign[0]!, range: { start, end: start + sign.length } }];
    });
  });
  const slips = found.map((each) => ({ ...each, text: each.sign === ',' ? '，' : '。' }));
  const [first] = slips;
  if (!first || slips.length <= MOST_APART) {
    return slips.map(({ range, text, sign }) => ({
      range,
      message: say(
        `汉字之间用了半角的“${sign}”，应为“${text}”。`,
        `An ASCII “${sign}” stands between Chinese characters; it should be “${text}”.`,
      ),
      offers: [change(range, text)],
    }));
  }
  return [
    {
      range: first.range,
      message: say(
        `正文有 ${slips.length} 处汉字之间用了半角的逗号或句号，应为“，”“。”。`,
        `ASCII commas or full stops stand between Chinese characters in ${slips.length} places; they should be “，” and “。”.`,
      ),
      offers: [
        offer('suggested', say(`全部改为全角（${slips.length} 处）`, `Change all ${slips.length}`), {
          kind: 'replace-each',
          places: slips.map(({ range, text }) => ({ range, text })),
        }),
      ],
    },
  ];
}

const isOther = (text: string, index: number): boolean =>
  NUMBERED.test(text.slice(Math.max(0, index - 4), index)) ||
  NAME.test(text.slice(index - 1, index + 2)) ||
  DOMAIN.test(text.slice(index, index + 4));

/** 。和效率。: what can only go on with the sentence before. */
const FRAGMENT = /^(?:以及|[和及的等])[\u4e00-\u9fff、]{0,5}。$/;
const LONGEST_FRAGMENT = 8;
/** 和 and the others as the beginning of a word, or of a comparison. */
const SENTENCE =
  /^(?:和[平谐睦解气美风衷县田政顺龙硕静林合而则]|及[时早格]|的确|等[待候级于])|相比|持平|一样|相同|一致|相当|同步/;

/** Sentences that begin with a conjunction or particle and end after a word or two, told with the stop before them. */
export function fragments(sentences: readonly Sentence[]): readonly Slip[] {
  return sentences.flatMap((sentence, index): Slip[] => {
    if (sentence.text.length > LONGEST_FRAGMENT) return [];
    const before = sentences[index - 1];
    if (!FRAGMENT.test(sentence.text) || SENTENCE.test(sentence.text)) return [];
    if (before?.range.end !== sentence.range.start || !before.text.endsWith('。')) return [];
    const range = { start: sentence.range.start - 1, end: sentence.range.end };
    return [
      {
        range,
        message: say(
          `“${sentence.text}”不成句，前面的句号可能是误加，也可能是删改后的残留。`,
          `“${sentence.text}” is no sentence: the full stop before it may be a slip, or this was left over from an edit.`,
        ),
        offers: [
          choice(range, sentence.text, say('与上句连成一句', 'Join it to the sentence before')),
          choice(range, '。', say(`删去“${sentence.text}”`, `Delete “${sentence.text}”`)),
        ],
      },
    ];
  });
}

const choice = (range: Slip['range'], text: string, title: Localized) =>
  offer('choice', title, { kind: 'replace', range, text });
