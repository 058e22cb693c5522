/** The ways in which an editor reaches the server, besides the pipe that all other tests use. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  createClientPipeTransport,
  createClientSocketTransport,
  createMessageConnection,
  generateRandomPipeName,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

async function initialized([reader, writer]: readonly [MessageReader, MessageWriter]): Promise<unknown> {
  const connection = createMessageConnection(reader, writer);
  connection.listen();
  const params = { processId: null, rootUri: null, capabilities: {} };
  const { serverInfo } = await connection.sendRequest<{ serverInfo: unknown }>('initialize', params);
  return serverInfo;
}

const OURS = { name: 'disclosure-report' };

test.each([1, 2])('a socket and a named pipe, as %i argument(s)', async (count) => {
  const pipe = generateRandomPipeName();
  const socket = await createClientSocketTransport(0).catch(() => undefined);
  expect(socket).toBeDefined();
  const ways = [
    { option: '--pipe', value: pipe, transport: await createClientPipeTransport(pipe) },
    { option: '--socket', value: String(socket!.port()), transport: socket! },
  ];
  for (const { option, value, transport } of ways) {
    const args = count === 1 ? [`${option}=${value}`] : [option, value];
    const server = spawn(process.execPath, [SERVER, ...args], { stdio: 'inherit' });
    const ended = once(server, 'exit');
    const ends = await transport.onConnected();
    expect(await initialized(ends)).toEqual(OURS);
    ends[1].end();
    expect(await ended).toEqual([1, null]);
  }
});

test('the channel between processes of Node', async () => {
  const server = fork(SERVER, ['--node-ipc'], { execArgv: [] });
  const ended = once(server, 'exit');
  expect(await initialized([new IPCMessageReader(server), new IPCMessageWriter(server)])).toEqual(OURS);
  server.disconnect();
  expect(await ended).toEqual([1, null]);
});

test('an editor that says its process only when it starts the server', async () => {
  const editor = spawn(process.execPath, ['-e', '']);
  await once(editor, 'exit');
  const server = fork(SERVER, ['--node-ipc', `--clientProcessId=${editor.pid}`], { execArgv: [] });
  expect(await once(server, 'exit')).toEqual([1, null]);
});

test('none at all is said on the terminal', async () => {
  const server = spawn(process.execPath, [SERVER]);
  let said = '';
  server.stderr.on('data', (data) => {
    said += data;
  });
  expect(await once(server, 'close')).toEqual([1, null]);
  expect(said).toContain('--stdio');
});
