import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Terms } from './config.ts';
import { type Problem, ProblemError, problemOf } from './problem.ts';
import { pathsFrom, STDIN } from './stdin.ts';

/** One path to read, or one that led nowhere. */
export interface Listed {
  /** As given, or as found below what was given; with forward slashes. */
  readonly file: string;
  /** True where it was given by name, so that silence about it would be a riddle. */
  readonly named: boolean;
  readonly problem?: Problem;
  /** What a configuration file says of it. */
  readonly terms?: Terms;
}

/** In a folder only these are looked at; any other file must be given by name or by pattern. */
const EXTENSION = /\.(txt|md)$/i;

/**
 * All files that the paths name, in the order given, each file once, a folder's and a pattern's files in the
 * order of their names. A path that leads nowhere is listed with its problem. They come in portions: those of the
 * arguments together, those from standard input as they come in.
 * @param paths files, folders or glob patterns; a path that exists is never taken for a pattern
 */
export async function* listFiles(
  paths: readonly string[],
  stdin: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Listed[]> {
  const seen = new Set<string>();
  const isNew = ({ real, problem }: Found): boolean => {
    if (problem !== undefined) return true;
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  };
  let found: Found[] = [];
  for (const path of paths) {
    if (path !== STDIN) {
      found = found.concat(expand(path, pattern).filter(isNew));
      continue;
    }
    if (found.length > 0) yield found.map(listed);
    found = [];
    for await (const names of pathsFrom(stdin())) {
      yield names
        .flatMap((name) => expand(name, noPattern))
        .filter(isNew)
        .map(listed);
    }
  }
  if (found.length > 0) yield found.map(listed);
}

/** A listed file with the name by which it is known again. */
interface Found extends Listed {
  readonly real: string;
}

const listed = ({ real, ...rest }: Found): Listed => rest;

/** @param missing what a path stands for that does not exist */
function expand(path: string, missing: (path: string) => readonly Found[]): readonly Found[] {
  const file = slashes(path);
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return folder(file);
    if (!stats.isFile()) throw new ProblemError('not-a-file');
    return [{ file, named: true, real: realPathOr(path) }];
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== 'missing') return [failure(file, problem)];
    if (isLink(path)) return [failure(file, { kind: 'broken-link' })];
    return isDynamicPattern(file) ? missing(file) : noPattern(file);
  }
}

const noPattern = (file: string): readonly Found[] => [failure(file, { kind: 'missing' })];

function failure(file: string, problem: Problem, named = true): Found {
  return { file, named, problem, real: file };
}

function pattern(glob: string): readonly Found[] {
  const failed: Found[] = [];
  // The library passes over a folder that it cannot read; here that is a failure like any other.
  const readdir = (path: string, options: { withFileTypes: true }) => {
    try {
      return readdirSync(path, options);
    } catch (error) {
      const file = slashes(isAbsolute(glob) ? resolve(path) : relative('', path));
      failed.push(failure(file, problemOf(error), false));
      throw error;
    }
  };
  const found = globSync(glob, {
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
    fs: { readdirSync: readdir as never },
  });
  if (found.length + failed.length === 0) return [failure(glob, { kind: 'no-match' })];
  const files = found.map((file) => ({ file: slashes(file), named: false, real: realPathOr(file) }));
  return [...files, ...failed].toSorted(byFile);
}

/**
 * The .txt and .md files below a folder, hidden ones and node_modules left out. Links are followed after all else,
 * so that a file is found under its own name first; nothing is listed or entered twice, so circles of links end.
 */
function folder(root: string): readonly Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  const folders = [root];
  const links: string[] = [];
  for (let path = folders.pop() ?? links.shift(); path !== undefined; path = folders.pop() ?? links.shift()) {
    try {
      const real = realpathSync.native(path);
      if (seen.has(real)) continue;
      seen.add(real);
      if (!statSync(path).isDirectory()) {
        if (isReadable(path, statSync(path))) found.push({ file: path, named: false, real });
        continue;
      }
      for (const entry of readdirSync(path, { withFileTypes: true }).toSorted(byName)) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const file = below(path, entry.name);
        if (entry.isSymbolicLink()) links.push(file);
        else if (entry.isDirectory()) folders.push(file);
        else if (isReadable(file, entry)) {
          const realFile = join(real, entry.name);
          seen.add(realFile);
          found.push({ file, named: false, real: realFile });
        }
      }
    } catch (error) {
      const problem = problemOf(error);
      const isLost = problem.kind === 'missing' && path !== root;
      // A link to nowhere, or a folder removed meanwhile: of interest only where it promises a report.
      if (isLost && !EXTENSION.test(path)) continue;
      found.push(failure(path, isLost ? { kind: 'broken-link' } : problem, path === root));
    }
  }
  return found.toSorted(byFile);
}

function isReadable(path: string, entry: { isFile(): boolean }): boolean {
  return entry.isFile() && EXTENSION.test(path);
}

function below(parent: string, name: string): string {
  if (parent === '.') return name;
  return parent.endsWith('/') ? parent + name : `${parent}/${name}`;
}

/** By code unit, so that the order is the same on every machine. */
function byFile(a: Found, b: Found): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function realPathOr(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
