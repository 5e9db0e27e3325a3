import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { archiveContents, writeArchive } from '../../report/evidence/archive';
import type { Attestation } from '../../report/evidence/attestation';
import { parseEnvelope } from '../../report/evidence/dsse';
import { start } from '../run/served';
import { PACKAGE_TAMPERINGS, type Members } from '../verify/package-tamperings';
import { verifyPackage } from '../verify/verify-package';
import { readSeal } from '../../report/seal';
import { verifyRun } from '../verify/verify-run';
import { redactRecord } from './redact-record';
import { expectSignable, writePackage, type Signer } from './sign-off';

const ROOT = join(__dirname, '../../..');
const scratch = mkdtempSync(join(tmpdir(), 'duis-signoff-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const path = (name: string): string => join(scratch, name);

const own = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const foreign = generateKeyPairSync('ed25519').privateKey;
const signer = (key: KeyObject): Signer => ({ key, operator: 'A. Tester', signedAt: '2026-01-02T03:04:05.000Z' });
const publicOf = (key: KeyObject): KeyObject => createPublicKey(key);

const play = async (out: string, ...more: readonly string[]): Promise<void> => {
  const { code, output } = await start(['run', '--no-allure', '--out', out, ...more]).ended;
  assert.equal(code, 0, output);
};

const membersOf = async (file: string): Promise<Members> => [...(await archiveContents(readFileSync(file)))];

describe('An evidence package', () => {
  before(async () => {
    await play(path('run'), '--parallel', '2', '--scenario', 'S-0013', '--scenario', 'S-0200');
    await play(path('other-run'), '--scenario', 'S-0013');
    await writePackage(path('run'), ROOT, signer(own), path('own.zip'));
    await writePackage(path('other-run'), ROOT, signer(own), path('other.zip'));
  });

  it('holds under the key of its signer, and nobody knows whose it is without one', async () => {
    const { faults, incomplete } = await verifyPackage(path('own.zip'), { key: publicOf(own) });
    assert.deepEqual([faults, incomplete], [[], []]);
    const unknown = await verifyPackage(path('own.zip'), {});
    assert.deepEqual(unknown.faults, []);
    assert.match(unknown.incomplete.join(), /^no key was given: who signed it is not known/);
  });

  it('is read by its statement, and attests what the run says of the build', async () => {
    const members = new Map(await membersOf(path('own.zip')));
    const html = members.get('statement.html')?.toString('utf8') ?? '';
    assert.match(html, /SELECTION PASSED/);
    assert.match(html, /not measured at this version of the suite/);
    assert.match(html, /A\. Tester, 2026-01-02T03:04:05\.000Z, ECDSA P-256 key SHA-256 [0-9a-f]{64}/);
    const envelope = parseEnvelope(members.get('attestation.intoto.json')?.toString('utf8') ?? '');
    const attestation = JSON.parse(Buffer.from(envelope?.payload ?? '', 'base64').toString('utf8')) as Attestation;
    assert.equal(attestation.predicate.result, 'PASSED');
    assert.ok(attestation.predicate.passedTests.includes('S-0013/2.0'));
    assert.match(members.get('matrix.csv')?.toString('utf8') ?? '', /,S-0013\/2\.0,passed,journal\/worker-\d\.ndjson:\d+-\d+/);
  });

  it('is the same but for the time within its workbook when it is written again', async () => {
    await writePackage(path('run'), ROOT, signer(foreign), path('again.zip'));
    const [one, two] = [new Map(await membersOf(path('again.zip'))), new Map(await membersOf(path('own.zip')))];
    for (const name of ['matrix.csv', 'record/run.json']) assert.deepEqual(one.get(name), two.get(name), name);
    const { faults } = await verifyPackage(path('again.zip'), { key: publicOf(foreign) });
    assert.deepEqual(faults, []);
  });

  it('has what is not for others left out where it is shared, says so, is cited as the whole, and holds', async () => {
    await play(path('named'), '--scenario', 'S-0052');
    const { digest } = readSeal(path('named'));
    const installCode = /InstallCode>(\w+)</.exec(readFileSync(path('named/journal/worker-1.ndjson'), 'utf8'))?.[1] ?? assert.fail();
    const { facts } = await writePackage(path('named'), ROOT, { ...signer(own), share: true }, path('shared.zip'));
    assert.equal(facts.redaction?.fullRecord, digest);
    assert.ok((facts.redaction?.replaced['keys'] ?? 0) > 0, JSON.stringify(facts.redaction));
    const members = new Map(await membersOf(path('shared.zip')));
    for (const [name, octets] of members) assert.ok(!octets.includes(installCode), name);
    const html = members.get('statement.html')?.toString('utf8') ?? '';
    assert.match(html, /Left out of this package/);
    assert.ok(html.includes(digest), 'the digest of the whole record');
    const { faults, incomplete, redacted } = await verifyPackage(path('shared.zip'), { key: publicOf(own), cited: digest });
    assert.deepEqual([faults, incomplete], [[], []]);
    assert.ok((redacted ?? 0) > 0);
    const otherwise = await verifyPackage(path('shared.zip'), { key: publicOf(own), cited: readSeal(path('run')).digest });
    assert.match(otherwise.faults.join(), /this run is cited as/);
  });

  it('is not made where the suite does not say of what it is made: an installed package', async () => {
    await assert.rejects(
      expectSignable(path('run'), scratch),
      /^SignoffRefused: not signed off:\n {2}it is signed off in a clone, .*npm ci/,
    );
  });

  it('is no redaction where its signer says of none, and none is in the folder of a run', async () => {
    mkdirSync(path('marked'));
    redactRecord(path('named'), path('marked'));
    await writePackage(path('marked'), ROOT, signer(own), path('marked.zip'));
    const { faults } = await verifyPackage(path('marked.zip'), { key: publicOf(own) });
    assert.match(faults.join('\n'), /^in the record: \d+ messages are marked as redacted, and signoff\.json says of no redaction$/m);
    assert.match(
      (await verifyRun(path('marked'))).faults.join('\n'),
      /\d+ messages are marked as redacted, which they are in a package alone/,
    );
  });

  it('is refused for its own reason, however it is tampered with', async (context) => {
    const means = { other: await membersOf(path('other.zip')), foreign, own };
    const members = await membersOf(path('own.zip'));
    const key = publicOf(own);
    for (const { what, tamper, spoil, says } of PACKAGE_TAMPERINGS)
      await context.test(what, async () => {
        await writeArchive(path('tampered.zip'), tamper(members, means), new Date(0));
        if (spoil) writeFileSync(path('tampered.zip'), spoil(readFileSync(path('tampered.zip'))));
        const { faults } = await verifyPackage(path('tampered.zip'), { key });
        assert.ok(
          faults.some((fault) => says.test(fault)),
          `expected ${String(says)}, got ${JSON.stringify(faults.slice(0, 5))}`,
        );
      });
    const reasons = PACKAGE_TAMPERINGS.map(({ says }) => String(says));
    assert.deepEqual(reasons, [...new Set(reasons)], 'each has a reason of its own');
  });

  it('is verified by the command, with the exit code that goes with it', async () => {
    writeFileSync(path('own.pem'), publicOf(own).export({ type: 'spki', format: 'pem' }));
    writeFileSync(path('foreign.pem'), publicOf(foreign).export({ type: 'spki', format: 'pem' }));
    const verify = (...more: readonly string[]): ReturnType<typeof start>['ended'] => start(['verify', path('own.zip'), ...more]).ended;
    assert.deepEqual(
      (await Promise.all([verify('--key', path('own.pem')), verify('--key', path('foreign.pem')), verify()])).map(({ code }) => code),
      [0, 1, 3],
    );
  });

  it('is not made of the run of a part, which says so and how to mend it', async () => {
    writeFileSync(path('key.pem'), own.export({ type: 'pkcs8', format: 'pem' }));
    const { code, output } = await start(['signoff', path('run'), '--key', path('key.pem'), '--out', path('refused.zip')]).ended;
    assert.equal(code, 3, output);
    assert.match(output, /^not signed off:\n {2}it is the run of a part \(--scenario S-0013 --scenario S-0200\): run the whole suite/);
  });
});
