export interface Range {
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset behind the last character. */
  readonly end: number;
}

/** A text that grows, and remembers where each cell's figure stands in it. */
export interface Sheet {
  /** Appends text; `\n` becomes the document's own line end. */
  write(text: string): void;
  /** Appends a figure as it stands and remembers its place. */
  mark(path: string, figure: string): void;
  endsWith(text: string): boolean;
  text(): string;
  readonly ranges: ReadonlyMap<string, Range>;
}

export function createSheet(lineEnd: '\n' | '\r\n'): Sheet {
  let text = '';
  const ranges = new Map<string, Range>();
  return {
    write: (more) => {
      text += lineEnd === '\n' ? more : more.replaceAll('\n', lineEnd);
    },
    mark: (path, figure) => {
      if (ranges.has(path)) throw new Error(`${path} is written twice`);
      ranges.set(path, { start: text.length, end: text.length + figure.length });
      text += figure;
    },
    endsWith: (end) => text.endsWith(end.replaceAll('\n', lineEnd)),
    text: () => text,
    ranges,
  };
}
