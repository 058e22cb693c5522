// `npm test` and `npm start` begin here, on whatever Node >= 20 there is, with nothing installed: this makes sure of
// node_modules and of the Node 24 in it, and runs the rest on that. Plain JavaScript, Node built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const BIN = join(MODULES, '.bin');
const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(MODULES, '.installed-lock');
const WINDOWS = process.platform === 'win32';
const OLDEST_NODE = 20;
const OLDEST_NPM = 9;
const OWN_NODE = 24;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const chinese = /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '');
const say = (zh, en) => (chinese ? zh : en);

const TASKS = {
  test: [
    ['npm', 'run', 'check'],
    ['npm', 'run', 'build'],
    // The unit tests once, and the branches of the engine that they take with them.
    ['npm', 'run', 'coverage'],
    ['node', join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', '!unit'],
    ['npm', 'run', 'test:vscode'],
  ],
  start: [
    ['npm', 'run', 'build'],
    ['node', join('scripts', 'start.ts'), ...process.argv.slice(3)],
  ],
};

const task = TASKS[process.argv[2]];
if (!task)
  fail('用法：node scripts/bootstrap.mjs test|start', 'Usage: node scripts/bootstrap.mjs test|start');

checkTools();
if (!isInstalled()) install();
if (!ownNodeWorks()) installOwnNode();
writeFileSync(STAMP, hashOfLock());

for (const [command, ...args] of task) {
  const started = Date.now();
  const code = await run(command, args);
  if (code !== 0) process.exit(code);
  if (process.argv[2] === 'test') {
    console.log(`✔ ${[command, ...args].join(' ')} (${Math.round((Date.now() - started) / 1000)} s)`);
  }
}

function checkTools() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(
      `需要 Node.js ${OLDEST_NODE} 或更高版本，当前是 ${process.versions.node}。`,
      `Node.js ${OLDEST_NODE} or later is needed; this is ${process.versions.node}.`,
    );
  }
  const npm = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: WINDOWS });
  const version = npm.stdout?.trim();
  if (npm.status !== 0) fail('没有找到 npm，请先安装。', 'npm was not found: please install it.');
  if (Number(version.split('.')[0]) < OLDEST_NPM) {
    fail(
      `npm ${version} 太旧，需要 ${OLDEST_NPM} 或更高版本：npm install -g npm`,
      `npm ${version} is too old; ${OLDEST_NPM} or later is needed: npm install -g npm`,
    );
  }
}

function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfLock()) return true;
  return installedByHand();
}

/** Whether npm's own note of what it installed agrees with the lock file: after an `npm install`, say. */
function installedByHand() {
  const note = join(MODULES, '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages);
  return wanted.every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

function install() {
  console.log(say('正在安装依赖（npm ci）…', 'Installing dependencies (npm ci) …'));
  // No install scripts: one of them wants a compiler, and none but Node's own is needed.
  if (npm('ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund')) return;
  failInstall();
}

function installOwnNode() {
  console.log(
    say(
      `正在安装 Node.js ${OWN_NODE}（开发依赖 node）…`,
      `Installing Node.js ${OWN_NODE} (devDependency "node") …`,
    ),
  );
  // Said in full, since a person's settings may forbid scripts, and newer npm wants each one allowed.
  npm('rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts');
  if (ownNodeWorks()) return;
  // The same script by hand.
  const folder = join(MODULES, 'node');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: 'inherit' });
  npm('rebuild', 'node', '--ignore-scripts');
  if (!ownNodeWorks()) failInstall();
}

function ownNodeWorks() {
  const { stdout } = spawnSync(join(BIN, 'node'), ['--version'], { encoding: 'utf8', shell: WINDOWS });
  return stdout?.startsWith(`v${OWN_NODE}.`) === true;
}

function npm(...args) {
  return spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: WINDOWS }).status === 0;
}

function hashOfLock() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

/** Runs a step on Node 24, and stays until it has ended: on Ctrl+C it is the step that tidies up. */
function run(command, args) {
  const environment = { ...process.env };
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  environment[pathName] = [BIN, environment[pathName]].join(delimiter);
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell: WINDOWS, env: environment });
  const stay = () => {};
  const passOn = (signal) => child.kill(signal);
  process.on('SIGINT', stay).on('SIGTERM', passOn).on('SIGHUP', passOn);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code, signal) => {
      process.off('SIGINT', stay).off('SIGTERM', passOn).off('SIGHUP', passOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function failInstall() {
  fail(
    '安装失败。请检查网络是否连通、npm 源（npm config get registry）是否可用，然后重试。',
    'The installation failed. Check the network and the registry (npm config get registry), then try again.',
  );
}

function fail(zh, en) {
  console.error(say(zh, en));
  process.exit(1);
}
