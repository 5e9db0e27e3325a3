import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeviceSpec } from '../../control/types';
import { CHF, ESME, IMPORT_SUPPLIER, Rehearsal } from '../fixtures/rehearsal';

const DAY = 86_400;
const TOMORROW = '2020-11-30T00:00:00Z';

/** `PUT /devices/{eui}` for a device that is there already, as the OpenAPI document has it. */
describe('A second device of the same identifier', () => {
  test('drops what waited for its ExecutionDateTime', async () => {
    const home = (await Rehearsal.begin()).home('4.0');
    assert.equal(home.ask({ srv: '11.2', to: ESME, body: `<sr:ExecutionDateTime>${TOMORROW}</sr:ExecutionDateTime>` }), 'I99');
    putAgain(home);
    await home.advance(2 * DAY);
    assert.deepEqual(toSupplier(home), []);
    assert.deepEqual(home.systems.fleet.commands(ESME), []);
  });

  test('keeps what waits for another device', async () => {
    const home = (await Rehearsal.begin()).home('4.0');
    assert.equal(home.ask({ srv: '11.2', to: CHF, body: `<sr:ExecutionDateTime>${TOMORROW}</sr:ExecutionDateTime>` }), 'I99');
    putAgain(home);
    await home.advance(2 * DAY);
    assert.equal(home.systems.fleet.commands(CHF).length, 1);
  });

  test('forgets the orders that the first was given, and what it was asked', async () => {
    const home = (await Rehearsal.begin()).home('4.0');
    home.systems.fleet.order(ESME, { outcome: 'no-answer', offline: true });
    await home.hear({ srv: '11.2', to: ESME });
    putAgain(home);
    await home.hear({ srv: '11.2', to: ESME });
    assert.deepEqual(
      home.systems.fleet.commands(ESME).map(({ outcome }) => outcome),
      ['success'],
    );
  });

  function putAgain(home: Rehearsal): void {
    const spec: DeviceSpec = { eui: ESME, deviceType: 'ESME', gbcsVersion: '4.0', chf: CHF };
    home.device(spec);
  }

  function toSupplier(home: Rehearsal): readonly string[] {
    return home.pushed.filter(({ to }) => to === IMPORT_SUPPLIER).map(({ response }) => response.responseCode);
  }
});
