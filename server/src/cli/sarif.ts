import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Region, ReportingConfiguration, Result } from 'sarif';
import type { Severity } from '../engine.ts';
import type { CheckResult, Diagnostic, LineRange } from './results.ts';

/**
 * The findings of one report as results of a SARIF 2.1.0 log (docs.oasis-open.org/sarif/sarif/v2.1.0), with a comma
 * between them. By hand, since the library for it (node-sarif-builder) holds all results in memory and searches them
 * anew for each file.
 */
export function sarifResults({ file, diagnostics }: CheckResult): string {
  const artifactLocation = locationOf(file);
  return diagnostics.map((each) => JSON.stringify(resultOf(each, artifactLocation))).join(',\n');
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

function resultOf(diagnostic: Diagnostic, artifactLocation: ArtifactLocation): Result {
  const { rule, severity, message, range, cells, formulas, fixes } = diagnostic;
  return {
    ruleId: rule,
    level: levelOf(severity),
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) } }],
    fixes: fixes
      .filter(({ edits }) => edits.length > 0)
      .map(({ title, edits }): Fix => {
        const replacements = edits.map((edit) => ({
          deletedRegion: regionOf(edit.range),
          insertedContent: { text: edit.newText },
        }));
        return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
      }),
    properties: { severity, cells: [...cells], formulas: [...formulas] },
  };
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
