import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from '../../../duis/element';
import { NAMESPACE } from '../../../duis/element';
import { encodeAccessRequest } from '../../../gbcs/dlms/access';
import type { DlmsRequestItem } from '../../../gbcs/dlms/access';
import { boolean, integer, octetString, structure } from '../../../gbcs/dlms/data';
import type { GbcsMessage } from '../../../gbcs/message';
import { judgeAlertBody } from './alert-body';
import type { AlertFacts } from './alert-body';
import { judgeCommand } from './judge-command';
import { judgeS1spRequest } from './judge-s1sp-request';
import { judgeSmets1Response } from './judge-smets1-response';

const sr = (name: string, content: string | readonly Element[] = '', attributes: Readonly<Record<string, string>> = {}): Element => ({
  namespace: NAMESPACE.sr,
  name,
  attributes,
  children: typeof content === 'string' ? [] : content,
  text: typeof content === 'string' ? content : '',
});

const DEVICE = '00-DB-12-34-56-78-90-A4';
const CODE = '00112233445566778899AABBCCDDEEFF';
const addition = sr('UpdateHANDeviceLog', [
  sr('DeviceID', DEVICE),
  sr('RequestType', 'Add'),
  sr('AddDeviceToCHFWhitelist', [sr('JoinTimePeriod', '600'), sr('InstallCode', CODE.toLowerCase())]),
]);

/** CCS01, whose items are independent of each other. */
function ccs01(installCode: string, period: number, reversed = false): GbcsMessage {
  const log = { classId: 0x68, obis: '0-0:30.3.0.255' } as const;
  const device = octetString(Buffer.from(DEVICE.replaceAll('-', ''), 'hex'));
  const items: readonly DlmsRequestItem[] = [
    {
      service: 'action',
      ...log,
      index: 1,
      data: structure(device, integer('enum', 1), octetString(Buffer.from(installCode, 'hex')), integer('enum', 0)),
    },
    { service: 'set', ...log, index: 3, data: integer('uint16', period) },
    { service: 'set', ...log, index: 2, data: boolean(true) },
  ];
  const payload = encodeAccessRequest({ invokeId: 1, items: reversed ? [...items].reverse() : items });
  return { kind: 'command', counter: 1n, originator: DEVICE, recipient: DEVICE, messageCode: 0x0001, payload, signature: 'none' };
}

describe('The content of a command', () => {
  test('is that of the request, in whatever order its items come', () => {
    assert.deepEqual(judgeCommand(ccs01(CODE, 600), { body: addition }), []);
    assert.deepEqual(judgeCommand(ccs01(CODE, 600, true), { body: addition }), []);
  });

  test('differs in the item that says something else, which has its place in the payload', () => {
    const found = judgeCommand(ccs01(CODE, 601), { body: addition }) ?? [];
    assert.deepEqual(
      found.map(({ path, expected, got }) => [path, expected, got]),
      [['AddDeviceToCHFWhitelist/JoinTimePeriod', '600 s', '601 s']],
    );
    assert.deepEqual(found[0]?.octets, [ccs01(CODE, 601).payload.length - 5, 3]);
  });

  test('is no content at all where it is not of its use case', () => {
    const [found] = judgeCommand({ ...ccs01(CODE, 600), payload: Buffer.from('0500', 'hex') }, { body: addition }) ?? [];
    assert.equal(found?.expected, 'the body of its use case');
  });

  test('is judged by nobody where the request is of another service', () => {
    assert.equal(judgeCommand(ccs01(CODE, 600), { body: sr('ReadDeviceLog', []) }), undefined);
  });
});

describe('What an S1SP is given', () => {
  const given = (period: string, code: string): Element =>
    sr('Request', [
      sr('Body', [
        sr('UpdateHANDeviceLog', [
          sr('DeviceID', DEVICE.toLowerCase()),
          sr('RequestType', 'Add'),
          sr('AddDeviceToCHFWhitelist', [sr('JoinTimePeriod', period), sr('InstallCode', code)]),
        ]),
      ]),
    ]);

  test('may be spelled otherwise', () => {
    assert.deepEqual(judgeS1spRequest(given('0600', CODE), addition), []);
  });

  test('is to say no other number, and no other code', () => {
    assert.deepEqual(judgeS1spRequest(given('601', CODE.replace('FF', 'FE')), addition), [
      { path: 'AddDeviceToCHFWhitelist/JoinTimePeriod', expected: '600', got: '601' },
      { path: 'AddDeviceToCHFWhitelist/InstallCode', expected: CODE.toLowerCase(), got: CODE.replace('FF', 'FE') },
    ]);
  });
});

describe('What a SMETS1 device answers', () => {
  const answer = (content: readonly Element[]): Element =>
    sr('SMETS1SignedResponse', [
      sr('SMETS1Response', [
        sr('Body', [sr('ResponseMessage', [sr('SMETSData', [sr('ReadFirmwareVersionRsp', content, { MessageSuccess: 'true' })])])]),
      ]),
    ]);
  const request = sr('ReadFirmwareVersion', []);
  const facts = { device: DEVICE, firmwareVersion: '01000000' };

  test('is the version that it runs', () => {
    assert.deepEqual(judgeSmets1Response(answer([sr('FirmwareVersion', '01000000')]), request, facts), []);
  });

  test('is not enough without one, or with another', () => {
    assert.equal(judgeSmets1Response(answer([]), request, facts)[0]?.got, null);
    assert.equal(judgeSmets1Response(answer([sr('FirmwareVersion', '02000000')]), request, facts)[0]?.got, '02000000');
  });
});

describe('The log that a SMETS1 device answers with', () => {
  const answer = (type: string): Element => {
    const entries = sr('DeviceLogEntries', [sr('LogEntry', [sr('DeviceID', DEVICE), sr('DeviceType', type)])]);
    const said = sr('ReadDeviceLogRsp', [entries], { MessageSuccess: 'true' });
    return sr('SMETS1SignedResponse', [sr('SMETS1Response', [sr('Body', [sr('ResponseMessage', [sr('SMETSData', [said])])])])]);
  };
  const judged = (type: string, typeOf: (eui: string) => string | undefined): readonly string[] =>
    judgeSmets1Response(answer(type), sr('ReadDeviceLog', []), { device: DEVICE, typeOf }).map(({ path }) => path);

  test('has each device as the kind that it is, as far as that is known', () => {
    assert.deepEqual(
      judged('PPMID', (eui) => (eui === DEVICE ? 'PPMID' : undefined)),
      [],
    );
    assert.deepEqual(
      judged('IHD', () => undefined),
      [],
    );
    assert.deepEqual(
      judged('Type2', () => 'CAD'),
      [],
    );
    assert.deepEqual(
      judged('CAD', () => 'CAD'),
      ['ReadDeviceLogRsp/DeviceLogEntries/LogEntry/DeviceType'],
    );
    assert.deepEqual(
      judged('IHD', () => 'PPMID'),
      ['ReadDeviceLogRsp/DeviceLogEntries/LogEntry/DeviceType'],
    );
  });
});

describe('What a DCC Alert says', () => {
  const spec = { eui: DEVICE, deviceType: 'ESME', esmeVariant: 'ADF', gbcsVersion: '4.0' } as const;
  const facts: AlertFacts = {
    device: (eui) => (eui === DEVICE ? spec : undefined),
    isAllKnown: true,
    devices: [spec],
    versionsOf: () => [],
    gbcsVersionsOf: () => [],
    settledAt: () => undefined,
    toldOf: () => [],
    cameWithItsHub: () => false,
    updates: [],
    happenings: [],
  };
  const n58 = (...items: readonly Element[]): Parameters<typeof judgeAlertBody>[0] => ({
    alertCode: 'N58',
    to: 'nobody',
    entry: 1,
    content: sr('ALCSHCALCSConfigurationChange', items),
  });

  test('is of a device of the scenario, as the inventory has it, with optional items or without', () => {
    assert.deepEqual(judgeAlertBody(n58(sr('ESMEDeviceID', DEVICE)), facts), []);
    assert.deepEqual(judgeAlertBody(n58(sr('ESMEDeviceID', DEVICE), sr('ESMEVariant', 'ADF'), sr('DeviceGBCSVersion', '4.0')), facts), []);
  });

  test('is of no code by a name that all objects have', () => {
    for (const alertCode of ['constructor', 'toString', '__proto__'])
      assert.deepEqual(judgeAlertBody({ ...n58(sr('ESMEDeviceID', 'x')), alertCode }, facts), []);
  });

  test('tells with N51 of the version that the inventory has kept, which is not that of the device', () => {
    const told = (alertCode: string, inventory: string): ReturnType<typeof judgeAlertBody> => {
      const items = [sr('DeviceID', DEVICE), sr('FirmwareVersionSMI', inventory), sr('FirmwareVersionDevice', '02000000')];
      const known = { ...facts, versionsOf: () => ['02000000'], device: () => ({ ...spec, firmwareVersion: '01000000' }) };
      const alert = { alertCode, to: 'nobody', entry: 1, content: sr('FirmwareVersionMismatch', items) };
      return judgeAlertBody(alert, known).filter(({ path }) => path === 'FirmwareVersionSMI');
    };
    assert.deepEqual(told('N51', '01000000'), []);
    assert.equal(told('N51', '02000000').length, 1);
    assert.deepEqual(told('N50', '02000000'), [], 'after which it is that of the inventory too');
  });

  test('is not of another variant or version', () => {
    const [variant, version] = judgeAlertBody(
      n58(sr('ESMEDeviceID', DEVICE), sr('ESMEVariant', 'A'), sr('DeviceGBCSVersion', '3.2')),
      facts,
    );
    assert.deepEqual(variant, { path: 'ESMEVariant', expected: 'ADF', got: 'A' });
    assert.deepEqual(version, { path: 'DeviceGBCSVersion', expected: '4.0', got: '3.2' });
  });
});
