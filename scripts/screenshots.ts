/** Makes the README's picture, docs/images/editor.png, from a real VS Code with the sample that has errors. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packExtension } from './package.ts';
import { say } from './vscode/messages.ts';
import { onInterrupt } from './vscode/processes.ts';
import { CURRENT_VSCODE, makeRunFolder } from './vscode/server.ts';
import { startSession, type Window } from './vscode/session.ts';

const PICTURE = fileURLToPath(new URL('../docs/images/editor.png', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url));

const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
if (fonts.status !== 0 || fonts.stdout.trim() === '') {
  console.error(
    say(
      '没有中文字体，截图里的汉字会是方框。请先安装一种（例如 Debian 的 fonts-noto-cjk）。',
      'No Chinese font is installed: the picture would show boxes. Install one first (Debian: fonts-noto-cjk).',
    ),
  );
  process.exit(1);
}

const runFolder = await makeRunFolder();
const tidy = () => rm(runFolder, { recursive: true, force: true });
onInterrupt(tidy);
try {
  const folder = join(runFolder, '政府信息公开年报');
  await cp(SAMPLES, folder, { recursive: true });
  const vsix = join(runFolder, 'disclosure-report.vsix');
  await packExtension(vsix);
  await mkdir(dirname(PICTURE), { recursive: true });
  const settings = { 'editor.minimap.enabled': false, 'editor.fontSize': 14 };
  const session = await startSession({ version: CURRENT_VSCODE, vsix, locale: 'zh-cn', settings });
  try {
    await takePicture(await session.open(folder), await sampleWithErrors());
  } finally {
    await session.close();
  }
  console.log(PICTURE);
} finally {
  await tidy();
}

async function takePicture({ vscode, page }: Window, name: string): Promise<void> {
  await vscode.openFile(name);
  await vscode.outline();
  // The first error, with its message beside the text, the outline and all problems around it.
  await vscode.waitFor('an error', async () =>
    (await vscode.problems()).some((row) => /codicon-error/.test(row.icon)),
  );
  await vscode.runCommand('Focus Active Editor Group');
  await vscode.press('F8');
  await vscode.waitFor('a squiggle in view', async () => (await vscode.getSquiggles('error')) > 0);
  await page.screenshot({ path: PICTURE });
}

async function sampleWithErrors(): Promise<string> {
  const name = (await readdir(SAMPLES)).find((entry) => entry.includes('错'));
  if (name === undefined) throw new Error('samples/ has no report with errors.');
  return name;
}
