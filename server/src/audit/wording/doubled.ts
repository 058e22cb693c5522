import type { Range } from '../../report/model.ts';
import type { Sentence } from '../types.ts';
import { say } from '../words.ts';
import { change, type Slip } from './slip.ts';

const HAN = '\\u4e00-\\u9fff';
const REPEATED = new RegExp(`([${HAN}]{2,8})\\1|(20\\d{2}年)\\2|的的|和和`, 'g');

/**
 * Words that end no other word and begin none, so that twice in a row is once too often. Any other word may end one
 * name and begin the next: 生态环境环境质量, 人民政府政府网站.
 */
const ALONE = new Set(
  `工作 情况 方面 进行 推进 加强 开展 落实 做好 完善 提高 提升 加大 强化 建立 健全 制定 确保 坚持 围绕 结合 统筹
   按照 根据 通过 针对 对于 关于 由于 为了 以及 并且 同时 其中 能够 已经 及时 按时 定期 积极 认真 切实 全面 不断
   主动 严格 依法 依规 充分 深入 持续 继续 扎实 逐步 有关 相关 各项 各类 主要 进一步 我局 我委 我办 我厅 我院 我县
   我区 我市 我镇 我乡 我省 我单位 本局 本委 本县 本区 本市 本镇 本乡 本机关 本单位 本年度`.split(/\s+/),
);

/** Words that are said twice on purpose, and what such a pair begins with: 一步一步. */
const ON_PURPOSE = new Set(
  `研究 讨论 学习 商量 考虑 了解 体会 交流 总结 检查 核实 调研 琢磨 推敲 锻炼 沟通 非常 十分 很多 许多 好多
   年度 呼和 双流`.split(/\s+/),
);
const COUNTED = /^[一每]./;

/** What makes the second of the two the beginning of a longer word: 公开工作工作人员, 推进推进会. */
const COMPOUND =
  /^(?:[会量员度率化性期组日证书表区县市州]|人员|要点|行动|工程|计划|方案|机制|制度|办法|目录|指南|任务|落细|到位|部署|动态|专班|委员|总结)/;
/** So long a name does not begin another one that follows on it. */
const LONG = 5;
const STOP = /^[，。；：、！？）)”》]|^[和及与等]/;

/**
 * Words that stand twice in a row: 工作工作.
 * @param text the whole text
 */
export function doubledWords(text: string, sentences: readonly Sentence[]): readonly Slip[] {
  const seen = new Int32Array(SLOTS).fill(-1 - LONGEST_WORD);
  return sentences.filter(({ range }) => hasEcho(text, range, seen)).flatMap(slipsIn);
}

function slipsIn({ text, range }: Sentence): readonly Slip[] {
  return [...text.matchAll(REPEATED)].flatMap((match): Slip[] => {
    const word = match[1] ?? match[2] ?? match[0][0]!;
    const end = match.index + match[0].length;
    const isSlip =
      word.length === 1
        ? isParticle(word, text[match.index - 1] ?? '', text[end] ?? '')
        : match[2] !== undefined || isDoubled(word, text[match.index - 1] ?? '', text.slice(end, end + 4));
    if (!isSlip) return [];
    const place = { start: range.start + match.index, end: range.start + end };
    return [
      {
        range: place,
        message: say(`“${word}”重复了。`, `“${word}” stands twice.`),
        offers: [change(place, word)],
      },
    ];
  });
}

const LONGEST_WORD = 8;
const PARTICLES = '的和';
const SLOTS = 128;

/**
 * Whether any signs, as many as a word has, or a particle come twice in a row: few sentences have that.
 * @param seen where a sign with the same last bits stood last; one that has not come again so soon ends no second word
 */
function hasEcho(text: string, { start, end }: Range, seen: Int32Array): boolean {
  let again = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const slot = code % SLOTS;
    const comesAgain = at - seen[slot]! <= LONGEST_WORD;
    seen[slot] = at;
    if (comesAgain && at > start) {
      if (PARTICLES.includes(text[at]!) && text.charCodeAt(at - 1) === code) return true;
      if (again && endsEcho(text, start, at)) return true;
    }
    again = comesAgain;
  }
  return false;
}

/** Whether the signs up to this one are those right before them once more. */
function endsEcho(text: string, start: number, at: number): boolean {
  const longest = Math.min(LONGEST_WORD, (at + 1 - start) >> 1);
  for (let length = 2; length <= longest; length++) {
    let same = 0;
    while (same < length && text.charCodeAt(at - same) === text.charCodeAt(at - same - length)) same++;
    if (same === length) return true;
  }
  return false;
}

function isDoubled(word: string, before: string, after: string): boolean {
  if (/^(.)\1+$/.test(word) || ON_PURPOSE.has(word) || COUNTED.test(word)) return false;
  if (ALONE.has(word)) return !COMPOUND.test(after);
  // （一）主动公开主动公开…: a sub-heading without a stop, and the sentence after it.
  if (/[）).．、]/.test(before)) return false;
  return word.length >= LONG || STOP.test(after);
}

/** 的的 and 和和, but for 目的的, 的的确确, 总和和, 和和气气. */
function isParticle(word: string, before: string, after: string): boolean {
  return word === '的'
    ? !/[目有]/.test(before) && !/[确士]/.test(after)
    : !/[温总饱缓平共亲柔调祥谐随附中协暖掺]/.test(before) && !/[气美平睦谐解约顺田县政]/.test(after);
}
