import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { CHF, ESME, GAS_SUPPLIER, IMPORT_SUPPLIER, PPMID, Rehearsal } from '../fixtures/rehearsal';
import type { DistributionFailure, Provider } from './distribution-failure-policy';
import { distributionFailure } from './distribution-failure';

const REQUEST = `${IMPORT_SUPPLIER}:90-B3-D5-1F-30-00-00-02:7`;
const IMAGE = { requestId: REQUEST, firmwareVersion: '0002', hash: Buffer.alloc(32) };

async function report(
  provider: Provider,
  kind: DistributionFailure,
  requestId = REQUEST,
  devices = [ESME],
  readings?: Readonly<Record<string, boolean>>,
): Promise<Rehearsal> {
  const rehearsal = (await Rehearsal.begin(referenceBehaviour(readings))).home('4.0', {});
  const { systems } = rehearsal;
  const arrival = systems.clock.after(60, () => systems.fleet.stageFirmware(ESME, { version: IMAGE.firmwareVersion, hash: IMAGE.hash }));
  systems.records.distributions.begin(ESME, IMAGE.requestId, arrival);
  systems.perform(distributionFailure(systems, provider, kind, { kind, detail: { requestId, devices } }));
  await rehearsal.advance(60);
  return rehearsal;
}
const pushed = (rehearsal: Rehearsal): string[] =>
  rehearsal.pushed.map(({ to, response: { body } }) => `${'alertCode' in body ? body.alertCode : body.kind} → ${to}`);

describe('A notice that an image cannot be distributed', () => {
  for (const provider of ['CSP', 'S1SP'] as const) {
    it(`of the ${provider} reaches the sender of the request, and the image does not reach the device`, async () => {
      assert.deepEqual(pushed(await report(provider, 'firmware-image-too-large')), [`N20 → ${IMPORT_SUPPLIER}`]);
    });
  }
  it('of another request leaves the image on its way', async () => {
    const other = `${GAS_SUPPLIER}:90-B3-D5-1F-30-00-00-02:7`;
    assert.deepEqual(pushed(await report('CSP', 'firmware-version-unknown', other)), [
      `N21 → ${GAS_SUPPLIER}`,
      `8F72 → ${IMPORT_SUPPLIER}`,
    ]);
  });
  it('because of an unknown PPMID is told by a reading', async () => {
    assert.deepEqual(pushed(await report('S1SP', 'firmware-device-unknown', REQUEST, [PPMID])).slice(0, 1), [`N19 → ${IMPORT_SUPPLIER}`]);
    assert.deepEqual(pushed(await report('S1SP', 'firmware-device-unknown', REQUEST, [CHF], { 'n19-ppmid': false })).slice(0, 1), [
      `N19 → ${IMPORT_SUPPLIER}`,
    ]);
    assert.deepEqual(pushed(await report('S1SP', 'firmware-device-unknown', REQUEST, [PPMID], { 'n19-ppmid': false })).slice(0, 1), [
      `8F72 → ${IMPORT_SUPPLIER}`,
    ]);
  });
});
