import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export interface Desktop {
  /** The command-line program, which installs extensions and waits for windows. */
  readonly command: string;
  /** The program itself, which runs extension tests. */
  readonly program: string | undefined;
}

const MAC_APP = '/Applications/Visual Studio Code.app/Contents';

/** Desktop VS Code, where it is on PATH or in its usual place. */
export function findDesktop(): Desktop | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  const places = process.platform === 'darwin' ? [join(MAC_APP, 'Resources', 'app', 'bin', 'code')] : [];
  const command = [...onPath, ...places].find((path) => existsSync(path));
  if (command === undefined) return undefined;
  const folder = dirname(dirname(realpathSync(command)));
  const programs = {
    win32: [join(folder, 'Code.exe')],
    darwin: [join(MAC_APP, 'MacOS', 'Code'), join(MAC_APP, 'MacOS', 'Electron')],
    linux: [join(folder, 'code')],
  }[process.platform as 'win32' | 'darwin' | 'linux'];
  return { command, program: programs?.find((path) => existsSync(path)) };
}
