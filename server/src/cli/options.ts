import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import type { Language } from '../engine.ts';
import { MESSAGES, type Messages, type UsageError } from './messages/messages.ts';

const FORMATS = {
  check: ['pretty', 'json'],
  fix: ['pretty', 'json'],
  extract: ['pretty', 'json', 'csv'],
} as const;
const LANGUAGES: readonly Language[] = ['zh-cn', 'en'];

export type CommandName = keyof typeof FORMATS;
export type Format = (typeof FORMATS)[CommandName][number];

export interface Options {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly dryRun: boolean;
}

/** What the command line asks for: a run, or only a text to show and an exit code. */
export type Request =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'show'; readonly text: string; readonly exitCode: 0 | 2 };

/** @param args the arguments without node and script */
export function parseArguments(args: readonly string[], environment: NodeJS.ProcessEnv): Request {
  const language = languageOf(args, environment);
  const texts = MESSAGES[language];
  let options: Options | undefined;
  let shown = '';
  const program = describe(texts, (command, paths, given) => {
    options = {
      command,
      paths: paths.length === 0 ? ['.'] : paths,
      format: oneOf(FORMATS[command], given.format ?? 'pretty'),
      language: oneOf(LANGUAGES, given.lang?.toLowerCase() ?? language),
      dryRun: given.dryRun ?? false,
    };
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
  return options === undefined
    ? { kind: 'show', text: program.helpInformation(), exitCode: 2 }
    : { kind: 'run', options };
}

interface Given {
  readonly format?: string;
  readonly lang?: string;
  readonly dryRun?: boolean;
}

function describe(
  { help }: Messages,
  run: (command: CommandName, paths: readonly string[], given: Given) => void,
): Command {
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
      .action((paths: string[], _, self: Command) => run(name, paths, self.optsWithGlobals()));
    if (name === 'fix') command.option('--dry-run', help.dryRun);
  }
  for (const command of [program, ...program.commands]) {
    command.helpOption('-h, --help', help.help).configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title] ?? title,
    });
  }
  return program.helpCommand('help [command]', help.help);
}

function oneOf<T extends string>(choices: readonly T[], value: string): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new CommanderError(2, 'choice', `'${value}' (Did you mean ${choices.join(' | ')}?)`);
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
