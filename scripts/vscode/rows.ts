import type { Locator } from 'playwright-core';

/** A row of a list or tree; `level` counts from 1, `icon` the classes of its icons (codicon-error, …). */
export interface Row {
  readonly level: number;
  readonly text: string;
  readonly icon: string;
}

const ROW = '.monaco-list-row';

/** All rows of a list, scrolled through: VS Code keeps only the rows in view (and a few around) in the page. */
export async function readRows(list: Locator): Promise<readonly Row[]> {
  const rows = new Map<number, Row>();
  const box = list.locator('.monaco-scrollable-element').first();
  await wheel(box, -100_000);
  for (let before = -1; before < rows.size; ) {
    before = rows.size;
    const seen = await list.locator(ROW).evaluateAll((elements) =>
      elements.map((element) => ({
        index: Number(element.getAttribute('data-index')),
        level: Number(element.getAttribute('aria-level') ?? 1),
        text: [...element.querySelectorAll('.monaco-tl-contents, .monaco-icon-label, .label-name')]
          .slice(0, 1)
          // innerText: a label's parts touch but for the layout.
          .map((contents) => contents.innerText)
          .join(''),
        icon: [...element.querySelectorAll('.codicon')].map((one) => one.className).join(' '),
      })),
    );
    for (const { index, level, text, icon } of seen) rows.set(index, { level, text: plain(text), icon });
    await wheel(box, ((await box.boundingBox())?.height ?? 0) * 0.8);
  }
  await wheel(box, -100_000);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The first row whose text contains `wanted`, by any case. */
export async function findRow(rows: Locator, wanted: string): Promise<Locator | undefined> {
  const texts = await rows.allInnerTexts();
  const index = texts.findIndex((text) => plain(text).toLowerCase().includes(wanted.toLowerCase()));
  return index < 0 ? undefined : rows.nth(index);
}

/** Text as a person reads it: VS Code writes blanks as no-break spaces, and icons as private-use characters. */
export function plain(text: string): string {
  return text
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

async function wheel(box: Locator, distance: number): Promise<void> {
  await box.hover();
  await box.page().mouse.wheel(0, distance);
  // Two frames: one in which the list scrolls, one in which it has drawn.
  await box
    .page()
    .evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
