import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, describe, it } from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { readMessages } from '../../report/journal/recorded-messages';
import { loadSupportCode, runScenarios } from '../run/cucumber-run';
import { duisSuite } from '../run/duis-suite';
import { runExplore } from './run-explore';

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

  it('finds nothing where the reference is beside itself, and says what it reached', async () => {
    assert.equal(await runExplore(suite, { ...options, cases: 5, self: true }, out, await library), 0, said.join(''));
    assert.match(readFileSync(join(options.out, 'report.md'), 'utf8'), /\| install-codes \| \d+ \| [1-9]/);
  });

  it('wants to know what to explore', async () => {
    await assert.rejects(runExplore(suite, options, out, await library), /explore needs --target FILE/);
  });
});
