import type { Settings } from '../../server/src/lsp/settings.ts';

/** Nothing changed by anybody. */
export const SETTINGS: Settings = {
  levels: new Map(),
  exemptions: [],
  inlayHints: 'all',
  revision: 0,
  configured: { file: undefined, exemptions: [], home: undefined },
};
