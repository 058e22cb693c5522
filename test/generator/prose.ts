import type { TableId } from './form.ts';
import type { Denial, Said } from './prose/scene.ts';
import type { Random } from './random.ts';

export interface Topic {
  readonly title: string;
  readonly text: string;
}

/** All words of a report around its headings and tables. Empty parts are left out when it is written. */
export interface Prose {
  /** The title behind agency and year. */
  readonly titleWords: string;
  readonly furniture: readonly string[];
  readonly preface: readonly string[];
  /** What stands between a chapter's title and its page in a table of contents; `null` where there is none. */
  readonly contents: string | null;
  readonly overviewLead: string | null;
  readonly topics: readonly Topic[];
  readonly tableLeads: Partial<Record<TableId, string>>;
  readonly tableNotes: Partial<Record<TableId, string>>;
  readonly problems: readonly string[];
  readonly other: readonly string[];
  readonly signature: readonly string[];
  /** A chapter, counted from 0, that was forgotten with its heading; `null` in a right report. */
  readonly forgotten: number | null;
  /** The figures of the tables that these words give, by the number of the marks around each; see prose/. */
  readonly figures: readonly (Said | Denial)[];
}

const LEADS = [
  '{年}年，{我}认真落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，政府信息公开工作平稳有序。',
  '{年}年，{我}紧扣中心任务，围绕群众关切推进政府信息公开，公开的质量和实效有了新的提高。',
  '{年}年，在上级政务公开主管部门的指导下，{我}健全制度、压实责任，较好地完成了全年政府信息公开任务。',
];
const TOPICS: readonly (readonly string[])[] = [
  [
    '全年通过门户网站发布各类信息{数}条，内容涵盖工作动态、财政资金和政策解读。',
    '对照主动公开基本目录逐项更新栏目，做到应公开尽公开，重点领域信息及时上网。',
    '围绕惠企利民政策，采用图解、问答等形式发布解读材料{数}篇，方便群众查阅。',
  ],
  [
    '规范接收、登记、审核、答复各环节，所有申请均在法定期限内办理，没有发生逾期情形。',
    '完善依申请公开台账，统一答复文书格式，加强与申请人的沟通，答复质量稳步提升。',
    '落实专人受理申请，复杂事项由法律顾问先行把关，依法保障群众的知情权。',
  ],
  [
    '严格执行先审查后公开，落实三审三校，定期清理失效文件，确保公开内容准确规范。',
    '建立公文公开属性源头认定机制，做好规范性文件的集中公开和动态调整。',
    '健全信息发布审核制度，对拟公开的内容逐条进行保密审查，责任落实到人。',
  ],
  [
    '优化门户网站栏目设置，加强政务新媒体日常维护，线下设立查阅点{小}处。',
    '依托政府门户网站和政务新媒体发布信息，及时回应网民留言，互动渠道畅通。',
    '对公开专栏进行改版，增设检索功能，群众查询信息更加便捷。',
  ],
  [
    '将政府信息公开纳入年度考核，组织业务培训{小}次，全年未发生责任追究情形。',
    '主要负责同志专题听取汇报，明确分管领导和经办人员，定期通报工作进展，主动接受社会评议。',
    '完善监督机制，公布监督电话，对发现的问题限期整改，工作考核结果良好。',
  ],
];
const TITLES = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

const PROBLEMS: readonly (readonly string[])[] = [
  [
    '虽然工作取得了一定成效，但仍存在解读形式不够丰富、业务培训不够系统等不足。',
    '下一步，{我}将从以下方面改进：一是丰富解读方式，多用图表和短视频；二是加强培训，提高经办人员的业务能力；三是听取群众意见，不断优化公开内容。',
  ],
  [
    '主要问题是部分栏目更新不够及时，公开内容与群众需求还有差距。',
    '针对上述问题，{我}将建立栏目更新提醒机制，并定期开展自查，推动公开内容更加贴近群众。',
  ],
  [
    '（一）存在的主要问题。个别科室主动公开的意识还不够强，信息报送不够均衡。',
    '（二）改进情况。已将信息报送情况纳入科室考核，并由专人督促落实，报送数量和质量明显好转。',
  ],
];
const FEES = [
  '{年}年，{我}未发出信息处理费收费通知，收费总金额为0元，实际收取0元。',
  '本年度没有收取政府信息公开信息处理费。',
  '{年}年，发出收费通知的件数和总金额以及实际收取的总金额均为0。',
];
const MORE = ['除此之外，没有其他需要报告的事项。', '{我}无其他需要报告的事项。'];

/** Prefaces that list the parts: their titles are no headings. */
const PARTS = [
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
  '本报告包括:(一)总体情况;(二)主动公开政府信息情况;(三)收到和处理政府信息公开申请情况;(四)政府信息公开行政复议、行政诉讼情况;(五)存在的主要问题及改进情况;(六)其他需要报告的事项。',
];

const TABLE_LEADS: Readonly<Record<TableId, string>> = {
  proactive: '{我}主动公开政府信息的情况如下表所示。',
  applications: '{我}收到和处理政府信息公开申请的情况如下表所示。',
  disputes: '{我}涉及政府信息公开的行政复议和行政诉讼情况如下表所示。',
};
const TABLE_NOTES: Readonly<Record<TableId, string>> = {
  proactive: '注：以上数据由各业务科室提供，办公室汇总。',
  applications: '注：同一申请涉及多种情形的，按主要情形统计。',
  disputes: '注：以上案件数据由法规科核对。',
};

function fill(sentence: string, we: string, year: number, random: Random): string {
  return sentence
    .replaceAll('{我}', we)
    .replaceAll('{年}', String(year))
    .replaceAll('{数}', String(random.int(12, 980)))
    .replaceAll('{小}', String(random.int(2, 9)));
}

/** Words for a generated report. They give no figure of the three tables, so a planted change contradicts none. */
export function writeProse(agency: string, we: string, year: number, random: Random): Prose {
  const say = (sentence: string): string => fill(sentence, we, year, random);
  const some = (words: Readonly<Record<TableId, string>>): Partial<Record<TableId, string>> => {
    const out: Partial<Record<TableId, string>> = {};
    for (const table of ['proactive', 'applications', 'disputes'] as const) {
      if (random.chance(0.12)) out[table] = say(words[table]);
    }
    return out;
  };
  const furniture = random.chance(0.12)
    ? [
        `当前位置：首页 > 政府信息公开 > 政府信息公开年报`,
        `索引号：YC${random.int(1000, 9999)}-${year + 1}-0${random.int(1, 9)}`,
        '字号：大 中 小',
      ]
    : [];
  const preface: string[] = [];
  if (random.chance(0.5)) {
    preface.push(
      say(
        `本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。`,
      ),
    );
  }
  if (random.chance(0.12)) preface.push(random.pick(PARTS));
  const topics = TITLES.map((title, i) => ({ title, text: say(random.pick(TOPICS[i]!)) }));
  if (random.chance(0.05)) topics[3] = { ...topics[3]!, text: `${topics[3]!.text}群众点赞👍不断。` };
  if (random.chance(0.04)) topics[0] = { ...topics[0]!, text: `${topics[0]!.text}\u200b` };
  const other = [say(random.pick(FEES))];
  if (random.chance(0.4)) other.push(say(random.pick(MORE)));
  return {
    titleWords: '政府信息公开工作年度报告',
    furniture,
    preface,
    contents: random.chance(0.05) ? random.pick(['……', '\t', '............', ' ']) : null,
    overviewLead: random.chance(0.7) ? say(random.pick(LEADS)) : null,
    topics,
    tableLeads: some(TABLE_LEADS),
    tableNotes: some(TABLE_NOTES),
    problems: random.pick(PROBLEMS).map(say),
    other,
    signature: random.chance(0.3) ? [agency, `${year + 1}年1月${random.int(5, 28)}日`] : [],
    forgotten: null,
    figures: [],
  };
}
