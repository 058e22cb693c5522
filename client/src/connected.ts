/**
 * All that needs the library of the language client, as a bundle of its own: it weighs ten times the rest, and most
 * windows never hold a report.
 */
export { checkAllReports } from './check-all.ts';
export { endClient, newLanguageClient } from './language-client.ts';
