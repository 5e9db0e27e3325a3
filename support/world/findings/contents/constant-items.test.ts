import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from '../../../duis/element';
import { NAMESPACE } from '../../../duis/element';
import { GCS59 } from '../../../gbcs/bodies/hub/gpf-device-log';
import type { GbcsMessage } from '../../../gbcs/message';
import { encodeGbz } from '../../../gbcs/zcl/gbz';
import { strayOfCalendar, strayParts } from './gas-calendar';
import { framesOf } from './gbz-fields';
import type { RequestBody } from './item';
import { judgeCommand } from './judge-command';

const USER = '90-B3-D5-1F-30-01-00-00';
const DEVICE = '00-DB-12-34-56-78-90-A0';
const BROKER = '90-B3-D5-1F-30-00-00-02';

const sr = (name: string, ...content: readonly (Element | string)[]): Element => ({
  namespace: NAMESPACE.sr,
  name,
  attributes: {},
  children: content.filter((one) => typeof one !== 'string'),
  text: content.filter((one) => typeof one === 'string').join(''),
});

function command(messageCode: number, hex: string, more: Partial<GbcsMessage> = {}): GbcsMessage {
  const payload = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  return { kind: 'command', counter: 0x1en, originator: USER, recipient: DEVICE, messageCode, payload, signature: 'none', ...more };
}

/** The paths of what is wrong. */
function wrongIn(message: GbcsMessage, body: Element, more: Partial<RequestBody> = {}): readonly string[] | undefined {
  return judgeCommand(message, { body, ...more })?.map(({ path }) => path);
}

describe('what every command of a use case says, whatever the request', () => {
  const log = sr(
    'ReadEventOrSecurityLog',
    sr('ReadLogPeriod', sr('StartDateTime', '2015-01-01T00:00:00Z'), sr('EndDateTime', '2016-01-01T00:00:00Z')),
    sr('LogToRead', 'Event'),
  );
  /** 2016-01-01, a year of 365 days after 1C374A80. */
  const END = `06${(0x1c374a80 + 365 * 86_400).toString(16).padStart(8, '0')}`;
  const range = (selector: string, column: string): GbcsMessage =>
    command(0x0048, `D92000001E00 01 04 0007 0000636200FF 02 ${selector} 0204 ${column} 061C374A80 ${END} 0100 01 00`);
  const TIME = '0204 120001 0906 00005E2C64FF 0F02 120000';

  it('a log is read by the time of its entries', () => {
    assert.deepEqual(wrongIn(range('01', TIME), log), []);
    assert.deepEqual(wrongIn(range('02', TIME), log), ['what the range is of']);
    assert.deepEqual(wrongIn(range('01', TIME.replace('5E2C64', '010000')), log), ['what the range is of']);
  });

  const registers = (counter: string, from: string, to: string, more: Partial<GbcsMessage> = {}): GbcsMessage =>
    command(
      0x0027,
      `D92000001E00 01 03 001E 00002B0208FF 01 01 0202 0101 0205 120001 0906 00005E2C220A 0F02 120000 0202 1600 00
       0101 0202 1602 0205 0909 04 ${counter} 0908 ${from} 0908 ${to} 0900 0202 1602 0202 0901 02 0900`.replaceAll('\n', ''),
      more,
    );
  const OWN = ['000000000000001E', USER.replaceAll('-', ''), DEVICE.replaceAll('-', '')] as const;
  const PROTECTED = ['action 001E 0-0:43.2.8.255 1'];

  it('registers are protected for the one who asks', () => {
    const request = sr('ReadInstantaneousImportRegisters');
    assert.deepEqual(wrongIn(registers(...OWN), request), []);
    assert.deepEqual(wrongIn(registers('000000000000001F', OWN[1], OWN[2]), request), PROTECTED);
    assert.deepEqual(wrongIn(registers(OWN[0], BROKER.replaceAll('-', ''), OWN[2]), request), PROTECTED);
    assert.deepEqual(wrongIn(registers(OWN[0], OWN[1], OWN[1]), request), PROTECTED);
    const brokered = { supplementary: { party: USER, counter: 5n } };
    assert.deepEqual(wrongIn(registers('0000000000000005', OWN[1], OWN[2], brokered), request), []);
  });

  it('a question for credentials that has a MAC is that of the Access Control Broker', () => {
    const request = sr('RetrieveDeviceSecurityCredentialsKRP', sr('RemotePartyRole', 'LoadController'));
    const question = (role: string, usage: string, mac?: Uint8Array): GbcsMessage =>
      command(0x011b, `300E 3007 0201${role} 0302${usage} 3003 020108`, mac && { mac });
    const mac = new Uint8Array(12);
    assert.deepEqual(wrongIn(question('04', '0308', mac), request), []);
    assert.deepEqual(wrongIn(question('02', '0308', mac), request), ['authenticated by']);
    assert.deepEqual(wrongIn(question('04', '0780', mac), request), ['authenticated by']);
    assert.deepEqual(wrongIn(question('02', '0780'), request), []);
  });

  it('the components of a ZigBee calendar have one id', () => {
    const component = (number: number, id: number) => ({
      cluster: 0x0707,
      frame: { frameControl: 0x09, sequence: number, command: number, payload: Buffer.of(...Array<number>(8).fill(0), 0, 0, 0, id) },
    });
    const strays = (...ids: readonly number[]): readonly string[] =>
      strayOfCalendar(framesOf(encodeGbz(ids.map((id, i) => component(i, id))))).map(([path]) => path);
    assert.deepEqual(strays(1, 1, 1), []);
    assert.deepEqual(strays(1, 1, 2), ['component 0707 02']);
  });

  it('the parts of a component are all there, each counted', () => {
    const day = (name: number, index: number, total: number) => ({
      cluster: 0x0707,
      frame: {
        frameControl: 0x09,
        sequence: 1,
        command: 1,
        payload: Buffer.of(...Array<number>(12).fill(0), name, 1, index, total, 0, 0, 0, 1),
      },
    });
    const stray = (...days: readonly ReturnType<typeof day>[]): readonly string[] =>
      strayParts(framesOf(encodeGbz(days))).map(([path]) => path);
    assert.deepEqual(stray(day(1, 0, 1), day(2, 0, 1)), []);
    assert.deepEqual(stray(day(1, 0, 2), day(1, 1, 2)), []);
    assert.deepEqual(stray(day(1, 0, 2), day(2, 0, 1)), ['component 0707 01 of day 1 (parts)']);
    assert.deepEqual(stray(day(1, 0, 0)), ['component 0707 01 of day 1 (parts)']);
    assert.deepEqual(stray(day(1, 0, 2), day(1, 0, 2)), ['component 0707 01 of day 1 (parts)']);
  });

  it('what is read is read whole, where nobody asked for a part', () => {
    const levels = (spec: string): GbcsMessage => command(0x0059, `D92000001E00 01 ${spec} 01 00`);
    const whole = wrongIn(levels('01 0001 0000000205FF 02'), sr('ReadFirmwareVersion'));
    const part = wrongIn(levels('04 0001 0000000205FF 02 02 0204 0600000001 0600000001 120001 120000'), sr('ReadFirmwareVersion'));
    assert.deepEqual(
      part?.filter((path) => !whole?.includes(path)),
      ['get 0001 0-0:0.2.5.255 2 (selection)'],
    );
  });

  it('a device of a restored log is the kind that it is', () => {
    const message = (deviceType: number): GbcsMessage =>
      command(0x008c, GCS59.command.encode([{ device: DEVICE, deviceType }], 1n).toString('hex'));
    const kindOf = (eui: string): number | undefined => (eui === DEVICE ? 1 : undefined);
    assert.deepEqual(wrongIn(message(1), sr('RestoreGPFDeviceLog'), { kindOf }), []);
    assert.deepEqual(wrongIn(message(0), sr('RestoreGPFDeviceLog'), { kindOf }), [`kind of ${DEVICE}`]);
    assert.deepEqual(wrongIn(message(0), sr('RestoreGPFDeviceLog')), []);
  });
});
