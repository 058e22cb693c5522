/** In place of a path: the paths come in on standard input. */
export const STDIN = '-';

const NEWLINE = 0x0a;
const NUL = 0;

/**
 * The paths that come in, a line each, or each ended by NUL where there is a NUL at all (as `find -print0` writes
 * them); given on as they come, so that results go out before the last path is in. Blank lines are passed over.
 */
export async function* pathsFrom(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let rest = Buffer.alloc(0);
  let separator: number | undefined;
  for await (const chunk of input) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    if (rest.includes(NUL)) separator ??= NUL;
    else if (rest.includes(NEWLINE)) separator ??= NEWLINE;
    if (separator === undefined) continue;
    const end = rest.lastIndexOf(separator) + 1;
    if (end === 0) continue;
    yield split(rest.subarray(0, end), separator);
    rest = rest.subarray(end);
  }
  if (rest.length > 0) yield split(rest, separator ?? NEWLINE);
}

function split(bytes: Buffer, separator: number): readonly string[] {
  const paths = bytes.toString('utf8').split(separator === NUL ? '\0' : /\r?\n/);
  return paths.filter((path) => path !== '');
}
