import type { Table } from '../form/types.ts';
import { fold } from './fold.ts';
import type { Hit, Item } from './items.ts';
import type { LabelText, Range, ReportTable } from './model.ts';
import type { TableMaterial } from './rows.ts';
import { canBeLike, likeness } from './similar.ts';
import { bracketOf, type HeaderLabel, type IndexedRow, indexOf, printedNumber } from './table-index.ts';

/** A row's label as it stands in the text, with the form's wording where it is a slip. */
export function labelOf(text: string, indexed: IndexedRow, hit: Hit): LabelText {
  const { row, number } = indexed;
  const wrongNumber = hit.number !== 0 && hit.number !== number && row.number !== '';
  const range = { start: hit.start, end: hit.end };
  const slip = hit.entry.slip !== undefined || wrongNumber || hasGarbledBracket(text, range, indexed);
  return { range, shouldBe: slip ? wordingLike(text, range, row.number, row.label) : undefined };
}

/** The bracketed instruction of （二）部分公开 may be left out; where it stands, it is the form's. */
function hasGarbledBracket(
  text: string,
  range: Range,
  { bracket: should, printedBracket }: IndexedRow,
): boolean {
  if (should === undefined || printedBracket === undefined) return false;
  if (text.startsWith(printedBracket, range.end - printedBracket.length)) return false;
  const own = bracketOf(text.slice(range.start, range.end));
  return own !== undefined && own !== should && likeness(own, should) >= LIKE_ENOUGH;
}

/** The form's wording, with the number only where the text has one. */
export function wordingLike(text: string, range: Range, number: string, label: string): string {
  return /^[\s(（]*[\d一二三四五六七八九十]+/.test(text.slice(range.start, range.end))
    ? number + label
    : label;
}

/** Slips in the labels of groups and columns: known ones, wrong numbers, and cells that are like a label. */
export function slipsOf(
  text: string,
  material: TableMaterial,
  loose: readonly Item[],
  form: Table,
): ReportTable['slips'] {
  const { groups } = indexOf(form);
  const known = material.others.flatMap(({ hit, meaning }) => {
    const group = meaning.kind === 'group' ? groups.get(meaning.id) : undefined;
    const wrongNumber =
      group !== undefined &&
      group.number !== '' &&
      hit.number !== 0 &&
      hit.number !== printedNumber(group.number);
    if (hit.entry.slip === undefined && !wrongNumber) return [];
    const range = { start: hit.start, end: hit.end };
    const shouldBe = group ? wordingLike(text, range, group.number, group.label) : (hit.entry.slip ?? '');
    return [{ range, shouldBe, kind: group ? ('group' as const) : ('column' as const) }];
  });
  if (loose.length === 0) return known;
  const garbled = garbledLabels(text, material, loose, form);
  return [...known, ...garbled].sort((a, b) => a.range.start - b.range.start);
}

const LIKE_ENOUGH = 0.6;
const SHORTEST = 3;

/** Header cells and group labels that are no label of the form but like one that is not there. */
function garbledLabels(
  text: string,
  material: TableMaterial,
  loose: readonly Item[],
  form: Table,
): ReportTable['slips'] {
  const there = new Set(material.others.map(({ meaning }) => meaning.id));
  const labels = indexOf(form).headers.filter(({ id, label }) => label.length >= SHORTEST && !there.has(id));
  const bestFor = (own: string) => mostAlike(own, labels);
  const known = new Map<string, ReturnType<typeof bestFor>>();
  return wholeFields(loose).flatMap((range) => {
    const own = withoutNumber(fold(text, range.start, range.end));
    if (own.length < SHORTEST) return [];
    if (!known.has(own)) known.set(own, bestFor(own));
    const best = known.get(own);
    if (!best) return [];
    const { number, label, kind } = best;
    return [{ range, shouldBe: wordingLike(text, range, number, label), kind }];
  });
}

/** The label that a garbled one is most like, if it is like any. */
function mostAlike(own: string, labels: readonly HeaderLabel[]): HeaderLabel | undefined {
  let best: HeaderLabel | undefined;
  let most = 0;
  for (const label of labels) {
    if (!canBeLike(own, label.folded, Math.max(LIKE_ENOUGH, most))) continue;
    const like = likeness(own, label.folded);
    if (like >= LIKE_ENOUGH && like < 1 && like > most) {
      best = label;
      most = like;
    }
  }
  return best;
}

/** Foreign words that stand in one field, as one range. */
function wholeFields(items: readonly Item[]): Range[] {
  const ranges: (Range & { readonly line: number; readonly field: number })[] = [];
  for (const item of items) {
    const last = ranges.at(-1);
    if (last && last.line === item.line && last.field === item.field) {
      ranges[ranges.length - 1] = { ...last, end: item.end };
    } else ranges.push({ start: item.start, end: item.end, line: item.line, field: item.field });
  }
  return ranges
    .filter((range) => range.end - range.start <= LONGEST)
    .map(({ start, end }) => ({ start, end }));
}

const LONGEST = 40;

/** A folded label without its printed number. */
export const withoutNumber = (folded: string): string =>
  folded.replace(/^\(?[\d一二三四五六七八九十]+[).、]\.?/, '');
