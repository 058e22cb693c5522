/**
 * How the sentences of a report speak of what its tables count. Words are folded: no blanks, no quotation marks.
 * Where one word ends with another, the longer one counts.
 */

/** Rows or groups of the table `applications`, by id. */
export interface ItemTerm {
  readonly rows: readonly string[];
  readonly words: readonly string[];
}

export const ITEM_TERMS: readonly ItemTerm[] = [
  { rows: ['granted'], words: of('予以公开 同意公开 全部公开 准予公开 完全公开 全文公开') },
  { rows: ['partly-granted'], words: of('部分公开 同意部分公开 予以部分公开 区分处理') },
  { rows: ['refused'], words: ['不予公开', '不同意公开'] },
  { rows: ['refused.1'], words: ['国家秘密'] },
  { rows: ['refused.2'], words: ['法律行政法规禁止公开', '法律、行政法规禁止公开', '法律法规禁止公开'] },
  { rows: ['refused.3'], words: ['三安全一稳定'] },
  { rows: ['refused.4'], words: ['保护第三方合法权益', '第三方合法权益'] },
  { rows: ['refused.5'], words: ['内部事务信息', '内部事务类信息'] },
  { rows: ['refused.6'], words: ['过程性信息', '过程性政府信息'] },
  { rows: ['refused.7'], words: ['行政执法案卷', '行政执法案卷信息'] },
  { rows: ['refused.8'], words: ['行政查询事项', '行政查询'] },
  { rows: ['unavailable'], words: ['无法提供', '不能提供'] },
  {
    rows: ['unavailable.1'],
    words: of('不掌握相关政府信息 不掌握相关信息 不掌握该信息 不掌握 未掌握相关政府信息'),
  },
  {
    rows: ['unavailable.2'],
    words: of('没有现成信息需要另行制作 没有现成信息 无现成信息 需要另行制作 需另行制作'),
  },
  {
    rows: ['unavailable.3'],
    words: of('补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 申请内容仍不明确'),
  },
  { rows: ['declined'], words: ['不予处理'] },
  { rows: ['declined.1'], words: ['信访举报投诉类', '信访、举报、投诉类'] },
  { rows: ['declined.2'], words: ['重复申请'] },
  { rows: ['declined.3'], words: ['要求提供公开出版物', '公开出版物'] },
  { rows: ['declined.4'], words: ['大量反复申请'] },
  { rows: ['declined.5'], words: ['重新出具已获取信息', '要求确认或重新出具'] },
  { rows: ['otherwise'], words: ['其他处理', '其它处理', '其他方式处理'] },
  { rows: ['otherwise.1'], words: ['逾期不补正'] },
  { rows: ['otherwise.2'], words: ['逾期不缴费', '逾期未缴费', '未按收费通知要求缴纳费用'] },
];

/** 公开 alone is 予以公开 only beside other results. */
export const GRANTED_SHORT = '公开';

export interface ApplicantTerm {
  readonly columns: readonly string[];
  readonly words: readonly string[];
}

const ORGANISATIONS = of('business research charity legal-service other');

export const APPLICANT_TERMS: readonly ApplicantTerm[] = [
  { columns: ['natural-person'], words: ['自然人', '公民'] },
  { columns: ['business'], words: ['商业企业', '企业'] },
  { columns: ['research'], words: ['科研机构'] },
  { columns: ['charity'], words: ['社会公益组织', '公益组织'] },
  { columns: ['legal-service'], words: ['法律服务机构'] },
  {
    columns: ORGANISATIONS,
    words: [
      ...of('或 和 及 与 、 或者 以及').map((and) => `法人${and}其他组织`),
      ...['或', '和', '及'].map((and) => `法人${and}其它组织`),
      '法人',
    ],
  },
];

/** Rows of the table `disputes`. */
export interface DisputeTerm {
  readonly rows: readonly string[];
  readonly words: readonly string[];
}

const SUITS = ['direct-suit', 'suit-after-review'];

export const DISPUTE_TERMS: readonly DisputeTerm[] = [
  { rows: ['review'], words: ['行政复议', '复议'] },
  { rows: SUITS, words: of('行政诉讼 诉讼 被起诉 被诉') },
  {
    rows: ['direct-suit'],
    words: [
      '直接起诉',
      '未经复议起诉',
      ...['直接提起', '未经复议提起', '未经行政复议提起'].flatMap((verb) => [
        `${verb}行政诉讼`,
        `${verb}诉讼`,
      ]),
    ],
  },
  {
    rows: ['suit-after-review'],
    words: [
      '复议后起诉',
      ...['复议后提起', '复议后再提起', '复议后又提起'].flatMap((verb) => [`${verb}行政诉讼`, `${verb}诉讼`]),
      '复议后行政诉讼',
      '复议后诉讼',
    ],
  },
];

/** A column of `disputes`, or `closed`: all that is not pending. */
export interface OutcomeTerm {
  readonly column: string;
  readonly words: readonly string[];
  /** Words beside which the figure may count something narrower than the form's column. */
  readonly beside: readonly string[];
}

const OTHER_OUTCOMES = of('驳回 撤销 撤回 终止 调解 和解 确认违法 责令 不予受理');

export const OUTCOME_TERMS: readonly OutcomeTerm[] = [
  {
    column: 'upheld',
    words: of('维持 结果维持 予以维持 维持原行政行为 维持原决定 维持原答复'),
    beside: OTHER_OUTCOMES,
  },
  {
    column: 'corrected',
    words: of('纠正 结果纠正 予以纠正 被纠正 纠错 被纠错'),
    beside: OTHER_OUTCOMES,
  },
  { column: 'other', words: ['其他结果', '其它结果', '其他', '其它'], beside: OTHER_OUTCOMES },
  {
    column: 'pending',
    words: of('尚未审结 未审结 未结 正在审理 正在审理中 审理中 尚在审理 尚在审理中 仍在审理'),
    beside: [],
  },
  { column: 'closed', words: ['审结', '已审结', '结案'], beside: [] },
];

/** new: this year's alone. due: with those carried in. handled: may be what came in or what was answered. */
export type VerbKind = 'new' | 'received' | 'due' | 'handled' | 'answered';

export interface VerbTerm {
  readonly kind: VerbKind;
  readonly words: readonly string[];
}

export const VERB_TERMS: readonly VerbTerm[] = [
  { kind: 'new', words: of('新收 新收到 新受理 新接收 新接到 新增 新登记') },
  {
    kind: 'received',
    words: of('收到 受理 接收 接收到 接到 接受 收悉 接件 收件 登记'),
  },
  { kind: 'due', words: of('需办理 应办理 须办理 需处理 应处理 应办 需答复 应答复') },
  {
    kind: 'handled',
    words: of('办理 处理 承办 收到和处理 收到并处理 收到及处理 收到、处理'),
  },
  {
    kind: 'answered',
    words: of('答复 办结 回复 办毕 答复完毕')
      .concat(
        ...['办理', '处理', '答复'].map((verb) => of('完毕 完结 完成 结束 终结').map((end) => verb + end)),
      )
      .concat(of('完成答复 完成办理 完成处理 作出答复 做出答复')),
  },
];

/** What is applied for; the last word of each is the application itself. */
export const APPLICATION_NOUNS: readonly string[] = of(
  '政府信息公开申请 信息公开申请 政务公开申请 依申请公开 依申请公开政府信息 依申请公开信息 政府信息依申请公开 依申请 依申请政府信息公开 依申请信息公开 申请政府信息公开 申请公开政府信息 申请公开 公开申请 信息公开的申请 公开政府信息的申请 公开信息的申请 获取政府信息的申请 信息公开方面的申请',
);

/** Words between what a figure counts and the figure. */
export const FILLERS: readonly string[] = [
  ...of('共 共计 合计 总计 累计 总共 一共 共有 总数 总量 数量 数 量 计 总'),
  ...of('为 的 有 了 : ( 达 达到 是 已 均 各 都 也 仅 仅有 只有 全部'),
  ...of('申请 书 事项 情形 情况 件 办件 类 类型 信息 政府信息 案件 案 决定 告知 发生'),
  ...of('提出 提交 提起 产生 过 到 进行 作出 做出 该类 方面 答复书 处理决定 事宜'),
];

/** Words between a figure and what it counts: 3件已按时答复, 2件被维持. */
export const LEADS: readonly string[] = [
  ...of('申请 案件 已 已经 均 均已 被 为 系 属 属于 因 因属于 是 依法 依规 予以 按期 按时'),
  ...of('及时 全部 结果 结果为 经审理 作出 做出 的 来自 由 并 有 法院 裁定 判决 复议机关'),
];

/** Between two subjects that one figure counts together. */
export const CONNECTORS: readonly string[] = of('和 及 与 或 或者 以及 、 / 并');

/** What else a report counts: a figure after one of these words is none of the tables’. */
export const OTHER_MATTERS: readonly string[] = [
  ...of('信访 来信 来访 来电 投诉 举报 建议 提案 议案 热线 12345 咨询 留言 工单 信箱'),
  ...of('行政许可 许可申请 行政处罚 行政强制 行政审批 审批事项 政务服务事项 行政赔偿 行政裁决'),
  ...of('主动公开 发布 推送 解读 规范性文件 公文 发文 稿件 访问 新闻 公告 民意 意见征集 网民'),
  ...of('培训 会议 考核 案卷评查 诉求件 救助 登记证 证书 补正通知 收费通知 信息处理费 推文 阅读'),
];

/** Beside these words 依申请公开12件 may count documents by kind, not applications. */
export const DOCUMENT_WORDS: readonly string[] = of('主动公开 公文 文件 属性 制发 发文 认定 目录');

/** A part of the applications: by way of arrival, by subject, by anything else the form does not tell apart. */
export const PART_WORDS: readonly string[] = [
  ...of('网络 网上 网站 在线 线上 线下 平台 系统 信函 邮寄 邮件 信件 来信 来函 电子 纸质'),
  ...of('当面 现场 窗口 传真 电话 口头 书面 当场 通过 采取 采用 渠道 方式 途径'),
  ...of('涉及 关于 有关 方面 领域 类申请 转办 转来 移送 转交 交办 代办 协办 要求'),
  ...of('延期 超期 逾期 超时 提前 首次 再次 补正 撤回 合并'),
];

/** Ways of arrival, all of them together: no part. */
export const ALL_WAYS =
  /线上线下|(?:各|各类|各种|多种|不同|等)(?:类|种)?(?:合法|合规|符合法规|线上线下)?的?(?:渠道|方式|途径|形式|平台)/;

/** Words, apart by blanks. */
function of(words: string): readonly string[] {
  return words.split(' ');
}
