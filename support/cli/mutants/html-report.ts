import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Fate, Place, TriedMutant } from './mutant';

type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'Ignored';

interface MutantResult {
  readonly id: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly status: Status;
  readonly statusReason?: string;
  readonly killedBy?: readonly string[];
}

interface FileResult {
  readonly language: string;
  readonly source: string;
  readonly mutants: MutantResult[];
}

/** A report in the format of mutation-testing-report-schema 2. */
export interface MutationReport {
  readonly schemaVersion: '2';
  readonly thresholds: { readonly high: number; readonly low: number };
  readonly projectRoot: string;
  readonly files: Readonly<Record<string, FileResult>>;
}

const STATUS: Readonly<Record<Fate, Status>> = {
  killed: 'Killed',
  timeout: 'Timeout',
  survived: 'Survived',
  'never executed': 'NoCoverage',
  unjudged: 'RuntimeError',
};

/** What was tried, in the format of Stryker's reports; survivors of the ledger are ignored ones. */
export function mutationReport(root: string, tried: readonly TriedMutant[]): MutationReport {
  const files: Record<string, FileResult> = {};
  for (const one of tried) {
    const { file } = one.mutant;
    const language = file.endsWith('.csv') ? 'csv' : 'typescript';
    const own = (files[file] ??= { language, source: readFileSync(join(root, file), 'utf8'), mutants: [] });
    own.mutants.push(mutantResult(one));
  }
  return { schemaVersion: '2', thresholds: { high: 90, low: 80 }, projectRoot: root, files };
}

function mutantResult({ mutant, fate, by, reason, requirements, shownTo }: TriedMutant): MutantResult {
  const words = reason ?? (fate === 'survived' ? `shown to ${shownTo} scenarios; touches ${requirements.join(', ')}` : by);
  return {
    id: mutant.id,
    mutatorName: mutant.mutator,
    replacement: mutant.replacement,
    location: { start: { ...mutant.start }, end: { ...mutant.end } },
    status: fate === 'survived' && reason !== undefined ? 'Ignored' : STATUS[fate],
    ...(words !== undefined && words !== '' && { statusReason: words }),
    ...(fate === 'killed' && by !== undefined && { killedBy: [by] }),
  };
}

/** One page that needs nothing beside it: mutation-testing-elements with the report in it. */
export function mutationPage(report: MutationReport): string {
  const element = readFileSync(createRequire(__filename).resolve('mutation-testing-elements/mutation-test-elements.js'), 'utf8');
  const data = JSON.stringify(report).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Source mutants</title></head>
<body>
<mutation-test-report-app titlePostfix="Source mutants"></mutation-test-report-app>
<script>${element.replaceAll('</script', '<\\/script')}</script>
<script>document.querySelector('mutation-test-report-app').report = ${data};</script>
</body>
</html>
`;
}
