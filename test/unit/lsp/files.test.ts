import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../../server/src/lsp/decode.ts';
import { folderFiles } from '../../../server/src/lsp/disk/folder-files.ts';
import { type FileChange, type FileSource, uriKey, watchFiles } from '../../../server/src/lsp/files.ts';

const GB18030 = [0xc4, 0xea, 0xb1, 0xa8];

describe('the files of a folder on disk', () => {
  let root = '';
  const uri = (path: string) => pathToFileURL(join(root, path)).href;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'folder-files-'));
    const files: Readonly<Record<string, string | Uint8Array>> = {
      'a.txt': '\ufeff年报',
      'deep/er/（新）B.MD': Uint8Array.from(GB18030),
      'deep/.disclosure-report.yaml': 'rules: {}',
      'table.xlsx': '',
      '.git/c.txt': '',
      'deep/node_modules/d.md': '',
    };
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
  });
  afterAll(() => rm(root, { recursive: true }));

  it('are texts and configuration, hidden folders and node_modules left out', async () => {
    const found = await folderFiles(() => [pathToFileURL(root).href]).find();
    expect(found.toSorted()).toEqual(
      ['a.txt', 'deep/.disclosure-report.yaml', 'deep/er/（新）B.MD'].map(uri).toSorted(),
    );
  });

  it('are read in UTF-8 or GB18030, and are no error where they are gone', async () => {
    const files = folderFiles(() => []);
    expect(await files.read(uri('a.txt'))).toBe('年报');
    expect(await files.read(uri('deep/er/（新）B.MD'))).toBe('年报');
    expect(await files.read(uri('gone.txt'))).toBeUndefined();
    expect(await files.read('vscode-vfs://github/a.txt')).toBeUndefined();
  });

  it('are none where there is no such folder', async () => {
    expect(await folderFiles(() => [uri('nowhere'), 'vscode-vfs://github']).find()).toEqual([]);
  });
});

describe('bytes', () => {
  it.each([
    ['UTF-8', Buffer.from('年报')],
    ['UTF-8 with its mark', Buffer.from('\ufeff年报')],
    ['GB18030', Buffer.from(GB18030)],
    ['UTF-16 with its mark', Buffer.from('\ufeff年报', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeff年报', 'utf16le').swap16()],
  ])('are decoded as %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('年报');
  });

  it('of a picture are no text', () => {
    expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBeUndefined();
    expect(decodeText(Buffer.from([0xff, 0x80, 0x20]))).toBeUndefined();
  });
});

describe('what is told of files', () => {
  const ROOT = 'file:///w/.reports';

  function watched(source: Partial<FileSource>) {
    const warned: string[] = [];
    const told: string[] = [];
    const all = { find: async () => [], read: async () => undefined, ...source };
    const files = watchFiles(
      all,
      () => [ROOT],
      (message) => warned.push(message),
    );
    files.onDidChange(({ kind, uri }) => told.push(`${kind} ${uri.slice(ROOT.length)}`));
    const tell = (kind: FileChange['kind'], path: string) => files.tell([{ uri: ROOT + path, kind }]);
    return { files, tell, told, warned };
  }

  it('is what the search would find', () => {
    const { tell, told } = watched({});
    tell('created', '/a.txt');
    tell('changed', '/b/c.md');
    tell('deleted', '/.disclosure-report.yaml');
    tell('created', '/d.json');
    tell('created', '/node_modules/e.md');
    tell('created', '/b/.git/f.txt');
    tell('created', '-elsewhere/g.txt');
    expect(told).toEqual(['created /a.txt', 'changed /b/c.md', 'deleted /.disclosure-report.yaml']);
  });

  it('names each file of a folder that is gone', async () => {
    const { files, tell, told } = watched({ find: async () => [`${ROOT}/a/1.txt`, `${ROOT}/ab/2.txt`] });
    await files.find();
    tell('created', '/a/b/3.txt');
    tell('deleted', '/a');
    tell('deleted', '/a');
    expect(told).toEqual(['created /a/b/3.txt', 'deleted /a/1.txt', 'deleted /a/b/3.txt']);
  });

  it('is the difference after folders came or went', async () => {
    let found = ['/a.txt', '/b.txt'];
    const { files, told } = watched({ find: async () => found.map((path) => ROOT + path) });
    await files.rescan();
    expect(told).toEqual([]);
    await files.find();
    found = ['/b.txt', '/c.txt'];
    await files.rescan();
    expect(told).toEqual(['deleted /a.txt', 'created /c.txt']);
  });

  it('is what a folder holds that came', async () => {
    let found: readonly string[] = [];
    const { files, tell, told } = watched({ find: async () => found });
    await files.find();
    found = [`${ROOT}/2023.年报/b.txt`];
    tell('created', '/a.json');
    tell('created', '/.git/objects/ab');
    tell('created', '/node_modules/x');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toEqual([]);
    tell('created', '/2023.年报');
    await expect.poll(() => told).toEqual(['created /2023.年报/b.txt']);
  });

  it('is nothing where the search fails that was to tell it', async () => {
    let offline = false;
    const find = async () => {
      if (offline) throw new Error('offline');
      return [`${ROOT}/a.txt`];
    };
    const { files, told, warned } = watched({ find });
    await files.find();
    offline = true;
    await files.rescan();
    expect(told).toEqual([]);
    expect(warned).toHaveLength(1);
  });

  it('ends with the listening', () => {
    const { files, tell } = watched({});
    const told: FileChange[] = [];
    const listening = files.onDidChange((change) => told.push(change));
    listening.dispose();
    tell('created', '/a.txt');
    expect(told).toEqual([]);
  });

  it('is a warning where a source fails', async () => {
    const fail = async () => {
      throw new Error('offline');
    };
    const { files, warned } = watched({ find: fail, read: fail });
    expect(await files.find()).toEqual([]);
    expect(await files.read(`${ROOT}/a.txt`)).toBeUndefined();
    expect(warned).toHaveLength(2);
  });
});

describe('uris', () => {
  it.each([
    ['file:///w/%E5%B9%B4%EF%BC%88%31%EF%BC%89.txt', 'file:///w/年（1）.txt'],
    ['file:///c%3A/w/a.txt', 'file:///C:/w/a.txt'],
    ['file:///w/a%20(b).txt', 'file:///w/a%20%28b%29.txt'],
    ['file:///w/100%.txt', 'file:///w/100%.txt'],
  ])('%s and %s name one file', (one, other) => {
    expect(uriKey(one)).toBe(uriKey(other));
  });
});
