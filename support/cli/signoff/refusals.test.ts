import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Summary } from '../../report/summary';
import { refusals } from './refusals';

const COMMIT = 'a'.repeat(40);
const SIGNABLE = {
  suite: { name: 'suite', version: '1', commit: COMMIT, requirementSet: 'duis-4.0', requirementSetHash: '' },
  target: { kind: 'remote', name: 'candidate', release: '1', identity: { build: `sha256:${'0'.repeat(64)}` } },
  run: { startedAt: '', durationMs: 0, seed: 1, node: '', parallel: 1, shard: null, order: 'defined', schema: 'own', selection: '' },
  incomplete: [],
  deviations: [],
  scenarios: [],
} as unknown as Summary;

const DEVIATION = {
  id: 'S-0001',
  state: 'in-force',
  reason: 'x',
  owner: 'x',
  reference: 'x',
  expires: '2026-01-01',
  scenarios: [],
} as const;
const open = (kind: string): Summary['scenarios'][number] =>
  ({ id: 'S-0001', verdict: 'inconclusive', failure: { kind, step: '', message: 'why' } }) as unknown as Summary['scenarios'][number];

const refused = (facts: Partial<Summary>, commit = COMMIT): string => refusals({ ...SIGNABLE, ...facts }, { commit }).join('\n');

it('A whole run of a clean suite on a known build is signed off, with deviations in force and capabilities that are wanting', () =>
  assert.equal(refused({ deviations: [DEVIATION], scenarios: [open('capability-missing')] }), ''));

const CASES: readonly (readonly [what: string, facts: Partial<Summary>, says: RegExp, commit?: string])[] = [
  ['a selection', { run: { ...SIGNABLE.run, selection: '--change CLAR' } }, /run of a part \(--change CLAR\): run the whole suite/],
  ['a shard', { run: { ...SIGNABLE.run, shard: '1/2' } }, /shard 1\/2 of a run: join all of them with merge/],
  ['an incomplete record', { incomplete: ['3 of 5 promised scenarios were not run'] }, /3 of 5 promised .* were not run; run again/],
  ['a dirty suite', { suite: { ...SIGNABLE.suite, commit: `${COMMIT}+` } }, /differed from its commit a+\+: commit or put away/],
  ['no checkout', { suite: { ...SIGNABLE.suite, commit: 'unknown' } }, /was no checkout of a commit: run it out of a clone/],
  ['another suite than ran', {}, /the suite here is at b+, and that which ran at a+: git checkout a+$/, 'b'.repeat(40)],
  ['a dirty suite here', {}, /the suite here differs from its commit: commit or put away/, `${COMMIT}+`],
  ['a stale deviation', { deviations: [{ ...DEVIATION, state: 'stale' }] }, /on S-0001 is stale.*: take it out of the policy/],
  [
    'an expired deviation',
    { deviations: [{ ...DEVIATION, state: 'expired' }] },
    /agreed until 2026-01-01 only: agree on a later day or drop/,
  ],
  [
    'a target that was gone',
    { scenarios: [open('target-unavailable')] },
    /1 scenarios were not judged, S-0001 the first \(why\): run again/,
  ],
  ['an unknown build', { target: { ...SIGNABLE.target, identity: {} } }, /which build was tested: give identity\.build/],
];

for (const [what, facts, says, commit] of CASES)
  it(`Nothing is signed off of ${what}, and it is said how to mend that`, () => assert.match(refused(facts, commit), says));
