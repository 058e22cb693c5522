import { EDITIONS } from '../form/editions.ts';
import type { EditionId, TableId, Wording } from '../form/types.ts';
import { addWording, emptyTrie, type Trie } from './trie.ts';

/** One thing of the form that a wording can stand for. */
export interface Meaning {
  readonly table: TableId;
  readonly kind: 'row' | 'group' | 'column' | 'header';
  readonly id: string;
  readonly editions: readonly EditionId[];
}

/** A wording of the form. `slip` holds the wording that it should be, where it is a known slip. */
export interface Entry {
  readonly meanings: readonly Meaning[];
  readonly slip?: string;
  /** The only edition in whose table the wording occurs, by table. */
  readonly speaksFor: Readonly<Partial<Record<TableId, EditionId>>>;
}

interface Draft extends Entry {
  meanings: Meaning[];
  slip?: string;
  speaksFor: Partial<Record<TableId, EditionId>>;
}

const draft = (): Draft => ({ meanings: [], speaksFor: {} });

/** All labels of all tables of both editions. */
export const LABELS: Trie<Entry> = build();

function build(): Trie<Entry> {
  const trie = emptyTrie<Draft>();
  for (const edition of Object.values(EDITIONS)) {
    for (const table of Object.values(edition.tables)) {
      const add = (kind: Meaning['kind'], id: string, wording: Wording) =>
        addAll(trie, wording, { table: table.id, kind, id, editions: [edition.id] });
      for (const row of table.rows) {
        add('row', row.id, row);
        for (const column of row.columns) add('column', column.id, column);
      }
      for (const group of table.groups) add('group', group.id, group);
      for (const header of table.headers) add('header', header.label, header);
    }
  }
  return trie;
}

function addAll(trie: Trie<Draft>, wording: Wording, meaning: Meaning): void {
  for (const right of [wording.label, ...(wording.variants ?? [])]) {
    const entry = addWording<Draft>(trie, right, draft());
    delete entry.slip;
    join(entry, meaning);
  }
  for (const slip of wording.slips ?? []) {
    const entry = addWording<Draft>(trie, slip, { ...draft(), slip: wording.label });
    join(entry, meaning);
  }
}

function join(entry: Draft, meaning: Meaning): void {
  const { meanings } = entry;
  const same = meanings.findIndex(
    (each) => each.table === meaning.table && each.kind === meaning.kind && each.id === meaning.id,
  );
  if (same < 0) meanings.push(meaning);
  else {
    const editions = [...new Set([...meanings[same]!.editions, ...meaning.editions])];
    meanings[same] = { ...meanings[same]!, editions };
  }
  const inTable = meanings.filter(({ table }) => table === meaning.table).flatMap(({ editions }) => editions);
  if (new Set(inTable).size === 1) entry.speaksFor[meaning.table] = inTable[0]!;
  else delete entry.speaksFor[meaning.table];
}
