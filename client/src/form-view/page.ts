import { escaped, markupOf } from './markup.ts';
import type { FormView, Texts, YearFigures } from './protocol.ts';

interface Resources {
  readonly script: string;
  readonly style: string;
  /** Where the two may come from. */
  readonly source: string;
}

/** The webview's empty page: it loads its own script and style and nothing else, from nowhere else. */
export function shellOf({ script, style, source }: Resources, language: string): string {
  const policy = `default-src 'none'; style-src ${source}; script-src ${source}`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>form</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body><main></main><script src="${escaped(script)}"></script></body>
</html>`;
}

/** A page of its own, to be kept or printed: no script, and the style inside. */
export function savedPage(
  form: FormView,
  texts: Texts,
  style: string,
  language: string,
  years: readonly YearFigures[] = [],
): string {
  const title = escaped(form.title ?? '');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<main>
${markupOf(form, texts, false, years)}
</main>
</body>
</html>
`;
}
