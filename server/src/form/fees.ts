/**
 * What chapter 六 says on the fee for handling requests (信息处理费).
 * Source: 国办函〔2020〕109号, in force since 2021-01-01: the number of fee notices sent, their total amount and the
 * amount received are reported each year. Where there was none, one sentence says so; that is practice.
 */

/** Reports for this year and later speak of the fee. */
export const FEE_FIRST_YEAR = 2021;

/** Any of these in the prose is a statement on the fee. */
export const FEE_WORDS: readonly string[] = [
  '信息处理费',
  '收费通知',
  '缴费通知',
  '信息公开处理费',
  '处理费用',
];

/** Less clear: what chapter 六 says of charges is on this fee. */
export const CHARGE_WORDS: readonly string[] = ['收费', '收取', '费用', '缴费', '处理费'];

/** Elsewhere a sentence on charges is on this fee where it speaks of requests and has an amount or says none. */
export const REQUEST_WORDS: readonly string[] = ['申请', '检索', '复制', '邮寄'];

/** The row of the form that has the words and is no statement: 申请人逾期未按收费通知要求缴纳费用. */
export const FEE_ROW = { row: 'otherwise.2', total: 'applications/otherwise.2/total' } as const;

/**
 * The sentence for a year without any fee.
 * @param body how the report calls the body: 我局, 本机关
 */
export const noFeeSentence = (year: number | undefined, body: string): string =>
  `${year === undefined ? '本年度' : `${year}年`}，${body}未发出信息处理费收费通知，收费总金额为0元，实际收取0元。`;

/** What the bare word becomes behind the sentence on the fee. */
export const NOTHING_ELSE = '除此之外，没有其他需要报告的事项。';
