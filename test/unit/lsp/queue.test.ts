import 'vscode-jsonrpc/node';
import { expect, test } from 'vitest';
import { newQueue } from '../../../server/src/lsp/reports/queue.ts';

/** A queue whose work ends when it is told to, and what it has begun. */
function held(most: number) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = newQueue((uri) => {
    begun.push(uri);
    return new Promise((resolve) => ends.set(uri, resolve));
  }, most);
  const end = (uri: string) => ends.get(uri)!();
  return { queue, begun, end };
}

test('so many are worked on at once, in the order in which they came', async () => {
  const { queue, begun, end } = held(2);
  for (const uri of ['a', 'b', 'c']) queue.add(uri, uri);
  await expect.poll(() => begun).toEqual(['a', 'b']);
  end('b');
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
});

test('what is added while it is worked on is worked on once more, and not at the same time', async () => {
  const { queue, begun, end } = held(2);
  queue.add('a', 'a');
  await expect.poll(() => begun).toEqual(['a']);
  queue.add('a', 'a');
  queue.add('a', 'a');
  queue.add('b', 'b');
  await expect.poll(() => begun).toEqual(['a', 'b']);
  end('a');
  await expect.poll(() => begun).toEqual(['a', 'b', 'a']);
  end('a');
  end('b');
  await queue.idle();
  expect(begun).toHaveLength(3);
});

test('it is idle when nothing is left, also where nothing ever was', async () => {
  const { queue, begun, end } = held(1);
  await queue.idle();
  queue.add('a', 'a');
  let idle = false;
  const waiting = queue.idle().then(() => {
    idle = true;
  });
  await expect.poll(() => begun).toEqual(['a']);
  expect(idle).toBe(false);
  end('a');
  await waiting;
});

test('stopped, it begins nothing more', async () => {
  const { queue, begun } = held(1);
  queue.add('a', 'a');
  queue.stop();
  queue.add('b', 'b');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(begun).toEqual([]);
});
