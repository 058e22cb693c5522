import type { Severity } from '../engine.ts';
import type { Frame } from './frames.ts';
import type { CheckResult, Failure } from './results.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A workflow command of GitHub Actions for each finding: shown beside the line of the file. */
export function annotations({ file, diagnostics }: CheckResult): string {
  return diagnostics
    .map(({ rule, severity, message, range: { start, end } }) => {
      const place = { file, line: start.line + 1, col: start.character + 1 };
      const extent = { endLine: end.line + 1, endColumn: end.character + 1 };
      return command(COMMANDS[severity], { ...place, ...extent, title: rule }, message);
    })
    .join('');
}

/** What could not be read stands behind the findings. */
export const githubFrame: Frame = {
  open: '',
  close: ({ failed }) => failed.map(failure).join(''),
};

function failure({ file, line, reason }: Failure): string {
  return command('error', line === undefined ? { file } : { file, line: line + 1 }, reason);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeText(text)}\n`;
}

/** As the runner reads it back. */
function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
