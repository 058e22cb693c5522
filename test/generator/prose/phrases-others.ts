/** Sentences with numbers that only look like those of the tables, by the topic of chapter 一 that they suit. */
export const LOOKALIKES: Readonly<
  Record<'proactive' | 'requests' | 'management' | 'platform' | 'oversight', readonly string[]>
> = {
  proactive: [
    '{时}通过政府网站主动公开政府信息{#20-9800}条，政务新媒体发布信息{#20-4800}条。',
    '门户网站公开概况类信息{#2-90}条、政务动态信息{#20-1900}条、信息公开目录信息{#20-900}条。',
    '发布政策解读{#2-60}篇，召开新闻发布会{#2-9}场。',
    '收到网民留言{#200-400}条，办结{#50-200}条，公开答复{#2-40}条。',
    '全年受理行政许可申请{#2000-4000}件，办结{#20-2000}件，结果全部上网公示。',
    '办理人大代表建议{#2-40}件、政协委员提案{#2-40}件，均已办结并公开答复。',
    '公文主动公开率达{#60-99}.{#1-9}%，解读率100%。',
    '制定规范性文件征求意见{#2-9}次，收到意见建议{#20-40}条，采纳{#1-20}条。',
  ],
  requests: [
    '通过网络提交{part1}{件}，信函{part2}{件}，当面{part3}{件}。',
    '申请内容涉及征地补偿{part1}{件}、规划审批{part2}{件}、其他方面{part3}{件}。',
    '接听政府信息公开咨询电话{#20-400}次，现场接待{#2-90}人次。',
    '{上年}年收到政府信息公开申请{#2-90}{件}，本年度申请数量有所变化。',
    '申请量比{上年}年增加{#1-40}{件}，增长{#2-60}%。',
    '答复文书修订为{#3-15}种格式，补正告知{#1-9}次，征求第三方意见{#1-9}次。',
    '对疑难申请开展会商{#2-9}次，平均答复用时{#4-15}个工作日。',
    '没有发生超期未答复的情形，未收到对答复工作的投诉。',
    '到期申请全部按时答复，申请人主动联系撤回的{#1-3}{件}已按程序存档。',
  ],
  management: [
    '清理历年文件{#100-400}件，宣布失效{#2-40}件，动态调整公开属性{#2-40}件。',
    '开展信息发布自查{#2-12}次，更正错漏{#2-60}处。',
    '落实信息发布“三审三校”，做到人人有责、层层把关，件件有记录、事事有回音。',
    '发布前核对三项要点：1）是否涉密；2）是否涉及个人隐私；3）表述是否规范。',
    '自新修订的《条例》2019年5月15日施行以来，公开属性认定制度不断完善，{上年}年以前的文件已全部补录。',
    '审核拟公开信息{#90-4000}条，退回修改{#2-60}条。',
  ],
  platform: [
    '办理12345热线工单{#20-9000}件，按时办结率100%。',
    '维护政务新媒体账号{#2-9}个，关停{#1-3}个，总粉丝数{#2000-98000}人。',
    '政务公开专区接待群众{#400-900}人次，提供查询{#20-400}次。',
    '意见征集公告均写明截止时间，截至{年}年12月31日共开展征集{#2-12}期。',
    '门户网站（www.example.gov.cn）支持IPv6访问，政务服务App上架事项{#20-400}项。',
    '网站全年访问量{#2-98}.{#1-9}万次。',
  ],
  oversight: [
    '举办业务培训{#2-9}次，参训{#20-400}人次。',
    '发放调查问卷{#50-400}份，收回有效问卷{#20-50}份，群众满意率{#90-99}%。',
    '受理群众来信来访{#2-90}件，全部办结，未收到政府信息公开方面的举报。',
    '全年办理各类行政复议案件{#20-90}件、行政应诉案件{#2-40}件，均依法公开结果。',
    '因征收补偿引起的行政诉讼{#2-9}起，与政府信息公开无关。',
    '实实在在解决群众反映的问题，公开工作方方面面逐步完善，{上年}年考核指出的问题已整改到位。',
    '约谈排名靠后的单位{#1-3}家，通报{#2-6}期。',
  ],
};

/** Figures of chapter 二, which no rule needs to compare. */
export const PROACTIVE_2021: readonly string[] = [
  '{时}制发行政规范性文件{~cell:proactive/normative-documents/issued}件，废止{~cell:proactive/normative-documents/repealed}件，现行有效{~cell:proactive/normative-documents/in-force}件。',
  '{时}作出行政许可决定{~cell:proactive/licences/decisions}件、行政处罚决定{~cell:proactive/penalties/decisions}件，均按规定公示。',
  '公开行政处罚结果{~cell:proactive/penalties/decisions}件、行政强制{~cell:proactive/coercion/decisions}件。',
];
export const PROACTIVE_2019: readonly string[] = [
  '{时}新制作规范性文件{~cell:proactive/normative-documents/made}件，新公开{~cell:proactive/normative-documents/published}件。',
  '{时}行政许可处理决定{~cell:proactive/licences/decisions}件，行政处罚处理决定{~cell:proactive/penalties/decisions}件。',
];

/** Chapter 五: next year's plans, with numbers of their own. */
export const PLANS: readonly string[] = [
  '{次年}年，{我}将重点做好以下工作：一是开展业务培训{#2-6}次；二是新增公开栏目{#2-5}个；三是推动政府信息公开申请办结率达到100%。',
  '{次年}年，{我}计划主动公开政府信息{#100-900}条，将平均答复时限压缩到{#8-15}个工作日。',
  '下一步，{我}将组织{#2-6}次专题学习，力争{次年}年政府信息公开申请按时答复率保持100%。',
  '预计{次年}年收到政府信息公开申请{#5-90}{件}左右，{我}将提前充实经办力量，力争全部按期办结。',
  '{次年}年力争因政府信息公开引起的行政复议控制在{#1-5}{起}以内，行政诉讼为零。',
];

/** What is said of one office beside a whole district: smaller figures, true in themselves. */
export const ONE_OFFICE: readonly string[] = [
  '其中，{级}政府办公室收到政府信息公开申请{small}{件}，办结{small}{件}。',
  '{级}政府办公室受理政府信息公开申请{small}{件}，均在法定期限内答复。',
  '全{级}共收到政府信息公开申请{received}{件}，其中{级}政府办公室{small}{件}。',
  '{级}本级收到政府信息公开申请{small}{件}。',
  '我办受理政府信息公开申请{small}{件}，答复{small}{件}。',
  '收到申请较多的部门有{级}公安局{small}{件}、{级}自然资源局{small}{件}。',
  '{级}政府办未收到政府信息公开申请。',
];

/** Chapter 五: looking back on this year. */
export const RECAPS: readonly string[] = [
  '{年}年共收到政府信息公开申请{received}{件}，部分答复的说理还不够充分，与群众期待有差距。',
  '从{年}年办结的{concluded}{件}申请看，少数申请人对答复方式还不熟悉，解释引导有待加强。',
  '{年}年新收政府信息公开申请{received}{件}，经办人员力量略显不足。',
];
