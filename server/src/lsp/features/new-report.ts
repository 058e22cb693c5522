import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readReport } from '../../engine.ts';
import { type NewReport, newReport } from '../../mend/new-report.ts';

/** `disclosureReport/newReport`: the text of a report to be written, and where its writer begins. */
export interface NewReportResult {
  readonly text: string;
  readonly cursor: Position;
}

const FIRST_YEAR = 2019;
const LAST_YEAR = 2099;

export function writeNewReport({ agency, year, kind }: NewReport): NewReportResult {
  const isRight =
    typeof agency === 'string' && Number.isInteger(year) && (kind === 'markdown' || kind === 'tabs');
  if (!isRight || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      'A new report needs an agency, a year and a kind of table.',
    );
  }
  const text = newReport({ agency: agency.trim(), year, kind });
  const [overview] = readReport(text).chapters;
  const heading = overview?.subHeadings[0]?.range ?? overview?.heading.range;
  const document = TextDocument.create('', '', 0, text);
  return { text, cursor: { line: document.positionAt(heading?.end ?? 0).line + 1, character: 0 } };
}
