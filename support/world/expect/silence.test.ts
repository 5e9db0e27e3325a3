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

test('An alert that the note only lists, or that a device raises of itself, fails nobody who has to do with the home', () => {
  const [supplier, stranger] = ['90-B3-D5-1F-30-01-00-00', '90-B3-D5-1F-30-09-00-00'];
  const former = '90-B3-D5-1F-30-08-00-00';
  const responsible = [
    { role: 'IS', user: supplier },
    { role: 'IS', user: former, until: '2020-11-28T00:00:00Z' },
  ];
  const home = (pushes: readonly Push[], happenings: readonly unknown[] = []): World =>
    ({
      ...world(pushes),
      happenings,
      cast: { nameOf: (eui: string) => eui, devices: [METER], specOf: () => ({ responsible }) },
    }) as unknown as World;
  const restored = (push: Push): Push => {
    const change: Element = { namespace: NAMESPACE.sr, name: 'DeviceRestored', attributes: {}, children: [], text: '' };
    const body = push.message.response?.body;
    const leaf = body?.kind === 'dcc-alert' ? body.content.children[1] : undefined;
    if (leaf) Object.assign(leaf, { children: [change] });
    return push;
  };
  const changed = ['DeviceStatusChangeEvent', { DeviceID: METER, DeviceStatusChange: '' }] as const;
  const raised = (alertCode: string): Push => {
    const push = alert(1, 'N8', ...changed);
    const { response } = push.message;
    const body = { kind: 'device-alert', alertCode, gbcsPayload: new Uint8Array() } as const;
    return { ...push, message: { ...push.message, ...(response && { response: { ...response, body } }) } };
  };
  for (const pushes of [[alert(1, 'N8', ...changed)], [raised('8F1D')], [alert(1, 'N42', ...changed), raised('8f1d')]])
    assert.doesNotThrow(() => expectNothingUnclaimed(home(pushes)));
  for (const push of [
    alert(1, 'N57', ...changed),
    alert(1, 'N13', 'CommandFailure', {}),
    alert(1, 'N52', 'FirmwareVersionMismatch', { DeviceID: METER }),
    restored(alert(1, 'N8', ...changed)),
    { ...alert(1, 'N8', ...changed), user: stranger },
    { ...alert(1, 'N8', ...changed), user: former },
    raised('8F66'),
  ])
    assert.throws(() => expectNothingUnclaimed(home([push])), { name: 'TargetFault' });
  assert.throws(() => expectNothingUnclaimed(home([raised('8F3F')], [{ alertCode: '8F3F', device: METER }])), { name: 'TargetFault' });
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
  return { user, message: { text: Object.values(items).join(' '), response, schema, signature }, entry, claimed: false };
}

/** A scenario in which this was pushed, as far as it is looked at. */
function world(unclaimed: readonly Push[], capabilities: readonly string[] = [], firmwareVersion?: string): World {
  const device = { eui: METER, deviceType: 'ESME', ...(firmwareVersion === undefined ? {} : { firmwareVersion }) };
  return {
    exchanges: [],
    happenings: [],
    inbox: { unclaimed },
    scenario: { requirements: [] },
    cast: { nameOf: (eui: string) => eui, devices: [] },
    target: { capabilities: new Set(capabilities), devices: [device] },
  } as unknown as World;
}
