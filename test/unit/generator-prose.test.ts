import { describe, expect, it } from 'vitest';
import { generate, type Model } from '../generator/model.ts';
import { isSign, marked, replaceMarked, withoutSigns } from '../generator/prose/marks.ts';
import { chinese, printCount, printPercent } from '../generator/prose/numerals.ts';
import { plantInProse } from '../generator/prose/plant.ts';
import type { Denial, Said } from '../generator/prose/scene.ts';
import { amount, meanings } from '../generator/prose/senses.ts';
import { plantSlip, SLIPS } from '../generator/prose/slips.ts';
import { PROSE_SHAPES, TORN_SHAPES } from '../generator/prose-accuracy.ts';
import { renderShape, renderStyled, SHAPES } from '../generator/render.ts';
import { NEAT } from '../generator/style.ts';

const telling = Array.from({ length: 80 }, (_, i) => generate(i + 1, { figures: 'some' }));
const isSaid = (given: Said | Denial): given is Said => 'whole' in given;
const figuresOf = (model: Model): readonly Said[] => model.prose.figures.filter(isSaid);

/** What a printed number says, by place value and not by the generator's own printing. */
function readNumber(printed: string): number {
  const plain = printed.normalize('NFKC').replaceAll(',', '').replace('两', '二');
  if (/^[\d.]+$/.test(plain)) return Number(plain);
  let sum = 0;
  let digit = 0;
  for (const sign of plain) {
    const place = ['十', '百', '千'].indexOf(sign);
    if (place < 0) digit = [...'零一二三四五六七八九'].indexOf(sign);
    else {
      sum += (digit || 1) * 10 ** (place + 1);
      digit = 0;
    }
  }
  return sum + digit;
}

describe('numbers in sentences', () => {
  it('are printed as one says them', () => {
    const said = [0, 2, 10, 12, 20, 105, 110, 999, 1005, 3010, 9999].map(chinese);
    expect(said.join()).toBe(
      '零,二,十,十二,二十,一百零五,一百一十,九百九十九,一千零五,三千零一十,九千九百九十九',
    );
    expect([printCount(2, 'chinese'), printCount(1234567, 'thousands'), printCount(40, 'full')]).toEqual([
      '两',
      '1,234,567',
      '４０',
    ]);
  });

  it('are rounded half up', () => {
    expect([
      printPercent(1, 8, 1),
      printPercent(1, 8, 2),
      printPercent(2, 3, 2),
      printPercent(3, 3, 1),
    ]).toEqual(['12.5', '12.50', '66.67', '100.0']);
  });
});

describe('marks', () => {
  it('can stand inside each other and leave nothing behind', () => {
    const text = `收到${marked(3, `申请${marked(4, '12')}件`)}。`;
    expect(withoutSigns(text)).toBe('收到申请12件。');
    expect(withoutSigns(replaceMarked(text, 4, '13'))).toBe('收到申请13件。');
    expect(withoutSigns(replaceMarked(text, 3, '为零'))).toBe('收到为零。');
    expect(replaceMarked(text, 5, 'x')).toBe(text);
  });

  it.each(SHAPES)('are in no text of shape %s', (shape) => {
    const { text } = renderShape(telling[6]!, shape, 6);
    expect([...text].some(isSign)).toBe(false);
  });
});

describe('sentences that give figures', () => {
  it('are in a report only where asked for, and change nothing else in it', () => {
    for (const model of telling) {
      const plain = generate(model.seed);
      expect(plain.prose.figures).toEqual([]);
      expect([...model.cells]).toEqual([...plain.cells]);
      expect(model.title).toBe(plain.title);
    }
  });

  it('give them truly', () => {
    for (const model of telling) {
      for (const { meaning, whole, printed, decimals, readings, decidable } of figuresOf(model)) {
        const value = amount(meaning, model.cells);
        if (whole === null) {
          expect(readNumber(printed)).toBe(value);
          expect(readings).toContain(value);
        } else {
          const share = (100 * value) / amount(whole, model.cells);
          expect(Math.abs(share - Number(printed))).toBeLessThanOrEqual(0.5 * 10 ** -decimals! + 1e-9);
        }
        expect(typeof decidable).toBe('boolean');
      }
    }
  });

  it('say that there is none only where there is none', () => {
    const denials = telling.flatMap((model) =>
      model.prose.figures.flatMap((given) => (isSaid(given) ? [] : [{ model, given }])),
    );
    expect(denials.length).toBeGreaterThan(10);
    for (const { model, given } of denials)
      expect(amount(meanings(given.sense, model)[0]!, model.cells)).toBe(0);
  });

  it.each([...PROSE_SHAPES, ...TORN_SHAPES])('have their numbers marked where they stand in %s', (shape) => {
    for (const model of telling.slice(0, 12)) {
      const { text, pieces } = renderShape(model, shape, model.seed);
      model.prose.figures.forEach(({ printed }, id) => {
        const place = pieces.get(id)!;
        expect(text.slice(place.start, place.end).replaceAll(/[\r\n]/g, '')).toBe(printed);
      });
    }
  });

  it('speak of all that reports speak of, in many words', () => {
    const said = telling.flatMap(figuresOf);
    const senses = new Set(said.map(({ sense }) => sense.split(':')[0]));
    for (const sense of ['received', 'all', 'carried-in', 'concluded', 'carried-out', 'granted', 'refused'])
      expect(senses).toContain(sense);
    for (const sense of ['reviews', 'suits', 'from', 'row', 'both']) expect(senses).toContain(sense);
    expect(said.some(({ whole }) => whole !== null)).toBe(true);
    expect(new Set(said.map(({ form }) => form)).size).toBe(5);
    expect(said.some(({ decidable }) => !decidable)).toBe(true);
  });
});

describe('a planted sentence', () => {
  it('differs from the true one in the number alone, and no reading fits', () => {
    for (const original of telling) {
      const planted = plantInProse(original, 'number', original.seed);
      if (!planted) continue;
      const [before, after] = [original, planted.model].map((model) => renderStyled(model, 'T1', NEAT));
      const [from, to] = [before!.pieces.get(planted.piece)!, after!.pieces.get(planted.piece)!];
      expect(after!.text.slice(0, to.start) + planted.from + after!.text.slice(to.end)).toBe(before!.text);
      expect(after!.text.slice(to.start, to.end)).toBe(planted.to);
      expect(from.start).toBe(to.start);
      const said = original.prose.figures[planted.piece] as Said;
      expect(said.decidable).toBe(true);
      expect(said.readings).not.toContain(readNumber(planted.to));
    }
  });

  it('denies what there is, or claims what there is not', () => {
    const denied = telling.flatMap((model) => plantInProse(model, 'denied', model.seed) ?? []);
    expect(denied.length).toBeGreaterThan(20);
    for (const { model } of denied)
      expect(amount(meanings('received', model)[0]!, model.cells)).toBeGreaterThan(0);
    const claimed = telling.flatMap((model) => plantInProse(model, 'claimed', model.seed) ?? []);
    expect(claimed.length).toBeGreaterThan(10);
    for (const { model, piece, to } of claimed) {
      const { text, pieces } = renderStyled(model, 'T1', NEAT);
      const { start, end } = pieces.get(piece)!;
      expect(text.slice(start, end)).toBe(to);
    }
  });
});

it.each(Object.keys(SLIPS))('the slip «%s» is planted in words alone', (kind) => {
  const slips = telling.slice(0, 30).flatMap((model) => {
    const slip = plantSlip(model, kind, model.seed);
    return slip ? [{ model, slip }] : [];
  });
  expect(slips.length).toBeGreaterThan(4);
  for (const { model, slip } of slips) {
    expect(slip.model.cells).toBe(model.cells);
    const { text, pieces } = renderStyled(slip.model, 'T5', NEAT);
    expect(text).not.toBe(renderStyled(model, 'T5', NEAT).text);
    if (slip.piece !== null) expect(pieces.has(slip.piece)).toBe(true);
  }
});
