/** The script of the form view's page. It draws what the extension sends and sends what the person does. */
import { markupOf } from '../src/form-view/markup.ts';
import type { FormView, FromPage, Texts, ToPage, YearFigures } from '../src/form-view/protocol.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();
const main = document.querySelector('main')!;
let shown: FormView | null = null;
let cursor: string | null = null;
let words: Texts | undefined;
let years: readonly YearFigures[] = [];

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.form, data.texts);
  else if (data.type === 'cursor') markCursor(data.path);
  else if (data.type === 'years') {
    years = data.years;
    if (words) show(shown, words);
  } else restore(data.path);
});

/** What is being typed, where the caret stands and where the page is scrolled to survive a new drawing. */
function show(form: FormView | null, texts: Texts): void {
  const before = focusedField();
  const typed = before && { path: before.dataset.path!, text: before.value, dirty: isDirty(before) };
  const caret = before?.selectionStart ?? null;
  shown = form;
  words = texts;
  if (!form) {
    main.replaceChildren(Object.assign(document.createElement('p'), { textContent: texts.noReport }));
    return;
  }
  const open = new Map([...main.querySelectorAll('details')].map((each, index) => [index, each.open]));
  main.innerHTML = markupOf(form, texts, true, years);
  if (open.size > 0) {
    main.querySelectorAll('details').forEach((each, index) => {
      each.open = open.get(index) ?? each.open;
    });
  }
  if (typed) {
    const field = fieldOf(typed.path);
    if (typed.dirty && field) field.value = typed.text;
    field?.focus({ preventScroll: true });
    if (field && caret !== null) field.setSelectionRange(caret, caret);
  }
  markCursor(cursor);
}

const fieldOf = (path: string): HTMLInputElement | undefined =>
  [...main.querySelectorAll<HTMLInputElement>('input[data-path]')].find((each) => each.dataset.path === path);

const focusedField = (): HTMLInputElement | undefined =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.dataset.path
    ? document.activeElement
    : undefined;

const textOf = (path: string): string => shown?.figures[path]?.text ?? '';
const isDirty = (field: HTMLInputElement): boolean => field.value !== textOf(field.dataset.path!);

function markCursor(path: string | null): void {
  cursor = path;
  for (const each of main.querySelectorAll('td.cursor')) each.classList.remove('cursor');
  if (path === null) return;
  const cell = [...main.querySelectorAll<HTMLElement>('[data-path]')].find(
    (each) => each.dataset.path === path,
  );
  cell?.closest('td')?.classList.add('cursor');
  if (!focusedField()) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function restore(path: string): void {
  const field = fieldOf(path);
  if (field) field.value = textOf(path);
}

function commit(field: HTMLInputElement): void {
  if (isDirty(field)) host.postMessage({ type: 'edit', path: field.dataset.path!, text: field.value });
}

main.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) commit(target);
});

main.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset.path) {
    host.postMessage({ type: 'reveal', path: target.dataset.path });
  }
});

main.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (!button) return;
  if (button.id === 'save') host.postMessage({ type: 'save' });
  else if (button.dataset.finding) {
    host.postMessage({ type: 'reveal-finding', index: Number(button.dataset.finding) });
  } else if (button.dataset.go) {
    const field = fieldOf(button.dataset.go);
    if (field) field.focus();
    else host.postMessage({ type: 'reveal', path: button.dataset.go });
  }
});

main.addEventListener('keydown', (event) => {
  const field = focusedField();
  if (!field) return;
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key) && !isDirty(field)) {
    event.preventDefault();
    const redo = event.key.toLowerCase() === 'y' || event.shiftKey;
    host.postMessage({ type: redo ? 'redo' : 'undo' });
  } else if (event.key === 'Escape') {
    field.value = textOf(field.dataset.path!);
  } else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const next = vertical(
      field,
      event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1,
    );
    // Leaving a field makes its change known, once.
    if (next) next.focus();
    else field.blur();
  }
});

/** The field in the same column of the next line that has one, upwards or downwards; as a spreadsheet does it. */
function vertical(field: HTMLInputElement, step: 1 | -1): HTMLInputElement | undefined {
  const line = field.closest('tr')!;
  const fields = (of: Element) => [...of.querySelectorAll<HTMLInputElement>('input[data-path]')];
  const column = fields(line).indexOf(field);
  const lines = [...main.querySelectorAll('tr')].filter((each) => fields(each).length > 0);
  const next = lines[lines.indexOf(line) + step];
  const others = next ? fields(next) : [];
  return others[Math.min(column, others.length - 1)];
}

host.postMessage({ type: 'ready' });
