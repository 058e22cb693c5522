/** The server as a process of its own: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`. */
import { newConnection } from './connection.ts';
import { folderFiles } from './disk/folder-files.ts';
import { pagesBeside, terminalLocale } from './disk/surroundings.ts';
import { serve } from './server.ts';
import { optionOf, transportOf } from './transport.ts';

/** In milliseconds. */
const BETWEEN_LOOKS = 3000;

const args = process.argv.slice(2);
let down = false;
/** Whoever started this has gone, with a word or without. */
const gone = () => process.exit(down ? 0 : 1);

const followed = new Set<number>();

/** An editor may say its process twice: when it starts this, and when it initializes it. */
function follow(processId: number): void {
  if (followed.has(processId)) return;
  followed.add(processId);
  const look = () => {
    try {
      process.kill(processId, 0);
    } catch {
      gone();
    }
  };
  setInterval(look, BETWEEN_LOOKS).unref();
}

const connection = newConnection(...transportOf(args, gone), {
  follow,
  down() {
    down = true;
  },
  end: gone,
});
const parent = Number(optionOf(args, '--clientProcessId'));
if (parent > 0) follow(parent);
serve(connection, folderFiles, { pages: pagesBeside(import.meta.url), locale: terminalLocale() });
connection.listen();
