/** A sentence with places for figures, see `write` in scene.ts. */
export interface Phrase {
  readonly text: string;
  /** Senses that must not be 0 for it. */
  readonly some?: readonly string[];
  /** Senses that must be 0 for it. */
  readonly none?: readonly string[];
}

/** What came in. */
export const RECEIVED: readonly Phrase[] = [
  { text: '{时}{主}共收到政府信息公开申请{received}{件}。' },
  { text: '{时}{主}共收到政府信息公开申请{received}{件}。' },
  { text: '{时}{主}收到{received}{件}政府信息公开申请。' },
  { text: '{时}{主}新收政府信息公开申请{received}{件}。' },
  { text: '{时}{主}受理政府信息公开申请{received}{件}，均在法定期限内予以答复。', some: ['received'] },
  { text: '{时}{主}共受理依申请公开事项{received}{件}。' },
  { text: '{时}{主}共收到依申请公开件{received}{件}，严格按程序办理。' },
  { text: '{时}{主}收到公民、法人和其他组织提出的政府信息公开申请共{received}{件}。' },
  { text: '{时}{主}政府信息公开申请收件数为{received}{件}。' },
  { text: '{时}{主}共接到依申请公开申请{received}{件}，登记、转办、答复全程留痕。' },
  { text: '做好依申请公开工作，{时}{主}受理政府信息公开申请{received}{件}。' },
  { text: '本年新收政府信息公开申请{received}{件}。' },
  { text: '{时}{主}累计收到依申请信息公开件{received}{件}，未因此收取任何费用。' },
  {
    text: '{时}{主}收到群众依申请公开{received}{件}，均已按要求进行答复。',
    some: ['received'],
    none: ['carried-out'],
  },
  {
    text: '收到申请政府信息公开事项{received}{件}，已依法作出答复。',
    some: ['received'],
    none: ['carried-out'],
  },
  {
    text: '{时}收到居民书面信息公开申请{~received}{件}，与历年相比申请数量增加{#1-9}{件}。',
    some: ['received'],
  },
  { text: '{时}{主}依申请公开信息{received}{件}，均已办结。', some: ['received'], none: ['carried-out'] },
  { text: '{时}{主}收到政府信息公开申请{received}{件}，较上年增加{#1-40}{件}。' },
  { text: '{时}{主}收到政府信息公开申请{received}{件}，比{上年}年的{#2-90}{件}有所变化。' },
  { text: '{时}{主}受理政府信息公开申请{received}{件}，同比增长{#2-60}.{#1-9}%。' },
  {
    text: '{时}{主}共受理政府信息公开申请{received}{件}，申请数量较去年回落{#2-30}.{#1-9}%。',
    some: ['received'],
  },
  {
    text: '{时}{主}共收到政府信息公开申请{received}{件}，按时答复率100%，申请内容主要涉及征地拆迁、规划许可等方面。',
    some: ['received'],
  },
  {
    text: '{时}{主}共收到政府信息公开申请{received}{件}，其中信函申请{part1}{件}，网上申请{part2}{件}，当面提交{part3}{件}。',
    some: ['received'],
  },
  { text: '{时}{主}通过各种渠道收到政府信息公开申请共计{received}{件}。' },
  { text: '{时}提出的政府信息公开申请有{received}{件}。' },
  { text: '{时}{主}登记政府信息公开申请{received}{件}。' },
  { text: '{时}{主}线上线下共收到政府信息公开申请{received}{件}。' },
  { text: '{时}{主}收到书面、网络等形式的政府信息公开申请{received}{件}。' },
  { text: '{时}{主}受理并办理政府信息公开申请{received}{件}。' },
  { text: '{时}{主}共收到信息公开申请件{received}{件}，办理及时率100%。' },
  { text: '{时}{主}政府信息依申请公开收件{received}{件}。' },
  { text: '{时}{主}共收政府信息公开申请{received}{件}，申请人以本地居民为主。' },
  { text: '{时}{主}依申请公开共{received}{件}，均为网上提交。' },
  { text: '{时}{主}收到公众政府信息公开申请{received}{件}，按规定时限作出答复。' },
  { text: '{时}{主}依法受理群众申请公开政府信息事项{received}{件}。' },
  { text: '{时}{主}接到政府信息公开申请{received}{件}。' },
  { text: '{时}{主}依申请公开政府信息受理量为{received}{件}。' },
  { text: '{时}共有{received}{件}政府信息公开申请。' },
  { text: '{时}{主}新增政府信息公开申请{received}{件}。' },
  { text: '{时}{主}收到有效政府信息公开申请{~received}{件}。' },
  { text: '依申请公开方面，{时}{主}收到申请{received}{件}，比上年减少{#1-30}{件}。' },
  { text: '{时}{主}收到政府信息公开申请书{received}{件}。' },
  { text: '{时}{主}政府信息公开申请总量{received}{件}。' },
  { text: '{时}{主}累计受理依申请公开{~received}{件}次。' },
];

/** What came in beside what was carried in from the year before. */
export const RECEIVED_AND_CARRIED: readonly Phrase[] = [
  { text: '{时}{主}收到政府信息公开申请{all}{件}（含上年度结转{carried-in}{件}）。', some: ['carried-in'] },
  {
    text: '{时}{主}共受理政府信息公开申请{all}{件}（含{上年}年结转{carried-in}{件}）。',
    some: ['carried-in'],
  },
  {
    text: '{时}{主}共受理依申请公开{all}{件}，其中本年度新收{received}{件}，上年结转{carried-in}{件}。',
  },
  {
    text: '{时}{主}共受理政府信息依申请公开{all}{件}（其中本年度新收申请数{received}{件}，上年结转申请数{carried-in}{件}）。',
  },
  { text: '{时}{主}新收政府信息公开申请{received}{件}，上年结转{carried-in}{件}，共计{all}{件}。' },
  { text: '{时}{主}新收申请{received}{件}，结转上年度未办结申请{carried-in}{件}。', some: ['carried-in'] },
  {
    text: '上年度结转政府信息公开申请{carried-in}{件}，本年度新收{received}{件}，均依法办理。',
    some: ['carried-in'],
  },
  {
    text: '{时}{主}收到政府信息公开申请{received}{件}，连同上年结转的{carried-in}{件}，需办理的申请共{all}{件}。',
    some: ['carried-in'],
  },
  { text: '上年结转的{carried-in}{件}申请全部办结，本年新收申请{received}{件}。', some: ['carried-in'] },
  { text: '{时}{主}应办理政府信息公开申请{all}{件}，其中新收{received}{件}、上年结转{carried-in}{件}。' },
  { text: '{时}{主}收到申请{received}{件}，另有上年结转{carried-in}{件}。', some: ['carried-in'] },
  { text: '{时}{主}新收政府信息公开申请{received}{件}、上年度结转{carried-in}{件}，合计{all}{件}。' },
  {
    text: '{时}{主}收到政府信息公开申请{received}{件}，加上{上年}年结转的{carried-in}{件}，共{all}{件}。',
    some: ['carried-in'],
  },
  { text: '{时}{主}收到申请{received}{件}，上年度转入{carried-in}{件}。', some: ['carried-in'] },
  { text: '{时}{主}需办理申请{all}{件}，包括本年新收{received}{件}和上年结转{carried-in}{件}。' },
  { text: '承接上年度结转申请{carried-in}{件}，{时}新收{received}{件}。', some: ['carried-in'] },
  { text: '{时}{主}收到政府信息公开申请{all}{件}（其中{carried-in}{件}为上年结转）。', some: ['carried-in'] },
  { text: '{上年}年结转的政府信息公开申请{carried-in}{件}，均已办结。', some: ['carried-in'] },
];

/** What was answered, beside what came in or is still open. */
export const CONCLUDED: readonly Phrase[] = [
  { text: '{时}{主}共办结政府信息公开申请{concluded}{件}。' },
  { text: '{时}{主}答复政府信息公开申请{concluded}{件}。' },
  { text: '{时}{主}共作出政府信息公开答复{concluded}{件}，均在法定期限内送达。', some: ['concluded'] },
  { text: '年内办结申请{concluded}{件}。' },
  {
    text: '{时}{主}受理政府信息公开申请{received}{件}，答复{concluded}{件}（含上年度结转{carried-in}{件}）。',
    some: ['carried-in'],
  },
  {
    text: '{时}{主}共收到政府信息公开申请{received}{件}，答复政府信息公开申请{concluded}{件}（含上年度结转申请{carried-in}{件}，另有{carried-out}{件}按照《条例》顺延到下年度答复），均在法定期限内予以答复。',
    some: ['carried-in', 'carried-out'],
  },
  {
    text: '{时}{主}共收到依申请公开件{received}{件}，上年度结转办理件{carried-in}{件}，共办结{concluded}{件}，结转到{次年}年办理{carried-out}{件}。',
  },
  {
    text: '{时}{主}收到政府信息公开申请{all}{件}（含{上年}年结转{carried-in}{件}），作出答复{concluded}{件}，结转至下一年再行办理{carried-out}{件}。',
    some: ['carried-in'],
  },
  {
    text: '{时}{主}新收政府信息公开申请{received}{件}，加上上年结转的，除去结转下年度办理的，共办理政府信息公开申请{~concluded}{件}。',
  },
  { text: '{时}{主}收到申请{received}{件}，办结{concluded}{件}，结转下年度继续办理{carried-out}{件}。' },
  {
    text: '{时}{主}受理依申请公开件{received}{件}，办结{concluded}{件}。',
    none: ['carried-in', 'carried-out'],
  },
  {
    text: '{时}{主}共收到政府信息公开申请{received}{件}，已全部办结，答复率100%。',
    some: ['received'],
    none: ['carried-out'],
  },
  {
    text: '{时}{主}共受理依申请公开{all}{件}，已答复{concluded}{件}，另{carried-out}{件}结转下一年处理。',
    some: ['carried-out'],
  },
  {
    text: '{时}{主}共收到{received}{件}申请，已办结{concluded}{件}、正在办理{carried-out}{件}。',
    none: ['carried-in'],
  },
  {
    text: '{时}{主}共完成政府信息依申请公开答复{concluded}{件}，包括上年结转申请{carried-in}{件}。',
    some: ['carried-in'],
  },
  { text: '{时}{主}政府信息公开申请办结{concluded}{件}。' },
  { text: '{时}{主}累计办结依申请公开{concluded}{件}。' },
  {
    text: '{时}{主}按时办结政府信息公开申请{concluded}{件}，其余{carried-out}{件}结转下一年度。',
    some: ['carried-out'],
  },
  { text: '{时}{主}作出政府信息公开申请答复{concluded}{件}，尚未办结{carried-out}{件}。' },
  {
    text: '{时}{主}收到申请{received}{件}，答复{concluded}{件}，未到期{carried-out}{件}。',
    none: ['carried-in'],
  },
  { text: '{时}{主}办结政府信息公开申请共计{concluded}{件}。' },
  { text: '{时}{主}已作出答复的政府信息公开申请{concluded}{件}。' },
  { text: '{时}{主}办理答复政府信息公开申请{concluded}{件}。' },
  { text: '{时}{主}出具政府信息公开答复书{~concluded}{件}。' },
  { text: '截至{年}年底，已办结政府信息公开申请{concluded}{件}。' },
  { text: '{时}{主}收到申请{received}{件}，其中已答复{concluded}{件}。', none: ['carried-in'] },
  {
    text: '{时}{主}收到政府信息公开申请{received}{件}，按期办结{concluded}{件}，结转{次年}年{carried-out}{件}。',
  },
  { text: '{时}{主}依法答复{concluded}{件}政府信息公开申请。' },
  { text: '{时}{主}共处理完成政府信息公开申请{concluded}{件}。' },
  { text: '{received}{件}政府信息公开申请均按时答复。', some: ['received'], none: ['carried-out'] },
  { text: '{时}{主}受理{received}{件}、办结{concluded}{件}，无一逾期。' },
];

/** What is left for next year. */
export const CARRIED_OUT: readonly Phrase[] = [
  { text: '另有{carried-out}{件}结转下年度继续办理。', some: ['carried-out'] },
  { text: '结转下年度继续办理{carried-out}{件}。' },
  { text: '截至{年}年12月31日，尚有{carried-out}{件}未到答复期限，结转下年度办理。', some: ['carried-out'] },
  { text: '其余{carried-out}{件}结转至{次年}年办理。', some: ['carried-out'] },
  { text: '结转下一年度的申请为{carried-out}{件}。' },
  { text: '{carried-out}{件}申请转入下一年度继续办理。', some: ['carried-out'] },
  { text: '剩余{carried-out}{件}结转到下一年度办理。', some: ['carried-out'] },
  { text: '结转至下年度的有{carried-out}{件}。' },
  { text: '另外{carried-out}{件}因征求第三方意见顺延，结转下年度。', some: ['carried-out'] },
  { text: '有{carried-out}{件}结转下年度继续办理。', some: ['carried-out'] },
  { text: '未办结的{carried-out}{件}申请结转下年度。', some: ['carried-out'] },
  { text: '年底仍在法定办理期限内的{carried-out}{件}申请，结转下年办理。', some: ['carried-out'] },
];

/** Who asked. */
export const APPLICANTS: readonly Phrase[] = [
  {
    text: '从申请人看，自然人申请{from:natural-person}{件}，法人或其他组织申请{from:organisations}{件}。',
    some: ['received'],
  },
  {
    text: '{时}{主}收到政府信息公开申请{received}{件}，其中自然人申请{from:natural-person}{件}，法人或其他组织申请{from:organisations}{件}。',
    some: ['received'],
  },
  {
    text: '{时}{主}收到政府信息公开申请{received}{件}，其中，自然人{from:natural-person}{件}，占{~%from:natural-person}；商业企业{from:business}{件}，占{~%from:business}。',
    some: ['received', 'from:business'],
  },
  { text: '申请人中，自然人{from:natural-person}{件}，商业企业{from:business}{件}。', some: ['received'] },
  {
    text: '其中自然人提出申请{from:natural-person}{件}，法人及其他组织提出申请{from:organisations}{件}。',
    some: ['received'],
  },
  {
    text: '{时}{主}收到政府信息公开申请{received}{件}，其中公民申请{from:natural-person}{件}、法人和其他组织申请{from:organisations}{件}。',
    some: ['received'],
  },
  { text: '自然人申请占全部新收申请的{~%from:natural-person}。', some: ['from:natural-person'] },
  {
    text: '{时}{主}收到申请{received}{件}，其中科研机构{from:research}{件}、法律服务机构{from:legal-service}{件}。',
    some: ['from:research', 'from:legal-service'],
  },
  {
    text: '{时}{主}收到政府信息公开申请{received}{件}，均为自然人申请。',
    some: ['received'],
    none: ['from:organisations'],
  },
  {
    text: '未接到书面方式提出的政府信息公开申请，网上申请均已答复。',
    some: ['received'],
    none: ['carried-out'],
  },
  { text: '未收到法人或其他组织提出的申请。', some: ['received'], none: ['from:organisations'] },
  { text: '本年度没有法律服务机构提出申请。', some: ['received'], none: ['from:legal-service'] },
];
