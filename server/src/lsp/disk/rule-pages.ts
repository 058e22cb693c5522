import { existsSync } from 'node:fs';
import type { OwnPages } from '../client.ts';

/**
 * The pages of docs/rules/, as they lie beside the folder of the bundles.
 * @param bundle its address
 */
export function pagesBeside(bundle: string): OwnPages {
  const folder = new URL('../docs/rules/', bundle);
  return (language) => {
    if (!existsSync(folder)) return undefined;
    return `${folder.href}{rule}${language === 'en' ? '.en' : ''}.md`;
  };
}
