import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../server/src/form/chapters.ts';
import { EDITIONS } from '../../server/src/form/editions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = globSync('{server,client}/src/**/*.ts', { cwd: root }).sort();

/** What a room may import from, besides itself. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const ENGINE = ['form', 'report', 'audit', 'mend'].map((room) => `server/src/${room}`);
const ROOMS: Readonly<Record<string, Room>> = {
  'server/src/form': { rooms: [], packages: [] },
  'server/src/report': { rooms: ENGINE.slice(0, 1), packages: [] },
  'server/src/audit': { rooms: ENGINE.slice(0, 2), packages: [] },
  'server/src/mend': { rooms: ENGINE.slice(0, 3), packages: ['get-east-asian-width', 'htmlparser2'] },
  'server/src/config': { rooms: ENGINE.slice(0, 3), packages: ['yaml', 'picomatch'] },
  'server/src/lsp/disk': {
    rooms: ['server/src/lsp'],
    packages: ['node:'],
  },
  'server/src/lsp': {
    rooms: ['server/src/engine.ts', 'server/src/config', ...ENGINE],
    packages: ['vscode-jsonrpc', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/src/cli': {
    rooms: ['server/src/engine.ts', 'server/src/config', ...ENGINE, 'package.json'],
    packages: [
      'node:',
      'commander',
      'csv-stringify',
      'diff',
      'iconv-lite',
      'picocolors',
      'sarif',
      'tinyglobby',
      'vscode-languageserver-textdocument',
    ],
  },
  'client/src': {
    rooms: [
      'server/src/report/recognise.ts',
      'server/src/lsp/candidates.ts',
      'server/src/lsp/decode.ts',
      'server/src/lsp/features/cells.ts',
      'server/src/lsp/features/form-view.ts',
      'server/src/lsp/features/years.ts',
      'server/src/lsp/features/new-report.ts',
      'server/src/lsp/features/paste.ts',
      'server/src/lsp/features/status.ts',
    ],
    packages: ['vscode', 'vscode-languageclient', 'node:child_process'],
  },
};

const IMPORTS = [
  /^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g,
];
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '');

/** The imports of a file, in all their forms, that its room does not allow. */
function forbidden(path: string, text: string): readonly string[] {
  const room = Object.keys(ROOMS).find((each) => path.startsWith(`${each}/`));
  if (!room) return [];
  const allowed = ROOMS[room]!;
  const specifiers = IMPORTS.flatMap((pattern) =>
    [...withoutComments(text).matchAll(pattern)].map(([, name]) => name!),
  );
  return specifiers.filter((specifier) => {
    if (!specifier.startsWith('.')) {
      return !allowed.packages.some(
        (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
      );
    }
    const target = relative('.', join(dirname(path), specifier));
    return ![room, ...allowed.rooms].some((each) => target === each || target.startsWith(`${each}/`));
  });
}

describe('a room knows only the rooms before it', () => {
  it.each(SOURCES)('%s', (path) => {
    expect(forbidden(path, readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  it.each([
    ['server/src/form/x.ts', `import type { Range } from '../report/model.ts';`],
    ['server/src/report/x.ts', `export * from '../audit/types.ts';`],
    ['server/src/audit/rules/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['server/src/mend/x.ts', `const { l10n } = await import('vscode');`],
    ['server/src/audit/x.ts', `const fs = require("fs");`],
    ['server/src/cli/x.ts', `import { serve } from '../lsp/server.ts';`],
    ['server/src/lsp/x.ts', `import {\n  main,\n} from '../cli/main.ts';`],
    ['client/src/x.ts', `import '../../server/src/engine.ts';`],
    ['client/src/x.ts', `import { join } from 'node:path';`],
  ])('would find %s: %s', (path, text) => {
    expect(forbidden(path, text)).toHaveLength(1);
  });
});

it('a configuration file’s reader is loaded where there is such a file, and not before', () => {
  const pure = ['messages.ts', 'types.ts'];
  /** Loaded themselves when they are asked for. */
  const rare = ['server/src/lsp/features/exception.ts', 'server/src/cli/config-file.ts'];
  const others = SOURCES.filter((path) => !path.startsWith('server/src/config/') && !rare.includes(path));
  const statics = others.flatMap((path) => {
    const text = withoutComments(readFileSync(join(root, path), 'utf8')).replaceAll(/^import type .*/gm, '');
    return IMPORTS.slice(0, 2).flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name!));
  });
  const loaded = statics.filter((name) => name.includes('/config/'));
  expect(loaded.filter((name) => !pure.some((file) => name.endsWith(`/${file}`)))).toEqual([]);
  const names = rare.map((path) => path.slice(path.lastIndexOf('/')));
  expect(statics.filter((name) => names.some((each) => name.endsWith(each)))).toEqual([]);
});

describe('only form/ knows the form’s wording', () => {
  /** Shorter ones are words of the language. */
  const LONG = 6;
  const tables = Object.values(EDITIONS).flatMap((edition) => Object.values(edition.tables));
  const wordings = [...CHAPTERS, ...tables.flatMap((table) => table.rows)];
  const labels = [...new Set(wordings.map(({ label }) => label).filter((label) => label.length >= LONG))];

  /** A rule's explanation quotes the form to a person. */
  const exempt = ['server/src/form/', 'server/src/audit/rules/'];

  it.each(SOURCES.filter((path) => !exempt.some((folder) => path.startsWith(folder))))('%s', (path) => {
    const text = withoutComments(readFileSync(join(root, path), 'utf8'));
    expect(labels.filter((label) => text.includes(label))).toEqual([]);
  });
});
