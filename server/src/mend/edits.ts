import type { Mend } from '../audit/types.ts';
import type { Report } from '../report/model.ts';
import { inOrder, type TextEdit } from './apply.ts';
import { bareCells } from './bare-cells.ts';
import { figureEdit } from './figures.ts';
import { insertChapter } from './insert-chapter.ts';
import { insertParagraph } from './insert-paragraph.ts';
import { insertRows } from './insert-rows.ts';
import { insertTable } from './insert-table.ts';
import { insertTopics } from './insert-topics.ts';
import { levelChapters } from './level.ts';
import { renumberChapters } from './renumber.ts';

export type { TextEdit } from './apply.ts';

/**
 * How a mend is written in this text: edits that do not overlap, in the order of the text.
 * Empty where there is nothing to change, or the mend no longer fits the report.
 */
export function editsOf(report: Report, mend: Mend): readonly TextEdit[] {
  switch (mend.kind) {
    case 'set-cells':
      return inOrder(
        mend.cells.flatMap(({ path, value }) => {
          const cell = report.cells.get(path);
          return cell ? figureEdit(report, cell, value) : [];
        }),
      );
    case 'bare-cells':
      return bareCells(report, mend.cells);
    case 'replace':
      return [{ range: mend.range, newText: mend.text }];
    case 'replace-each':
      return inOrder(mend.places.map(({ range, text }) => ({ range, newText: text })));
    case 'insert-paragraph':
      return insertParagraph(report, mend.chapter, mend.text);
    case 'insert-topics':
      return insertTopics(report, mend.topics);
    case 'insert-chapter':
      return insertChapter(report, mend.chapter);
    case 'insert-table':
      return insertTable(report, mend.table);
    case 'insert-rows':
      return insertRows(report, mend.table, mend.rows);
    case 'renumber-chapters':
      return renumberChapters(report);
    case 'level-chapters':
      return levelChapters(report);
  }
}
