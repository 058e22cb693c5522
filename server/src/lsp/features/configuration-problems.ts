import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { audit } from '../../audit/audit.ts';
import { RULES } from '../../audit/registry.ts';
import type { ConfigProblem } from '../../config/types.ts';
import type { Surroundings } from '../../config/unused.ts';
import { readReport } from '../../report/read.ts';
import { isReport } from '../../report/recognise.ts';
import { type ConfigFile, pathFrom } from '../configuration.ts';
import type { Connection } from '../connection.ts';
import { toLspRange } from '../convert.ts';
import { uriKey } from '../files.ts';
import { SOURCE } from '../messages.ts';
import type { Session } from '../session.ts';
import { SEVERITIES } from './diagnostics.ts';

/** Milliseconds: files change in numbers, as when a branch is switched. */
const QUIET = 200;
/** Of files that are not open, so many are read to learn whether an exception is of use. */
const MOST_READ = 50;

/**
 * Publishes what is wrong in the configuration files that open documents are under; by push, since no one need have
 * such a file open. Old problems stay until new ones replace them.
 * @returns to be called whenever that may have changed
 */
export function publishConfigurationProblems(connection: Connection, session: Session): () => void {
  /** The files that the client knows problems of. */
  let told = new Set<string>();
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = async () => {
    latest += 1;
    const run = latest;
    const found = new Map<string, readonly Diagnostic[]>();
    for (const file of await filesInForce(session)) {
      found.set(file.uri, diagnosticsOf(file, await problemsIn(file, session), session));
    }
    // Another run has begun meanwhile.
    if (run !== latest) return;
    const before = told;
    told = new Set([...found].filter(([, each]) => each.length > 0).map(([uri]) => uri));
    for (const uri of new Set([...before, ...told])) {
      await connection.notify('textDocument/publishDiagnostics', {
        uri,
        diagnostics: [...(found.get(uri) ?? [])],
      });
    }
  };

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      update().catch((error) => connection.warn(`Configuration problems not told: ${error}`));
    }, QUIET);
  };
}

async function filesInForce({ documents, settings }: Session): Promise<readonly ConfigFile[]> {
  const files = new Map<string, ConfigFile>();
  for (const { uri } of documents.all()) {
    const { file } = (await settings.of(uri)).configured;
    if (file) files.set(file.uri, file);
  }
  return [...files.values()];
}

async function problemsIn(file: ConfigFile, session: Session): Promise<readonly ConfigProblem[]> {
  const { config } = file;
  if (config.exceptions.length === 0) return config.problems;
  const { unusedExceptions } = await import('../../config/unused.ts');
  return [...config.problems, ...unusedExceptions(config, await surroundingsOf(file, session))];
}

/** The files below a configuration file, and what the rules find in those that its exceptions mean. */
async function surroundingsOf(file: ConfigFile, session: Session): Promise<Surroundings> {
  const { documents, files, settings } = session;
  const folder = file.uri.slice(0, file.uri.lastIndexOf('/'));
  const open = new Map(documents.all().map((document) => [uriKey(document.uri), document]));
  const uris = [...(await files.find()), ...documents.all().map(({ uri }) => uri)];
  const below = new Map(
    uris.flatMap((uri) => {
      const path = pathFrom(folder, uri);
      return path === undefined ? [] : [[path, uri] as const];
    }),
  );
  const found = new Map<string, ReadonlySet<string>>();
  let read = 0;
  for (const [path, uri] of below) {
    if (!file.config.exceptions.some(({ covers }) => covers(path))) continue;
    const document = open.get(uriKey(uri));
    if (!document && ++read > MOST_READ) continue;
    const text = document ? document.text.getText() : await files.read(uri);
    found.set(path, text === undefined ? new Set() : rulesIn(text));
  }
  const { levels } = await settings.of(`${folder}/`);
  return {
    files: [...below.keys()],
    foundIn: (path) => found.get(path),
    isIdle: (rule) =>
      levels.get(rule) === 'off' || RULES.some(({ id, needs }) => id === rule && needs === 'prior'),
  };
}

const rulesIn = (text: string): ReadonlySet<string> =>
  new Set(isReport(text) ? audit(readReport(text)).findings.map(({ rule }) => rule) : []);

function diagnosticsOf(
  { uri, text }: ConfigFile,
  problems: readonly ConfigProblem[],
  { client: { language } }: Session,
): readonly Diagnostic[] {
  const document = TextDocument.create(uri, 'yaml', 0, text);
  return problems.map(({ severity, range, message }) => ({
    range: toLspRange(document, range),
    severity: SEVERITIES[severity],
    source: SOURCE[language],
    message: message[language],
  }));
}
