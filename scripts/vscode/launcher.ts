/**
 * Stands in for desktop VS Code's program where @vscode/test-electron wants one: takes the same arguments, runs the
 * tests in VS Code's server and a browser, and ends with their exit code.
 */
import { appendFileSync } from 'node:fs';
import { launchBrowser } from './browser.ts';
import { runHostTests } from './host-tests.ts';
import { CURRENT_VSCODE, installVSCode, startServer, writeSettings } from './server.ts';
import { QUIET_SETTINGS } from './settings.ts';

// Options as desktop VS Code takes them, each `--name=value`.
const args = process.argv.slice(2);
const value = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const workspace = args.find((arg) => !arg.startsWith('-'));
const extension = value('extensionDevelopmentPath');
const tests = value('extensionTestsPath');
const dataFolder = value('user-data-dir');
if (!workspace || !extension || !tests || !dataFolder) {
  throw new Error(
    'Wanted: a folder, --extensionDevelopmentPath=, --extensionTestsPath= and --user-data-dir=',
  );
}

/** Which VS Code; the current one where nothing is said. */
const version = process.env.DISCLOSURE_REPORT_TEST_VSCODE ?? CURRENT_VSCODE;
/** Who started this sees its output only on the terminal: the tests' own lines go to the file named here as well. */
const copy = process.env.DISCLOSURE_REPORT_TEST_LOG;
const others: string[] = [];
const log = (line: string) => {
  if (!/^ {2}(passed|FAILED) /.test(line)) {
    others.push(line);
    return;
  }
  console.log(line);
  if (copy) appendFileSync(copy, `${line}\n`);
};

await writeSettings(dataFolder, QUIET_SETTINGS);
const root = await installVSCode(version);
const server = await startServer({ root, dataFolder, testDriver: true });
const browser = await launchBrowser();
let code = 1;
try {
  const host = value('extensionDevelopmentKind') === 'web' ? 'web' : 'node';
  code = await runHostTests(server, browser, { extension, tests, workspace, host, log });
  if (code !== 0) console.log([...others, await server.logTail(60)].join('\n'));
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = code;
