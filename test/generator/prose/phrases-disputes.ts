import type { Phrase } from './phrases-applications.ts';

/** Reviews and suits: all, only the closed ones, their results, broken up. */
export const DISPUTES: readonly Phrase[] = [
  { text: '{时}因政府信息公开申请引起的行政复议{reviews}{起}，行政诉讼{suits}{起}。' },
  { text: '{时}{主}发生政府信息公开行政复议{reviews}{起}、行政诉讼{suits}{起}。' },
  { text: '{时}因政府信息公开工作被申请行政复议{reviews}{起}，被提起行政诉讼{suits}{起}。' },
  {
    text: '信息公开类行政复议{reviews}{起}，诉讼{suits}{起}，均获维持。',
    some: ['reviews', 'suits'],
    none: ['not-upheld'],
  },
  { text: '{时}因政府信息公开引发行政复议{reviews}{起}、行政诉讼{suits}{起}。' },
  { text: '{时}涉及政府信息公开的复议{reviews}{起}、诉讼{suits}{起}。' },
  { text: '{时}申请人因不服政府信息公开答复提起行政复议{reviews}{起}、行政诉讼{suits}{起}。' },
  { text: '{时}涉政府信息公开行政复议{reviews}{起}、行政诉讼{suits}{起}，均依法应对。' },
  { text: '{时}政府信息公开引发的行政诉讼{suits}{起}，行政复议{reviews}{起}。' },
  { text: '{时}收到政府信息公开类行政复议申请{reviews}{起}，应诉{~suits}{起}。' },
  {
    text: '在政府信息公开行政复议中，结果维持{cell:disputes/review/upheld}{起}、结果纠正{cell:disputes/review/corrected}{起}。',
    some: ['reviews'],
  },
  { text: '{时}因依申请公开引发的行政复议为{reviews}{起}，行政诉讼为{suits}{起}。' },
  { text: '{时}{主}被提起政府信息公开行政诉讼{suits}{起}，被申请行政复议{reviews}{起}。' },
  {
    text: '{时}政府信息公开行政复议{reviews}{起}，其中维持{cell:disputes/review/upheld}{起}，尚未审结{cell:disputes/review/pending}{起}。',
    some: ['reviews'],
  },
  { text: '{时}因政府信息公开被复议{reviews}{起}、被诉{suits}{起}。' },
  {
    text: '{时}政府信息公开行政复议{reviews}{起}（维持{cell:disputes/review/upheld}{起}、纠正{cell:disputes/review/corrected}{起}、其他{cell:disputes/review/other}{起}、未审结{cell:disputes/review/pending}{起}）。',
    some: ['reviews'],
  },
  {
    text: '{时}政府信息公开行政诉讼共{suits}{起}：未经复议直接起诉{direct}{起}，复议后起诉{after}{起}。',
    some: ['suits'],
  },
  {
    text: '{时}审结政府信息公开行政复议案件{reviews-closed}{起}。',
    some: ['reviews-closed'],
  },
  { text: '已办结的政府信息公开行政诉讼{suits-closed}{起}。', some: ['suits-closed'] },
  {
    text: '{时}{主}政府信息公开行政复议{reviews-closed}{起}，行政诉讼{suits-closed}{起}（不含尚未审结案件）。',
    some: ['reviews-closed', 'suits-closed'],
  },
  {
    text: '{时}{主}因政府信息公开被申请行政复议{reviews}{起}，其中结果维持{cell:disputes/review/upheld}{起}、结果纠正{cell:disputes/review/corrected}{起}、其他结果{cell:disputes/review/other}{起}、尚未审结{cell:disputes/review/pending}{起}。',
    some: ['reviews'],
  },
  {
    text: '政府信息公开行政复议{reviews}{起}，维持{cell:disputes/review/upheld}{起}，纠正{cell:disputes/review/corrected}{起}。',
    some: ['reviews'],
  },
  {
    text: '{时}政府信息公开行政诉讼{suits}{起}，其中未经复议直接起诉{direct}{起}，复议后起诉{after}{起}。',
    some: ['suits'],
  },
  {
    text: '{时}{主}发生涉及政府信息公开的行政诉讼{suits}{起}，被纠错{~suits-corrected}{起}。',
    some: ['suits'],
  },
  {
    text: '{时}政府信息公开行政诉讼{suits}{起}，败诉{~suits-corrected}{起}。',
    some: ['suits'],
    none: ['suits-corrected'],
  },
  {
    text: '{时}涉及政府信息公开的行政复议、行政诉讼案件共{both}{起}。',
    some: ['both'],
  },
  {
    text: '{时}政府信息公开行政复议{reviews}{起}：{+cell:disputes/review/upheld}+{+cell:disputes/review/corrected}+{+cell:disputes/review/other}+{+cell:disputes/review/pending}。',
    some: ['reviews'],
  },
  {
    text: '政府信息公开行政复议和行政诉讼共{both}{起}（{+reviews}+{+direct}+{+after}）。',
    some: ['both'],
  },
  { text: '{时}政府信息公开行政复议{reviews}{起}，未发生行政诉讼。', some: ['reviews'], none: ['suits'] },
  { text: '{时}未发生政府信息公开行政复议，行政诉讼{suits}{起}。', some: ['suits'], none: ['reviews'] },
  {
    text: '{时}政府信息公开行政复议{reviews}{起}，未出现被纠正的情形。',
    some: ['reviews'],
    none: ['cell:disputes/review/corrected'],
  },
];

export const NO_DISPUTES: readonly string[] = [
  '{时}|未发生因政府信息公开引起的行政复议、行政诉讼|发生因政府信息公开引起的行政复议#{起}|。',
  '{时}{主}|没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况|因政府信息公开工作被申请行政复议#{起}|。',
  '{时}{主}|无因政府信息公开工作被申请行政复议、提起行政诉讼方面的情况|因政府信息公开工作被申请行政复议#{起}|。',
  '{时}{主}|无政府信息公开行政复议、诉讼情况|有政府信息公开行政复议#{起}|。',
  '{时}{主}|未涉及政府信息公开行政复议、行政诉讼|涉及政府信息公开行政复议#{起}|。',
  '{时}{主}|未因政府信息公开被申请行政复议或提起行政诉讼|因政府信息公开被申请行政复议#{起}|。',
  '{时}{主}|没有政府信息公开行政复议和行政诉讼|有政府信息公开行政复议#{起}|。',
  '{时}|未出现政府信息公开行政复议、诉讼|出现政府信息公开行政复议#{起}|。',
  '{时}{主}|未被提起政府信息公开行政复议和行政诉讼|被提起政府信息公开行政复议#{起}|。',
  '{时}{主}|无政府信息公开行政复议和行政诉讼案件|有政府信息公开行政复议案件#{起}|。',
  '{时}|未产生因政府信息公开申请提请的行政复议和行政诉讼案件|因政府信息公开申请提请的行政复议案件#{起}|。',
];
export const ZERO_DISPUTES: readonly Phrase[] = [
  { text: '{时}{主}政府信息公开行政复议{reviews}{起}，行政诉讼{suits}{起}。' },
  { text: '收到针对信息公开事务的行政复议{reviews}{起}。收到针对信息公开事务的行政诉讼{suits}{起}。' },
  { text: '政府信息公开行政复议、行政诉讼均为{both}{起}。' },
];
