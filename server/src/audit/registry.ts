import { applicantColumn } from './rules/applicant-column.ts';
import { balance } from './rules/balance.ts';
import { cellBlank } from './rules/cell-blank.ts';
import { cellNumber } from './rules/cell-number.ts';
import { cellPlaceholder } from './rules/cell-placeholder.ts';
import { cellSuspect } from './rules/cell-suspect.ts';
import { cellUnit } from './rules/cell-unit.ts';
import { chapterEmpty } from './rules/chapter-empty.ts';
import { chapterLevelRule } from './rules/chapter-level.ts';
import { chapterMissing } from './rules/chapter-missing.ts';
import { chapterNumber } from './rules/chapter-number.ts';
import { chapterOrder } from './rules/chapter-order.ts';
import { chapterTitle } from './rules/chapter-title.ts';
import { columnLabel } from './rules/column-label.ts';
import { concludedTotal } from './rules/concluded-total.ts';
import { disputeTotal } from './rules/dispute-total.ts';
import { edition } from './rules/edition.ts';
import { feeStatement } from './rules/fee-statement.ts';
import { instrument } from './rules/instrument.ts';
import { leftover } from './rules/leftover.ts';
import { partsAnnounced } from './rules/parts-announced.ts';
import { priorCarry } from './rules/prior-carry.ts';
import { priorInForce } from './rules/prior-in-force.ts';
import { priorRepeat } from './rules/prior-repeat.ts';
import { proseCarried } from './rules/prose-carried.ts';
import { proseFigure } from './rules/prose-figure.ts';
import { rowLabel } from './rules/row-label.ts';
import { rowMissing } from './rules/row-missing.ts';
import { rowTotal } from './rules/row-total.ts';
import { suppression } from './rules/suppression.ts';
import { tableMissing } from './rules/table-missing.ts';
import { tableUnreadable } from './rules/table-unreadable.ts';
import { title } from './rules/title.ts';
import { topicMissing } from './rules/topic-missing.ts';
import { totalBlank } from './rules/total-blank.ts';
import { wording } from './rules/wording.ts';
import { year } from './rules/year.ts';
import type { Rule } from './types.ts';

/** The only list of rules. Settings, their schema and the rule pages are generated from it. */
export const RULES: readonly Rule[] = [
  // Sums
  rowTotal,
  concludedTotal,
  balance,
  disputeTotal,
  cellSuspect,
  applicantColumn,
  totalBlank,
  // Cells
  cellBlank,
  cellPlaceholder,
  cellNumber,
  cellUnit,
  // Structure
  chapterMissing,
  chapterOrder,
  chapterNumber,
  chapterTitle,
  chapterLevelRule,
  chapterEmpty,
  tableMissing,
  tableUnreadable,
  rowMissing,
  rowLabel,
  columnLabel,
  edition,
  topicMissing,
  title,
  // Words against figures
  proseFigure,
  proseCarried,
  year,
  instrument,
  partsAnnounced,
  feeStatement,
  leftover,
  wording,
  // Across files
  priorCarry,
  priorInForce,
  priorRepeat,
  // Directives; last, because it looks at what the others found
  suppression,
];
