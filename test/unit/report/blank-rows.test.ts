import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/src/engine.ts';
import { RIGHT_MARKDOWN } from '../check.ts';

/** A body that leaves its zeros out, in a table whose merged cells are all there. */
const SPARSE = RIGHT_MARKDOWN.replaceAll(/(?<=\| )0(?= \|)/g, '');

const kindsOf = (text: string, row: string) =>
  [...readReport(text).cells.values()].filter((cell) => cell.row === row).map(({ reading }) => reading.kind);
const repeated = (kind: string) => Array.from({ length: 7 }, () => kind);

describe('a table with hardly a figure in it', () => {
  it('is read whole where each row has as many cells as the others', () => {
    const readings = [...readReport(SPARSE).cells.values()].map(({ reading }) => reading.kind);
    expect(new Set(readings)).toEqual(new Set(['number', 'blank']));
  });

  it('shows where a group of rows without any figure has its cells', () => {
    const none = SPARSE.replaceAll(/(\| \d\.[^|]*)\|[ \d|]*\|$/gm, '$1|  |  |  |  |  |  |  |');
    expect(kindsOf(none, 'refused.1')).toEqual(repeated('blank'));
    expect(kindsOf(none, 'declined.5')).toEqual(repeated('blank'));
    expect(kindsOf(none, 'concluded')[0]).toBe('number');
  });

  it('does not where the rows that show their cells end in different columns', () => {
    const none = SPARSE.replaceAll(/(\| \d\.[^|]*)\|[ \d|]*\|$/gm, '$1|  |  |  |  |  |  |  |');
    const torn = none.replace('| 四、结转下年度继续办理 |  |  |', '| 四、结转下年度继续办理 |  |');
    expect(kindsOf(torn, 'carried-out')[0]).toBe('number');
    expect(kindsOf(torn, 'refused.1')).toEqual(repeated('unread'));
  });
});
