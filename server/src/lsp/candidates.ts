/** Which files of a workspace are looked at. Pure, because the client asks the same questions. */

/**
 * The same as a glob pattern: a report's text, or a configuration file.
 * No group stands inside another, because the search behind `workspace.findFiles` knows none.
 */
export const CANDIDATES_GLOB = '**/{*.txt,*.TXT,*.md,*.MD,.disclosure-report.yaml,.disclosure-report.yml}';
/** Folders that hold no one's reports. */
export const EXCLUDED_GLOB = '{**/node_modules/**,**/.*/**}';
/** So many files are looked at, at the most. */
export const MOST_FILES = 20_000;
/** No report comes near it: a long one has 200 KB. In bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const TEXT = /\.(?:txt|md)$/i;
const CONFIGURATION = /^\.disclosure-report\.ya?ml$/;

/** @param path with forward slashes, or a uri */
export const isConfigurationPath = (path: string): boolean =>
  CONFIGURATION.test(path.slice(path.lastIndexOf('/') + 1));

/** @param path with forward slashes, or a uri */
export const isCandidatePath = (path: string): boolean => TEXT.test(path) || isConfigurationPath(path);

export const isExcludedFolder = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
