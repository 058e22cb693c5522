/**
 * A language client for tests: starts the bundled server as a process of its own, talks to it over stdio, keeps what
 * it says, and counts everything that no test asked for as a failure.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import {
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditResult,
  type CancellationToken,
  type ClientCapabilities,
  type ConfigurationParams,
  createMessageConnection,
  type InitializeParams,
  type InitializeResult,
  type LogMessageParams,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type ShowMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { PULLING } from './capabilities.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: npm run build`);
/** Logged messages of these types are complaints. */
const ERROR = 1;
const WARNING = 2;
/** How long a server may take to go, in milliseconds. */
const PATIENCE = 5_000;

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** What starts the server, after the program; the bundled server itself if left out. */
  readonly command?: readonly string[];
  readonly initialize?: Partial<InitializeParams>;
  /** The section `disclosureReport` as the client answers it at first. */
  readonly settings?: unknown;
  /** The workspace's files, see `TestClient.files`. */
  readonly files?: Readonly<Record<string, string>>;
}

type AnswerToEdit = (params: ApplyWorkspaceEditParams) => Promise<ApplyWorkspaceEditResult>;

export class TestClient {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly shown: ShowMessageParams[] = [];
  readonly edits: ApplyWorkspaceEditParams[] = [];
  readonly registered: RegistrationParams[] = [];
  readonly unexpected: string[] = [];
  /** The files of the workspace by uri, for a server that was told that the client has them. */
  readonly files = new Map<string, string>();
  /** The uris of the files that the server has read. */
  readonly reads: string[] = [];
  /** How many times the server asked for diagnostics to be pulled again. */
  refreshes = 0;
  /** The section `disclosureReport` as it is answered from now on. */
  settings: unknown;
  onRefresh = () => {};
  onApplyEdit: AnswerToEdit = async () => ({ applied: true });
  #mayAnswerSettings: Promise<void> = Promise.resolve();

  constructor(settings: unknown, command: readonly string[] = [SERVER, '--stdio']) {
    this.settings = settings;
    this.child = spawn(process.execPath, [...command], { stdio: 'pipe' });
    this.child.stderr!.on('data', (data) => this.unexpected.push(`stderr: ${data}`));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout!),
      new StreamMessageWriter(this.child.stdin!),
    );
    this.#listen();
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (params) => void this.published.push(params),
    );
    connection.onNotification('window/showMessage', (params) => void this.shown.push(params));
    connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      if (type === ERROR || type === WARNING) this.unexpected.push(`log: ${message}`);
    });
    connection.onNotification((method) => void this.unexpected.push(`notification ${method}`));
    connection.onRequest('client/registerCapability', (params) => {
      this.registered.push(params);
      return null;
    });
    connection.onRequest('workspace/configuration', async ({ items }: ConfigurationParams) => {
      const settings = this.settings ?? null;
      await this.#mayAnswerSettings;
      return items.map(() => settings);
    });
    connection.onRequest('disclosureReport/findFiles', (_params: unknown, token: CancellationToken) =>
      token.isCancellationRequested ? [] : [...this.files.keys()],
    );
    connection.onRequest('disclosureReport/readFile', ({ uri }: { uri: string }) => {
      this.reads.push(uri);
      return this.files.get(uri) ?? null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      this.onRefresh();
      return null;
    });
    connection.onRequest('workspace/applyEdit', (params) => {
      this.edits.push(params);
      return this.onApplyEdit(params);
    });
    connection.onRequest((method) => {
      this.unexpected.push(`request ${method}`);
      return null;
    });
    connection.listen();
  }

  /** From now on answers to questions for settings are held back until the returned function is called. */
  holdSettings(): () => void {
    let release = () => {};
    this.#mayAnswerSettings = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** Writes messages into the pipe in one piece, past the connection, which gives each a piece of its own. */
  writeAtOnce(messages: readonly object[]): void {
    const framed = messages.map((message) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    this.child.stdin!.write(framed.join(''));
  }

  /** Shuts the server down and checks that it went as it should. Where it does not go, it is killed. */
  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE);
    const { connection } = this;
    const asked = connection.sendRequest('shutdown').then(() => connection.sendNotification('exit'));
    asked.catch((error) => this.unexpected.push(`shutdown: ${error}`));
    const [code, signal] = await exit;
    clearTimeout(impatience);
    if (code !== 0) this.unexpected.push(`exit code ${code}, signal ${signal}`);
  }
}

const running = new Set<TestClient>();

/** A client with an initialized server. After the test the server is stopped, and must have said nothing unexpected. */
export async function startClient(
  options: Options = {},
): Promise<TestClient & { initialized: InitializeResult }> {
  const client = new TestClient(options.settings, options.command);
  running.add(client);
  for (const [uri, text] of Object.entries(options.files ?? {})) client.files.set(uri, text);
  const initialized = await client.request<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: options.locale ?? 'en',
    capabilities: options.capabilities ?? PULLING,
    ...options.initialize,
  });
  await client.connection.sendNotification('initialized', {});
  return Object.assign(client, { initialized });
}

afterEach(async () => {
  const clients = [...running];
  running.clear();
  await Promise.all(clients.map((client) => client.child.exitCode ?? client.stop()));
  for (const { connection } of clients) connection.dispose();
  const unexpected = clients.flatMap((client) => client.unexpected);
  if (unexpected.length > 0) throw new Error(`Unexpected from the server:\n${unexpected.join('\n')}`);
});
