import type { ChildProcess } from 'node:child_process';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  BaseLanguageClient,
  type DataCallback,
  type Disposable,
  type InitializeParams,
  type LanguageClientOptions,
  type Message,
  type MessageTransports,
} from 'vscode-languageclient';

/** A server that has not ended by itself so long after it was told to is killed. */
const PATIENCE_MS = 2000;

/**
 * A client whose server is a process of its own: it forks the server's file, logs what that writes, talks over the
 * channel between processes of Node, and leaves no process behind. It loads nothing that a worker does not have, so
 * that it lives in the same bundle as the client for browsers.
 */
export class ProcessClient extends BaseLanguageClient {
  readonly #module: string;
  #server: ChildProcess | undefined;

  /** @param module the path of the server's file */
  constructor(id: string, name: string, module: string, options: LanguageClientOptions) {
    super(id, name, options);
    this.#module = module;
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    // Not awaited: between the start of a client and that of its process nobody can stop it.
    const { fork }: typeof import('node:child_process') = require('node:child_process');
    const server = fork(this.#module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
      // In desktop VS Code the program is Electron, which is to be plain Node here.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
      // Whoever debugs this host has its port taken.
      execArgv: [],
      silent: true,
    });
    server.stdout!.setEncoding('utf8').on('data', (text: string) => this.info(text.trimEnd()));
    server
      .stderr!.setEncoding('utf8')
      .on('data', (text: string) => this.error(text.trimEnd(), undefined, false));
    server.once('exit', (code, signal) => {
      if (this.#server === server) this.#server = undefined;
      if (code !== 0) this.error(`Server process exited: ${signal ?? code}`, undefined, false);
    });
    this.#server = server;
    return { reader: new ProcessReader(server), writer: new ProcessWriter(server) };
  }

  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.processId = process.pid;
  }

  override async stop(timeout?: number): Promise<void> {
    const server = this.#server;
    try {
      await super.stop(timeout);
    } finally {
      if (server) setTimeout(() => killRunning(server), PATIENCE_MS).unref();
    }
  }
}

/** One that has ended is left alone: its number may be another's by now. */
function killRunning(server: ChildProcess): void {
  if (server.exitCode === null && server.signalCode === null) server.kill('SIGKILL');
}

class ProcessReader extends AbstractMessageReader {
  readonly #server: ChildProcess;

  constructor(server: ChildProcess) {
    super();
    this.#server = server;
    server.on('error', (error) => this.fireError(error));
    server.on('close', () => this.fireClose());
  }

  override listen(callback: DataCallback): Disposable {
    const listener = (message: unknown) => callback(message as Message);
    this.#server.on('message', listener);
    return { dispose: () => this.#server.off('message', listener) };
  }
}

class ProcessWriter extends AbstractMessageWriter {
  readonly #server: ChildProcess;
  #failures = 0;

  constructor(server: ChildProcess) {
    super();
    this.#server = server;
    server.on('error', (error) => this.fireError(error));
    server.on('close', () => this.fireClose());
  }

  /** Resolves at once: messages keep their order, and what is not sent is told of by the error. */
  async write(message: Message): Promise<void> {
    this.#server.send(message, undefined, undefined, (error) => {
      this.#failures = error ? this.#failures + 1 : 0;
      if (error) this.fireError(error, message, this.#failures);
    });
  }

  end(): void {}
}
