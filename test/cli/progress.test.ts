import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newProgress } from '../../server/src/cli/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function shownOn(stream: { isTTY: boolean }): readonly string[] {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  const progress = newProgress({ ...stream, write } as unknown as WriteStream);
  progress.show('1/9');
  vi.advanceTimersByTime(999);
  progress.show('2/9');
  progress.clear();
  vi.advanceTimersByTime(1);
  progress.show('3/9');
  progress.show('4/9');
  vi.advanceTimersByTime(100);
  progress.show('5/9');
  progress.clear();
  progress.clear();
  return written;
}

test('a terminal is told of a long run only, not at every step, and is left clean', () => {
  const erase = '\r\u001b[2K';
  expect(shownOn({ isTTY: true })).toEqual([`${erase}3/9`, `${erase}5/9`, erase]);
});

test('a pipe is told nothing', () => {
  expect(shownOn({ isTTY: false })).toEqual([]);
});
