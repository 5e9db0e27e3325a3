import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHF, IMPORT_SUPPLIER, Rehearsal } from '../fixtures/rehearsal';

const ADDED = '00-DB-12-34-56-78-91-01';
const add = (octets: number): string =>
  `<sr:DeviceID>${ADDED}</sr:DeviceID><sr:RequestType>Add</sr:RequestType><sr:AddDeviceToCHFWhitelist>` +
  `<sr:JoinTimePeriod>3600</sr:JoinTimePeriod><sr:InstallCode>${'A1'.repeat(octets)}</sr:InstallCode>` +
  '</sr:AddDeviceToCHFWhitelist>';
const REMOVE = `<sr:DeviceID>${ADDED}</sr:DeviceID><sr:RequestType>Remove</sr:RequestType>`;

async function withPending(smetsFamily: 'SMETS1' | 'SMETS2+'): Promise<Rehearsal> {
  const rehearsal = await Rehearsal.begin();
  const gbcs = smetsFamily === 'SMETS1' ? {} : { gbcsVersion: '4.0' };
  return rehearsal
    .device({ eui: CHF, deviceType: 'CHF', smetsFamily, ...gbcs })
    .device({ eui: ADDED, deviceType: 'PPMID', smetsFamily, status: 'Pending', chf: CHF, ...gbcs });
}

describe('8.11 Update HAN Device Log', () => {
  for (const [octets, smets2, smets1] of [
    [5, 'HTTP 400', 'HTTP 400'],
    [6, 'E081111', 'I99'],
    [8, 'E081111', 'I99'],
    [15, 'E081111', 'I99'],
    [16, 'I99', 'I99'],
    [17, 'HTTP 400', 'HTTP 400'],
  ] as const) {
    test(`an InstallCode of ${octets} octets: SMETS2+ ${smets2}, SMETS1 ${smets1}`, async () => {
      assert.equal((await withPending('SMETS2+')).ask({ srv: '8.11', body: add(octets) }), smets2);
      assert.equal((await withPending('SMETS1')).ask({ srv: '8.11', body: add(octets) }), smets1);
    });
  }
  test('answers with CCS01 and makes the device Whitelisted', async () => {
    const rehearsal = await withPending('SMETS2+');
    const [answer] = await rehearsal.hear({ srv: '8.11', body: add(16) });
    assert.equal(answer?.responseCode, 'I0');
    assert.equal(rehearsal.systems.fleet.commands(CHF)[0]?.messageCode, '0x0001');
    assert.equal(rehearsal.systems.records.inventory.get(ADDED)?.status, 'Whitelisted');
  });
  test('removes with CCS02, without an InstallCode', async () => {
    const rehearsal = await withPending('SMETS2+');
    await rehearsal.hear({ srv: '8.11', body: REMOVE });
    assert.equal(rehearsal.systems.fleet.commands(CHF)[0]?.messageCode, '0x0002');
  });
  test('of a SMETS1 hub is answered by its S1SP, signed, and countersigned by the DCC', async () => {
    const rehearsal = await withPending('SMETS1');
    const [answer] = await rehearsal.hear({ srv: '8.11', body: add(8) });
    assert.equal(answer?.body.kind, 'smets1');
    assert.equal(answer?.responseCode, 'I0');
    assert.equal(answer?.responseId, `${CHF}:${IMPORT_SUPPLIER}:1001`);
    assert.equal(rehearsal.systems.records.inventory.get(ADDED)?.status, 'Whitelisted');
  });
});
