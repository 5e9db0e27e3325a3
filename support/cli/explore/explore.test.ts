import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, describe, it } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { readMessages } from '../../report/journal/recorded-messages';
import { Script, type StepLibrary } from '../../explore/play/script';
import { stimuliOf } from '../../explore/stimuli/generator';
import { VECTORS } from '../../vectors/files';
import { loadSupportCode, runScenarios } from '../run/cucumber-run';
import { duisSuite } from '../run/duis-suite';
import { ServedReference } from '../run/served';
import { runExplore } from './run-explore';
import { specimensOf } from './specimens';

const DEFECT = 'D-CR1277-02-takes-15-octets';
const scratch = mkdtempSync(join(tmpdir(), 'duis-explored-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

describe('explore', () => {
  const suite = duisSuite();
  const library = loadSupportCode(suite);
  const said: string[] = [];
  const out = { write: (text: string) => said.push(text) };
  const options = { seed: 1, cases: 40, change: ['CR1277'], strict: true, out: join(scratch, 'explored') };

  it('finds a defect, and writes a scenario that passes on the reference and fails on the defect', async () => {
    assert.equal(await runExplore(suite, { ...options, defect: DEFECT }, out, await library), 1);
    const features = readdirSync(options.out).filter((name) => name.endsWith('.feature'));
    const [feature = ''] = features.filter((name) => readFileSync(join(options.out, name), 'utf8').includes('E081111'));
    const support = await library;
    const play = async (defect?: string): Promise<readonly string[]> => {
      const envelopes: Envelope[] = [];
      const parameters = { out: scratch, seed: 1, ...(defect !== undefined && { defect }) };
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      await runScenarios(suite, { paths: [join(options.out, feature)], parameters, support }, nowhere, (one) => envelopes.push(one));
      return [...readMessages(envelopes).scenarios.values()].map(({ judgement }) => judgement.verdict);
    };
    assert.deepEqual(await play(), ['passed']);
    assert.deepEqual(await play(DEFECT), ['failed']);
  });

  it('finds it in a server of its own, and ends with the first difference that a scenario shows', async () => {
    const served = await ServedReference.start('--defect', DEFECT);
    const target = join(scratch, 'served.yaml');
    writeFileSync(target, served.targetFile(join(VECTORS, 'pki')));
    try {
      assert.equal(await runExplore(suite, { ...options, target, first: true }, out, await library), 1, said.join(''));
      assert.equal(readdirSync(options.out).filter((name) => name.endsWith('.feature')).length, 1);
    } finally {
      await served.stop();
    }
  });

  it('says what becomes of a storm', async () => {
    const defect = 'D-SECMP0062-01-leaves-out-sequence';
    assert.equal(await runExplore(suite, { ...options, cases: 200, change: ['SECMP0062'], defect, first: true }, out, await library), 1);
    const features = readdirSync(options.out).filter((name) => name.endsWith('.feature'));
    assert.match(features.map((name) => readFileSync(join(options.out, name), 'utf8')).join(''), /plain, number 1 counting 0/);
  });

  it('draws the same cases from the same seed, and has every outline in turn before any comes again', async () => {
    const specimens = specimensOf(suite, ['CR1277']);
    const stimuli = stimuliOf(specimens, new Script((await library) as unknown as StepLibrary));
    const [cases, again, others] = [stimuli(1), stimuli(1), stimuli(2)];
    const numbers = Array.from({ length: 24 }, (_, n) => n + 1);
    assert.deepEqual(numbers.map(again), numbers.map(cases));
    assert.notDeepEqual(numbers.map(others), numbers.map(cases));
    const outlines = numbers.flatMap((n) => cases(n).near?.scenario.split('/')[0] ?? []);
    const all = new Set(specimens.map(({ id }) => id.split('/')[0]));
    assert.equal(new Set(outlines).size, Math.min(all.size, outlines.length));
  });

  it('has every row once before any comes again', async () => {
    const script = new Script((await library) as unknown as StepLibrary);
    const cases = stimuliOf(specimensOf(suite, ['CR1277']), script)(1);
    const rows = Array.from({ length: 200 }, (_, n) => cases(n + 1).near?.scenario ?? '').filter(Boolean);
    const again = rows.findIndex((row, n) => rows.indexOf(row) < n);
    assert.ok(rows.some((row) => row.includes('/')) && (again < 0 || rows.slice(again).every((row) => rows.slice(0, again).includes(row))));
  });

  it('says in the scenario what differs in an alert', async () => {
    const defect = 'D-CR1045-05-says-successful';
    const found = { ...options, cases: 100, change: ['CR1045'], defect, first: true };
    assert.equal(await runExplore(suite, found, out, await library), 1);
    const features = readdirSync(options.out).filter((name) => name.endsWith('.feature'));
    assert.match(features.map((name) => readFileSync(join(options.out, name), 'utf8')).join(''), /N57 .*UpdateRequested/);
  });

  it('finds nothing where the reference is beside itself, and says what it reached', async () => {
    assert.equal(await runExplore(suite, { ...options, cases: 5, self: true }, out, await library), 0, said.join(''));
    assert.match(readFileSync(join(options.out, 'report.md'), 'utf8'), /\| install-codes \| \d+ \| [1-9]/);
  });

  it('wants to know what to explore', async () => {
    await assert.rejects(runExplore(suite, options, out, await library), /explore needs --target FILE/);
  });
});
