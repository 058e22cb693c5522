import type { Model } from '../model.ts';
import type { Prose } from '../prose.ts';
import { type Random, streamOf } from '../random.ts';
import { marked } from './marks.ts';
import { amount, meanings } from './senses.ts';

/** A slip of words in a right report, and which rule must say so. */
export interface Slip {
  readonly kind: string;
  readonly rule: string;
  readonly model: Model;
  /** The number of the marks around the wrong words; `null` where what is wrong is that something is missing. */
  readonly piece: number | null;
}

/** What a kind of slip changes in the prose; `null` where the report has no place for it. */
interface SlipKind {
  readonly rule: string;
  readonly plant: (model: Model, wrong: (words: string) => string, random: Random) => Partial<Prose> | null;
}

/** A sentence at the end of one of the topics of chapter 一. */
function withSentence({ prose }: Model, sentence: string, random: Random): Partial<Prose> {
  const at = random.int(0, prose.topics.length - 1);
  return {
    topics: prose.topics.map((topic, i) => (i === at ? { ...topic, text: topic.text + sentence } : topic)),
  };
}

const sentences = (
  rule: string,
  ...choices: readonly (readonly [before: string, wrong: string, after: string])[]
): SlipKind =>
  ({
    rule,
    plant: (model, wrong, random) => {
      const year = (text: string): string => text.replaceAll('{年}', String(model.year));
      const [before, words, after] = random.pick(choices);
      return withSentence(model, year(before) + wrong(year(words)) + year(after), random);
    },
  }) satisfies SlipKind;

const PERIOD = (year: string, other: string): readonly string[] => [
  `本报告所列数据的统计期限自${year}年1月1日起至${other}年12月31日止。`,
  `本报告统计期限为${year}年1月1日至${other}年12月31日。`,
];

export const SLIPS: Readonly<Record<string, SlipKind>> = {
  'blank in the title': {
    rule: 'title',
    plant: (_, wrong, random) => ({
      titleWords: wrong(
        random.pick(['政府信息公开 工作年度报告', '政府信息公开工作 年度报告', '政府信息 公开工作年度报告']),
      ),
    }),
  },
  'other words in the title': {
    rule: 'title',
    plant: (_, wrong, random) => ({
      titleWords: wrong(random.pick(['政府信息公开工作报告', '政府信息公开年度报告'])),
    }),
  },
  'wrong year in the period': {
    rule: 'year',
    plant: ({ year }, wrong, random) => {
      const right = String(year);
      const other = wrong(String(year - 1));
      const [from, to] = random.pick([
        [other, right],
        [right, other],
      ] as const);
      return { preface: [random.pick(PERIOD(from, to))] };
    },
  },
  'wrong year in the opening': {
    rule: 'year',
    plant: ({ year }, wrong) => ({
      overviewLead: `${wrong(String(year - 1))}年，认真落实《中华人民共和国政府信息公开条例》，各项工作平稳有序。`,
    }),
  },
  'superseded instrument': {
    rule: 'instrument',
    plant: ({ edition }, wrong, random) => {
      if (edition === '2019') return null;
      const notice = random.pick(['国办公开办函〔2019〕60号', '国办公开办函〔2019〕60号']);
      return {
        preface: [
          `根据《中华人民共和国政府信息公开条例》和国务院办公厅政府信息与政务公开办公室有关通知（${wrong(notice)}）要求，编制本报告。`,
        ],
      };
    },
  },
  'number of the instrument mistyped': {
    rule: 'instrument',
    plant: ({ edition }, wrong, random) => {
      const notice =
        edition === '2021'
          ? `印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${wrong('国办公开办函〔2021〕13号')}）`
          : `政府信息公开工作年度报告有关事项的通知》（${wrong('国办公开办函〔2019〕16号')}）`;
      const sentence = random.chance(0.5)
        ? `本报告根据《中华人民共和国政府信息公开条例》（${wrong('国务院令第771号')}）编制。`
        : `根据《国务院办公厅政府信息与政务公开办公室关于${notice}要求，编制本报告。`;
      return { preface: [sentence] };
    },
  },
  '截止 for 截至': sentences(
    'wording',
    ['', '截止', '{年}年12月31日，门户网站累计更新栏目。'],
    ['', '截止', '年底，公开专栏均已完成改版。'],
  ),
  '转结 for 结转': sentences(
    'wording',
    ['上年', '转结', '的事项均已依法处理完毕。'],
    ['', '转结', '下年的事项将抓紧处理。'],
  ),
  'doubled word': sentences(
    'wording',
    ['扎实推进政务公开', '工作工作', '，公开内容更加规范。'],
    ['进一步', '加强加强', '信息发布审核。'],
    ['切实', '提高提高', '答复质量。'],
  ),
  'unbalanced bracket': sentences(
    'wording',
    ['认真落实政务公开要点', '（', '以下简称要点，各项任务均已完成。'],
    ['各项任务均已完成', '）', '，公开内容更加规范。'],
  ),
  'ASCII comma': sentences(
    'wording',
    ['公开内容更加规范', ',', '查询更加便捷。'],
    ['栏目更新及时', ',', '群众反映良好。'],
  ),
  'fragment after a full stop': sentences('wording', ['提高公开的质量。', '和', '效率。']),
  residue: sentences(
    'leftover',
    ['全年发布信息', 'XX', '条。'],
    ['召开专题会议', '××', '次。'],
    ['公开专栏由', '{单位}', '负责维护。'],
    ['[', '待填写', ']'],
    ['公开流程持续优化。', '[image: image3.png]', ''],
  ),
  'no fee statement': {
    rule: 'fee-statement',
    plant: ({ edition, prose }, _, random) =>
      edition === '2019' || prose.topics.some(({ text }) => text.includes('费用'))
        ? null
        : { other: [random.pick(['无。', '没有其他需要报告的事项。', '本年度无其他需要报告的事项。'])] },
  },
  'other parts announced than follow': {
    rule: 'parts-announced',
    plant: (_, wrong, random) => {
      const six =
        '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';
      if (random.chance(0.4)) {
        const forgotten = random.int(4, 5);
        return { forgotten, preface: [`本报告由${six}${wrong('六个部分')}组成。`] };
      }
      return {
        preface: [random.pick([`本报告由${wrong('五个部分')}组成。`, `本报告共分为${wrong('七个部分')}。`])],
      };
    },
  },
  'topic missing': {
    rule: 'topic-missing',
    plant: ({ edition, prose }, _, random) => {
      if (edition === '2019') return null;
      const missing = random.int(0, 4);
      return {
        overviewLead: null,
        topics: prose.topics.flatMap((topic, i) => (i === missing ? [] : [{ ...topic, text: ALONE[i]! }])),
      };
    },
  },
  'chapter emptied': {
    rule: 'chapter-empty',
    plant: (_, __, random) => ({ problems: random.pick([[], ['无'], ['无。']]) }),
  },
  'all concluded, though some are carried out': {
    rule: 'prose-carried',
    plant: (model, wrong, random) => {
      if (amount(meanings('carried-out', model)[0]!, model.cells) === 0) return null;
      const text = random.pick([
        `全年收到的政府信息公开申请${wrong('全部办结')}。`,
        `${model.year}年，政府信息公开申请${wrong('均已办结')}，无一逾期。`,
        `所有政府信息公开申请${wrong('均已全部办结')}。`,
      ]);
      return { topics: model.prose.topics.map((topic, i) => (i === 1 ? { ...topic, text } : topic)) };
    },
  },
};

/** Topics of chapter 一 that speak of themselves alone, so that a missing one is missing in every word. */
const ALONE = [
  '对照目录逐项主动公开，做到应公开尽公开。',
  '依申请公开工作规范有序，答复文书格式统一。',
  '政府信息管理制度健全，公文属性认定及时。',
  '政府信息公开平台建设有新进展，门户网站栏目完成改版。',
  '监督保障有力，年度考核和业务培训按时完成。',
];

/** Plants one slip of this kind; `null` where the report has no place for it. */
export function plantSlip(original: Model, kind: string, seed: number): Slip | null {
  const { rule, plant } = SLIPS[kind]!;
  const id = original.prose.figures.length;
  let piece: number | null = null;
  const wrong = (words: string): string => {
    piece = id;
    return marked(id, words);
  };
  const changed = plant(original, wrong, streamOf(seed, `slip:${kind}`));
  return changed && { kind, rule, piece, model: { ...original, prose: { ...original.prose, ...changed } } };
}
