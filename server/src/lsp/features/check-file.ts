import type { Diagnostic } from 'vscode-languageserver';
import { MOST_COPIES, onlyPrior, readReport, yearBefore } from '../../engine.ts';
import { closedDocument } from '../documents.ts';
import { uriKey } from '../files.ts';
import { priorReport } from '../reports/reports-index.ts';
import type { PriorReport, Shelved } from '../reports/shelf.ts';
import type { Session } from '../session.ts';
import { viewOf } from '../view.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** What next years are compared with, of the reports checked last. */
const MOST_KEPT = 16;

/** The diagnostics of a report that is not open, as they would be if it were; none where it cannot be read any more. */
export type CheckFile = (report: Shelved) => Promise<readonly Diagnostic[]>;

/** A checker for one run: it keeps a few reports' figures, so that a body's years are read once in their order. */
export function newFileChecker({ files, reports, settings, client }: Session): CheckFile {
  const recent = new Map<string, PriorReport | undefined>();
  const keep = (uri: string, prior: PriorReport | undefined) => {
    recent.set(uriKey(uri), prior);
    const [oldest] = recent.keys();
    if (recent.size > MOST_KEPT) recent.delete(oldest!);
    return prior;
  };

  const priorAt = async ({ uri, prior }: Shelved): Promise<PriorReport | undefined> => {
    if (prior) return prior;
    if (recent.has(uriKey(uri))) return recent.get(uriKey(uri));
    const text = await files.read(uri);
    return keep(uri, text === undefined ? undefined : priorReport(uri, readReport(text)));
  };
  const priorFor = async ({ uri, body }: Shelved): Promise<PriorReport | undefined> => {
    if (!body) return undefined;
    const others = reports.at(yearBefore(body)).filter((other) => uriKey(other.uri) !== uriKey(uri));
    if (others.length > MOST_COPIES) return undefined;
    const priors = await Promise.all(others.map(priorAt));
    return onlyPrior(priors.filter((prior) => prior !== undefined));
  };

  return async (report) => {
    const { uri } = report;
    const text = await files.read(uri);
    if (text === undefined) return [];
    const document = closedDocument(uri, text, await priorFor(report));
    const inForce = await settings.of(uri);
    if (!reports.isOpen(uri)) settings.forget(uri);
    const diagnostics = diagnosticsOf(viewOf(document, inForce, client));
    const read = document.report();
    keep(uri, read && priorReport(uri, read));
    return diagnostics;
  };
}
