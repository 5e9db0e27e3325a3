import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeviceSpec } from '../../control/types';
import { textAt } from '../../duis/element';
import { CHF, ESME, GAS_SUPPLIER, GAS_TRANSPORTER, GSME, IMPORT_SUPPLIER, NETWORK_OPERATOR, Rehearsal } from '../fixtures/rehearsal';
import { distributionFailure } from '../providers/distribution-failure';
import { identityConfirmed } from '../providers/identity-confirmed';
import { powerOutage } from '../providers/power-outage';
import { raiseAtSmets1 } from '../smets1/device-alert';

async function home(also: Partial<DeviceSpec> = {}): Promise<Rehearsal> {
  const rehearsal = (await Rehearsal.begin()).home('4.0', also);
  return rehearsal
    .device({ eui: ESME, deviceType: 'ESME', chf: CHF, gbcsVersion: '4.0', importMpxn: '1200000000001', esmeVariant: 'ADF', ...also })
    .device({ eui: GSME, deviceType: 'GSME', chf: CHF, gbcsVersion: '4.0', importMpxn: '99', ...also });
}
const entry = (rehearsal: Rehearsal, eui: string): NonNullable<ReturnType<typeof rehearsal.systems.records.inventory.get>> =>
  rehearsal.systems.records.inventory.get(eui) ?? assert.fail(eui);

/** What was pushed, as `code → recipient`, after all is quiet. */
async function told(rehearsal: Rehearsal): Promise<string[]> {
  await rehearsal.clock.settle();
  return rehearsal.pushed
    .map(
      ({ to, response: { body } }) => `${body.kind === 'dcc-alert' || body.kind === 'device-alert' ? body.alertCode : body.kind} → ${to}`,
    )
    .sort();
}

describe('a device alert', () => {
  test('goes to the User that it is addressed to, with the counter of the device', async () => {
    const rehearsal = await home();
    rehearsal.systems.fleet.raise(ESME, { alertCode: '8F3F' });
    assert.deepEqual(await told(rehearsal), [`8F3F → ${IMPORT_SUPPLIER}`]);
    assert.match(rehearsal.pushed[0]?.response.responseId ?? '', new RegExp(`^${ESME}:${IMPORT_SUPPLIER}:\\d+$`));
    assert.equal(rehearsal.pushed[0]?.response.requestId, undefined);
  });
  test('is throttled beyond the threshold, and says so', async () => {
    const rehearsal = await home();
    rehearsal.systems.fleet.raise(ESME, { alertCode: '8F3F', times: 10 });
    await rehearsal.clock.settle();
    assert.deepEqual(
      rehearsal.pushed.map(({ response: { body } }) => body.kind === 'device-alert' && body.throttle),
      [undefined, undefined, undefined, { sequenceId: 1, count: 0 }],
    );
  });
});

describe('AD1', () => {
  const report = async (rehearsal: Rehearsal, seconds: number): Promise<string[]> => {
    rehearsal.systems.perform(
      powerOutage(rehearsal.systems, entry(rehearsal, CHF), { kind: 'power-outage', at: '2020-11-28T23:00:00Z', detail: { seconds } }),
    );
    return told(rehearsal);
  };
  test('is for outages of three minutes and more, and tells each party of its own meter', async () => {
    assert.deepEqual(await report(await home(), 179), []);
    const rehearsal = await home();
    assert.deepEqual(
      await report(rehearsal, 180),
      [IMPORT_SUPPLIER, NETWORK_OPERATOR, GAS_SUPPLIER, GAS_TRANSPORTER].map((user) => `AD1 → ${user}`).sort(),
    );
    const points = rehearsal.pushed.map(({ to, response: { body } }) => [to, body.kind === 'dcc-alert' && textAt(body.content, 'MPxN')]);
    assert.deepEqual(Object.fromEntries(points), {
      [IMPORT_SUPPLIER]: '1200000000001',
      [NETWORK_OPERATOR]: '1200000000001',
      [GAS_SUPPLIER]: '99',
      [GAS_TRANSPORTER]: '99',
    });
  });
  test('is for SMETS2+ only', async () => {
    assert.deepEqual(await report(await home({ smetsFamily: 'SMETS1' }), 600), []);
  });
});

describe('N16 and N18 to N21', () => {
  test('N16 goes to the network party, with the variant', async () => {
    const rehearsal = await home();
    rehearsal.systems.perform(identityConfirmed(rehearsal.systems, entry(rehearsal, ESME)));
    assert.deepEqual(await told(rehearsal), [`N16 → ${NETWORK_OPERATOR}`]);
    const { body } = rehearsal.pushed[0]?.response ?? {};
    assert.equal(body?.kind === 'dcc-alert' && textAt(body.content, 'DeviceStatusChange', 'MeterIdentity', 'ESMEVariant'), 'ADF');
  });
  for (const [kind, code] of [
    ['firmware-hash-mismatch', 'N18'],
    ['firmware-device-unknown', 'N19'],
    ['firmware-image-too-large', 'N20'],
    ['firmware-version-unknown', 'N21'],
  ] as const) {
    test(`${code} goes to the sender of the update and to nobody else`, async () => {
      const rehearsal = await home();
      const detail = { requestId: `${GAS_SUPPLIER}:90-B3-D5-1F-30-00-00-02:7`, devices: [GSME, ESME] };
      rehearsal.systems.perform(distributionFailure(rehearsal.systems, 'CSP', kind, { kind, detail }));
      assert.deepEqual(await told(rehearsal), [`${code} → ${GAS_SUPPLIER}`]);
    });
  }
});

describe('an alert of a SMETS1 device', () => {
  test('is signed by its S1SP, goes to its supplier, and is throttled too', async () => {
    const rehearsal = await home({ smetsFamily: 'SMETS1' });
    rehearsal.systems.perform(raiseAtSmets1(entry(rehearsal, ESME), { alertCode: '8F3F', times: 5 }));
    assert.deepEqual(await told(rehearsal), Array<string>(4).fill(`smets1 → ${IMPORT_SUPPLIER}`));
    const { body } = rehearsal.pushed.at(-1)?.response ?? {};
    assert.deepEqual(body?.kind === 'smets1' && [body.throttle, body.serviceReference], [{ sequenceId: 1, count: 0 }, undefined]);
  });
});
