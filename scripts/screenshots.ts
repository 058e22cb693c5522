/**
 * Makes the pictures from a real VS Code: those of README and walkthrough under docs/images/, and those by which the
 * looks are judged under test/vscode/screenshots/acceptance/. `--only <name>` makes those whose names begin so.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fixture, withFigure } from '../test/vscode/reports.ts';
import { packExtension } from './package.ts';
import { inFewColours } from './screenshots/palette.ts';
import {
  editorScene,
  formScene,
  ROW,
  type Scene,
  stepScenes,
  textsOf,
  walkthroughScene,
} from './screenshots/scenes.ts';
import { say } from './vscode/messages.ts';
import { onInterrupt } from './vscode/processes.ts';
import { CURRENT_VSCODE, type Locale, makeRunFolder } from './vscode/server.ts';
import { type Session, startSession, type Window } from './vscode/session.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const PICTURE = path('docs/images/editor.png');
const STEPS = path('docs/images/walkthrough');
const ACCEPTANCE = path('test/vscode/screenshots/acceptance');
const SAMPLES = path('samples');
const SEEDS = path('../shared/corpus/seeds');
const LIGHT = 'Default Light Modern';
/** What the window's settings make of each picture in light, dark and high contrast. */
const THEMES = { light: LIGHT, dark: 'Default Dark Modern', contrast: 'Default High Contrast' } as const;

const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const isWanted = (name: string) => name.startsWith(options.only) || options.only.split(',').includes(name);

const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
if (fonts.status !== 0 || fonts.stdout.trim() === '') {
  console.error(
    say(
      '没有中文字体，截图里的汉字会是方框。请先安装一种（例如 Debian 的 fonts-noto-cjk）。',
      'No Chinese font is installed: the pictures would show boxes. Install one first (Debian: fonts-noto-cjk).',
    ),
  );
  process.exit(1);
}

const runFolder = await makeRunFolder();
const tidy = () => rm(runFolder, { recursive: true, force: true });
onInterrupt(tidy);
try {
  const vsix = join(runFolder, 'disclosure-report.vsix');
  await packExtension(vsix);
  const right = await fixture('right.txt');
  const wrong = withFigure(right, ROW, -1, '77');
  const three = withFigure(withFigure(wrong, '1.信访举报投诉类申请', 0, '9'), '行政规范性文件', 0, '二');
  const seed = await seed004();
  const themes = Object.entries(THEMES);
  await inSession('zh-cn', vsix, [
    ...stepScenes(right, wrong, withFigure(right.replaceAll('2023', '2022'), '（七）总计', 0, '32')).map(
      (scene) => ({ folder: STEPS, scene }),
    ),
    ...[
      ...themes.map(([name, theme]) => editorScene(`editor-${name}`, wrong, theme)),
      ...themes.map(([name, theme]) =>
        formScene(`form-three-errors-${name}`, 'report.txt', three, theme, 'applications/granted/total'),
      ),
      formScene('form-right', 'report.txt', right, LIGHT),
      ...(seed === undefined ? [] : [formScene('form-seed-004', 'seed.txt', seed, LIGHT)]),
      walkthroughScene('walkthrough-zh-cn', LIGHT),
    ].map((scene) => ({ folder: ACCEPTANCE, scene })),
  ]);
  await inSession('en', vsix, [
    { folder: ACCEPTANCE, scene: editorScene('editor-en', wrong, LIGHT) },
    { folder: ACCEPTANCE, scene: formScene('form-en', 'report.txt', three, LIGHT) },
    { folder: ACCEPTANCE, scene: walkthroughScene('walkthrough-en', THEMES.dark) },
  ]);
} finally {
  await tidy();
}

interface Wanted {
  readonly folder: string;
  readonly scene: Scene;
}

async function inSession(locale: Locale, vsix: string, all: readonly Wanted[]): Promise<void> {
  const wanted = all.filter(({ scene }) => isWanted(scene.name));
  const withReadme = locale === 'zh-cn' && isWanted('readme');
  if (wanted.length === 0 && !withReadme) return;
  const settings = { 'editor.minimap.enabled': false, 'editor.fontSize': 14 };
  const session = await startSession({ version: CURRENT_VSCODE, vsix, locale, settings });
  try {
    for (const each of wanted) await takeScene(session, locale, each);
    if (withReadme) await takeReadme(session);
  } finally {
    await session.close();
  }
}

/** A scene that fails is told of; the others are made all the same. */
async function takeScene(session: Session, locale: Locale, { folder, scene }: Wanted): Promise<void> {
  const workspace = join(runFolder, locale, scene.name, '政府信息公开年报');
  const files = { ...scene.files, '.vscode/settings.json': JSON.stringify(scene.settings ?? {}) };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  await mkdir(folder, { recursive: true });
  const window = await session.open(workspace);
  const picture = join(folder, `${scene.name}.png`);
  try {
    if (scene.size) await window.page.setViewportSize(scene.size);
    await scene.run(window, await textsOf(locale));
    const png = await window.page.screenshot();
    await writeFile(picture, scene.size ? await inFewColours(window.page, png) : png);
    console.log(picture);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${scene.name}: ${error}`);
  } finally {
    await window.close();
  }
}

async function takeReadme(session: Session): Promise<void> {
  const folder = join(runFolder, '政府信息公开年报');
  await cp(SAMPLES, folder, { recursive: true });
  const window = await session.open(folder);
  await takePicture(window, await sampleWithErrors());
  await window.close();
  console.log(PICTURE);
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

/** A published report that is hard to read; undefined where the corpus is absent. */
async function seed004(): Promise<string | undefined> {
  const names = await readdir(SEEDS).catch(() => []);
  const name = names.find((each) => each.startsWith('004'));
  return name === undefined ? undefined : readFile(join(SEEDS, name), 'utf8');
}
