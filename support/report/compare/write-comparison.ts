import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../../record/run-record';
import { compareRuns } from './compare';
import { comparisonPage } from './comparison-page';
import { comparisonData, comparisonText } from './comparison-text';

/** Compares a run with the one before it, and leaves the comparison in its folder, in prose, as data and as a page; returns the prose. */
export function writeComparison(baseline: RunRecord, candidate: RunRecord): string {
  const comparison = compareRuns(baseline, candidate);
  const text = comparisonText(comparison);
  writeFileSync(join(candidate.dir, 'comparison.json'), `${JSON.stringify(comparisonData(comparison), null, 2)}\n`);
  writeFileSync(join(candidate.dir, 'comparison.txt'), text);
  writeFileSync(join(candidate.dir, 'comparison.html'), comparisonPage(comparison));
  return text;
}
