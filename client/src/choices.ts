import type { Memento, Uri } from 'vscode';

const KEY = 'leftAlone';
/** Enough for a person's own switches; the oldest are forgotten first. */
const MOST = 500;

/** The documents that a person switched back from our language: they are never switched again. */
export interface Choices {
  has(uri: Uri): boolean;
  add(uri: Uri): void;
  delete(uri: Uri): void;
}

/** @param memory outlives the session; an untitled document does not, so neither does the choice for it. */
export function rememberedChoices(memory: Memento): Choices {
  const untitled = new Set<string>();
  const kept = new Set(memory.get<readonly string[]>(KEY, []));
  const setFor = (uri: Uri) => (uri.scheme === 'untitled' ? untitled : kept);
  const save = () => void memory.update(KEY, [...kept].slice(-MOST));
  return {
    has: (uri) => setFor(uri).has(uri.toString()),
    add(uri) {
      setFor(uri).add(uri.toString());
      save();
    },
    delete(uri) {
      if (setFor(uri).delete(uri.toString())) save();
    },
  };
}
