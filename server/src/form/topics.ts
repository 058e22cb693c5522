/**
 * What chapter 一 surveys, in the order in which the 2021 edition names it.
 * Source: 国办公开办函〔2021〕30号, on the first chapter; the words are those that published reports use for it.
 */

export type TopicId = 'proactive' | 'on-request' | 'management' | 'platform' | 'oversight';

export interface Topic {
  readonly id: TopicId;
  readonly label: string;
  /** Words by which a sub-heading on this topic is known. */
  readonly heading: readonly string[];
  /** Words that show that a text speaks of the topic itself. */
  readonly words: readonly string[];
  /** Words that may mean the topic: enough in a survey without sub-headings, where it is told in passing. */
  readonly hints: readonly string[];
}

export const TOPICS: readonly Topic[] = [
  {
    id: 'proactive',
    label: '主动公开',
    heading: ['主动公开', '主动发布'],
    words: [
      '主动公开',
      '主动发布',
      '公开信息',
      '公开政府信息',
      '公开各类',
      '发布信息',
      '发布各类',
      '信息发布',
    ],
    hints: ['发布', '公布', '公示', '重点领域', '应公开尽公开', '应公开、尽公开', '信息公开'],
  },
  {
    id: 'on-request',
    label: '依申请公开',
    heading: ['依申请', '申请公开'],
    words: ['依申请', '申请公开', '公开申请', '申请人', '收到申请', '受理申请', '件申请'],
    hints: ['申请', '答复'],
  },
  {
    id: 'management',
    label: '政府信息管理',
    heading: ['信息管理', '信息的管理', '信息资源管理'],
    words: [
      '信息管理',
      '信息的管理',
      '信息资源',
      '规范性文件',
      '公开属性',
      '源头认定',
      '源头管理',
      '三审三校',
      '三审制',
      '保密审查',
      '发布审查',
      '发布审核',
      '公开审查',
      '公开审核',
      '审查制度',
      '审核制度',
      '审查机制',
      '审核机制',
      '信息审查',
      '信息审核',
      '先审后发',
      '发布管理',
      '公文管理',
      '管理制度',
      '公开制度',
      '动态调整',
      '公开目录',
      '公开指南',
      '清理',
      '归档',
    ],
    hints: ['审查', '审核', '保密', '目录', '台账', '更新', '公文', '规范管理', '制度'],
  },
  {
    id: 'platform',
    label: '政府信息公开平台建设',
    heading: ['平台', '载体', '渠道', '阵地'],
    words: [
      '平台',
      '专栏',
      '栏目',
      '专区',
      '新媒体',
      '公众号',
      '微博',
      '客户端',
      '网站建设',
      '网站改版',
      '网站集约',
      '网站群',
      '查阅点',
      '查阅场所',
      '查阅中心',
      '公开栏',
      '公示栏',
      '公告栏',
      '政府公报',
    ],
    hints: [
      '网站',
      '网页',
      '网上',
      '门户',
      '微信',
      '公报',
      '载体',
      '渠道',
      '阵地',
      '查阅',
      'APP',
      'app',
      '抖音',
    ],
  },
  {
    id: 'oversight',
    label: '监督保障',
    heading: ['监督', '保障', '考核'],
    words: [
      '监督',
      '组织保障',
      '保障措施',
      '保障机制',
      '保障工作',
      '考核',
      '培训',
      '评议',
      '责任追究',
      '追究责任',
      '追责',
      '问责',
      '领导小组',
      '组织领导',
      '专题学习',
      '业务学习',
      '通报',
      '督查',
      '督促',
      '督导',
      '检查',
      '自查',
      '投诉',
    ],
    hints: ['保障', '机制', '专人', '责任', '领导', '学习', '队伍', '评估', '测评'],
  },
];

/** The topic that a sub-heading is on, if it is on one. */
export const topicOfHeading = (heading: string): Topic | undefined =>
  TOPICS.find((topic) => topic.heading.some((word) => heading.includes(word)));
