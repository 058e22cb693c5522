import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { expectMode, expectSquiggles, figure, fixture, MODES } from '../reports.ts';
import type { Scenario } from '../scenario.ts';

const ROW = '（一）予以公开';
const TYPED = '本机关去年办结申请较多。';

/** The server dies while somebody types: it comes back by itself, and what was typed stands in the text. */
export const scenario: Scenario = {
  name: 'killed-server',
  missing: '/proc',
  files: async () =>
    process.platform === 'linux' ? { 'report.txt': await fixture('right.txt') } : undefined,
  async run({ vscode, files }) {
    const text = files['report.txt']!;
    const total = figure(text, ROW, -1);
    await vscode.openFile('report.txt');
    await expectMode(vscode, MODES.text);
    await vscode.select(total.line, total.column, total.length);
    await vscode.type('77');
    await expectSquiggles(vscode, true);
    const [server] = await vscode.waitFor('one server', async () => {
      const found = await servers();
      return found.length === 1 && found;
    });

    await vscode.press('ControlOrMeta+End');
    for (const [at, sign] of [...TYPED].entries()) {
      await vscode.type(sign);
      if (at === 3) process.kill(server!, 'SIGKILL');
    }
    await vscode.waitFor('another server', async () => {
      const found = await servers();
      return found.length === 1 && found[0] !== server;
    });
    await vscode.goTo(total.line, total.column);
    await expectSquiggles(vscode, true);
    // It judges what is typed now, and not only what it was started with.
    await vscode.select(total.line, total.column, 2);
    await vscode.type(text.slice(total.offset, total.offset + total.length));
    await expectSquiggles(vscode, false);
    assert.deepEqual(await vscode.notifications(), []);
    assert.equal(await vscode.savedText('report.txt'), text + TYPED);
  },
};

/** The servers of reports that this run's own VS Code has started, by the parents of each process. */
async function servers(): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  const commands = new Map<number, string>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [stat, command] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
    );
    // The name of the program, in brackets, may hold blanks.
    const parent = /\) \S (\d+)/.exec(stat!)?.[1];
    if (parent === undefined) continue;
    parents.set(Number(name), Number(parent));
    commands.set(Number(name), command!);
  }
  const isOurs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 0; at = parents.get(at)) {
      if (at === process.pid) return true;
    }
    return false;
  };
  return [...commands]
    .filter(([id, command]) => command.includes('/dist/server.js\0') && isOurs(id))
    .map(([id]) => id);
}
