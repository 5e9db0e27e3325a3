import { decodeMessage } from '../../gbcs/decode';
import { encodeMessage } from '../../gbcs/encode';
import type { GbcsMessage } from '../../gbcs/message';
import type { GbzComponent } from '../../gbcs/zcl/gbz';
import { decodeGbz, encodeGbz } from '../../gbcs/zcl/gbz';
import { elementOf, written } from './changes/alert-change';
import { wrongOctets } from './changes/payload-change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alert, alertBody, alerts, commandItem, either, finds, responseItem, series, some } from './symptom';

const PAYLOAD = /(<sr:GBCSPayload>)([^<]*)/;

/** The GBCS message in an item of this name is written otherwise. */
function payloadIn(item: string, change: (octets: Buffer) => Uint8Array): Defect['apply'] {
  return written('response', (xml) => {
    const whole = elementOf(xml, item);
    if (whole === undefined) return xml;
    const otherwise = (_all: string, start: string, base64: string): string =>
      start + Buffer.from(change(Buffer.from(base64, 'base64'))).toString('base64');
    return xml.replace(whole, () => whole.replace(PAYLOAD, otherwise));
  });
}

function withoutMac(octets: Buffer): Uint8Array {
  const { mac: _lost, ...rest }: GbcsMessage = decodeMessage(octets);
  return encodeMessage(rest);
}

/** Where what gas meters are asked for is sent one by one. */
const AT_GAS_METERS = ['S-2064', 'S-2077'];

const ORDER_OF_P256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** A signed message with the other of the two signatures that verify for it: s, and the order of the curve less s. */
function resigned(octets: Buffer): Uint8Array {
  const { signature, ...rest }: GbcsMessage = decodeMessage(octets);
  if (typeof signature === 'string') return octets;
  const hex = Buffer.from(signature).toString('hex');
  const s = (ORDER_OF_P256 - BigInt(`0x${hex.slice(64)}`)).toString(16).padStart(64, '0');
  return encodeMessage({ ...rest, signature: Buffer.from(hex.slice(0, 64) + s, 'hex') });
}

/** The components of one kind in a GBZ command, each changed. */
function components(kind: readonly [cluster: number, command: number], change: (payload: Buffer) => void): (hex: string) => string {
  const changed = (component: GbzComponent): GbzComponent => {
    const payload = Buffer.from(component.frame.payload);
    change(payload);
    return { ...component, frame: { ...component.frame, payload } };
  };
  return (hex) => {
    const [cluster, number] = kind;
    const all = decodeGbz(Buffer.from(hex, 'hex'));
    return encodeGbz(all.map((one) => (one.cluster === cluster && one.frame.command === number ? changed(one) : one))).toString('hex');
  };
}

/** The frames of a GBZ command with another header. */
function headed(hex: string, change: (frame: GbzComponent['frame']) => GbzComponent['frame']): string {
  const all = decodeGbz(Buffer.from(hex, 'hex'));
  return encodeGbz(all.map((one) => ({ ...one, frame: change(one.frame) }))).toString('hex');
}

const DAY_PROFILE = [0x0707, 0x01] as const;
const PRICES = [0x0700, 0x05] as const;
/** Of the calendar in a day profile, and of the tariff in a matrix. */
const [CALENDAR_ID_AT, TARIFF_ID_AT] = [8, 12];
/** How many components a day profile has. */
const TOTAL_OF_DAY_AT = 15;

/** Ways to get a message wrong that no step looks at, in its frame, or in what is the same in every message of its kind. */
export const wireDefects: readonly Defect[] = [
  defect(
    'SCHEMA-04',
    'returns-commands-without-a-mac',
    'A command for local delivery has no MAC.',
    finds({ subject: 'GBCS message' }),
    payloadIn('LocalCommand', withoutMac),
  ),
  defect(
    'CRP612-10',
    'signs-anew-what-it-forwards',
    'What a device said is forwarded with other octets for its signature, which verify as well.',
    finds({ subject: 'response content', expected: { 'as the device gave it, octet': some } }),
    payloadIn('GBCSPayload', resigned),
  ),
  defect(
    'CRP612-33',
    'cannot-say-n58',
    'The Electricity Distributor is told that N58 cannot be said in his version of DUIS.',
    alerts(alert('N58', 'Electricity Distributor'), alert('N999', 'Electricity Distributor')),
    written('dcc-alert', (xml) => {
      const body = elementOf(xml, 'ALCSHCALCSConfigurationChange');
      if (body === undefined) return xml;
      const device = (elementOf(body, 'ESMEDeviceID') ?? '').replaceAll('ESMEDeviceID', 'DeviceID');
      const mismatch = `<sr:DCCAlertVersionMismatch><sr:DCCAlertCode>N58</sr:DCCAlertCode>${device}</sr:DCCAlertVersionMismatch>`;
      return xml
        .replace('<sr:DCCAlertCode>N58<', '<sr:DCCAlertCode>N999<')
        .replace(
          body,
          `<sr:DUISVersionMismatch>${mismatch}<sr:ServiceUserDUISVersion>4.0</sr:ServiceUserDUISVersion></sr:DUISVersionMismatch>`,
        );
    }),
  ),
  defect(
    'CRP612-37',
    'reads-a-log-by-another-column',
    'The range of a log is of something else than the time of its entries.',
    commandItem('what the range is of'),
    wrongOctets(['ECS35a', 'ECS35b'], (hex) => hex.replace('090600005e2c64ff', '09060000010000ff')),
  ),
  {
    ...defect(
      'SCHEMA-04',
      'has-registers-protected-for-nobody',
      'Import registers are to be encrypted for a party that did not ask for them.',
      commandItem('action 001E'),
      wrongOctets(['ECS17b'], (hex) => hex.replace(/(090904.{16}0908).{16}/, '$190b3d51f300300ff')),
    ),
    likelyAt: ['S-1105'],
  },
  defect(
    'CRP612-22',
    'asks-for-credentials-in-the-name-of-a-supplier',
    'A question for credentials that has the MAC of the Access Control Broker is said to be of the Supplier.',
    commandItem('authenticated by'),
    wrongOctets(['CS02a', 'CS02f'], (hex) => hex.replace('3007020104', '3007020102')),
  ),
  defect(
    'SECMP0081-01',
    'gives-days-of-another-calendar',
    'The day profiles of a gas tariff belong to another calendar.',
    commandItem('component 0707 01'),
    wrongOctets(
      ['GCS01a'],
      components(DAY_PROFILE, (payload) => payload.writeUInt32LE(0x01020304, CALENDAR_ID_AT)),
    ),
  ),
  defect(
    'SECMP0081-01',
    'gives-prices-of-another-tariff',
    'The prices of a gas tariff belong to another tariff.',
    commandItem('component 0700 05'),
    wrongOctets(
      ['GCS01a'],
      components(PRICES, (payload) => payload.writeUInt32LE(0x01020304, TARIFF_ID_AT)),
    ),
  ),
  defect(
    'SECMP0081-01',
    'says-that-half-a-day-is-to-come',
    'Each day profile of a gas tariff is said to be the first part of two.',
    commandItem('(parts)'),
    wrongOctets(
      ['GCS01a'],
      components(DAY_PROFILE, (payload) => payload.writeUInt8(2, TOTAL_OF_DAY_AT)),
    ),
  ),
  {
    ...defect(
      'SCHEMA-04',
      'speaks-as-a-server-to-gas-meters',
      'What a gas meter is asked for is sent as a server publishes it.',
      commandItem('frame control of component'),
      wrongOctets(['GCS06', 'GCS16a'], (hex) => headed(hex, (frame) => ({ ...frame, frameControl: 0x09 }))),
    ),
    likelyAt: AT_GAS_METERS,
  },
  {
    ...defect(
      'SCHEMA-04',
      'counts-frames-from-one',
      'The frames of a command to a gas meter are counted from 1.',
      commandItem('sequence number of component'),
      wrongOctets(['GCS06', 'GCS16a'], (hex) => headed(hex, (frame) => ({ ...frame, sequence: frame.sequence + 1 }))),
    ),
    likelyAt: AT_GAS_METERS,
  },
  defect(
    'CRP612-12',
    'reads-controllers-in-part',
    'Of the operational data of a controller one entry is read.',
    commandItem('(selection)'),
    wrongOctets(['ECS61e'], (hex) => hex.replace(/010001(.{12})02/, '040001$10202020406000000010600000001120001120000')),
  ),
  defect(
    'CRP612-09',
    'numbers-every-switching-1',
    'The switchings of a calendar have one number, so that the last of them is all that a device keeps.',
    commandItem('(number)'),
    wrongOctets(['ECS46d'], (hex) => hex.replaceAll('020a120002', '020a120001')),
  ),
  {
    ...defect(
      'SCHEMA-07',
      'gives-every-schedule-one-identifier',
      'Every schedule is created with one identifier.',
      either(finds({ subject: ['DSPScheduleID', 'Service Reference'] }), responseItem('DSPScheduleID')),
      written('response', (xml) => xml.replace(/(<\/sr:ServiceReferenceVariant><sr:DSPScheduleID>)\d+/, '$17')),
    ),
    likelyAt: ['S-1714'],
  },
  defect(
    'SCHEMA-07',
    'acknowledges-what-a-schedule-called-for',
    'What a schedule called for comes with I99.',
    finds({ subject: 'response code', expected: 'I0', got: 'I99' }),
    written('response', (xml) =>
      xml.includes('<sr:DSPScheduledMessage>') ? xml.replace('>I0</sr:ResponseCode>', '>I99</sr:ResponseCode>') : xml,
    ),
  ),
  defect(
    'CRP612-02',
    'lists-another-model',
    'The inventory tells of another model than a device is of.',
    responseItem('DeviceModel'),
    written('response', (xml) => xml.replaceAll('</sr:DeviceModel>', ' II</sr:DeviceModel>')),
  ),
  defect(
    'CRP612-02',
    'lists-what-is-commissioned-later',
    'The inventory tells of devices that they were commissioned in the year 2099.',
    responseItem('DateCommissioned'),
    written('response', (xml) => xml.replace(/(<sr:DateCommissioned>)\d{4}/, '$12099')),
  ),
  defect(
    'CRP612-05',
    'tells-an-mpan-for-export-that-there-is-not',
    'N16 tells of a meter for import alone that it has an Export MPAN.',
    alertBody({}, { ExportMPAN: some }),
    written('dcc-alert', (xml) =>
      xml.replace(/(<sr:ImportMPxN>(\d+)<\/sr:ImportMPxN>)(?!<sr:(?:Export|Secondary))/, '$1<sr:ExportMPAN>$2</sr:ExportMPAN>'),
    ),
  ),
  defect(
    'CR1045-14',
    'tells-the-version-of-the-device-twice',
    'N51 tells of the version in the inventory what the device has.',
    alertBody({ FirmwareVersionSMI: some }, { FirmwareVersionSMI: some }),
    written('dcc-alert', (xml) =>
      xml.includes('>N51<')
        ? xml.replace(
            /(<sr:FirmwareVersionSMI>)[^<]*(<\/sr:FirmwareVersionSMI>\s*<sr:FirmwareVersionDevice>)([^<]*)/,
            (_all, start: string, between: string, version: string) => start + version + between + version,
          )
        : xml,
    ),
  ),
  ...(['N49', 'N50', 'N51', 'N57', 'N16', 'N18'] as const).map((alert) =>
    defect(
      'SECMP0062-10',
      `counts-one-too-many-of-${alert.toLowerCase()}`,
      `${alert} that is throttled counts one more than was held back.`,
      series(some, some, { alert }),
      written('dcc-alert', (xml) =>
        xml.includes(`>${alert}<`)
          ? xml.replace(/(<sr:ThrottledAlertCount>)(\d+)/, (_, tag: string, count: string) => `${tag}${Number(count) + 1}`)
          : xml,
      ),
    ),
  ),
  {
    ...defect(
      'SECMP0062-10',
      'throttles-n58-without-a-number',
      'N58 that is throttled does not say which of them it is.',
      series(some, some, { alert: 'N58' }),
      written('dcc-alert', (xml) =>
        xml.includes('>N58<') ? xml.replace(/<sr:ThrottledAlertSequenceId>\d+<\/sr:ThrottledAlertSequenceId>/, '') : xml,
      ),
    ),
    likelyAt: ['S-1554'],
  },
];
