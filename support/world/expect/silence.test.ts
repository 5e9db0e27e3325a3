import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from '../../duis/element';
import { NAMESPACE } from '../../duis/element';
import type { DuisResponse } from '../../duis/response';
import { expectNothingUnclaimed } from './silence';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';

const METER = '00-DB-12-34-56-78-90-A2';
const DIFFERS = ['FirmwareVersionMismatch', { DeviceID: METER, FirmwareVersionSMI: '', FirmwareVersionDevice: '01000000' }] as const;

test('What nobody asked for fails a scenario, beside an alert on a version that the target file does not vouch for too', () => {
  const mismatch = alert(1, 'N51', ...DIFFERS);
  const other = alert(2, 'N24', 'DeviceStatusChangeEvent', { DeviceID: METER });
  assert.throws(() => expectNothingUnclaimed(world([mismatch])), {
    name: 'CapabilityMissing',
    message: /N51 says that it is not \(journal 0001\), and the target file says no firmwareVersion/,
  });
  for (const pushes of [
    [mismatch, other],
    [other, mismatch],
  ])
    assert.throws(() => expectNothingUnclaimed(world(pushes)), {
      name: 'TargetFault',
      message: /alert N24 \(journal 0002, /,
    });
  assert.throws(() => expectNothingUnclaimed(world([mismatch], ['devices'])), { name: 'TargetFault', message: /alert N51/ });
  assert.throws(() => expectNothingUnclaimed(world([mismatch], [], '02000000')), { name: 'TargetFault', message: /alert N51/ });
  assert.doesNotThrow(() => expectNothingUnclaimed(world([])));
});

function alert(n: number, alertCode: string, name: string, items: Readonly<Record<string, string>>): Push {
  const leaf = (of: string, text: string, children: readonly Element[] = []): Element => ({
    namespace: NAMESPACE.sr,
    name: of,
    attributes: {},
    children,
    text,
  });
  const response: DuisResponse = {
    schemaVersion: '4.0',
    responseCode: 'I0',
    responseDateTime: '2020-11-29T00:00:00Z',
    body: {
      kind: 'dcc-alert',
      alertCode,
      content: leaf(
        name,
        '',
        Object.entries(items).map(([of, text]) => leaf(of, text)),
      ),
    },
  };
  const [user, schema, signature] = ['90-B3-D5-1F-30-01-00-00', 'valid', 'verified'] as const;
  const entry = { n, scenario: '', at: '', direction: 'received', what: 'push', user, schema, signature, file: '' } as const;
  return { user, message: { text: '', response, schema, signature }, entry, claimed: false };
}

/** A scenario in which this was pushed, as far as it is looked at. */
function world(unclaimed: readonly Push[], capabilities: readonly string[] = [], firmwareVersion?: string): World {
  const device = { eui: METER, deviceType: 'ESME', ...(firmwareVersion === undefined ? {} : { firmwareVersion }) };
  return {
    exchanges: [],
    inbox: { unclaimed },
    scenario: { requirements: [] },
    cast: { nameOf: (eui: string) => eui },
    target: { capabilities: new Set(capabilities), devices: [device] },
  } as unknown as World;
}
