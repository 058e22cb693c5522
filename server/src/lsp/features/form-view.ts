import type { Range as LspRange } from 'vscode-languageserver';
import { formulasIn } from '../../audit/checks.ts';
import { spelled } from '../../audit/spelled.ts';
import { cellName, chapterOf, chapterOfTable, formOf, printed, printedChapter } from '../../audit/words.ts';
import type { Analysis, Block, Cell, CellPath, Report, Severity, Table, TableId } from '../../engine.ts';
import { slotsOf } from '../../form/slots.ts';
import { type Span, spansOf } from '../../form/spans.ts';
import { toLspRange } from '../convert.ts';
import { skippedBecause, TABLE_ABSENT } from '../messages.ts';
import { analysisOf, shownFindings, type View } from '../view.ts';

/** The report as the official form, ready to be drawn: all texts are in the user's language or the form's own. */
export interface FormView {
  readonly uri: string;
  readonly version: number;
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string;
  readonly tables: readonly FormTable[];
  readonly figures: Readonly<Record<CellPath, FormFigure>>;
  /** In the order of the text. */
  readonly findings: readonly FormFinding[];
  readonly checks: readonly FormCheck[];
  /** What became of the applications; empty where none was concluded. */
  readonly outcome: readonly { readonly label: string; readonly value: number }[];
}

export interface FormTable {
  readonly id: TableId;
  readonly heading: string;
  /** Why there are no figures to show. */
  readonly problem: string | null;
  readonly blocks: readonly FormBlock[];
}

export interface FormBlock {
  readonly lines: readonly FormLine[];
}

export interface FormLine {
  readonly labels: readonly FormLabel[];
  readonly cells: readonly CellPath[];
}

export interface FormLabel {
  readonly text: string;
  readonly columns: number;
  readonly lines: number;
  /** What the label heads: the cells below it, or those at its right. */
  readonly heads: 'column' | 'row';
}

export interface FormFigure {
  /** As it stands in the text. */
  readonly text: string;
  readonly state: 'figure' | 'blank' | 'unread';
  /** （一）予以公开 × 自然人 */
  readonly name: string;
  readonly range: LspRange;
}

export interface FormFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly CellPath[];
  readonly range: LspRange;
}

export interface FormCheck {
  readonly formula: string;
  readonly status: 'pass' | 'fail' | 'skip';
  /** The formula with its numbers. */
  readonly text: string;
  /** Why it was skipped. */
  readonly reason: string | null;
  /** The cell that it is about. */
  readonly cell: CellPath;
}

/** The answer to `disclosureReport/form`: null for a document that is no report. */
export function formView(view: View): FormView | null {
  const analysis = analysisOf(view);
  if (!analysis) return null;
  const { report } = analysis;
  const { language } = view.client;
  return {
    uri: view.text.uri,
    version: view.text.version,
    title: report.title?.text ?? null,
    agency: report.agency ?? null,
    year: report.year ?? null,
    edition: report.edition,
    tables: TABLES.map((id) => tableOf(report, id, view)),
    figures: figuresOf(report, view),
    findings: shownFindings(view).map(({ finding, severity }) => ({
      rule: finding.rule,
      severity,
      message: finding.message[language],
      cells: finding.cells,
      range: toLspRange(view.text, finding.range),
    })),
    checks: checksOf(analysis, view),
    outcome: outcomeOf(report),
  };
}

const TABLES: readonly TableId[] = ['proactive', 'applications', 'disputes'];

function tableOf(report: Report, id: TableId, { client }: View): FormTable {
  const form = formOf(report, id);
  const read = report.tables[id];
  return {
    id,
    heading: printedChapter(chapterOfTable(id)),
    problem: read ? null : TABLE_ABSENT[client.language],
    blocks: form.blocks.map((block) => blockOf(form, block)),
  };
}

function blockOf(form: Table, block: Block): FormBlock {
  const header = byLine(spansOf(block.header), block.header.length);
  const leads = byLine(spansOf(block.rows.map(({ lead }) => lead)), block.rows.length);
  return {
    lines: [
      ...header.map((spans) => ({ labels: spans.map((span) => labelOf(span, 'column')), cells: [] })),
      ...block.rows.map(({ row, lead }, line) => ({
        labels: labelsOf(form, row, lead, leads[line]!),
        cells: cellsOf(form, row),
      })),
    ],
  };
}

const byLine = (spans: readonly Span[], lines: number): readonly (readonly Span[])[] =>
  Array.from({ length: lines }, (_, line) => spans.filter((span) => span.line === line));

const labelOf = ({ text, columns, lines }: Span, heads: FormLabel['heads']): FormLabel => ({
  text,
  columns,
  lines,
  heads,
});

/** A row without a printed lead has its own label, but for a table that is one line. */
function labelsOf(
  form: Table,
  id: string,
  lead: readonly string[],
  spans: readonly Span[],
): readonly FormLabel[] {
  if (lead.length > 0) return spans.map((span) => labelOf(span, 'row'));
  if (form.oneLine) return [];
  const row = form.rows.find((each) => each.id === id)!;
  return [{ text: printed(row), columns: 1, lines: 1, heads: 'row' }];
}

const cellsOf = (form: Table, id: string): readonly CellPath[] =>
  form.rows
    .filter((row) => form.oneLine || row.id === id)
    .flatMap((row) => slotsOf(form, row).map(({ path }) => path));

function figuresOf(report: Report, view: View): Readonly<Record<CellPath, FormFigure>> {
  return Object.fromEntries(
    [...report.cells].map(([path, cell]) => [
      path,
      {
        text: cell.reading.kind === 'unread' ? '' : report.text.slice(cell.range.start, cell.range.end),
        state: stateOf(cell),
        name: cellName(report, path),
        range: toLspRange(view.text, cell.range),
      },
    ]),
  );
}

function stateOf({ reading }: Cell): FormFigure['state'] {
  if (reading.kind === 'unread') return 'unread';
  return reading.kind === 'blank' ? 'blank' : 'figure';
}

function checksOf({ report, checks }: Analysis, { client }: View): readonly FormCheck[] {
  const formulas = new Map(formulasIn(report).map((formula) => [formula.id, formula]));
  return checks.map((check) => {
    const formula = formulas.get(check.formula)!;
    const cells = check.reason?.cells.map((path) => cellName(report, path)) ?? [];
    const reason = check.reason && skippedBecause(check.reason.kind, cells)[client.language];
    return {
      formula: check.formula,
      status: check.status,
      text: spelled(report, formula, check)[client.language],
      reason: reason ?? null,
      cell: formula.right[0]!,
    };
  });
}

/** The groups of results as the form names them, each with the sum of its rows' totals. */
function outcomeOf(report: Report): FormView['outcome'] {
  const form = formOf(report, chapterOf('applications').table!);
  const results = form.groups.filter(({ within }) => within !== undefined);
  const outer = results[0]?.within;
  const sums = new Map<string, number>();
  for (const row of form.rows) {
    const group = form.groups.find(({ id }) => id === row.group);
    if (group === undefined || row.id === CONCLUDED) continue;
    const label = group.id === outer ? printed(row) : printed(group);
    const reading = report.cells.get(`${form.id}/${row.id}/total`)?.reading;
    sums.set(label, (sums.get(label) ?? 0) + (reading?.kind === 'number' ? reading.value : 0));
  }
  const outcome = [...sums].map(([label, value]) => ({ label, value }));
  return outcome.some(({ value }) => value > 0) ? outcome : [];
}

/** The sum of the results is none of them. */
const CONCLUDED = 'concluded';
