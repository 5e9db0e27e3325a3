import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { RecordedInterpretation } from '../../record/run-envelope';
import { isSettable, type Interpretation } from '../../requirements/interpretation';
import type { Requirement } from '../../requirements/requirement';
import { loadInterpretations } from '../../vectors/interpretations';
import { loadRequirements } from '../../vectors/requirements';
import type { Lengths } from './deal';
import type { Suite, SuiteRequirement } from './suite';

const ROOT = resolve(__dirname, '../../..');

/** The suite of this checkout. Cucumber's own configuration says which support code belongs to it; readings are read when asked for. */
export function duisSuite(): Suite {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string; version: string };
  const cucumber = createRequire(__filename)(join(ROOT, 'cucumber.cjs')) as { default: { require: readonly string[] } };
  return {
    name,
    version,
    requirementSet: 'duis-4.0',
    root: ROOT,
    features: 'features',
    support: cucumber.default.require,
    ahead: ['support/world/ahead.ts'],
    get lengths() {
      return readLengths(join(__dirname, 'lengths.csv'));
    },
    requirements: loadRequirements().all.map(asSuiteRequirement),
    get interpretations() {
      return loadInterpretations().all.map(asRecorded);
    },
  };
}

/** Milliseconds of a scenario of each feature, of a run whose machine had nothing else to do. */
function readLengths(file: string): Lengths {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return Object.fromEntries(rows.map((row) => row.split(',')).map(([uri = '', length]) => [uri, Number(length)]));
}

function asSuiteRequirement({ id, change, clause, statement, status, reasonNotTestable }: Requirement): SuiteRequirement {
  return { id, change, clause, statement, status, ...(reasonNotTestable !== undefined && { notTestable: reasonNotTestable }) };
}

function asRecorded(interpretation: Interpretation): RecordedInterpretation {
  const { name, where, reading } = interpretation;
  return { name, where, reading, value: isSettable(interpretation) ? String(interpretation.default) : 'settled' };
}
