import type { Random } from '../random.ts';

/** Who a sentence speaks of. */
export interface Subject {
  readonly text: string;
  /** A figure said of it need not be the table's (RULES.md: 区政府办、市本级、我办). */
  readonly office: boolean;
}

/** The names that a report has for its body, its place and its years. */
export interface Names {
  readonly agency: string;
  readonly we: string;
  readonly year: number;
  /** 县, 市 or 区. */
  readonly level: string;
  readonly kind: 'bureau' | 'office' | 'government';
  readonly subjects: readonly Subject[];
}

const whole = (text: string): Subject => ({ text, office: false });
const office = (text: string): Subject => ({ text, office: true });

export function namesOf(place: string, body: string, we: string, year: number): Names {
  const agency = place + body;
  const level = place.slice(-1);
  const names = { agency, we, year, level };
  if (body === '人民政府') {
    const subjects = ['', `全${level}`, `我${level}`, `全${level}各级行政机关`].map(whole);
    return { ...names, kind: 'government', subjects };
  }
  if (body === '人民政府办公室') {
    const subjects = [
      ...['', '本机关', '本单位'].map(whole),
      ...['我办', `${level}政府办公室`, `${level}政府办`].map(office),
    ];
    return { ...names, kind: 'office', subjects };
  }
  const subjects = ['', '', we, we, '本机关', '本单位', agency].map(whole);
  return { ...names, kind: 'bureau', subjects };
}

/** A year as sentences open with it, with its comma where it has one. */
export function opening(year: number, random: Random): string {
  return random.pick([
    `${year}年，`,
    `${year}年，`,
    `${year}年`,
    `${year}年度，`,
    `${year}年全年，`,
    '全年',
    '本年度',
    '本年度，',
    '一年来，',
    '报告期内，',
    '',
  ]);
}
