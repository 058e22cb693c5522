/** Draws docs/images/icon.png, the picture that VS Code shows, from docs/images/icon.svg. Run by hand after a change. */
import { readFile } from 'node:fs/promises';
import { launchBrowser } from './vscode/browser.ts';

const images = new URL('../docs/images/', import.meta.url);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<style>body{margin:0}</style>${await readFile(new URL('icon.svg', images), 'utf8')}`);
await page.screenshot({ path: new URL('icon.png', images).pathname, omitBackground: true });
await browser.close();
