import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
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
  /** Files with the same body's report for the year before. */
  readonly priors?: readonly string[];
  /** Another file of the run is compared with it. */
  readonly isPrior?: boolean;
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
  let portion: Listed[] = [];
  const add = (all: readonly Found[]) => {
    for (const found of all) if (isNew(found)) portion.push(listed(found));
  };
  const take = () => {
    const taken = portion;
    portion = [];
    return taken;
  };
  for (const path of paths) {
    if (path !== STDIN) {
      add(expand(path) ?? (await import('./pattern.ts')).matching(slashes(path)) ?? missing(path));
      continue;
    }
    if (portion.length > 0) yield take();
    for await (const names of pathsFrom(stdin())) {
      for (const name of names) add(expand(name) ?? missing(name));
      yield take();
    }
  }
  if (portion.length > 0) yield take();
}

/** A listed file with the name by which it is known again. */
export interface Found extends Listed {
  readonly real: string;
}

const listed = ({ real, ...rest }: Found): Listed => rest;

/** The files that a path stands for; undefined where it does not exist. */
function expand(path: string): readonly Found[] | undefined {
  const file = slashes(path);
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return folder(file);
    if (!stats.isFile()) throw new ProblemError('not-a-file');
    return [{ file, named: true, real: realPathOr(path) }];
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== 'missing') return [failure(file, problem)];
    return isLink(path) ? [failure(file, { kind: 'broken-link' })] : undefined;
  }
}

const missing = (path: string): readonly Found[] => [failure(slashes(path), { kind: 'missing' })];

export function failure(file: string, problem: Problem, named = true): Found {
  return { file, named, problem, real: file };
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
export function byFile(a: Found, b: Found): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

export function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

export function realPathOr(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
