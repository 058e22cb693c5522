import { availableParallelism } from 'node:os';
import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import type { Language, Severity } from '../engine.ts';
import { type CommandName, FORMATS, type Format } from './formats.ts';
import { MESSAGES, type Messages, type UsageError } from './messages/messages.ts';
import { SEVERITIES } from './severities.ts';
import { STDIN } from './stdin.ts';

const LANGUAGES: readonly Language[] = ['zh-cn', 'en'];

/** Plain data, so that it can be sent to a worker. */
export interface Options {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly dryRun: boolean;
  /** The only rules to look at; empty for all. */
  readonly rules: readonly string[];
  /** Findings up to this severity do not make the run fail. */
  readonly maxSeverity: Severity | undefined;
  /** How many threads may work at the same time. */
  readonly jobs: number;
}

/** What the command line asks for. `show`: only a text and an exit code. */
export type Request =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'explain'; readonly rules: readonly string[]; readonly language: Language }
  | { readonly kind: 'serve' }
  | { readonly kind: 'show'; readonly text: string; readonly exitCode: 0 | 2 };

/** @param args the arguments without node and script */
export function parseArguments(args: readonly string[], environment: NodeJS.ProcessEnv): Request {
  const language = languageOf(args, environment);
  const texts = MESSAGES[language];
  let request: Request | undefined;
  let shown = '';
  const program = describe(texts, language, (asked) => {
    request = asked;
  });
  const write = (text: string) => {
    shown += text;
  };
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: write, writeErr: write, outputError: () => {} });
  }
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'show', text: shown, exitCode: 0 };
    const text = error.code === 'commander.help' ? shown : `disclosure-report: ${usageError(error, texts)}\n`;
    return { kind: 'show', text, exitCode: 2 };
  }
  return request ?? { kind: 'show', text: program.helpInformation(), exitCode: 2 };
}

interface Given {
  readonly format?: string;
  readonly lang?: string;
  readonly dryRun?: boolean;
  readonly rule?: readonly string[];
  readonly maxSeverity?: string;
  readonly jobs?: string;
  readonly stdinPaths?: boolean;
}

/** @param language where none is given */
function describe({ help }: Messages, language: Language, ask: (request: Request) => void): Command {
  const program = new Command('disclosure-report')
    .description(help.about)
    .version(version, '-V, --version', help.version)
    .option('--lang <language>', help.language)
    .addHelpText('after', `\n${help.exits}`);
  for (const name of Object.keys(FORMATS) as CommandName[]) {
    const command = program
      .command(name)
      .description(help.commands[name])
      .argument('[paths...]', help.paths)
      .option('--format <format>', help.format(FORMATS[name].join(' | ')))
      .option('--stdin-paths', help.stdinPaths)
      .action((paths: string[], _, self: Command) =>
        ask({ kind: 'run', options: optionsOf(name, paths, self.optsWithGlobals(), language) }),
      );
    if (name !== 'extract') {
      command.option('--rule <ids>', help.rule, (ids: string, before: readonly string[] = []) => [
        ...before,
        ...ids.split(',').filter((id) => id !== ''),
      ]);
      command.option('--max-severity <severity>', help.maxSeverity);
    }
    if (name === 'fix') command.option('--dry-run', help.dryRun);
    command.option('--jobs <number>', help.jobs);
  }
  program
    .command('explain')
    .description(help.commands.explain)
    .argument('[rules...]', help.rules)
    .action((rules: string[], _, self: Command) =>
      ask({ kind: 'explain', rules, language: languageIn(self.optsWithGlobals(), language) }),
    );
  program
    .command('lsp')
    .description(help.commands.lsp)
    .option('--stdio', help.stdio)
    // What else an editor says (--clientProcessId=…) is for the server.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => ask({ kind: 'serve' }));
  for (const command of [program, ...program.commands]) {
    command.helpOption('-h, --help', help.help).configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
    });
  }
  return program.helpCommand('help [command]', help.help);
}

function optionsOf(
  command: CommandName,
  paths: readonly string[],
  given: Given,
  language: Language,
): Options {
  const fromStdin = given.stdinPaths === true && !paths.includes(STDIN);
  const named = fromStdin ? [...paths, STDIN] : paths;
  return {
    command,
    paths: named.length === 0 ? ['.'] : named,
    format: oneOf(FORMATS[command], given.format ?? 'pretty'),
    language: languageIn(given, language),
    dryRun: given.dryRun ?? false,
    rules: given.rule ?? [],
    maxSeverity: given.maxSeverity === undefined ? undefined : oneOf(SEVERITIES, given.maxSeverity),
    jobs: given.jobs === undefined ? availableParallelism() : countOf(given.jobs),
  };
}

const languageIn = ({ lang }: Given, language: Language): Language =>
  oneOf(LANGUAGES, lang?.toLowerCase() ?? language);

function oneOf<T extends string>(choices: readonly T[], value: string): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new CommanderError(2, 'choice', `'${value}' (Did you mean ${choices.join(' | ')}?)`);
}

function countOf(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new CommanderError(2, 'choice', `'${value}' (Did you mean 1 | 2 | 3 | …?)`);
}

const USAGE_ERRORS: Readonly<Record<string, UsageError>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.optionMissingArgument': 'value-missing',
  choice: 'value-wrong',
};

/** The parser speaks English only: its code, the words that it quotes and its suggestion are put into our texts. */
function usageError({ code, message }: CommanderError, { usage }: Messages): string {
  const kind = USAGE_ERRORS[code] ?? 'other';
  if (kind === 'other') return usage.other(message.replace(/^error: /, ''), '');
  const what = /'([^']*)'/.exec(message)?.[1] ?? '';
  return usage[kind](what, /Did you mean (?:one of )?(.*)\?/.exec(message)?.[1] ?? '');
}

/** The language asked for; else that of the locale, as POSIX orders its variables; else that of the system. */
function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[index]?.includes('=') ? args[index].slice('--lang='.length) : args[index + 1];
  const named = index < 0 ? undefined : LANGUAGES.find((language) => language === asked?.toLowerCase());
  if (named !== undefined) return named;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh-cn' : 'en';
}
