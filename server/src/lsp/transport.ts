/** How a client reaches a server that is a process: as the options say that editors start it with. */
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** The value of an option that is written as one argument or as two. */
export function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  return at < 0 ? undefined : args[at]!.slice(name.length + 1) || args[at + 1];
}

/**
 * @param args `--stdio`, `--node-ipc`, `--pipe=<name>` or `--socket=<port>`, the last two also as two arguments
 * @param gone called when the client has closed its end
 */
export function transportOf(args: readonly string[], gone: () => void): [MessageReader, MessageWriter] {
  if (args.includes('--stdio')) {
    process.stdin.on('end', gone).on('close', gone);
    // Whatever is written there by mistake would break the protocol.
    globalThis.console = new console.Console(process.stderr);
    return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
  }
  if (args.includes('--node-ipc')) {
    process.on('disconnect', gone);
    return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  }
  const [port, pipe] = [optionOf(args, '--socket'), optionOf(args, '--pipe')];
  const transport = port
    ? createServerSocketTransport(Number(port))
    : pipe && createServerPipeTransport(pipe);
  if (!transport) throw new Error('Wanted: --stdio, --node-ipc, --pipe=<name> or --socket=<port>');
  transport[0].onClose(gone);
  return transport;
}
