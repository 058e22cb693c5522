import { setTimeout as sleep } from 'node:timers/promises';

export const TIMEOUT_MS = 20_000;
const POLL_MS = 40;

/** Looks again and again until `look` gives something; an error while looking counts as nothing yet. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  timeout = TIMEOUT_MS,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    let error: unknown;
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
    } catch (thrown) {
      error = thrown;
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${timeout / 1000} s in vain for: ${what}`, { cause: error });
    }
    await sleep(POLL_MS);
  }
}
