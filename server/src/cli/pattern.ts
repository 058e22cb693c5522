/** The files that a glob pattern stands for. Loaded where there is one. */
import { readdirSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { byFile, type Found, failure, realPathOr, slashes } from './files.ts';
import { problemOf } from './problem.ts';

/** @returns undefined where it is no pattern at all */
export function matching(glob: string): readonly Found[] | undefined {
  if (!isDynamicPattern(glob)) return undefined;
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
