import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { controlFor, controlIfOffered } from '../capabilities';
import { ControlRefusal } from './control-client';
import { openRemote } from './remote';
import { CapabilityMissing } from '../target';
import { TargetUnavailable } from '../target-unavailable';

const NOW = new Date('2026-01-01T00:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'target-'));
after(() => rmSync(folder, { recursive: true }));

function targetFile(control: string, more = ''): string {
  const path = join(folder, 'target.yaml');
  const service = 'http://127.0.0.1:1/service';
  writeFileSync(
    path,
    `name: candidate\nrelease: "1"\nservices: { transform: ${service}, sendCommand: ${service}, nonDevice: ${service} ` +
      `}\npki: .\n${control ? `control: ${control}\n` : ''}${more}`,
  );
  return path;
}

describe('a target of its own', () => {
  const server = createServer((request, response) => {
    if (request.url === '/capabilities')
      response.end(
        JSON.stringify({
          name: 'x',
          release: '1',
          capabilities: ['clock', 'devices'],
          interpretations: { 'days-of-week-tables': 1, 'sign-acknowledgements': true },
        }),
      );
    else response.writeHead(404).end(JSON.stringify({ error: 'no such device' }));
  });
  let url: string;
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('offers what it says, less what its file takes back', async () => {
    const target = await openRemote(targetFile(url, 'notOffered: [clock]\ninterpretations: { sign-acknowledgements: false }\n'), [], NOW);
    assert.deepEqual([...target.capabilities], ['devices']);
    assert.deepEqual(target.readings, { 'sign-acknowledgements': false });
    assert.ok(controlIfOffered(target, 'devices'));
    assert.equal(controlIfOffered(target, 'clock'), undefined);
    assert.throws(
      () => controlFor(target, 'clock', 'let time pass'),
      (e: unknown) => e instanceof CapabilityMissing && e.message === 'the target does not offer "clock", needed to let time pass',
    );
    await target.stop();
  });

  it('offers nothing to arrange without a control interface', async () => {
    const target = await openRemote(targetFile(''), [], NOW);
    assert.throws(() => controlFor(target, 'devices', 'have one'), CapabilityMissing);
    await target.stop();
  });

  it('says why it refuses', async () => {
    const target = await openRemote(targetFile(url), [], NOW);
    await assert.rejects(
      () => controlFor(target, 'devices', 'look').device('00'),
      (e: unknown) => e instanceof ControlRefusal && /answered 404: no such device/.test(e.message),
    );
    await target.stop();
  });

  it('that is not there is unavailable, and no fault of the target', async () => {
    await assert.rejects(
      () => openRemote(targetFile('http://127.0.0.1:1'), [], NOW),
      (e: unknown) => e instanceof TargetUnavailable && /control interface does not answer GET \/capabilities/.test(e.message),
    );
  });
});
