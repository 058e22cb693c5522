/** `npm run bench [engine|server|activation|terminal …]`: prints the figures; with all of them, writes docs/benchmarks.md. */
import { writeFile } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { activationFigures } from './activation.ts';
import { engineFigures } from './engine.ts';
import { installRivals, rivalVersions } from './rivals.ts';
import { serverFigures } from './server.ts';
import { megabytes } from './table.ts';
import { terminalFigures } from './terminal.ts';

const PAGE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

const PARTS: Readonly<Record<string, readonly [title: string, measure: () => Promise<string>]>> = {
  engine: ['One report', engineFigures],
  server: ['In an editor', serverFigures],
  activation: ['In VS Code', activationFigures],
  terminal: ['In the terminal', terminalFigures],
};

const asked = process.argv.slice(2);
installRivals();
const sections: string[] = [];
for (const [name, [title, measure]] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const section = `## ${title}\n\n${await measure()}`;
  console.log(`${section}\n`);
  sections.push(section);
}
if (asked.length === 0) await writeFile(PAGE, `${[heading(), ...sections].join('\n\n')}\n`);

function heading(): string {
  const [processor] = cpus();
  return [
    '# Benchmarks',
    'Written by `npm run bench`. Ratios are of the same run, on the same texts and the same machine.',
    [
      `- ${new Date().toISOString().slice(0, 10)}, ${packageJson.name} ${packageJson.version}`,
      `- ${cpus().length} × ${processor?.model.trim()}, ${megabytes(totalmem())}, ${platform()} ${arch()}, Node ${process.version}`,
      `- ${rivalVersions()}`,
    ].join('\n'),
  ].join('\n\n');
}
