import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Collects garbage and tells what is left, when asked by a signal. */
const TELL_MEMORY = `process.on('SIGUSR2', () => { gc(); gc(); process.stderr.write(JSON.stringify(process.memoryUsage()) + '\\n'); })`;

export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** A server as a process of its own, and a client that speaks to it as an editor does, without any delay. */
export class Client {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  #version = 1;

  constructor(server: string) {
    const flags = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`];
    this.child = spawn(process.execPath, [...flags, server, '--stdio'], { stdio: 'pipe' });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout!),
      new StreamMessageWriter(this.child.stdin!),
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => null),
    );
    this.connection.onRequest(() => null);
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'zh-cn',
      capabilities: {
        textDocument: { diagnostic: { relatedDocumentSupport: false }, publishDiagnostics: {} },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
    });
    await this.connection.sendNotification('initialized', {});
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'disclosure-report', version: this.#version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces one sign of a line. */
  change(uri: string, line: number, character: number, text: string): Promise<void> {
    this.#version++;
    const range = { start: { line, character }, end: { line, character: character + 1 } };
    const textDocument = { uri, version: this.#version };
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range, text }],
    });
  }

  pull(uri: string): Promise<{ readonly items: readonly Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }

  /** What the server holds once its garbage is collected, in bytes. */
  async memory(): Promise<Memory> {
    const told = once(this.child.stderr!, 'data');
    this.child.kill('SIGUSR2');
    const [data] = await told;
    return JSON.parse(String(data));
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
  }
}
