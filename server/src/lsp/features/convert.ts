import type { Localized, Range, Report, ReportTable, TableId, TextEdit } from '../../engine.ts';
import { convertTables } from '../../mend/convert/convert.ts';
import { toEdition2021 } from '../../mend/convert/edition.ts';
import type { Conversion } from '../../mend/convert/refusal.ts';
import { tableKindOf } from '../../mend/convert/shape.ts';
import type { TableKind } from '../../mend/convert/write.ts';
import type { OpenDocument } from '../documents.ts';
import { ALL_TO_MARKDOWN, ALL_TO_TABS, TO_EDITION_2021, TO_MARKDOWN, TO_TABS } from '../table-messages.ts';
import { analysisOf, type View } from '../view.ts';

/** Which tables are to be written how; `2021` is the edition. */
export interface ConversionChoice {
  readonly to: TableKind | '2021';
  /** Absent for all tables of the report. */
  readonly table?: TableId;
}

/** A conversion that would change something, or that cannot be made, with the reason. */
export interface ConversionOffer {
  readonly title: Localized;
  readonly choice: ConversionChoice;
  readonly refused?: Localized;
}

const KINDS = [
  { to: 'markdown', one: TO_MARKDOWN, all: ALL_TO_MARKDOWN },
  { to: 'tabs', one: TO_TABS, all: ALL_TO_TABS },
] as const;

/** The conversions of the table that a range touches, and of all tables; none elsewhere. */
export function conversionsAt(view: View, asked: Range): readonly ConversionOffer[] {
  const report = analysisOf(view)?.report;
  const table = report && tableAt(report, asked);
  if (!table) return [];
  const offers = [
    ...KINDS.map(({ to, one }) => ({ title: one, choice: { to, table: table.id } })),
    ...KINDS.map(({ to, all }) => ({ title: all, choice: { to } })),
    { title: TO_EDITION_2021, choice: { to: '2021' as const } },
  ];
  const useful = offers.flatMap((offer): ConversionOffer[] => {
    const conversion = conversionOf(view, offer.choice);
    if (conversion.kind === 'refused') return [{ ...offer, refused: conversion.reason }];
    return conversion.edits.length > 0 ? [offer] : [];
  });
  const isOnly = Object.keys(report.tables).length === 1;
  return isOnly ? useful.filter(({ choice }) => choice.table || choice.to === '2021') : useful;
}

/** The edits of a conversion; none where it cannot be made. */
export function editsOfConversion(view: View, choice: ConversionChoice): readonly TextEdit[] {
  const conversion = conversionOf(view, choice);
  return conversion.kind === 'edits' ? conversion.edits : [];
}

const tableAt = (report: Report, asked: Range): ReportTable | undefined =>
  Object.values(report.tables).find(({ range }) => {
    const start = report.text.lastIndexOf('\n', range.start - 1) + 1;
    return start <= asked.end && asked.start <= range.end;
  });

/** A version's conversions: they are asked for with each move of the cursor. */
const known = new WeakMap<OpenDocument, Map<string, Conversion>>();

function conversionOf(view: View, choice: ConversionChoice): Conversion {
  const ofVersion = known.get(view.document) ?? new Map<string, Conversion>();
  known.set(view.document, ofVersion);
  const key = `${choice.to} ${choice.table ?? ''}`;
  const conversion = ofVersion.get(key) ?? convert(view, choice);
  ofVersion.set(key, conversion);
  return conversion;
}

function convert(view: View, { to, table }: ConversionChoice): Conversion {
  const report = analysisOf(view)?.report;
  if (!report) return { kind: 'edits', edits: [] };
  if (to === '2021') return toEdition2021(report, tableKindIn(view, report));
  return convertTables(report, table ? [table] : (Object.keys(report.tables) as TableId[]), to);
}

/** How the document writes its tables; where it has none that tell, by its language. */
export const tableKindIn = ({ text }: View, report: Report): TableKind =>
  tableKindOf(report, text.languageId.endsWith('markdown') ? 'bars' : 'tabs');
