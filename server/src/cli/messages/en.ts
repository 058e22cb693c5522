import type { Messages } from './messages.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const english: Messages = {
  help: {
    titles: {},
    about:
      'Checks and mends annual reports on government information disclosure, and extracts their figures.',
    commands: {
      check: 'check reports: sums, chapters, tables and cells',
      fix: 'apply safe fixes only (totals and blanks that the formulas confirm)',
      extract: 'extract all figures of the three tables',
      explain: 'tell what rules look at, why, and where they come from; without a rule list them all',
      lsp: 'start the language server, for an editor',
    },
    paths:
      'files, folders (.txt and .md in them) or glob patterns; - for paths from standard input; the current folder if left out',
    format: (choices) => `output format: ${choices}; pretty if left out`,
    language: 'language: zh-cn or en; taken from LC_ALL, LC_MESSAGES, LANG if left out',
    dryRun: 'write nothing, show the differences',
    stdinPaths: 'take paths from standard input, a line each or separated by NUL',
    rule: 'look at these rules only; with commas between them, or several times',
    maxSeverity: 'findings up to this severity do not fail the run: hint, information, warning, error',
    jobs: 'how many threads work at the same time; as many as there are processors if left out',
    rules: 'ids of rules',
    stdio: 'speak over standard input and output (the default)',
    help: 'show help',
    version: 'show the version',
    exits:
      'Exit codes: 0 no findings; 1 findings (see --max-severity); 2 wrong usage, or a file could not be read or written.',
  },
  usage: {
    'unknown-command': (what, proper) => `no command '${what}'${proper && `, did you mean ${proper}?`}`,
    'unknown-option': (what, proper) => `no option '${what}'${proper && `, did you mean ${proper}?`}`,
    'unknown-rule': (what, proper) => `no rule '${what}'${proper && `, did you mean ${proper}?`}`,
    'value-missing': (what) => `option '${what}' needs a value`,
    'value-wrong': (what, proper) => `'${what}' is none of ${proper}`,
    other: (what) => `wrong usage: ${what}`,
  },
  problems: {
    missing: () => 'no such file or folder',
    'no-match': () => 'no file matches this pattern',
    vanished: () => 'the file was gone before it could be read',
    'broken-link': () => 'the link points to nothing',
    'link-loop': () => 'the link leads in a circle',
    denied: () => 'permission denied',
    'read-only': () => 'the file is read-only, left as it is',
    'not-a-file': () => 'not a regular file',
    'too-large': (detail) => `too large (${detail}), not read`,
    binary: () => 'a binary file, no report',
    encoding: () => 'unknown encoding (UTF-8, UTF-16 and GB18030 can be read)',
    damaged: () => 'damaged: some bytes make no character in its encoding',
    empty: () => 'an empty file',
    'no-report': () => 'not an annual report on government information disclosure',
    changed: () => 'the file was changed by someone else meanwhile, left as it is',
    unsettled: () => 'the fixes do not settle, left as it is',
    unfaithful: () => 'the mended text cannot be written in the encoding of the file, left as it is',
    other: (detail) => `cannot be processed (${detail})`,
  },
  unread: {
    'table-missing': 'the table is missing',
    'table-unreadable': 'the table cannot be read',
    'row-missing': 'the row was not found',
    'row-label': "the row's label is not the form's, so whose figures these are is not certain",
    'too-few': 'fewer figures than columns, and nothing shows which cell is blank',
    'too-many': 'more figures than columns',
    ambiguous: 'the figures fit the columns in two ways',
    glued: 'the figures of several cells run together',
  },
  invalid: {
    text: 'not a number',
    negative: 'a count, but the figure is negative',
    decimal: 'a count, but the figure has decimals',
    'too-large': 'the number is too large',
  },
  skipped: {
    blank: (cells) => `blank: ${cells}`,
    unreadable: (cells) => `unreadable: ${cells}`,
  },
  severities: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
  titles: (done, all) => `reading titles ${done}/${all}`,
  reading: (done, all) => (all === undefined ? `${done} done` : `working on ${done}/${all}`),
  unknown: '(unknown)',
  checks: ({ pass, fail, skip }) => `formulas: ${pass} hold, ${fail} broken, ${skip} not checked`,
  fixable: (count) => `${plural(count, 'finding')} can be mended by the command fix`,
  fixed: (count) => `${plural(count, 'fix', 'fixes')} applied`,
  wouldFix: (count) => `${plural(count, 'fix', 'fixes')} possible`,
  cells: (read, blank, unread) => `${plural(read, 'figure')}, ${blank} blank, ${unread} not read`,
  zeros: (count) => `the other ${count} are 0`,
  summaryTitles: { rule: 'rule', report: 'report' },
  reportsWith: (count) => plural(count, 'report'),
  othersWith: (count) =>
    `${plural(count, 'more report has findings', 'more reports have findings')}, see above`,
  summary: ({ reports, severities, skipped }) =>
    `${plural(reports, 'report')}: ${plural(severities.error, 'error')}, ` +
    `${plural(severities.warning, 'warning')}, ${severities.information} information, ` +
    `${plural(severities.hint, 'hint')}; ${plural(skipped, 'file')} skipped`,
  failed: (detail) => `the results could not be written (${detail})`,
};
