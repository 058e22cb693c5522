import type { FormView } from '../../../server/src/lsp/features/form-view.ts';
import type { YearFigures } from '../../../server/src/lsp/features/years.ts';

/** What passes between the extension and the page in the webview. */

export type {
  FormCheck,
  FormFigure,
  FormFinding,
  FormView,
} from '../../../server/src/lsp/features/form-view.ts';

/** The page's own words, in the user's language. */
export interface Texts {
  readonly edition: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly checks: string;
  readonly passed: string;
  readonly failed: string;
  readonly skipped: string;
  readonly outcome: string;
  readonly years: string;
  readonly received: string;
  readonly concluded: string;
  readonly unread: string;
  readonly noReport: string;
  readonly save: string;
}

export type { YearFigures } from '../../../server/src/lsp/features/years.ts';

export type ToPage =
  | { readonly type: 'show'; readonly form: FormView | null; readonly texts: Texts }
  /** What the body's reports of other years say: it comes later, for they have to be read. */
  | { readonly type: 'years'; readonly years: readonly YearFigures[] }
  /** The cell at the editor's cursor. */
  | { readonly type: 'cursor'; readonly path: string | null }
  /** An edit that could not be made: the cell shows again what the text says. */
  | { readonly type: 'refused'; readonly path: string };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'edit'; readonly path: string; readonly text: string }
  | { readonly type: 'reveal'; readonly path: string }
  | { readonly type: 'reveal-finding'; readonly index: number }
  | { readonly type: 'undo' | 'redo' | 'save' };
