import {
  type CancellationToken,
  createMessageConnection,
  type MessageReader,
  type MessageWriter,
  NotificationType,
  NotificationType0,
  RequestType,
  RequestType0,
} from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import {
  type Answers,
  MessageType,
  type News,
  type Notices,
  type ParamsOf,
  type Questions,
  type ResultOf,
} from './protocol.ts';

type Handler<M extends keyof Answers> = (
  params: ParamsOf<Answers[M]>,
  token: CancellationToken,
) => ResultOf<Answers[M]> | Promise<ResultOf<Answers[M]>>;

/** The client on the other side, by the language server protocol. */
export interface Connection {
  onInitialize(handler: (params: InitializeParams) => InitializeResult): void;
  onShutdown(handler: () => void): void;
  onRequest<M extends keyof Answers>(method: M, handler: Handler<M>): void;
  onNotification<M extends keyof News>(method: M, handler: (params: News[M]) => void): void;
  request<M extends keyof Questions>(
    method: M,
    params: ParamsOf<Questions[M]>,
    token?: CancellationToken,
  ): Promise<ResultOf<Questions[M]>>;
  /** Has the client tell of something from now on. */
  register(method: keyof News, registerOptions: unknown): Promise<void>;
  /** Resolves when it is sent. */
  notify<M extends keyof Notices>(method: M, params: Notices[M]): Promise<void>;
  /** Into the client's log. */
  warn(message: string): void;
  error(message: string): void;
  listen(): void;
}

/** Where the server runs. */
export interface Host {
  /** Ends the server when that process has ended, which started it. */
  follow(processId: number): void;
  /** Told of a shutdown: an end after it is as it ought to be. */
  down(): void;
  end(): void;
}

export function newConnection(reader: MessageReader, writer: MessageWriter, host: Host): Connection {
  const log = (type: MessageType) => (message: string) => {
    // The last way to say anything.
    raw.sendNotification('window/logMessage', { type, message }).catch(() => {});
  };
  const [error, warn] = [log(MessageType.Error), log(MessageType.Warning)];
  const logger = { error, warn, info: log(MessageType.Info), log: log(MessageType.Log) };
  const raw = createMessageConnection(reader, writer, logger);
  let onShutdown = () => {};

  raw.onRequest(new RequestType0('shutdown'), () => {
    host.down();
    onShutdown();
    return null;
  });
  raw.onNotification(new NotificationType0('exit'), host.end);
  return {
    onInitialize: (handler) => {
      raw.onRequest(new RequestType<InitializeParams, InitializeResult, void>('initialize'), (params) => {
        const result = handler(params);
        // One that is refused changes nothing.
        if (typeof params.processId === 'number') host.follow(params.processId);
        return result;
      });
    },
    onShutdown: (handler) => {
      onShutdown = handler;
    },
    onRequest<M extends keyof Answers>(method: M, handler: Handler<M>) {
      raw.onRequest(new RequestType<ParamsOf<Answers[M]>, ResultOf<Answers[M]>, void>(method), handler);
    },
    onNotification<M extends keyof News>(method: M, handler: (params: News[M]) => void) {
      raw.onNotification(new NotificationType<News[M]>(method), handler);
    },
    request: (method, params, token) =>
      // Whatever is undefined here would be sent as `null`.
      raw.sendRequest(method, ...[params, token].filter((each) => each !== undefined)),
    register: (method, registerOptions) => {
      const registrations = [{ id: method, method, registerOptions }];
      return raw.sendRequest('client/registerCapability', { registrations });
    },
    notify: (method, params) => raw.sendNotification(method, params),
    warn,
    error,
    listen: () => raw.listen(),
  };
}
