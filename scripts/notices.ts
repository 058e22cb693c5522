import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of the packages whose code went into a bundle, as their terms ask.
 * @param inputs the bundled files, relative to `root`
 */
export async function noticesOf(root: string, inputs: Iterable<string>): Promise<string> {
  const folders = new Set([...inputs].flatMap(packageFolder));
  const notices = await Promise.all([...folders].sort().map((folder) => noticeOf(join(root, folder))));
  return ['This extension contains code of the following packages.', ...new Set(notices)].join('\n\n\n');
}

function packageFolder(path: string): readonly string[] {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return found ? [found[0]] : [];
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  const text = file ? await readFile(join(folder, file), 'utf8') : `Licence: ${license}`;
  return `${name} ${version}\n${'-'.repeat(40)}\n${text.trim()}`;
}
