import picomatch from 'picomatch/posix.js';

/**
 * Whether a path is one of those that the patterns mean: paths or globs, from the configuration file's folder. One
 * without a slash means a file of that name in any folder, one that ends with a slash all files below.
 */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(testOf);
  return (path) => tests.some((test) => test(path));
}

function testOf(written: string): (path: string) => boolean {
  const pattern = written.replace(/^(?:\.\/)+/, '').replace(/\/$/, '/**');
  const anywhere = !written.includes('/');
  const matches = picomatch(pattern, { dot: true, basename: anywhere });
  // A file's name may hold what means something else in a pattern: 年报(2023).txt
  return (path) => path === pattern || (anywhere && path.endsWith(`/${pattern}`)) || matches(path);
}

/** True where a pattern can mean one path only. */
export const isPath = (pattern: string): boolean =>
  pattern.includes('/') && !/[*?{}[\]!+@]|\/$/.test(pattern);
