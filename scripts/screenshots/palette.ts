import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Runs in a page, which knows how to read a picture: gives its pixels as base64 of red, green, blue and alpha. */
const PIXELS = `async (png) => {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return { pixels: btoa(text), width, height };
}`;

interface Pixels {
  readonly pixels: string;
  readonly width: number;
  readonly height: number;
}

const MOST = 64;
/** Colours nearer to each other than that look the same; a sum of three differences. */
const NEAR = 20;

/** A screenshot in few colours, at a third of its size: text on a plain ground needs no more. */
export async function inFewColours(page: Page, png: Buffer): Promise<Buffer> {
  const read = `(${PIXELS})(${JSON.stringify(png.toString('base64'))})`;
  const { pixels, width, height } = (await page.evaluate(read)) as Pixels;
  const data = Buffer.from(pixels, 'base64');
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) colours[at] = data.readUInt32BE(at * 4) >>> 8;
  const palette = paletteOf(colours);
  const indices = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < colours.length; at++) {
    const colour = colours[at]!;
    let index = indices.get(colour);
    if (index === undefined) {
      index = nearest(palette, colour);
      indices.set(colour, index);
    }
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the place of a colour in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The commonest colours, none too near to another. */
function paletteOf(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette: number[] = [];
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (palette.length === MOST) break;
    if (palette.every((other) => distance(other, colour) > NEAR)) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let at = 1; at < palette.length; at++) {
    if (distance(palette[at]!, colour) < distance(palette[best]!, colour)) best = at;
  }
  return best;
}

const parts = (colour: number): readonly number[] => [colour >>> 16, (colour >>> 8) & 255, colour & 255];

function distance(one: number, other: number): number {
  const [a, b] = [parts(one), parts(other)];
  return a.reduce((sum, part, at) => sum + Math.abs(part - b[at]!), 0);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
