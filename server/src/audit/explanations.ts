import { explanation as applicantColumn } from './rules/applicant-column.ts';
import { explanation as balance } from './rules/balance.ts';
import { explanation as cellBlank } from './rules/cell-blank.ts';
import { explanation as cellNumber } from './rules/cell-number.ts';
import { explanation as cellPlaceholder } from './rules/cell-placeholder.ts';
import { explanation as cellSuspect } from './rules/cell-suspect.ts';
import { explanation as cellUnit } from './rules/cell-unit.ts';
import { explanation as chapterEmpty } from './rules/chapter-empty.ts';
import { explanation as chapterLevel } from './rules/chapter-level.ts';
import { explanation as chapterMissing } from './rules/chapter-missing.ts';
import { explanation as chapterNumber } from './rules/chapter-number.ts';
import { explanation as chapterOrder } from './rules/chapter-order.ts';
import { explanation as chapterTitle } from './rules/chapter-title.ts';
import { explanation as columnLabel } from './rules/column-label.ts';
import { explanation as concludedTotal } from './rules/concluded-total.ts';
import { explanation as disputeTotal } from './rules/dispute-total.ts';
import { explanation as edition } from './rules/edition.ts';
import { explanation as feeStatement } from './rules/fee-statement.ts';
import { explanation as instrument } from './rules/instrument.ts';
import { explanation as leftover } from './rules/leftover.ts';
import { explanation as partsAnnounced } from './rules/parts-announced.ts';
import { explanation as priorCarry } from './rules/prior-carry.ts';
import { explanation as priorInForce } from './rules/prior-in-force.ts';
import { explanation as priorRepeat } from './rules/prior-repeat.ts';
import { explanation as proseCarried } from './rules/prose-carried.ts';
import { explanation as proseFigure } from './rules/prose-figure.ts';
import { explanation as rowLabel } from './rules/row-label.ts';
import { explanation as rowMissing } from './rules/row-missing.ts';
import { explanation as rowTotal } from './rules/row-total.ts';
import { explanation as suppression } from './rules/suppression.ts';
import { explanation as tableMissing } from './rules/table-missing.ts';
import { explanation as tableUnreadable } from './rules/table-unreadable.ts';
import { explanation as title } from './rules/title.ts';
import { explanation as topicMissing } from './rules/topic-missing.ts';
import { explanation as totalBlank } from './rules/total-blank.ts';
import { explanation as wording } from './rules/wording.ts';
import { explanation as year } from './rules/year.ts';
import type { Localized } from './types.ts';

/**
 * What, why, where from, a wrong and a right example, by the rule's id. Apart from the registry, so that a program
 * which shows no explanation does not carry them.
 */
export const EXPLANATIONS: Readonly<Record<string, Localized>> = {
  'applicant-column': applicantColumn,
  balance,
  'cell-blank': cellBlank,
  'cell-number': cellNumber,
  'cell-placeholder': cellPlaceholder,
  'cell-suspect': cellSuspect,
  'cell-unit': cellUnit,
  'chapter-empty': chapterEmpty,
  'chapter-level': chapterLevel,
  'chapter-missing': chapterMissing,
  'chapter-number': chapterNumber,
  'chapter-order': chapterOrder,
  'chapter-title': chapterTitle,
  'column-label': columnLabel,
  'concluded-total': concludedTotal,
  'dispute-total': disputeTotal,
  edition,
  'fee-statement': feeStatement,
  instrument,
  leftover,
  'parts-announced': partsAnnounced,
  'prior-carry': priorCarry,
  'prior-in-force': priorInForce,
  'prior-repeat': priorRepeat,
  'prose-carried': proseCarried,
  'prose-figure': proseFigure,
  'row-label': rowLabel,
  'row-missing': rowMissing,
  'row-total': rowTotal,
  suppression,
  'table-missing': tableMissing,
  'table-unreadable': tableUnreadable,
  title,
  'topic-missing': topicMissing,
  'total-blank': totalBlank,
  wording,
  year,
};
