import type { WriteStream } from 'node:tty';

export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** Milliseconds: nothing is shown of a short run, and a long one is not slowed down by showing it. */
const FIRST = 1000;
const BETWEEN = 100;
const ERASE_LINE = '\r\u001b[2K';

/** A line on the terminal that replaces itself; silent where the output is no terminal. */
export function newProgress(stream: WriteStream): Progress {
  let next = performance.now() + FIRST;
  let isShown = false;
  return {
    show: (text) => {
      if (!stream.isTTY || performance.now() < next) return;
      next = performance.now() + BETWEEN;
      isShown = true;
      stream.write(ERASE_LINE + text);
    },
    clear: () => {
      if (isShown) stream.write(ERASE_LINE);
      isShown = false;
    },
  };
}
