import type { Chapter } from './types.ts';

/** The six chapters, alike in both editions. The variants are right too: bodies of all levels print them. */
export const CHAPTERS: readonly Chapter[] = [
  { id: 'overview', number: 1, label: '总体情况', variants: ['政府信息公开工作总体情况'] },
  {
    id: 'proactive',
    number: 2,
    label: '主动公开政府信息情况',
    variants: ['行政机关主动公开政府信息情况'],
    table: 'proactive',
  },
  {
    id: 'applications',
    number: 3,
    label: '收到和处理政府信息公开申请情况',
    variants: ['行政机关收到和处理政府信息公开申请情况'],
    table: 'applications',
  },
  {
    id: 'disputes',
    number: 4,
    label: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '政府信息公开行政复议行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议及提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼情况',
    ],
    table: 'disputes',
  },
  {
    id: 'problems',
    number: 5,
    label: '存在的主要问题及改进情况',
    variants: problemsVariants(),
  },
  { id: 'other', number: 6, label: '其他需要报告的事项', variants: ['其他需要报告事项'] },
];

/** 存在(的)(主要)问题 + 及/和/与/nothing + 改进情况/改进措施/整改措施/改进方向, with and without 政府信息公开工作. */
function problemsVariants(): string[] {
  const variants: string[] = [];
  for (const subject of ['', '政府信息公开工作']) {
    for (const particle of ['的', '']) {
      for (const main of ['主要', '']) {
        for (const and of ['及', '和', '与', '']) {
          for (const mend of ['改进情况', '改进措施', '整改措施', '改进方向']) {
            variants.push(`${subject}存在${particle}${main}问题${and}${mend}`);
          }
        }
      }
    }
  }
  return variants.filter((variant) => variant !== '存在的主要问题及改进情况');
}

/** How the six numbers are printed. */
export const CHAPTER_NUMBERS = ['一', '二', '三', '四', '五', '六'] as const;

/** The words that end every title of the report; the year and the agency come before them. */
export const REPORT_TITLE = '政府信息公开工作年度报告';
/** Wordings of the title that real reports carry; the first is the form's own. */
export const REPORT_TITLE_VARIANTS: readonly string[] = [
  REPORT_TITLE,
  '政府信息公开工作报告',
  '政府信息公开年度报告',
  '政府信息公开年报',
];
