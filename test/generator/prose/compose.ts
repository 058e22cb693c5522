import type { Edition } from '../form.ts';
import type { Prose, Topic } from '../prose.ts';
import type { Random } from '../random.ts';
import { outcomeList } from './outcomes.ts';
import {
  APPLICANTS,
  CARRIED_OUT,
  CONCLUDED,
  type Phrase,
  RECEIVED,
  RECEIVED_AND_CARRIED,
} from './phrases-applications.ts';
import { DISPUTES, NO_DISPUTES, ZERO_DISPUTES } from './phrases-disputes.ts';
import { NO_APPLICATIONS, NOTHING_LEFT, ZERO_APPLICATIONS } from './phrases-none.ts';
import { LOOKALIKES, ONE_OFFICE, PLANS, PROACTIVE_2019, PROACTIVE_2021, RECAPS } from './phrases-others.ts';
import { deny, type Scene, valueIn, write } from './scene.ts';

/** One of the phrases that are true of this report. */
function oneOf(scene: Scene, phrases: readonly Phrase[]): string {
  const true_ = phrases.filter(
    ({ some = [], none = [] }) =>
      some.every((sense) => valueIn(scene, sense) > 0) && none.every((sense) => valueIn(scene, sense) === 0),
  );
  return true_.length === 0 ? '' : write(scene, scene.random.pick(true_).text);
}

const lookalike = (scene: Scene, topic: keyof typeof LOOKALIKES): string =>
  write(scene, scene.random.pick(LOOKALIKES[topic]));

/** A government's report beside what its office alone had. */
function oneOffice(scene: Scene): string {
  const received = valueIn(scene, 'received');
  if (scene.names.kind !== 'government' || received < 2) return '';
  return write(
    scene,
    scene.random.pick(ONE_OFFICE).replaceAll('{small}', `{#1-${Math.min(received - 1, 400)}}`),
  );
}

const isBusy = (scene: Scene): boolean =>
  ['received', 'carried-in', 'concluded', 'carried-out'].some((sense) => valueIn(scene, sense) > 0);

/** What came in, or that nothing did. */
function cameIn(scene: Scene): string {
  const { random } = scene;
  const some = valueIn(scene, 'received') > 0;
  if (some || (isBusy(scene) && random.chance(0.5)))
    return oneOf(scene, random.pick([RECEIVED, RECEIVED, RECEIVED_AND_CARRIED]));
  if (isBusy(scene) || random.chance(0.7)) return deny(scene, random.pick(NO_APPLICATIONS), 'received');
  return oneOf(scene, ZERO_APPLICATIONS);
}

function leftOver(scene: Scene): string {
  const { random } = scene;
  const none = valueIn(scene, 'carried-out') === 0 && random.chance(0.6);
  return none ? deny(scene, random.pick(NOTHING_LEFT), 'carried-out') : oneOf(scene, CARRIED_OUT);
}

/** Sentences on the applications, in the order in which reports give them. */
function applications(scene: Scene): readonly string[] {
  const { random } = scene;
  if (!isBusy(scene)) return [cameIn(scene)];
  const sentences: string[] = [];
  if (random.chance(0.85)) sentences.push(cameIn(scene));
  if (random.chance(0.3)) sentences.push(oneOffice(scene));
  if (random.chance(0.25)) sentences.push(lookalike(scene, 'requests'));
  if (random.chance(0.25)) sentences.push(oneOf(scene, APPLICANTS));
  if (random.chance(0.5)) sentences.push(oneOf(scene, CONCLUDED));
  if (random.chance(0.45)) sentences.push(outcomeList(scene));
  if (random.chance(0.3)) sentences.push(leftOver(scene));
  return sentences;
}

function disputes(scene: Scene): string {
  const { random } = scene;
  if (valueIn(scene, 'both') > 0) return oneOf(scene, DISPUTES);
  return random.chance(0.7) ? deny(scene, random.pick(NO_DISPUTES), 'both') : oneOf(scene, ZERO_DISPUTES);
}

const STEPS = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是'];
const ITEMS = ['收到申请情况：', '申请办理情况：', '其他情况：'];

/** Sentences as one paragraph, as a run-in list, or as paragraphs with headings of their own. */
function joined(sentences: readonly string[], random: Random): string {
  const said = sentences.filter((sentence) => sentence !== '');
  const how = random.weigh({ plain: 75, steps: 15, items: 10 });
  if (how === 'plain' || said.length < 2) return said.join('');
  if (how === 'steps') {
    return said
      .map((sentence, i) => STEPS[i]! + sentence.replace(/。$/, i < said.length - 1 ? '；' : '。'))
      .join('');
  }
  const third = Math.ceil(said.length / 3);
  return ITEMS.map((item, i) => [item, said.slice(i * third, (i + 1) * third)] as const)
    .filter(([, part]) => part.length > 0)
    .map(([item, part]) => item + part.join(''))
    .join('\n');
}

/** The prose of a report with sentences that give its figures, and others whose numbers only look like them. */
export function withFigures(prose: Prose, scene: Scene): Prose {
  const { random } = scene;
  const texts = prose.topics.map((topic) => [topic.text]);
  const requests = [
    ...(random.chance(0.4) ? [prose.topics[1]!.text] : []),
    ...applications(scene),
    random.chance(0.45) ? disputes(scene) : '',
  ];
  texts[1] = [joined(requests, random)];
  if (random.chance(0.5)) texts[0]!.push(lookalike(scene, 'proactive'));
  if (random.chance(0.3)) {
    const phrases = scene.variant.edition === '2021' ? PROACTIVE_2021 : PROACTIVE_2019;
    texts[0]!.push(write(scene, random.pick(phrases)));
  }
  if (random.chance(0.3)) texts[2]!.push(lookalike(scene, 'management'));
  if (random.chance(0.3)) texts[3]!.push(lookalike(scene, 'platform'));
  if (random.chance(0.4)) texts[4]!.push(lookalike(scene, 'oversight'));
  if (random.chance(0.2)) texts[4]!.push(disputes(scene));
  const topics = prose.topics.map((topic, i): Topic => ({ ...topic, text: texts[i]!.join('') }));
  const tableLeads = { ...prose.tableLeads };
  if (random.chance(0.08)) tableLeads.applications = `${cameIn(scene)}具体情况见下表。`;
  if (random.chance(0.06)) tableLeads.disputes = disputes(scene);
  const ownLead = random.chance(0.15) ? write(scene, random.pick(LEADS)) : prose.overviewLead;
  const overviewLead = scene.names.year > 2019 ? ownLead : prose.overviewLead;
  return {
    ...prose,
    topics,
    tableLeads,
    overviewLead:
      overviewLead !== null && random.chance(0.15) ? overviewLead + oneOf(scene, RECEIVED) : overviewLead,
    problems: problems(prose.problems, scene),
    preface: [
      ...(random.chance(0.3)
        ? [write(scene, random.pick(PERIODS)), ...prose.preface.slice(1)]
        : prose.preface),
      ...(random.chance(0.25) ? [random.pick(PREFACES[scene.variant.edition])] : []),
    ],
    other: random.chance(0.2) ? [write(scene, random.pick(FEES)), ...prose.other.slice(1)] : prose.other,
    figures: scene.given,
  };
}

const PREFACES: Readonly<Record<Edition, readonly string[]>> = {
  '2021': [
    '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制本报告。',
    '本报告按照国办公开办函〔2021〕30号文件规定的格式编制，由六个部分组成。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等6部分组成。',
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条和上级政府办公室通知（政办函〔2023〕18号）要求，编制本报告。',
  ],
  '2019': [
    '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求，编制本报告。',
    '根据《中华人民共和国政府信息公开条例》（国令第711号）编制本报告，全文包括六个部分。',
  ],
};

/** The period in other words, for both editions; the last two give other years as well, rightly. */
const PERIODS = [
  '本报告所列数据的统计期限为{年}年1月1日至{年}年12月31日。',
  '本报告中所列数据统计期限为{年}年1月1日至12月31日。',
  '报告期为{年}年度（1月1日至12月31日）。',
  '报告中数据的统计期限自{年}年1月1日起至{年}年12月31日止，电子版自{次年}年1月起可在门户网站下载。',
  '本报告统计期限为{年}年1月1日至12月31日，{上年}年的报告可在同一栏目查阅。',
];

/** Openings of chapter 一 that name another year beside the report's. */
const LEADS = [
  '在{上年}年工作的基础上，{年}年，{我}继续完善公开制度，政府信息公开工作稳中有进。',
  '{年}年是全面落实{上年}年底印发的公开目录的第一年，{我}按照要求逐项更新公开内容。',
  '自新修订的《条例》2019年施行以来，{我}持续推进政府信息公开。{年}年，各项工作有序开展。',
];

const FEES = [
  '{年}年未收取信息处理费。',
  '{年}年，无收取信息处理费情况。',
  '全年收取政府信息公开信息处理费0元。',
  '{年}年，{我}发出信息处理费收费通知{#1-6}件，总金额{#100-900}元，实际收取{#10-100}元。',
  '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），{我}全年收取信息处理费0元。',
];

function problems(paragraphs: readonly string[], scene: Scene): readonly string[] {
  const { random } = scene;
  const [first = '', ...rest] = paragraphs;
  const recap = random.chance(0.15) ? oneOf(scene, RECAPS) : '';
  const plan = random.chance(0.35) ? [write(scene, random.pick(PLANS))] : [];
  return [first + recap, ...rest, ...plan];
}
