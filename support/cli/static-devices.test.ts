import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DeviceSpec } from '../control/types';
import { eui64ToHex } from '../duis/eui64';
import type { JudgedScenario } from '../report/run-record';
import type { Summary } from '../report/summary';
import { ControlClient } from '../target/control-client';
import { VECTORS } from '../vectors/files';
import { PERSONAS } from '../world/personas';
import { ServedReference, start } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-static-'));
const RESPONSIBLE = PERSONAS.flatMap(({ eui, roles }) => (roles.length === 1 && roles[0] !== undefined && eui !== '90-B3-D5-1F-30-0E-00-00' ? [{ role: roles[0], user: eui }] : []));
const HUB = '00-DB-12-34-56-78-90-A1';
const DEVICES: readonly DeviceSpec[] = [
  { eui: HUB, deviceType: 'CHF', gbcsVersion: '4.0', responsible: RESPONSIBLE },
  { eui: '00-DB-12-34-56-78-90-A2', deviceType: 'ESME', gbcsVersion: '4.0', esmeVariant: 'A', chf: HUB, importMpxn: '1234567890123', responsible: RESPONSIBLE },
  { eui: '00-DB-12-34-56-78-90-A3', deviceType: 'PPMID', gbcsVersion: '4.0', status: 'Pending', responsible: RESPONSIBLE },
];

/** The reference, in real time, set up as the owners of a candidate would; the suite is told of its devices, and of no control interface. */
describe('A target without a control interface', () => {
  let reference: ServedReference;
  let receive: string;

  before(async () => {
    reference = await ServedReference.start('--clock', 'real');
    receive = `127.0.0.1:${await freePort()}`;
    const control = new ControlClient(new URL(reference.urls.control), 5000);
    for (const { eui, roles } of PERSONAS) if (roles.length > 0) await control.putUser({ eui, roles, status: 'active', duisVersion: '4.0', receiveUrl: `http://${receive}/duis/${eui64ToHex(eui)}` });
    for (const device of DEVICES) await control.putDevice({ smetsFamily: 'SMETS2+', status: 'Commissioned', ...device });
    await control.close();
  });
  after(async () => {
    await reference.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('is judged by the scenarios that its own devices can play, answers of devices included', async () => {
    const { code, scenarios } = await run(DEVICES, '--requirement', 'CR1277-02', '--requirement', 'SECMP0093-01', '--requirement', 'SECMP0093-03');
    assert.equal(code, 3);
    assert.deepEqual(scenarios.filter(({ verdict }) => verdict === 'failed'), []);
    const passed = scenarios.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id);
    for (const id of ['S-0001/Import Supplier', 'S-0008/ESME', 'S-0008/CHF', 'S-0051/PPMID', 'S-0052/15']) assert.ok(passed.includes(id), `${id} is not in ${passed.join(', ')}`);
  });

  it('is given what a Given asks of it through DUIS alone, and is waited for', async () => {
    assert.deepEqual((await run(DEVICES, '--scenario', 'S-0785')).scenarios.map(({ verdict }) => verdict), ['passed']);
  });

  it('is not judged by the others, which name the capability that they miss', async () => {
    const { scenarios } = await run(DEVICES, '--scenario', 'S-0810', '--scenario', 'S-0054', '--scenario', 'S-0057', '--scenario', 'S-0023', '--scenario', 'S-0100', '--scenario', 'S-0200');
    assert.ok(scenarios.length > 10);
    for (const scenario of scenarios) assert.match(wants(scenario), /^inconclusive for (clock|devices|throttling|traffic)$/, scenario.id);
    assert.match(scenarios.find(({ id }) => id === 'S-0057')?.failure?.message ?? '', /have a Commissioned SMETS2\+ PPMID at GBCS 4\.0, and none of the 3 devices of the target file is one/);
  });

  it('takes nobody for responsible whom the file does not name', async () => {
    const { scenarios } = await run(DEVICES.map(({ responsible: _, ...device }) => device), '--scenario', 'S-0008/ESME');
    assert.match(scenarios[0]?.failure?.message ?? '', /the target file does not say that Import Supplier \(IS\), .* are responsible for one/);
    assert.deepEqual(scenarios.map(wants), ['inconclusive for devices']);
  });

  async function run(devices: readonly DeviceSpec[], ...selection: readonly string[]): Promise<{ code: number | undefined; scenarios: Summary['scenarios'] }> {
    const target = join(scratch, 'target.yaml');
    const more = `receiveResponse: { listen: "${receive}" }\ntimeouts: { requestMs: 5000, responseMs: 5000, quietMs: 50 }\ndevices: ${JSON.stringify(devices)}\n`;
    writeFileSync(target, reference.targetFile(join(VECTORS, 'pki'), more).replace(/control: .*\n/, ''));
    const { code, output } = await start(['run', '--no-allure', '--target', target, '--out', join(scratch, 'run'), ...selection]).ended;
    assert.ok(code === 0 || code === 1 || code === 3, output);
    return { code, scenarios: (JSON.parse(readFileSync(join(scratch, 'run', 'summary.json'), 'utf8')) as Summary).scenarios };
  }
});

function wants({ verdict, failure }: Pick<JudgedScenario, 'verdict' | 'failure'>): string {
  const capability = /the target does not offer "([\w-]+)"/.exec(failure?.message ?? '')?.[1] ?? failure?.message ?? 'nothing';
  return `${verdict} for ${capability}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
