/** Packs dist/disclosure-report.vsix (or the file named) from what `npm run build` made. Asks no network. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the extension as a .vsix file to `path`, an absolute path. */
export async function packExtension(path: string): Promise<void> {
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  await mkdir(dirname(path), { recursive: true });
  // No dependencies: everything that runs is bundled. Relative links stay: there is no public address to put
  // before them. As a child, not at a terminal, vsce looks for no newer self.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const args = [vsce, 'package', ...flags, '--out', path];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`vsce package: ${stderr || stdout || error}`);
  }
}

if (import.meta.main) {
  const path = resolve(process.argv[2] ?? join(root, 'dist', 'disclosure-report.vsix'));
  await packExtension(path);
  console.log(path);
}
