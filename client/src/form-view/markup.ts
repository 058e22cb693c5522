import type { FormCheck, FormFinding, FormView, Texts, YearFigures } from './protocol.ts';

/**
 * The form as HTML: with fields to edit in the webview, with plain text in a saved page. Everything from the report is
 * escaped; there is neither script nor style in it.
 */
export function markupOf(
  form: FormView,
  texts: Texts,
  editable: boolean,
  years: readonly YearFigures[] = [],
): string {
  const worst = worstByCell(form);
  return [
    headOf(form, texts, editable),
    findingsOf(form, texts, editable),
    ...form.tables.map((table) => {
      const blocks = table.blocks.map((block) => {
        const lines = block.lines.map(({ labels, cells }) => {
          const heads = labels.map(
            ({ text, columns, lines, heads }) =>
              `<th scope="${scopeOf(heads, columns, lines)}"${span('colspan', columns)}${span('rowspan', lines)}>${escaped(text)}</th>`,
          );
          const figures = cells.map((path) => cellOf(form, path, worst.get(path), texts, editable));
          return `<tr>${heads.join('')}${figures.join('')}</tr>`;
        });
        return `<table data-table="${table.id}"><tbody>${lines.join('')}</tbody></table>`;
      });
      const problem = table.problem === null ? '' : `<p class="problem">${escaped(table.problem)}</p>`;
      return `<section><h2>${escaped(table.heading)}</h2>${problem}<div class="scroll">${blocks.join('')}</div></section>`;
    }),
    outcomeOf(form, texts),
    yearsOf(years, texts),
    checksOf(form, texts, editable),
  ].join('\n');
}

const scopeOf = (heads: 'column' | 'row', columns: number, lines: number): string =>
  heads === 'column' ? (columns > 1 ? 'colgroup' : 'col') : lines > 1 ? 'rowgroup' : 'row';

function headOf(form: FormView, texts: Texts, editable: boolean): string {
  const title = form.title ?? [form.agency, form.year].filter((part) => part !== null).join(' ');
  const save = editable ? `<button id="save" type="button">${escaped(texts.save)}</button>` : '';
  return `<header><h1>${escaped(title)}</h1><p>${escaped(texts.edition.replace('{0}', form.edition))}</p>${save}</header>`;
}

function findingsOf({ findings }: FormView, texts: Texts, editable: boolean): string {
  const heading = texts.findings.replace('{0}', String(findings.length));
  if (findings.length === 0) return `<p class="well">✓ ${escaped(texts.noFindings)}</p>`;
  const items = findings.map((finding, index) => {
    const text = `<span aria-hidden="true">${SIGNS[finding.severity]}</span> ${escaped(finding.message)}`;
    const said = editable
      ? `<button type="button" class="link" data-finding="${index}">${text}</button>`
      : text;
    return `<li class="${finding.severity}">${said}</li>`;
  });
  return `<details open><summary>${escaped(heading)}</summary><ul class="findings">${items.join('')}</ul></details>`;
}

/** Colour alone tells nothing: each severity has its sign too. */
const SIGNS: Readonly<Record<FormFinding['severity'], string>> = {
  error: '✗',
  warning: '⚠',
  information: 'ⓘ',
  hint: '·',
};
const RANKS = ['hint', 'information', 'warning', 'error'] as const;

/** For each cell the most severe finding that blames it. */
function worstByCell({ findings }: FormView): ReadonlyMap<string, FormFinding> {
  const worst = new Map<string, FormFinding>();
  for (const finding of findings) {
    for (const path of finding.cells.slice(0, 1)) {
      const known = worst.get(path);
      if (!known || RANKS.indexOf(finding.severity) > RANKS.indexOf(known.severity)) worst.set(path, finding);
    }
  }
  return worst;
}

function cellOf(
  form: FormView,
  path: string,
  finding: FormFinding | undefined,
  texts: Texts,
  editable: boolean,
): string {
  const figure = form.figures[path];
  const state = figure?.state ?? 'unread';
  const text = figure?.text ?? '';
  const shape = text === '0' ? ['zero'] : text.length >= LONG ? ['long'] : [];
  const classes = [state, ...(finding ? [finding.severity] : []), ...shape];
  const note = finding?.message ?? (state === 'unread' ? texts.unread : '');
  const sign = finding ? `<span class="sign" aria-hidden="true">${SIGNS[finding.severity]}</span>` : '';
  const title = note === '' ? '' : ` title="${escaped(note)}"`;
  const name = figure?.name ?? path;
  const body =
    editable && state !== 'unread'
      ? `<input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" data-path="${escaped(path)}" value="${escaped(figure?.text ?? '')}" aria-label="${escaped(labelOf(name, note))}"${finding ? ' aria-invalid="true"' : ''}>`
      : `<span data-path="${escaped(path)}">${escaped(state === 'unread' ? '?' : (figure?.text ?? ''))}</span>`;
  return `<td class="${classes.join(' ')}"${title}>${body}${sign}</td>`;
}

/** In signs: such a figure needs more room than most. */
const LONG = 5;

/** What a screen reader says of a cell. */
export const labelOf = (name: string, note: string): string => (note === '' ? name : `${name}：${note}`);

function outcomeOf({ outcome }: FormView, texts: Texts): string {
  if (outcome.length === 0) return '';
  const most = Math.max(...outcome.map(({ value }) => value), 1);
  const bars = outcome.map(
    ({ label, value }) =>
      `<tr><th scope="row">${escaped(label)}</th><td class="bar">${bar(value / most)}</td><td class="number">${value}</td></tr>`,
  );
  return `<section><h2>${escaped(texts.outcome)}</h2><table class="chart"><tbody>${bars.join('')}</tbody></table></section>`;
}

/** Received and concluded in the years of which there are reports; nothing to see in a single one. */
function yearsOf(years: readonly YearFigures[], texts: Texts): string {
  const told = years.filter(({ received, concluded }) => received !== null || concluded !== null);
  if (told.length < 2) return '';
  const most = Math.max(1, ...told.flatMap(({ received, concluded }) => [received ?? 0, concluded ?? 0]));
  const line = (label: string, value: number | null, head: string) =>
    `<tr>${head}<td>${escaped(label)}</td><td class="bar">${bar((value ?? 0) / most)}</td><td class="number">${value ?? '–'}</td></tr>`;
  const lines = told.flatMap(({ year, received, concluded }) => [
    line(texts.received, received, `<th scope="rowgroup" rowspan="2">${year}</th>`),
    line(texts.concluded, concluded, ''),
  ]);
  return `<section><h2>${escaped(texts.years)}</h2><table class="chart"><tbody>${lines.join('')}</tbody></table></section>`;
}

const BAR = 240;

/** @param share of the longest bar, from 0 to 1 */
const bar = (share: number): string =>
  `<svg width="${BAR}" height="12" aria-hidden="true"><rect width="${Math.round(share * BAR)}" height="12"></rect></svg>`;

function checksOf({ checks }: FormView, texts: Texts, editable: boolean): string {
  const parts = (
    [
      ['fail', texts.failed, '✗'],
      ['skip', texts.skipped, '–'],
      ['pass', texts.passed, '✓'],
    ] as const
  ).map(([status, heading, sign]) => {
    const own = checks.filter((check) => check.status === status);
    if (own.length === 0) return '';
    const items = own.map((check) => `<li>${checkText(check, sign, editable)}</li>`).join('');
    const open = status === 'fail' ? ' open' : '';
    return `<details${open}><summary>${escaped(heading.replace('{0}', String(own.length)))}</summary><ul class="checks ${status}">${items}</ul></details>`;
  });
  return `<section><h2>${escaped(texts.checks)}</h2>${parts.join('')}</section>`;
}

function checkText({ text, reason, cell }: FormCheck, sign: string, editable: boolean): string {
  const said = `<span aria-hidden="true">${sign}</span> ${escaped(text)}${reason === null ? '' : `（${escaped(reason)}）`}`;
  return editable ? `<button type="button" class="link" data-go="${escaped(cell)}">${said}</button>` : said;
}

const span = (name: 'colspan' | 'rowspan', count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
