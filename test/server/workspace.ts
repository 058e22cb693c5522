/** A workspace of two years of one body, as the client tells the server of it. */
import type { DocumentDiagnosticReport, FileChangeType } from 'vscode-languageserver/node';
import { PULLING } from './capabilities.ts';
import { type Options, startClient, type TestClient } from './client.ts';
import { RIGHT, replaced } from './report.ts';

export const FOLDER = 'file:///workspace';
export const THIS_YEAR = `${FOLDER}/2023.txt`;
export const LAST_YEAR = `${FOLDER}/elsewhere/last.md`;

/** The report of 2022, which carried out what that of 2023 carried in: 1. */
export const RIGHT_LAST_YEAR = [
  [
    '一、本年新收政府信息公开申请数量\t\t24\t2\t0\t0\t0\t0\t26',
    '一、本年新收政府信息公开申请数量\t\t23\t2\t0\t0\t0\t0\t25',
  ],
  ['四、结转下年度继续办理\t\t2\t0\t0\t0\t0\t0\t2', '四、结转下年度继续办理\t\t1\t0\t0\t0\t0\t0\t1'],
  ['\t2\t1\t14', '\t2\t1\t13'],
  ['申请26件', '申请25件'],
].reduce((text, [from, to]) => replaced(text, from!, to!), RIGHT.replaceAll('2023', '2022'));

const OUT = '四、结转下年度继续办理\t\t1\t0\t0\t0\t0\t0\t1';
/** The same, but that another number was carried out; all its sums hold. */
export const lastYear = (out: number): string =>
  [
    [OUT, `四、结转下年度继续办理\t\t${out}\t0\t0\t0\t0\t0\t${out}`],
    ['申请数量\t\t23\t2\t0\t0\t0\t0\t25', `申请数量\t\t${22 + out}\t2\t0\t0\t0\t0\t${24 + out}`],
    ['申请25件', `申请${24 + out}件`],
  ].reduce((text, [from, to]) => replaced(text, from!, to!), RIGHT_LAST_YEAR);

export const WATCHING = {
  ...PULLING,
  workspace: { ...PULLING.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** A client that has these files. */
export async function startWorkspace(
  files: Readonly<Record<string, string>>,
  options: Options = {},
): Promise<TestClient> {
  const client = await startClient({
    capabilities: WATCHING,
    files,
    ...options,
    initialize: options.initialize ?? {
      initializationOptions: { files: true },
      workspaceFolders: [{ uri: FOLDER, name: 'workspace' }],
    },
  });
  return client;
}

/** Writes a file, or removes it, and tells the server. */
export async function write(client: TestClient, uri: string, text: string | undefined): Promise<void> {
  const type = (text === undefined ? 3 : client.files.has(uri) ? 2 : 1) satisfies FileChangeType;
  if (text === undefined) client.files.delete(uri);
  else client.files.set(uri, text);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

/** Asks again for the diagnostics of a document whenever the server wants that, as VS Code does; newest last. */
export function followed(client: TestClient, uri: string): readonly DocumentDiagnosticReport[] {
  const reports: DocumentDiagnosticReport[] = [];
  const ask = async () => {
    reports.push(await client.request('textDocument/diagnostic', { textDocument: { uri } }));
  };
  client.onRefresh = () => void ask();
  void ask();
  return reports;
}

/** The rules of the newest report. */
export const rulesOf = (reports: readonly DocumentDiagnosticReport[]): readonly unknown[] | undefined => {
  const last = reports.at(-1);
  return last?.kind === 'full' ? last.items.map(({ code }) => code) : undefined;
};
