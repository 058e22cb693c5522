import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types';

/** Colours are for a terminal, unless they are forced or forbidden by FORCE_COLOR, NO_COLOR. */
export function isColored(): boolean {
  return picocolors.isColorSupported && (process.stdout.isTTY || Boolean(process.env.FORCE_COLOR));
}

export const colorsIf = (colored: boolean): Colors => picocolors.createColors(colored);
