import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Range, readHead } from '../../engine.ts';
import { withoutDirectives } from '../../report/directives.ts';
import { findHeadings } from '../../report/headings.ts';
import { toLspRange } from '../convert.ts';
import { uriKey } from '../files.ts';
import { throwIfCancelled } from '../pipe.ts';
import { SymbolKind } from '../protocol.ts';
import type { Shelved } from '../reports/shelf.ts';
import type { Session } from '../session.ts';

/** The symbols of the workspace's reports, and what they are searched by. */
export type SymbolSearch = (query: string, token: CancellationToken) => Promise<WorkspaceSymbol[]>;

/** A report and its chapters, as little as is searched. */
interface Outline {
  readonly report: WorkspaceSymbol;
  readonly chapters: readonly WorkspaceSymbol[];
}

/** Of reports, and of chapters; the client narrows the list further with each letter typed. */
const MOST = 500;
const READ_AT_ONCE = 8;

/**
 * Finds reports by their titles and chapters by their headings and whose they are. The outlines of files are kept
 * from one search to the next, as long as the files stay the same.
 */
export function symbolSearch(session: Session): SymbolSearch {
  const { reports, documents, files } = session;
  const kept = new Map<string, Outline | undefined>();
  const forget = (uris: readonly string[]) => {
    for (const uri of uris) kept.delete(uriKey(uri));
  };
  reports.onDidUpdate(({ uris }) => forget(uris));
  files.onDidChange(({ uri }) => forget([uri]));

  const outlineOf = async (shelved: Shelved): Promise<Outline | undefined> => {
    const document = documents.get(shelved.uri);
    if (document) return outlineFrom(shelved, document.text);
    const key = uriKey(shelved.uri);
    if (kept.has(key)) return kept.get(key);
    const text = await files.read(shelved.uri);
    const outline =
      text === undefined ? undefined : outlineFrom(shelved, TextDocument.create(shelved.uri, '', 0, text));
    kept.set(key, outline);
    return outline;
  };

  return async (query, token) => {
    await reports.ready();
    const all = [...reports.all()].sort((a, b) => (b.body?.year ?? 0) - (a.body?.year ?? 0));
    const outlines: Outline[] = [];
    for (let at = 0; at < all.length; at += READ_AT_ONCE) {
      throwIfCancelled(token);
      const some = await Promise.all(all.slice(at, at + READ_AT_ONCE).map(outlineOf));
      outlines.push(...some.filter((outline) => outline !== undefined));
    }
    const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = ({ name, containerName = '' }: WorkspaceSymbol) =>
      terms.every((term) => isIn(term, `${name} ${containerName}`.toLowerCase()));
    const found = outlines.map(({ report }) => report).filter(fits);
    // Six for each report: only where something is looked for.
    const chapters = terms.length > 0 ? outlines.flatMap((each) => each.chapters).filter(fits) : [];
    return [...found.slice(0, MOST), ...chapters.slice(0, MOST)];
  };
}

/** All signs of the term, in their order, with others between them: as the client's own search takes it. */
function isIn(term: string, text: string): boolean {
  let at = 0;
  for (const sign of term) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function outlineFrom({ uri }: Shelved, document: TextDocument): Outline {
  const text = withoutDirectives(document.getText());
  const { title, agency, year } = readHead(text);
  const symbol = (name: string, range: Range, containerName?: string): WorkspaceSymbol => ({
    name,
    kind: containerName === undefined ? SymbolKind.File : SymbolKind.String,
    location: { uri, range: toLspRange(document, range) },
    ...(containerName === undefined ? {} : { containerName }),
  });
  const name = title?.text ?? fileName(uri);
  const whose = agency === undefined ? name : [agency, year].filter((part) => part !== undefined).join(' ');
  const chapters = findHeadings(text).map(({ heading: { range } }) =>
    symbol(text.slice(range.start, range.end).replace(/\s+/g, ' '), range, whose),
  );
  return { report: symbol(name, title?.range ?? { start: 0, end: 0 }), chapters };
}

const fileName = (uri: string): string => uriKey(uri).split('/').at(-1) ?? uri;
