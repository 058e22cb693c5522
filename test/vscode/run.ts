/**
 * The packed extension in a real VS Code, driven as a person would.
 *
 *   node test/vscode/run.ts [--only <scenario>] [--oldest] [--vsix <file>] [--suite]
 *
 * Without options: all scenarios in the current VS Code, the chosen few in the oldest supported one, then the tests
 * inside the extension host. `--oldest` runs in the oldest one alone, `--suite` the tests inside the host alone.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { packExtension } from '../../scripts/package.ts';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { onInterrupt } from '../../scripts/vscode/processes.ts';
import { CURRENT_VSCODE, makeRunFolder, OLDEST_VSCODE } from '../../scripts/vscode/server.ts';
import { type Session, startSession } from '../../scripts/vscode/session.ts';
import type { Scenario } from './scenario.ts';
import { runSuiteInServer } from './suite/run.ts';

const SCREENSHOTS = fileURLToPath(new URL('screenshots/', import.meta.url));
const LOG_LINES = 60;
/** A window may miss a key on a machine that has much else to do: what fails is tried once more, and said to be. */
const MOST_TRIES = 2;
const HOSTS = [
  ['node', CURRENT_VSCODE],
  ['web', CURRENT_VSCODE],
  ['web', OLDEST_VSCODE],
] as const;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    oldest: { type: 'boolean', default: false },
    suite: { type: 'boolean', default: false },
    vsix: { type: 'string' },
  },
});

let passed = 0;
let failed = 0;

const runFolder = await makeRunFolder();
const removeRunFolder = () => rm(runFolder, { recursive: true, force: true, maxRetries: 5 });
onInterrupt(removeRunFolder);
try {
  await mkdir(SCREENSHOTS, { recursive: true });
  const scenarios = await loadScenarios(options.only);
  if (!options.suite) {
    const vsix = options.vsix ?? join(runFolder, 'disclosure-report.vsix');
    if (options.vsix === undefined) await packExtension(vsix);
    const browser = await launchBrowser();
    try {
      if (!options.oldest) await runAll(scenarios, CURRENT_VSCODE, vsix, browser);
      const inOldest = scenarios.filter((scenario) => scenario.oldest || (options.oldest && options.only));
      if (options.oldest || !options.only) await runAll(inOldest, OLDEST_VSCODE, vsix, browser);
    } finally {
      await browser.close();
    }
  }
  if (options.suite || !(options.only || options.oldest)) {
    // The oldest one loads the extension in another way in a browser.
    for (const [host, version] of HOSTS) {
      const result = await runSuiteInServer(host, version, runFolder);
      passed += result.passed;
      failed += result.failed;
    }
  }
} finally {
  await removeRunFolder();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function loadScenarios(only: readonly string[] | undefined): Promise<readonly Scenario[]> {
  const folder = new URL('scenarios/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const all = await Promise.all(
    names.map(async (name): Promise<Scenario> => (await import(new URL(name, folder).href)).scenario),
  );
  const chosen = only === undefined ? all : all.filter((scenario) => only.includes(scenario.name));
  if (chosen.length > 0) return chosen;
  throw new Error(`No such scenario. There are: ${all.map((scenario) => scenario.name).join(', ')}`);
}

async function runAll(scenarios: readonly Scenario[], version: string, vsix: string, browser: Browser) {
  console.log(`VS Code ${version}`);
  const session = await startSession({ version, vsix, browser });
  try {
    for (const scenario of scenarios) await runOne(scenario, session, 1);
  } finally {
    await session.close();
  }
}

async function runOne(scenario: Scenario, session: Session, turn: number): Promise<void> {
  const started = Date.now();
  const files = await scenario.files();
  if (files === undefined) {
    console.log(`  skipped  ${scenario.name}: this machine has not ${scenario.missing}`);
    return;
  }
  // A folder of its own each time: VS Code remembers what was done in one.
  const folder = join(runFolder, `${session.version}-${turn}`, scenario.name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const prefix = session.version === CURRENT_VSCODE ? '' : `${session.version}-`;
  const picture = (name: string) => join(SCREENSHOTS, `${prefix}${scenario.name}-${name}.png`);
  await rm(picture('FAILED'), { force: true });
  const window = await session.open(folder);
  let hasFailed = false;
  try {
    await scenario.run({
      vscode: window.vscode,
      files,
      screenshot: async (name) => void (await window.page.screenshot({ path: picture(name) })),
    });
    passed++;
    console.log(`  passed   ${scenario.name} (${seconds(started)}${turn > 1 ? `, at try ${turn}` : ''})`);
  } catch (error) {
    hasFailed = true;
    if (turn === MOST_TRIES) failed++;
    console.log(`  FAILED   ${scenario.name} (${seconds(started)})`);
    console.log(indent(describe(error)));
    await window.page.screenshot({ path: picture('FAILED') }).catch(() => {});
    console.log(indent(`The window then: ${picture('FAILED')}\nThe end of VS Code's log:`));
    console.log(indent(await session.server.logTail(LOG_LINES)));
  } finally {
    await window.close();
  }
  if (hasFailed && turn < MOST_TRIES) await runOne(scenario, session, turn + 1);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nbecause: ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '           ');
}

function seconds(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
