import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { type Problem, ProblemError, problemOf } from './problem.ts';

/** One path to read, or one that led nowhere. */
export interface Listed {
  /** As given, or as found below what was given; with forward slashes. */
  readonly file: string;
  /** True where it was given by name, so that silence about it would be a riddle. */
  readonly named: boolean;
  readonly problem?: Problem;
}

/** In a folder only these are looked at; any other file must be given by name or by pattern. */
const EXTENSION = /\.(txt|md)$/i;

/**
 * All files that the paths name, in the order given, each file once, a folder's and a pattern's files in the
 * order of their names. A path that leads nowhere is listed with its problem.
 * @param paths files, folders or glob patterns; a path that exists is never taken for a pattern
 */
export function listFiles(paths: readonly string[]): readonly Listed[] {
  const seen = new Set<string>();
  return paths.flatMap(expand).filter(({ file, problem }) => {
    if (problem !== undefined) return true;
    const real = realPathOr(file);
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  });
}

function expand(path: string): readonly Listed[] {
  const file = slashes(path);
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return folder(file);
    if (!stats.isFile()) throw new ProblemError('not-a-file');
    return [{ file, named: true }];
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== 'missing') return [{ file, named: true, problem }];
    if (isLink(path)) return [{ file, named: true, problem: { kind: 'broken-link' } }];
    return isDynamicPattern(file) ? pattern(file) : [{ file, named: true, problem }];
  }
}

function pattern(glob: string): readonly Listed[] {
  const failed: Listed[] = [];
  // The library passes over a folder that it cannot read; here that is a failure like any other.
  const readdir = (path: string, options: { withFileTypes: true }) => {
    try {
      return readdirSync(path, options);
    } catch (error) {
      const file = slashes(isAbsolute(glob) ? resolve(path) : relative('', path));
      failed.push({ file, named: false, problem: problemOf(error) });
      throw error;
    }
  };
  const found = globSync(glob, {
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
    fs: { readdirSync: readdir as never },
  });
  if (found.length + failed.length === 0) return [{ file: glob, named: true, problem: { kind: 'no-match' } }];
  return [...found.map((file) => ({ file: slashes(file), named: false })), ...failed].toSorted(byFile);
}

/**
 * The .txt and .md files below a folder, hidden ones and node_modules left out. Links are followed after all else,
 * so that a file is found under its own name first; nothing is listed or entered twice, so circles of links end.
 */
function folder(root: string): readonly Listed[] {
  const listed: Listed[] = [];
  const seen = new Set<string>();
  const folders = [root];
  const links: string[] = [];
  for (let path = folders.pop() ?? links.shift(); path !== undefined; path = folders.pop() ?? links.shift()) {
    try {
      const real = realpathSync(path);
      if (seen.has(real)) continue;
      seen.add(real);
      if (!statSync(path).isDirectory()) {
        if (isReadable(path, statSync(path))) listed.push({ file: path, named: false });
        continue;
      }
      for (const entry of readdirSync(path, { withFileTypes: true }).toSorted(byName)) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const file = below(path, entry.name);
        if (entry.isSymbolicLink()) links.push(file);
        else if (entry.isDirectory()) folders.push(file);
        else if (isReadable(file, entry)) {
          seen.add(join(real, entry.name));
          listed.push({ file, named: false });
        }
      }
    } catch (error) {
      const problem = problemOf(error);
      const isLost = problem.kind === 'missing' && path !== root;
      // A link to nowhere, or a folder removed meanwhile: of interest only where it promises a report.
      if (isLost && !EXTENSION.test(path)) continue;
      listed.push({ file: path, named: path === root, problem: isLost ? { kind: 'broken-link' } : problem });
    }
  }
  return listed.toSorted(byFile);
}

function isReadable(path: string, entry: { isFile(): boolean }): boolean {
  return entry.isFile() && EXTENSION.test(path);
}

function below(parent: string, name: string): string {
  if (parent === '.') return name;
  return parent.endsWith('/') ? parent + name : `${parent}/${name}`;
}

/** By code unit, so that the order is the same on every machine. */
function byFile(a: Listed, b: Listed): number {
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
    return realpathSync(path);
  } catch {
    return path;
  }
}
