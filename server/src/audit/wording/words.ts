import { SIGN } from '../signs.ts';
import type { Sentence } from '../types.ts';
import { say } from '../words.ts';
import { change, type Slip } from './slip.ts';

/** Words taken for others: 截止 for 截至, 转结 for 结转. */
export const confusedWords = (sentence: Sentence): readonly Slip[] =>
  (sentence.signs & SIGN.confused) === 0 ? [] : [...untilSlips(sentence), ...carriedSlips(sentence)];

const YEAR = '(?:\\d{4}|[二〇○零一三四五六七八九]{4})\\s*年';
const DATE = `(?:${YEAR}(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?|\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?|\\d{4}[-./]\\d{1,2}(?:[-./]\\d{1,2})?|目前|现在|今年|去年|本年度?|年(?=[底末初])|报告期)`;
const UNTIL = new RegExp(`截止(?=\\s*${DATE}(?:底|末|初|中旬|上旬|下旬)?\\s*[^\\s。；;止])`, 'g');
/** 截止 at the beginning of a clause, or behind who reports. */
const CLAUSE = /(?:^|[，。；：、,;:（(“"》）)\s]|[局委办厅县区市镇乡]|单位|机关|政府|街道|中心)$/;
/** Here it means that something closes: 报名…，截止12月31日; 自…起，截止…. */
const CLOSES =
  /报名|征集|申报|投稿|投标|报送|提交|缴费|受理|期限|时间|日期|(?:自|从)[^，]{1,30}(?:起|开始)?，?$/;

/**
 * 截止 (to close) before a point in time, where 截至 (as of) is meant. Not 截止到, which means 截至; not 截止日期; not
 * where the date ends the sentence, because then something does close.
 */
function untilSlips({ text, range }: Sentence): readonly Slip[] {
  if (!text.includes('截止')) return [];
  return [...text.matchAll(UNTIL)].flatMap(({ index }): Slip[] => {
    const before = text.slice(Math.max(0, index - 60), index);
    if (!CLAUSE.test(before) || CLOSES.test(before)) return [];
    const place = { start: range.start + index, end: range.start + index + 2 };
    return [
      {
        range: place,
        message: say(
          '“截止”指到期停止；表示到某一时间为止，应用“截至”。',
          '“截止” means that something closes; before a point in time it should be “截至” (as of).',
        ),
        offers: [change(place, '截至')],
      },
    ];
  });
}

/** Not the end and the beginning of two words: 流转结果, 扭转结构, 周转结余. */
const CARRIED =
  /(?<![流移周扭好运翻回旋逆轮中公婉倒辗调])转结(?=[到至下上本入为的件数\d，。、；：）)]|办理|继续|$)/g;

function carriedSlips({ text, range }: Sentence): readonly Slip[] {
  if (!text.includes('转结')) return [];
  return [...text.matchAll(CARRIED)].map(({ index }) => {
    const place = { start: range.start + index, end: range.start + index + 2 };
    return {
      range: place,
      message: say('“转结”应为“结转”。', '“转结” should be “结转” (carried over).'),
      offers: [change(place, '结转')],
    };
  });
}
