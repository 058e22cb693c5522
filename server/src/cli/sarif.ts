import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ArtifactLocation,
  Fix,
  Location,
  Region,
  ReportingConfiguration,
  Result,
  Suppression,
} from 'sarif';
import type { Severity } from '../engine.ts';
import { separatorOf } from './formats.ts';
import type { CheckResult, Diagnostic, LineRange, SuppressedDiagnostic } from './results.ts';

/**
 * The findings of one report as results of a SARIF 2.1.0 log (docs.oasis-open.org/sarif/sarif/v2.1.0), with a comma
 * between them. By hand, since the library for it (node-sarif-builder) holds all results in memory and searches them
 * anew for each file.
 */
export function sarifResults({ file, diagnostics, suppressed }: CheckResult): string {
  const artifactLocation = locationOf(file);
  const results = [
    ...diagnostics.map((each) => ({
      ...resultOf(each, artifactLocation),
      fixes: fixesOf(each, artifactLocation),
    })),
    ...suppressed.map((each) => ({
      ...resultOf(each, artifactLocation),
      suppressions: [suppressionOf(each)],
    })),
  ];
  return results.map((each) => JSON.stringify(each)).join(separatorOf('sarif'));
}

/** SARIF knows three levels; information and hints are both notes. */
export function levelOf(severity: Severity): NonNullable<ReportingConfiguration['level']> {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

/** A relative path stays relative: whoever reads the log knows what to. */
export function locationOf(file: string): ArtifactLocation {
  return {
    uri: isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/'),
  };
}

function resultOf(
  { rule, severity, message, range, cells, formulas, related }: Omit<Diagnostic, 'fixes'>,
  artifactLocation: ArtifactLocation,
): Result {
  return {
    ruleId: rule,
    level: levelOf(severity),
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) } }],
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    properties: { severity, cells: [...cells], formulas: [...formulas] },
  };
}

function relatedLocation({ file, range, message }: Diagnostic['related'][number], index: number): Location {
  return {
    id: index + 1,
    physicalLocation: { artifactLocation: locationOf(file), region: regionOf(range) },
    message: { text: message },
  };
}

function fixesOf({ fixes }: Diagnostic, artifactLocation: ArtifactLocation): Fix[] {
  return fixes
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits }) => {
      const replacements = edits.map((edit) => ({
        deletedRegion: regionOf(edit.range),
        insertedContent: { text: edit.newText },
      }));
      return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
    });
}

function suppressionOf({ reason, by }: SuppressedDiagnostic): Suppression {
  const kind = by.kind === 'comment' ? 'inSource' : 'external';
  return reason === null ? { kind } : { kind, justification: reason };
}

/** SARIF counts lines and columns from 1; the end column is the one behind the last character. */
function regionOf({ start, end }: LineRange): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
