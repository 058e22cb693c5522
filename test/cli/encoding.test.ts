import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, splice } from '../../server/src/cli/encoding.ts';
import { ProblemError } from '../../server/src/cli/problem.ts';
import { right } from './inputs.ts';

/** Every two-byte and four-byte character that GB18030 has for the basic plane, and some beyond it. */
function allOfGb18030(): readonly Buffer[] {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const found: Buffer[] = [];
  const keep = (bytes: Buffer) => {
    try {
      if ([...decoder.decode(bytes)].length === 1) found.push(bytes);
    } catch {}
  };
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) keep(Buffer.from([a, b]));
  }
  for (const a of [0x81, 0x82, 0x83, 0x84, 0x90, 0x95, 0xe3]) {
    for (let b = 0x30; b <= 0x39; b++) {
      for (let c = 0x81; c <= 0xfe; c++) {
        for (let d = 0x30; d <= 0x39; d++) keep(Buffer.from([a, b, c, d]));
      }
    }
  }
  return found;
}

const problemOf = (bytes: Buffer) => {
  try {
    return decode(bytes).encoding;
  } catch (error) {
    return (error as ProblemError).problem.kind;
  }
};

describe('decode', () => {
  const written = [
    { encoding: 'utf-8', mark: 0, bytes: Buffer.from(right) },
    { encoding: 'utf-8', mark: 3, bytes: Buffer.from(`\ufeff${right}`) },
    { encoding: 'utf-16le', mark: 2, bytes: iconv.encode(right, 'utf-16le', { addBOM: true }) },
    { encoding: 'utf-16be', mark: 2, bytes: iconv.encode(right, 'utf-16be', { addBOM: true }) },
    { encoding: 'utf-16le', mark: 0, bytes: iconv.encode(right, 'utf-16le') },
    { encoding: 'utf-16be', mark: 0, bytes: iconv.encode(right, 'utf-16be') },
    { encoding: 'gb18030', mark: 0, bytes: iconv.encode(right, 'gb18030') },
  ];

  test.each(written)('tells $encoding with a mark of $mark bytes', ({ encoding, mark, bytes }) => {
    const decoded = decode(bytes);
    expect(decoded).toEqual({ bytes, text: right, encoding, mark });
  });

  test('takes pure ASCII for UTF-8 and UTF-16 without a Chinese word for UTF-16', () => {
    expect(problemOf(Buffer.from('# Readme\n'))).toBe('utf-8');
    expect(problemOf(Buffer.from('# Readme\r\n', 'utf16le'))).toBe('utf-16le');
  });

  test.each([
    [
      'a PNG image',
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64'),
      'binary',
    ],
    ['zeros', Buffer.alloc(1000), 'binary'],
    ['UTF-8 text with a NUL', Buffer.from(`${right}\0`), 'binary'],
    ['a byte-order mark before a NUL', Buffer.from('\ufeffa\0b'), 'binary'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'binary'],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x41]), 'damaged'],
    ['UTF-8 cut inside a character', Buffer.from('政府信息公开年报').subarray(0, -1), 'damaged'],
    ['UTF-8 with a wrong byte', Buffer.from(right).fill(0xff, 1, 2), 'damaged'],
    ['Latin-1', Buffer.from('Übermäßige Größe, naïve café\n', 'latin1'), 'encoding'],
  ])('declines %s', (_, bytes, kind) => {
    expect(problemOf(bytes)).toBe(kind);
  });

  test('declines Japanese in Shift_JIS or gives a text that is no report', () => {
    expect(['encoding', 'gb18030']).toContain(problemOf(iconv.encode('年次報告書、情報公開', 'shift_jis')));
  });
});

describe('splice', () => {
  test('finds its way through every character of GB18030 and leaves each one to the byte', () => {
    const characters = allOfGb18030();
    expect(characters.length).toBeGreaterThan(60_000);
    const bytes = Buffer.concat(characters.flatMap((each) => [each, Buffer.from('|')]));
    const text = new TextDecoder('gb18030').decode(bytes);
    const edits = [...text.matchAll(/\|/g)].map(({ index }) => ({
      range: { start: index, end: index + 1 },
      newText: '12',
    }));
    const spliced = splice({ bytes, text, encoding: 'gb18030', mark: 0 }, edits);
    expect(spliced.text).toBe(text.replaceAll('|', '12'));
    expect(spliced.bytes.equals(Buffer.concat(characters.flatMap((each) => [each, Buffer.from('12')])))).toBe(
      true,
    );
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('writes new text in %s', (encoding) => {
    const text = '甲😀，乙\r\n丙';
    const bytes = iconv.encode(text, encoding);
    const edits = [
      { range: { start: 3, end: 4 }, newText: '１２，０' },
      { range: { start: 7, end: 8 }, newText: '' },
    ];
    const spliced = splice({ bytes, text, encoding: encoding as 'utf-8', mark: 0 }, edits);
    expect(spliced.text).toBe('甲😀１２，０乙\r\n');
    expect(spliced.bytes.equals(iconv.encode('甲😀１２，０乙\r\n', encoding))).toBe(true);
  });

  test('refuses what the encoding has no short form for, in place of writing something else', () => {
    const source = decode(iconv.encode(right, 'gb18030'));
    expect(() => splice(source, [{ range: { start: 0, end: 1 }, newText: '😀' }])).toThrow(ProblemError);
    const half = [{ range: { start: 0, end: 1 }, newText: '\ud83d' }];
    expect(() => splice(decode(Buffer.from(right)), half)).toThrow(ProblemError);
  });
});
