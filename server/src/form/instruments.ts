/** The instruments that a report cites, as far as this form depends on them. Others are none of its business. */

export interface Instrument {
  /** What it rules; of several on one subject each has its years. */
  readonly subject: 'ordinance' | 'format' | 'fee';
  /** 文号, as it is printed. */
  readonly number: string;
  /** What a number is made of: 国办公开办函 2021 30, or 国务院令 711 without a year. */
  readonly issuer: string;
  readonly year?: number;
  readonly serial: number;
  /** Its title without the issuing office and without 《》. */
  readonly title: string;
  /** Report years in which it holds. */
  readonly firstYear: number;
  readonly lastYear?: number;
}

/** An order of the State Council has no year: 国令第711号, printed 国务院令第711号 too. */
export const DECREE = '国务院令';

export const INSTRUMENTS: readonly Instrument[] = [
  {
    subject: 'ordinance',
    number: '国令第492号',
    issuer: DECREE,
    serial: 492,
    title: '中华人民共和国政府信息公开条例',
    firstYear: 2008,
    lastYear: 2018,
  },
  {
    subject: 'ordinance',
    number: '国令第711号',
    issuer: DECREE,
    serial: 711,
    title: '中华人民共和国政府信息公开条例',
    firstYear: 2019,
  },
  {
    subject: 'format',
    number: '国办公开办函〔2019〕60号',
    issuer: '国办公开办函',
    year: 2019,
    serial: 60,
    title: '关于政府信息公开工作年度报告有关事项的通知',
    firstYear: 2019,
    lastYear: 2020,
  },
  {
    subject: 'format',
    number: '国办公开办函〔2021〕30号',
    issuer: '国办公开办函',
    year: 2021,
    serial: 30,
    title: '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    firstYear: 2021,
  },
  {
    subject: 'fee',
    number: '国办函〔2020〕109号',
    issuer: '国办函',
    year: 2020,
    serial: 109,
    title: '关于印发〈政府信息公开信息处理费管理办法〉的通知',
    firstYear: 2020,
  },
];

/** The words by which a text names an instrument of a subject in front of its number. */
export const INSTRUMENT_NAMES: Readonly<Record<Instrument['subject'], readonly string[]>> = {
  ordinance: ['政府信息公开条例'],
  format: ['年度报告格式', '年度报告有关事项'],
  fee: ['信息处理费管理办法'],
};

/** The office whose name stands in front of a title of its own. */
export const FORMAT_OFFICE = '国务院办公厅政府信息与政务公开办公室';

/** The instrument on a subject that holds for the report of a year. */
export const instrumentFor = (subject: Instrument['subject'], year: number): Instrument | undefined =>
  INSTRUMENTS.find(
    (each) => each.subject === subject && each.firstYear <= year && year <= (each.lastYear ?? year),
  );
