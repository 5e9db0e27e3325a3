import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULT_POLICY } from '../../record/policy';
import { releasePolicy, type ReleaseRun } from './release-mode';
import { start } from './served';

const DIGEST = `sha256:${'0'.repeat(64)}`;
const GOOD: ReleaseRun = {
  selection: { change: [], requirement: [], scenario: [] },
  identity: { build: DIGEST, signingCertificate: DIGEST },
  commit: 'a'.repeat(40),
  today: '2026-06-01',
};
const DEVIATION = { id: 'S-0001', reason: 'agreed', owner: 'somebody', reference: 'T-1', expires: '2026-06-01' };

it('A run for a release is the whole suite on a known build, under a policy that keeps no deviation in store', () => {
  assert.equal(releasePolicy(GOOD).release, true);
  const policy = { ...DEFAULT_POLICY, deviations: [DEVIATION] };
  assert.deepEqual(releasePolicy({ ...GOOD, policy }), { ...policy, release: true });
});

const CASES: readonly (readonly [what: string, facts: Partial<ReleaseRun>, says: RegExp])[] = [
  ['a part', { selection: { ...GOOD.selection, change: ['CLAR'] } }, /whole suite: leave out --change CLAR$/],
  ['the smoke profile', { selection: { ...GOOD.selection, profile: 'smoke' } }, /whole suite: leave out --profile smoke$/],
  ['a target without a build', { identity: { signingCertificate: DIGEST } }, /give identity\.build \(sha256:…\)/],
  ['a target of unknown keys', { identity: { build: DIGEST } }, /give identity\.signingCertificate \(sha256:…\)/],
  ['a dirty suite', { commit: `${GOOD.commit}+` }, /differs from its commit a+\+: commit or put away/],
  ['no checkout', { commit: 'unknown' }, /no checkout of a commit/],
  [
    'an expired deviation',
    { policy: { ...DEFAULT_POLICY, deviations: [{ ...DEVIATION, expires: '2026-05-31' }] } },
    /on S-0001 was agreed until 2026-05-31 only/,
  ],
  ['open readings', { policy: { ...DEFAULT_POLICY, interpretations: 'report' } }, /say interpretations: block/],
];

for (const [what, facts, says] of CASES)
  it(`A run for a release is refused for ${what}, and it is said how to mend that`, () =>
    assert.throws(() => releasePolicy({ ...GOOD, ...facts }), says));

it('The command refuses such a run as wrong use, before anything is played', async () => {
  const { code, output } = await start(['run', '--release', '--scenario', 'S-0013']).ended;
  assert.equal(code, 2, output);
  assert.match(output, /^run --release is refused:\n {2}it is for the whole suite: leave out --scenario S-0013\n {2}it is for a candidate/);
});
