import { FIXTURE_REPORTS, SEEDS } from '../../test/unit/corpus.ts';

export interface Text {
  readonly name: string;
  readonly text: string;
}

const SEED_TEXTS = SEEDS.length > 0 ? SEEDS : FIXTURE_REPORTS.slice(0, 5);

/** Real reports as they are published; where those are not here, the project's own. */
export const SMALL: readonly Text[] = SEED_TEXTS.map(({ text }, index) => ({
  name: `report ${index + 1}, ${Math.round(Buffer.byteLength(text) / 1024)} KB`,
  text,
}));

const PARAGRAPH =
  '（六）其他工作。全年组织培训12次，发布各类信息1,234条，回应群众关切56件，工作机制不断健全，公开质量稳步提升，群众满意度进一步提高。\n';

/** The first report with so much more to tell in chapter 一 that it has about this many bytes of UTF-8. */
export function grown(bytes: number): Text {
  const { text } = SEED_TEXTS[0]!;
  const at = text.indexOf('二、');
  const times = Math.max(0, Math.round((bytes - Buffer.byteLength(text)) / Buffer.byteLength(PARAGRAPH)));
  const name = bytes < 1e6 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
  return { name, text: text.slice(0, at) + PARAGRAPH.repeat(times) + text.slice(at) };
}

export const KB = 1024;
export const SIZES: readonly Text[] = [15 * KB, 200 * KB, 2048 * KB].map(grown);
