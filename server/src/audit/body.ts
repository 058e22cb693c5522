import { fold } from '../report/fold.ts';
import type { Report } from '../report/model.ts';

/** Whose report it is, and for which year: by the title, never by a file's name. */
export interface Body {
  /** Folded, so that brackets and blanks do not tell two bodies apart. */
  readonly agency: string;
  readonly year: number;
}

/** 县民政局, 开发区管委会: whose is not said, and in a folder of reports there are many of them. */
const NAMELESS =
  /^(?:[本我全]?[省市县区州旗盟镇乡]|街道|(?:经济技术|高新技术|经济|高新)?(?:开发|[景社林园新])区)/;
/** A place's name before the body's own or alone, or a body of the state. */
const NAMED = /.[省市县区州旗盟镇乡]|.街道|^国家|^中国|^中华|部$|总局$/;

/** Undefined where the title does not say which body's report of which year it is. */
export function bodyOf({ agency, year }: Pick<Report, 'agency' | 'year'>): Body | undefined {
  if (!agency || year === undefined) return undefined;
  const folded = fold(agency);
  if (NAMELESS.test(folded) || !NAMED.test(folded.replaceAll('城乡', ''))) return undefined;
  return { agency: folded, year };
}

/** One key for all reports of one body for one year. */
export const bodyKey = ({ agency, year }: Body): string => `${year} ${agency}`;

export const yearBefore = ({ agency, year }: Body): Body => ({ agency, year: year - 1 });
export const yearAfter = ({ agency, year }: Body): Body => ({ agency, year: year + 1 });
