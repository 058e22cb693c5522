import { createTwoFilesPatch } from 'diff';
import { severityOf } from '../audit/policy.ts';
import { analyze, editsInOrder, type SafeFix, safeFixes } from '../engine.ts';
import { findingsOf, type Judged, type JudgedAnalysis, judgedBy } from './check.ts';
import type { Terms } from './config.ts';
import { type Decoded, splice } from './encoding.ts';
import type { Listed } from './files.ts';
import type { Options } from './options.ts';
import { ProblemError } from './problem.ts';
import type { FixResult } from './results.ts';
import { replaceFile } from './write.ts';

/** One round mends what the formulas show at once; what it uncovers comes in the next. Real reports need two. */
const MOST_ROUNDS = 10;

/**
 * Applies the safe fixes until none is left, and writes the file if anything has changed.
 * @throws ProblemError, system errors: then the file is as it was
 */
export function fixReport({ file, terms }: Listed, source: Decoded, options: Options): Judged<FixResult> {
  const { language, dryRun } = options;
  const { mended, judged, fixed } = applySafeFixes(source, options, terms);
  const isChanged = mended.text !== source.text;
  if (isChanged && !dryRun) replaceFile(file, source.bytes, mended.bytes);
  const result = {
    file,
    written: isChanged && !dryRun,
    fixed: fixed.map(({ finding, offer }) => ({
      rule: finding.rule,
      severity: terms ? (severityOf(finding, terms.levels) ?? finding.severity) : finding.severity,
      title: offer.title[language],
      cells: finding.cells,
    })),
    ...findingsOf(file, judged, language),
    diff: isChanged && dryRun ? unifiedDiff(file, source, mended) : null,
  };
  return { result, found: judged.found };
}

interface Mended {
  readonly mended: Decoded;
  /** Of the mended text. */
  readonly judged: JudgedAnalysis;
  readonly fixed: readonly SafeFix[];
}

function applySafeFixes(source: Decoded, options: Options, terms: Terms | undefined): Mended {
  const fixed: SafeFix[] = [];
  let mended = source;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const analysis = analyze(mended.text);
    const judged = judgedBy(analysis, options, terms);
    const shown = judged.shown.map(({ finding }) => finding);
    const fixes = safeFixes(analysis.report, shown);
    if (fixes.length === 0) return { mended, judged, fixed };
    mended = splice(mended, editsInOrder(fixes));
    fixed.push(...fixes);
  }
  throw new ProblemError('unsettled');
}

/** As `patch` and `git apply` take it; in UTF-8, whatever the file's encoding. */
function unifiedDiff(file: string, before: Decoded, after: Decoded): string {
  const mark = before.mark > 0 ? '\ufeff' : '';
  const path = file.replace(/^(\.?\/)+/, '');
  return createTwoFilesPatch(
    `a/${path}`,
    `b/${path}`,
    mark + before.text,
    mark + after.text,
    undefined,
    undefined,
    {
      context: 3,
      headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
    },
  );
}
