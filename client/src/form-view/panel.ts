import {
  commands,
  Disposable,
  env,
  Position,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { Checker } from '../checker.ts';
import { savedPage, shellOf } from './page.ts';
import type { FormView, FromPage, ToPage, YearFigures } from './protocol.ts';
import { formTexts } from './texts.ts';

const PAUSE_IN_TYPING_MS = 80;
/** While a person types in text and view at once, an edit may have to be asked for anew. */
const MOST_TRIES = 5;

/** The form view of one document: the page in a panel, kept in step with the text. */
export class FormPanel implements Disposable {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #checker: Checker;
  readonly #extension: Uri;
  readonly #subscriptions: Disposable;
  #form: FormView | null = null;
  #years: readonly YearFigures[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Edits are made one after the other, each on the text that the one before left. */
  #edits: Promise<void> = Promise.resolve();

  constructor(document: TextDocument, panel: WebviewPanel, checker: Checker, extension: Uri) {
    this.document = document;
    this.#panel = panel;
    this.#checker = checker;
    this.#extension = extension;
    const isOurs = (uri: Uri) => uri.toString() === document.uri.toString();
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      workspace.onDidChangeTextDocument((event) => {
        if (isOurs(event.document.uri)) this.#showSoon();
      }),
      workspace.onDidSaveTextDocument(() => void this.#showYears()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('disclosureReport', document)) this.#showSoon();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (isOurs(textEditor.document.uri)) this.#markCursor(selections[0]!.active);
      }),
    );
    this.#panel.webview.html = this.#shell();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #shell(): string {
    const { webview } = this.#panel;
    const at = (name: string) => webview.asWebviewUri(Uri.joinPath(this.#extension, 'dist', name)).toString();
    const resources = {
      script: at('form-view.js'),
      style: at('form-view.css'),
      source: webview.cspSource,
    };
    return shellOf(resources, env.language);
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        void this.#show();
        void this.#showYears();
        break;
      case 'edit':
        this.#edits = this.#edits.then(() => this.#edit(message.path, message.text));
        break;
      case 'reveal':
        void this.#reveal(this.#form?.figures[message.path]?.range);
        break;
      case 'reveal-finding':
        void this.#reveal(this.#form?.findings[message.index]?.range, true);
        break;
      case 'undo':
      case 'redo':
        void this.#inEditor(message.type);
        break;
      case 'save':
        void this.save();
        break;
    }
  }

  #post(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), PAUSE_IN_TYPING_MS);
  }

  async #show(): Promise<void> {
    const form = await this.#ask<FormView | null>('disclosureReport/form', {}).catch(() => undefined);
    if (form === undefined) return;
    this.#form = form;
    this.#post({ type: 'show', form, texts: formTexts() });
    const editor = this.#editor();
    if (editor) this.#markCursor(editor.selection.active);
  }

  /** Other years' reports have to be found and read, so they come after the form. */
  async #showYears(): Promise<void> {
    this.#years = await this.#ask<YearFigures[]>('disclosureReport/years', {}).catch(() => []);
    this.#post({ type: 'years', years: this.#years });
  }

  async #ask<T>(method: string, params: object): Promise<T> {
    const client = await this.#checker.client();
    const uri = client.code2ProtocolConverter.asUri(this.document.uri);
    return client.sendRequest<T>(method, { uri, ...params });
  }

  #editor() {
    return window.visibleTextEditors.find(({ document }) => document === this.document);
  }

  #markCursor(position: Position): void {
    const figures = Object.entries(this.#form?.figures ?? {});
    const found = figures.find(
      ([, { range, state }]) => state !== 'unread' && rangeFrom(range).contains(position),
    );
    this.#post({ type: 'cursor', path: found?.[0] ?? null });
  }

  async #reveal(range: FormView['findings'][number]['range'] | undefined, take = false): Promise<void> {
    if (!range) return;
    const shown = this.#editor()?.viewColumn;
    const editor = await window.showTextDocument(this.document, {
      viewColumn: shown ?? ViewColumn.One,
      preserveFocus: !take,
      selection: rangeFrom(range),
    });
    editor.revealRange(rangeFrom(range), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** One edit of the text, one step to undo. What cannot be written is taken back in the page. */
  async #edit(path: string, text: string): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { version } = this.document;
      const edits = await this.#ask<TextEdit[] | null>('disclosureReport/setCell', {
        version,
        path,
        text,
      }).catch(() => undefined);
      if (edits === null) break;
      if (!edits || this.document.version !== version) continue;
      const change = new WorkspaceEdit();
      for (const { range, newText } of edits) change.replace(this.document.uri, rangeFrom(range), newText);
      if (await workspace.applyEdit(change)) return;
    }
    this.#post({ type: 'refused', path });
  }

  /** The text's own undo, with the focus back in the view afterwards. */
  async #inEditor(command: 'undo' | 'redo'): Promise<void> {
    await this.#edits;
    const viewColumn = this.#editor()?.viewColumn ?? ViewColumn.One;
    await window.showTextDocument(this.document, { viewColumn });
    await commands.executeCommand(command);
    this.#panel.reveal();
  }

  /** Asks where, and writes the form as a page of its own; offers to open it, for printing. */
  async save(): Promise<void> {
    const form = await this.#ask<FormView | null>('disclosureReport/form', {});
    if (!form) return;
    const target = await window.showSaveDialog({
      defaultUri: this.document.uri.with({ path: `${this.document.uri.path.replace(/\.[^./]*$/, '')}.html` }),
      filters: { HTML: ['html'] },
    });
    if (!target) return;
    const style = await workspace.fs.readFile(Uri.joinPath(this.#extension, 'dist', 'form-view.css'));
    const page = savedPage(form, formTexts(), new TextDecoder().decode(style), env.language, this.#years);
    await workspace.fs.writeFile(target, new TextEncoder().encode(page));
    if (target.scheme === 'file') await env.openExternal(target);
  }
}

const rangeFrom = ({ start, end }: FormView['findings'][number]['range']): Range =>
  new Range(new Position(start.line, start.character), new Position(end.line, end.character));
