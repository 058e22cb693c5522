/**
 * Writes the files that follow from the form and the rules: grammars, settings, their texts, the rules' pages.
 * `node scripts/generate.ts --check` writes nothing and fails where a file is out of date.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { outdatedFiles, root } from './generate/files.ts';

const outdated = await outdatedFiles();
const check = process.argv.includes('--check');
for (const [path, text] of outdated) {
  const file = new URL(path, root);
  if (!check) {
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, text);
  }
  console.log(`${path} ${check ? 'is out of date: npm run generate' : 'written'}`);
}
if (check && outdated.size > 0) process.exitCode = 1;
