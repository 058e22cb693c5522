import type { Cell, Report } from '../report/model.ts';
import type { TextEdit } from './apply.ts';

/** How figures are written: which digits, and which sign between thousands. */
export interface FigureStyle {
  readonly fullWidth: boolean;
  /** The sign between thousands; empty for none. */
  readonly comma: '' | ',' | '，';
}

/**
 * Writes a number into a cell in the style of the figure that stands there; a blank cell follows the other figures
 * of its table. Unit, note and padding stay. Nothing for a cell that cannot be written.
 */
export function figureEdit(report: Report, cell: Cell, value: number): readonly TextEdit[] {
  const { kind } = cell.reading;
  if (kind === 'unread') return [];
  const old = kind === 'number' ? report.text.slice(cell.figure.start, cell.figure.end) : '';
  const newText = writeFigure(value, styleOf(report, cell, old), old.trim());
  if (newText === old) return [];
  return [{ range: kind === 'number' ? cell.figure : cell.range, newText }];
}

/** The figure as text. A figure that had a plus sign or decimals keeps them. */
export function writeFigure(value: number, style: FigureStyle, old = ''): string {
  const decimals = /[.．](.+)$/.exec(old)?.[1]?.length ?? 0;
  const [whole, fraction] = (
    decimals > 0 ? Math.abs(value).toFixed(decimals) : String(Math.abs(value))
  ).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, style.comma);
  const sign = value < 0 ? '-' : /^[+＋]/.test(old) ? '+' : '';
  const text = `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
  return style.fullWidth ? text.replace(/[\d+.-]/g, widen) : text;
}

const widen = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

/**
 * The style of the old figure, as far as it shows. Whether thousands are set apart shows in long figures only; the
 * others of the report decide where they agree.
 */
export function styleOf(report: Report, cell: Cell, old: string): FigureStyle {
  const siblings = siblingFigures(report, cell);
  const fullWidth = /[０-９]/.test(old || siblings[0] || '');
  const own = commaIn(old);
  if (own) return { fullWidth, comma: own };
  const long = siblings.filter((text) => LONG.test(text));
  const comma = commaIn(long[0] ?? '');
  return { fullWidth, comma: comma && long.every((text) => commaIn(text)) ? comma : '' };
}

const LONG = /[\d０-９][,，]?[\d０-９]{3}/;

const commaIn = (figure: string): ',' | '，' | undefined =>
  /[,，]/.exec(figure)?.[0] as ',' | '，' | undefined;

/** The other figures of the report as written: those of the same row first, then of the same table. */
function siblingFigures(report: Report, cell: Cell): readonly string[] {
  const distance = (each: Cell) => (each.table !== cell.table ? 2 : each.row === cell.row ? 0 : 1);
  return [...report.cells.values()]
    .filter((each) => each !== cell && each.reading.kind === 'number')
    .sort((a, b) => distance(a) - distance(b))
    .map(({ figure }) => report.text.slice(figure.start, figure.end));
}
