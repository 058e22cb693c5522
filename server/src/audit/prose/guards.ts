import { ALL_WAYS, OTHER_MATTERS, PART_WORDS } from '../../form/prose-words.ts';
import { lastVerb } from './terms.ts';

/** What keeps a figure of a sentence from being the table's: another body, another time, a part, a comparison. */

const anyOf = (words: readonly string[]) => new RegExp(words.join('|'));
const OTHERS = anyOf(OTHER_MATTERS);
const PARTS = anyOf(PART_WORDS);

export const speaksOfOthers = (text: string): boolean => OTHERS.test(text);

/** Whether the words name a part of the applications; 网络、信函等各种渠道 are all of them. */
export function namesPart(text: string): boolean {
  const all = ALL_WAYS.exec(text);
  const rest = all ? text.slice(all.index + all[0].length) : text;
  // 结转办理 is no 转办.
  return PARTS.test(rest.replaceAll('结转', ''));
}

const COMPARED =
  /(?<!占)(?<!所)比(?!例|重|率)|较(?!为|好|多地)|同期|环比|增长|增加|增幅|减少|下降|降幅|上升|回落|下滑|增至|降至/;

export const compares = (text: string): boolean => COMPARED.test(text);

export type Period = 'this' | 'other' | 'unsaid';

const YEARS = /((?:19|20)\d{2})年/g;
const OTHER_TIME =
  /上一?年|去年|往年|历年|前年|[近前][两二三四五六]年|[两三四五六]年来|明年|次年|下一?年|下一步|今后|计划|预计|力争|目标|上半年|下半年|季度|截[至止].*累计|以来.*累计/;
const THIS_TIME = /全年|本年|今年|当年|年内|一年来/;
/** 截至12月31日, 1至12月; 12月 alone is a month. */
const YEAR_END = /12月(?:31日|底|末)|1月?[至到~-]12月|1月1日.{1,4}12月/;
const MONTHS = /(\d{1,2})月/g;

/** Which time the words before a figure speak of. Without the report's year, any year may be another. */
export function periodOf(text: string, year: number | undefined): Period {
  const years = [...text.matchAll(YEARS)].map(([, digits]) => Number(digits));
  if (years.some((each) => each !== year) || OTHER_TIME.test(text)) return 'other';
  const months = [...text.matchAll(MONTHS)].map(([, month]) => Number(month));
  if (months.some((month) => month !== 1 && month !== 12) || (months.length > 0 && !YEAR_END.test(text)))
    return 'other';
  return years.length > 0 || THIS_TIME.test(text) ? 'this' : 'unsaid';
}

/** Words at the beginning of a clause that say when: 2023年, 全年, 截至12月31日. */
const LEADING_TIME =
  /^(?:[一二三四五六七八九十]是|[(#\d.、:一二三四五六七八九十)]|其中|另外|同时|此外|并且|且)*(?:在|自|从|截[至止]|到)?(?:(?:19|20)\d{2}年|\d{1,2}月|全年|本年|今年|当年|年内|去年|上一?年|往年|历年|上半年|下半年|[近前][两二三四五]年|第?[一二三四]季度|明年|次年|下一?年|下一步)/;
/** A range of time is longer: 2023年1月1日至12月31日. */
const RANGE_OF_TIME = /^[^,]{0,28}?[至到-][^,]{0,16}?(?:日|月(?!\d))/;
const CARRIED = /^.{0,12}?(?:结转|转结|接转|转入|顺延|遗留)/;

/** The time that a clause names at its beginning, and that holds on. 上年结转 names none: it is what is counted. */
export function leadingPeriod(clause: string, year: number | undefined): Period {
  const lead = LEADING_TIME.exec(clause.replace(NUMBERED, ''))?.[0];
  if (lead === undefined || CARRIED.test(clause)) return 'unsaid';
  return periodOf(RANGE_OF_TIME.exec(clause)?.[0] ?? clause.slice(0, lead.length + 2), year);
}

export type Whose = 'own' | 'other' | 'unsaid';
type Level = 'office' | 'government' | 'department' | 'unknown';

/** A body's name up to its last word: 县财政局, 区政府办公室, 市本级. */
const BODY =
  /[^,。;:()、\s\d]{0,14}?(?:办公室|办公厅|政府办|管委会|委员会|委(?!托|员|派|任)|办事处|(?<=[省市区县旗州镇乡民])政府(?!信息|部门|网|门户|公报|数据|采购)|本级|局机关|局(?!限|面|势)|厅(?!官)|中心(?!工作|任务|城)|分局|支队|大队|总队|各(?:有关|相关|级)?(?:部门|单位|科室|股室|街道|乡镇|镇街|镇|乡|区县|县区)|(?:职能|直属)部门|(?:局属|所属|下属|直属)单位|两级|三级(?!审)|镇街|镇(?!村)|(?<!城)乡(?!镇|村)|街道|市直|区直|县直)/g;
const SELF = /(?:我|本)(?:局|委|厅|院|会|中心|单位|机关|部门|分局|街道办?|街|办事处|镇|乡|场|所|处|队)/;
const SELF_OFFICE = /(?:我|本)办(?!事)/;
const AREA = /(?:全|我|本)(省|市|区|县|旗|州|盟|域)/;
const WHOLE = /全(?:局|委|厅|院|镇|乡|街道?|系统|办)/;

function levelOf(agency: string | undefined): Level {
  if (!agency) return 'unknown';
  if (OFFICE.test(agency)) return 'office';
  return /(?:政府|管委会|管理委员会|[省市县区旗盟州镇乡]|街道|办事处)$/.test(agency)
    ? 'government'
    : 'department';
}

/** Whose applications the words before a figure speak of, for the report of this agency. */
export function whoseIs(text: string, agency: string | undefined): Whose {
  const level = levelOf(agency);
  if (SELF_OFFICE.test(text)) return level === 'office' || agency?.endsWith('办') ? 'own' : 'other';
  const names = text.match(BODY);
  if (names) return names.every((name) => isOwn(name, agency)) ? 'own' : 'other';
  if (SELF.test(text)) return 'own';
  const area = AREA.exec(text)?.[1];
  if (area !== undefined) return isOwnArea(area, agency) ? 'own' : 'other';
  return WHOLE.test(text) ? 'own' : 'unsaid';
}

/** 全县 is a county government’s; a department’s table, or an office’s, does not cover the county. */
function isOwnArea(area: string, agency: string | undefined): boolean {
  if (!agency) return true;
  if (levelOf(agency) !== 'government') return false;
  const place = agency.replace(GOVERNMENT, '');
  return area === '域' || area === '区' ? !/[县市省镇乡]$/.test(place) : place.endsWith(area);
}

/** 二是, （三）, 办理情况: at a clause's beginning. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]是|[(]?[\d一二三四五六七八九十]{1,3}[)、.]|[㈠-㈩⑴-⒇①-⑳]|[^,:]{1,12}:)+/;

/** Whose a clause is about that begins with a body's name; unsaid where it begins otherwise. */
export function leadingWhose(clause: string, agency: string | undefined): Whose {
  const rest = clause
    .replace(NUMBERED, '')
    .replace(LEADING_TIME, '')
    .replace(/^度/, '')
    .slice(0, LONGEST_LEAD);
  if (!NAMES_BODY.test(rest) || /^(?:[在由按经向以对被与和及为将从受报让根据]|各类)/.test(rest))
    return 'unsaid';
  const end = lastVerb(rest)?.start ?? rest.length;
  const lead = rest.slice(0, end);
  const match =
    lead.match(BODY)?.[0] ??
    (SELF.exec(lead) ?? SELF_OFFICE.exec(lead) ?? AREA.exec(lead) ?? WHOLE.exec(lead))?.[0];
  return match !== undefined && lead.startsWith(match) ? whoseIs(match, agency) : 'unsaid';
}

const LONGEST_LEAD = 24;
/** Any body's name, 我局 and 全县 have one of these signs. */
const NAMES_BODY = /[办委府级局厅心队各门镇乡街直我本全]/;
const OFFICE = /(?:办公室|办公厅|政府办)$/;
const GOVERNMENT = /(?:人民政府|政府|管理委员会|管委会)$/;
const STREET = /街道(?:办事处)?$|办事处$/;

/** Whether a name, perhaps with other words before it, is the agency's: 县审计局 of 云川县审计局. */
function isOwn(name: string, agency: string | undefined): boolean {
  if ((SELF.test(name) || WHOLE.test(name)) && !/本级|机关|各/.test(name)) return true;
  if (!agency || OFFICE.test(name) !== OFFICE.test(agency)) return false;
  const [one, two] = [name, agency].map(core) as [string, string];
  if (STREET.test(one) || STREET.test(two)) return STREET.test(one) && STREET.test(two);
  if (!GOVERNMENT.test(one) && !OFFICE.test(name) && !/[镇乡]$/.test(one)) return common(one, two) >= 3;
  const place = one.replace(GOVERNMENT, '');
  const own = two.replace(GOVERNMENT, '');
  return place === '' || place.at(-1) === own.at(-1);
}

const core = (name: string): string => name.replace(OFFICE, '').replace(/(?<!管理)委员会$/, '委');

/** How many signs two names have in common at their ends. */
function common(one: string, two: string): number {
  let length = 0;
  while (length < one.length && length < two.length && one.at(-1 - length) === two.at(-1 - length)) length++;
  return length;
}
