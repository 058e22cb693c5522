import { hasSigns, signAt } from './prose/marks.ts';

export interface Range {
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset behind the last character. */
  readonly end: number;
}

/** A text that grows, and remembers where each cell's figure stands in it. */
export interface Sheet {
  /** Appends text; `\n` becomes the document's own line end. Signs of marks.ts are not written but remembered. */
  write(text: string): void;
  /** Appends a figure as it stands and remembers its place. */
  mark(path: string, figure: string): void;
  endsWith(text: string): boolean;
  text(): string;
  readonly ranges: ReadonlyMap<string, Range>;
  /** Where the marked pieces of the prose stand, by their numbers: the first time, where one is written twice. */
  readonly pieces: ReadonlyMap<number, Range>;
}

export function createSheet(lineEnd: '\n' | '\r\n'): Sheet {
  let text = '';
  const ranges = new Map<string, Range>();
  const pieces = new Map<number, Range>();
  const opened = new Map<number, number>();
  const append = (more: string): void => {
    text += lineEnd === '\n' ? more : more.replaceAll('\n', lineEnd);
  };
  return {
    write: (more) => {
      if (!hasSigns(more)) {
        append(more);
        return;
      }
      let from = 0;
      for (let at = 0; at < more.length; at += 1) {
        const sign = signAt(more, at);
        if (!sign) continue;
        append(more.slice(from, at));
        from = at + 1;
        if (sign.opens) opened.set(sign.id, text.length);
        else if (!pieces.has(sign.id)) pieces.set(sign.id, { start: opened.get(sign.id)!, end: text.length });
      }
      append(more.slice(from));
    },
    mark: (path, figure) => {
      if (ranges.has(path)) throw new Error(`${path} is written twice`);
      ranges.set(path, { start: text.length, end: text.length + figure.length });
      text += figure;
    },
    endsWith: (end) => text.endsWith(end.replaceAll('\n', lineEnd)),
    text: () => text,
    ranges,
    pieces,
  };
}
