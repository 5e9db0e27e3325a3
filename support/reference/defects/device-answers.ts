import { textAt } from '../../duis/element';
import type { GbzComponent } from '../../gbcs/zcl/gbz';
import { decodeGbz, encodeGbz } from '../../gbcs/zcl/gbz';
import { CS10 } from '../../gbcs/bodies/gas/gas-event-log';
import { CCS03 } from '../../gbcs/bodies/hub/device-log-changes';
import { decodeAccessResponse, encodeAccessResponse } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, integer, octetString, structure, utf8String, visibleString } from '../../gbcs/dlms/data';
import { encodeDateTime, toUtcTime } from '../../gbcs/date-time';

import type { Behaviour } from '../behaviour/behaviour';
import { deviceIdAt } from '../inquiry/device-id';
import type { GbcsMessage } from '../../gbcs/message';
import { elementOf, written } from './changes/alert-change';
import { answerItem, saidByDevices } from './changes/device-change';
import { wrongPayload } from './changes/payload-change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alertBody, commandItem, finds, responseItem, some } from './symptom';

const undated = ({ dateTime: _none, ...rest }: GbcsMessage): GbcsMessage => rest;
const MISTIMED = finds({ subject: 'timing', expected: { 'date-time': some } });
const LONG_AGO = encodeDateTime(new Date('2015-01-01T00:00:00Z'));

/** An item of an answer that says something else: of which requirement, in the answer to which command, and which item. */
interface WrongItem {
  readonly of: readonly [requirement: string, messageCode: number, item: number];
  readonly does: string;
  readonly summary: string;
  readonly named: string;
  readonly change: (right: DlmsData) => DlmsData;
}

const ANSWER_ITEMS: readonly WrongItem[] = [
  {
    of: ['CRP612-46', 0x011c, 0],
    does: 'tells-of-another-description',
    summary: 'The first description is told of as it was never given.',
    named: 'AuxiliaryControllerDescription',
    change: () => visibleString('Kettle'),
  },
  {
    of: ['CRP612-11', 0x011c, 0],
    does: 'tells-of-a-description-too-long',
    summary: 'A description is told of with more characters than it can have.',
    named: 'AuxiliaryControllerDescription',
    change: () => visibleString('A'.repeat(23)),
  },
  {
    of: ['CRP612-46', 0x011c, 6],
    does: 'forgets-a-switching',
    summary: 'The calendar is told of without its first switching.',
    named: 'AuxiliaryControllerSchedule',
    change: (right) => ('items' in right ? array(...right.items.slice(1)) : right),
  },
  {
    of: ['CRP612-12', 0x011d, 2],
    does: 'has-a-controller-of-no-kind',
    summary: 'The identifier of the third controller is none that there is.',
    named: 'TypeAndIdentifier',
    change: () => octetString(Buffer.of(0xfe)),
  },
  {
    of: ['CRP612-12', 0x011d, 1],
    does: 'has-a-switch-of-another-home',
    summary: 'The second controller is a switch that is not in the home.',
    named: 'TypeAndIdentifier',
    change: () => octetString(Buffer.from('00DB120000FFFFFF', 'hex')),
  },
  {
    of: ['CRP612-12', 0x011d, 8],
    does: 'has-a-level-above-all',
    summary: 'The fourth controller is at 101 of 100.',
    named: 'State',
    change: () => utf8String('{"outputState": 101, "inputState": 0}'),
  },
  {
    of: ['CRP612-28', 0x00bb, 0],
    does: 'tells-of-a-switch-at-length',
    summary: 'A description is told of with more characters than it can have.',
    named: 'AuxiliaryControllerDescription',
    change: () => visibleString('A'.repeat(23)),
  },
  {
    of: ['SCHEMA-04', 0x0027, 0],
    does: 'encrypts-for-nobody',
    summary: 'Import registers are encrypted so that nobody can read them.',
    named: 'action',
    change: spoiltCiphertext,
  },
  {
    of: ['SCHEMA-04', 0x0027, 0],
    does: 'reads-registers-in-the-open',
    summary: 'Import registers come without encryption.',
    named: 'action',
    change: (right) => ('items' in right ? structure(...right.items.slice(0, 1), octetString(NO_REGISTERS)) : right),
  },
];

/** A structure of nothing, as an octet string holds it. */
const NO_REGISTERS = Buffer.of(2, 0);

/** Every component of a gas meter's answer that is encrypted, changed. */
export function eachSealed(change: (sealed: GbzComponent) => GbzComponent): (right: GbcsMessage) => GbcsMessage {
  return (right) => {
    const components = decodeGbz(right.payload).map((one) => (one.frameCounter === undefined ? one : change(one)));
    return { ...right, payload: encodeGbz(components) };
  };
}

const CRITICAL_ALERT = 0x1000;

/** Devices remember when they raised alerts of security, and where they did, their answers of this code are others. */
function rememberingEvents(
  messageCode: number,
  change: (events: readonly number[]) => (right: GbcsMessage) => GbcsMessage,
): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => {
    const events = new Map<string, readonly number[]>();
    const remember = saidByDevices('alert', CRITICAL_ALERT, (message) => {
      const at = toUtcTime(new Date(Number(message.counter)));
      events.set(message.originator, [...(events.get(message.originator) ?? []), at]);
      return message;
    });
    const tell = saidByDevices('response', messageCode, (message) => {
      const known = events.get(message.originator);
      return known ? change(known)(message) : message;
    });
    return tell(remember(behaviour));
  };
}

const EVENT = 0x8f3f;

function loggedEvent(time: number): DlmsData {
  return structure(integer('uint32', time), integer('uint16', EVENT));
}

function gasLog(times: readonly number[]): Parameters<typeof CS10.response.encode>[0] {
  const events = times.map((time) => ({ log: 4, eventId: EVENT, time, data: Buffer.alloc(0) }));
  return { fields: { matching: events.length, commandIndex: 0, totalCommands: 1, payloadControl: events.length, events } };
}

/** A default response that names the command after the one that it is for. */
function toAnotherCommand(answer: GbzComponent): GbzComponent {
  const [named = 0, ...rest] = answer.frame.payload;
  return { ...answer, frame: { ...answer.frame, payload: Buffer.of(named + 1, ...rest) } };
}

/** The last octet, which is of the tag, with one bit otherwise. */
export function spoilt(sealed: Uint8Array): Buffer {
  const octets = Buffer.from(sealed);
  octets.set([(octets.at(-1) ?? 0) ^ 1], octets.length - 1);
  return octets;
}

/** Protected attributes with one bit of the ciphertext otherwise. */
export function spoiltCiphertext(right: DlmsData): DlmsData {
  const [protection, encrypted] = 'items' in right ? right.items : [];
  if (!protection || !encrypted || !('octets' in encrypted)) return right;
  return structure(protection, octetString(spoilt(encrypted.octets)));
}

/** Answers and alerts in which something is missing or other than it is, where no step of a scenario looks at it. */
export const deviceAnswerDefects: readonly Defect[] = [
  defect(
    'CRP612-09',
    'dates-no-answer',
    'The answer to a new calendar does not say when.',
    MISTIMED,
    saidByDevices('response', 0x011a, undated),
  ),
  defect(
    'SCHEMA-04',
    'dates-no-reading',
    'The answer with import registers does not say when.',
    MISTIMED,
    saidByDevices('response', 0x0027, undated),
  ),
  defect(
    'SCHEMA-04',
    'dates-a-reading-long-ago',
    'The answer with import registers says that it was made years before.',
    MISTIMED,
    saidByDevices('response', 0x0027, (message) => ({ ...message, dateTime: LONG_AGO })),
  ),
  defect(
    'CRP612-11',
    'dates-what-has-no-date',
    'The answer with the configuration of controllers says when.',
    MISTIMED,
    saidByDevices('response', 0x011c, (message) => ({ ...message, dateTime: LONG_AGO })),
  ),
  defect(
    'CRP612-33',
    'tells-of-n58-in-another-body',
    'A change of the calendar of controllers is told as a change of the status of the ESME.',
    alertBody({ alert: 'N58', body: 'ALCSHCALCSConfigurationChange' }, { body: 'DeviceStatusChangeEvent' }),
    written('dcc-alert', (xml) => {
      const body = elementOf(xml, 'ALCSHCALCSConfigurationChange') ?? '';
      const device = (elementOf(body, 'ESMEDeviceID') ?? '').replaceAll('ESMEDeviceID', 'DeviceID');
      const change = '<sr:DeviceStatusChange><sr:DeviceRestored/></sr:DeviceStatusChange>';
      return body === '' ? xml : xml.replace(body, `<sr:DeviceStatusChangeEvent>${device}${change}</sr:DeviceStatusChangeEvent>`);
    }),
  ),
  ...ANSWER_ITEMS.map(({ of: [requirement, messageCode, item], does, summary, named, change }) =>
    defect(requirement, does, summary, responseItem(named), saidByDevices('response', messageCode, answerItem(item, change))),
  ),
  defect(
    'SCHEMA-04',
    'reads-a-gas-meter-in-the-open',
    'The consumption registers of a gas meter come without encryption.',
    responseItem('component'),
    saidByDevices(
      'response',
      0x0074,
      eachSealed(({ frameCounter: _none, ...open }) => open),
    ),
  ),
  defect(
    'SCHEMA-04',
    'encrypts-gas-for-nobody',
    'The consumption registers of a gas meter are encrypted so that nobody can read them.',
    responseItem('component'),
    saidByDevices(
      'response',
      0x0074,
      eachSealed((sealed) => ({ ...sealed, frame: { ...sealed.frame, payload: spoilt(sealed.frame.payload) } })),
    ),
  ),
  defect(
    'SCHEMA-04',
    'tells-of-a-log-beyond-its-period',
    'The security log of an ESME is told as a whole, whatever the period.',
    responseItem('ReadLogPeriod'),
    rememberingEvents(0x0049, (events) => answerItem(0, () => array(...events.map(loggedEvent)))),
  ),
  defect(
    'SCHEMA-04',
    'tells-of-a-gas-log-beyond-its-period',
    'The security log of a GSME is told as a whole, whatever the period.',
    responseItem('ReadLogPeriod'),
    rememberingEvents(0x00a1, (events) => (message) => ({ ...message, payload: CS10.response.encode(gasLog(events), message.counter) })),
  ),
  defect(
    'SCHEMA-04',
    'answers-a-gas-tariff-in-part',
    'The answer to a gas tariff says of its last part neither that it was done nor that it was not.',
    responseItem('components'),
    saidByDevices('response', 0x006b, (message) => ({ ...message, payload: encodeGbz(decodeGbz(message.payload).slice(0, -1)) })),
  ),
  defect(
    'SCHEMA-04',
    'answers-another-command-of-gas',
    'The answer of a gas meter that was given a flow rate is one to other commands.',
    responseItem('command of component'),
    saidByDevices('response', 0x00fc, (message) => ({ ...message, payload: encodeGbz(decodeGbz(message.payload).map(toAnotherCommand)) })),
  ),
  defect(
    'SCHEMA-04',
    'answers-gas-prepayment-backwards',
    'The parts of the answer to a prepayment configuration are in the order from last to first.',
    responseItem('components'),
    saidByDevices('response', 0x006f, (message) => ({ ...message, payload: encodeGbz([...decodeGbz(message.payload)].reverse()) })),
  ),
  defect(
    'CRP612-09',
    'answers-another-item',
    'The answer to a new calendar has a result fewer than the command has items.',
    responseItem('items'),
    saidByDevices('response', 0x011a, (message) => {
      const { invokeId, items } = decodeAccessResponse(message.payload);
      return { ...message, payload: encodeAccessResponse({ invokeId, items: items.slice(1) }) };
    }),
  ),
  defect(
    'SCHEMA-04',
    'restores-a-log-without-its-last-device',
    'The last device of a log is not restored.',
    commandItem('device'),
    wrongPayload(['CCS03'], CCS03.command, (log) => ({ ...log, devices: log.devices.slice(0, -1) })),
  ),
  {
    ...defect(
      'SCHEMA-04',
      'restores-other-hashes',
      'Each device of a log is restored with the hash of another key.',
      commandItem('device'),
      wrongPayload(['CCS03'], CCS03.command, (log) => ({
        ...log,
        devices: log.devices.map(({ hash, ...device }) => ({ ...device, hash: Buffer.from(hash).reverse() })),
      })),
    ),
    likelyAt: ['S-2020'],
  },
  {
    ...defect(
      'SCHEMA-04',
      'restores-what-was-removed',
      'A log is restored with whatever was added to the hub, though it was removed since.',
      commandItem('device'),
      removedRestored,
    ),
    likelyAt: ['S-1979'],
  },
  defect(
    'CRP612-46',
    'raises-every-alert-as-a-generic-one',
    'What has a message code of its own is told by the generic one.',
    finds({ subject: 'message code', expected: { alert: some } }),
    saidByDevices('alert', 0x0121, (message) => ({ ...message, messageCode: 0x1000 })),
  ),
  defect(
    'CRP612-46',
    'garbles-the-limit-of-a-level',
    'The alert that a limit is in force has a body that is none.',
    finds({ subject: 'GBCS message', expected: 'the body of its alert' }),
    saidByDevices('alert', 0x0121, (message) => ({ ...message, payload: message.payload.subarray(0, -1) })),
  ),
  ...[0x00ce, 0x00cf, 0x00f0, 0x00f2].map((messageCode) =>
    defect(
      'SECMP0062-18',
      `raises-${messageCode.toString(16)}-as-a-generic-alert`,
      'What has a message code of its own is told by the generic one.',
      finds({ subject: 'message code', expected: { alert: some } }),
      saidByDevices('alert', messageCode, (message) => ({ ...message, messageCode: messageCode < 0xf0 ? 0x1000 : 0x1001 })),
    ),
  ),
];

/** What was ever added to a hub is in the log that is restored. */
function removedRestored(behaviour: Behaviour): Behaviour {
  const added = new Set<string>();
  const restored = wrongPayload(['CCS03'], CCS03.command, ({ devices, ...log }) => {
    const missing = [...added].filter((eui) => devices.every(({ device }) => device !== eui));
    return { ...log, devices: [...devices, ...devices.slice(0, 1).flatMap((one) => missing.map((device) => ({ ...one, device })))] };
  })(behaviour);
  return {
    ...restored,
    buildCommand: (useCase, request, ...rest) => {
      const device = deviceIdAt(request.body, 'DeviceID');
      if (device !== undefined && textAt(request.body, 'RequestType') === 'Add') added.add(device);
      return restored.buildCommand(useCase, request, ...rest);
    },
  };
}
