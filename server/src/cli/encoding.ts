import { isUtf8 } from 'node:buffer';
import { applyEdits, type TextEdit } from '../engine.ts';
import { ProblemError } from './problem.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's bytes and the text that they stand for. */
export interface Decoded {
  readonly bytes: Buffer;
  /** Without the byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes that the byte-order mark takes: 0, 2 or 3. */
  readonly mark: number;
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: Buffer }[] = [
  { encoding: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
];

/**
 * Decodes a text file: by its byte-order mark, else as UTF-8 where it is valid, else as UTF-16 where that is
 * evident, else as GB18030, which GBK and GB2312 are parts of.
 * @throws ProblemError 'binary', 'damaged' or 'encoding'
 */
export function decode(bytes: Buffer): Decoded {
  const marked = MARKS.find((mark) => bytes.subarray(0, mark.bytes.length).equals(mark.bytes));
  if (marked !== undefined) {
    const decoded = decodeAs(bytes, marked.encoding, marked.bytes.length);
    if (decoded === undefined) throw new ProblemError('damaged');
    if (decoded.text.includes('\0')) throw new ProblemError('binary');
    return decoded;
  }
  if (bytes.includes(0)) {
    const guess = (['utf-16le', 'utf-16be'] as const).map((encoding) => decodeAs(bytes, encoding, 0));
    const found = guess.find((decoded) => decoded !== undefined && isPlausible(decoded.text));
    if (found === undefined) throw new ProblemError('binary');
    return found;
  }
  if (isUtf8(bytes)) return { bytes, text: bytes.toString('utf8'), encoding: 'utf-8', mark: 0 };
  if (isDamagedUtf8(bytes)) throw new ProblemError('damaged');
  const chinese = decodeAs(bytes, 'gb18030', 0);
  if (chinese === undefined || !isPlausible(chinese.text)) throw new ProblemError('encoding');
  return chinese;
}

/** Undefined where the bytes are not valid in that encoding. */
function decodeAs(bytes: Buffer, encoding: Encoding, mark: number): Decoded | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { bytes, text: decoder.decode(bytes.subarray(mark)), encoding, mark };
  } catch {
    return undefined;
  }
}

/** What Chinese official texts consist of; bytes read in a wrong encoding scatter far beyond it. */
const USUAL =
  /[\t\n\v\f\r\x20-\x7e\u00a0-\u00ff\u2000-\u206f\u2100-\u27bf\u3000-\u33ff\u3400-\u9fff\ufe30-\ufe4f\uff00-\uffef]/g;

function isPlausible(text: string): boolean {
  const sample = text.slice(0, 65_536);
  return !sample.includes('\0') && sample.replace(USUAL, '').length <= sample.length / 10;
}

/** Mostly UTF-8: as GB18030 it would be read without complaint, as Chinese characters that make no sense. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const damaged = text.split('\ufffd').length - 1;
  const foreign = text.length - text.replace(/[^\0-\x7f]/g, '').length;
  return damaged < foreign / 4;
}

/**
 * Applies edits to the bytes, so that what is not edited stays as it is even where the encoding has two ways to
 * write a character.
 * @param edits in the order of the text, apart from each other; ranges are UTF-16 offsets into `source.text`
 * @throws ProblemError 'unfaithful' where the encoding cannot hold the new text
 */
export function splice(source: Decoded, edits: readonly TextEdit[]): Decoded {
  const { bytes, encoding, mark } = source;
  const offsetOf = byteOffsets(source);
  const parts: Buffer[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(bytes.subarray(done, offsetOf(edit.range.start)), encode(edit.newText, encoding));
    done = offsetOf(edit.range.end);
  }
  const spliced = decodeAs(Buffer.concat([...parts, bytes.subarray(done)]), encoding, mark);
  if (spliced?.text !== applyEdits(source.text, edits)) throw new ProblemError('unfaithful');
  return spliced;
}

/** A function from UTF-16 offsets to byte offsets, to be asked in ascending order: it walks the text once. */
function byteOffsets({ bytes, text, encoding, mark }: Decoded): (offset: number) => number {
  let unit = 0;
  let byte = mark;
  return (offset) => {
    if (encoding === 'utf-8') byte += Buffer.byteLength(text.slice(unit, offset));
    else if (encoding === 'gb18030') byte = gb18030Offset(bytes, byte, offset - unit);
    else byte += 2 * (offset - unit);
    unit = offset;
    return byte;
  };
}

/** Where `units` UTF-16 units further on begin: characters of one byte, of two, or of four (second byte a digit). */
function gb18030Offset(bytes: Buffer, from: number, units: number): number {
  let byte = from;
  for (let unit = 0; unit < units; ) {
    const lead = bytes[byte]!;
    const next = bytes[byte + 1] ?? 0;
    const isLong = lead > 0x80 && next >= 0x30 && next <= 0x39;
    byte += isLong ? 4 : lead > 0x80 ? 2 : 1;
    unit += isLong && lead >= 0x90 ? 2 : 1;
  }
  return byte;
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.concat(Array.from(text, encodeGb18030));
}

/** Two-byte characters by their code point: the decoder turned round, in place of half a megabyte of tables. */
let gb18030Pairs: ReadonlyMap<string, Buffer> | undefined;

function encodeGb18030(character: string): Buffer {
  if (character <= '\x7f') return Buffer.from(character);
  gb18030Pairs ??= readPairs();
  const pair = gb18030Pairs.get(character);
  if (pair === undefined) throw new ProblemError('unfaithful');
  return pair;
}

function readPairs(): ReadonlyMap<string, Buffer> {
  const pairs = new Map<string, Buffer>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const character = decoder.decode(bytes);
      if (trail !== 0x7f && !pairs.has(character)) pairs.set(character, bytes);
    }
  }
  return pairs;
}
