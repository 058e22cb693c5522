import type { Range, Sheet } from './sheet.ts';

/** A text after a tool has removed its repeated lines, with the places of the figures that are left. */
export interface Thinned {
  readonly text: string;
  readonly ranges: ReadonlyMap<string, Range>;
}

/** T20: each line's text stands only once in the document; empty lines stay. */
export function withoutRepeats(sheet: Sheet): Thinned {
  const seen = new Set<string>();
  const ranges = new Map<string, Range>();
  const places = [...sheet.ranges].sort(([, a], [, b]) => a.start - b.start);
  const kept: string[] = [];
  let from = 0;
  let written = 0;
  let next = 0;
  for (const line of sheet.text().split('\n')) {
    const words = line.trim();
    const stays = words === '' || !seen.has(words);
    seen.add(words);
    for (; next < places.length && places[next]![1].start <= from + line.length; next += 1) {
      const [path, { start, end }] = places[next]!;
      if (stays) ranges.set(path, { start: start - from + written, end: end - from + written });
    }
    if (stays) {
      kept.push(line);
      written += line.length + 1;
    }
    from += line.length + 1;
  }
  return { text: kept.join('\n'), ranges };
}
