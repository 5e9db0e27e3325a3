import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadSchema, OWN_SCHEMA, readSchemaFiles } from '../../vectors/schema';
import type { Element } from '../element';
import { NAMESPACE } from '../element';
import { ParsedDocument } from '../parsed-document';
import type { CompiledSchema } from './schema';
import { smallest } from './samples/instances';
import type { ElementModel } from './samples/model';
import { elementNamed } from './samples/model';
import { SchemaReader } from './samples/reader';
import { elementText } from './samples/text';
import type { Libxml } from '../xml-engine';
import { loadLibxml } from '../xml-engine';

let lib: Libxml;
let schema: CompiledSchema;
let model: SchemaReader;
before(async () => {
  lib = await loadLibxml();
  schema = await loadSchema();
  const { files, entry } = readSchemaFiles(OWN_SCHEMA);
  model = new SchemaReader(files, entry, (text) => {
    const document = ParsedDocument.parse(lib, text);
    const { root } = document;
    document.dispose();
    return root;
  });
});

const USER = '90-B3-D5-1F-30-01-00-00';
const DEVICE = '00-DB-12-34-56-78-90-A0';
const THROTTLE = {
  sequence: '<ThrottledAlertSequenceId>3</ThrottledAlertSequenceId>',
  count: '<ThrottledAlertCount>12</ThrottledAlertCount>',
};
const EMPTY_SIGNATURE =
  `<Signature xmlns="${NAMESPACE.ds}"><SignedInfo><CanonicalizationMethod Algorithm="urn:c"/><SignatureMethod Algorithm="urn:s"/>` +
  '<Reference><DigestMethod Algorithm="urn:d"/><DigestValue>AA==</DigestValue></Reference></SignedInfo>' +
  '<SignatureValue>AA==</SignatureValue></Signature>';
const S1SP_RESPONSE =
  `<SMETS1SignedResponse schemaVersion="4.0"><SMETS1Response><Header><BusinessOriginatorID xmlns="${NAMESPACE.ra}">` +
  `${DEVICE}</BusinessOriginatorID><BusinessTargetID xmlns="${NAMESPACE.ra}">${USER}</BusinessTargetID>` +
  `<OriginatorCounter xmlns="${NAMESPACE.ra}">1</OriginatorCounter></Header><Body><ResponseMessage/></Body></SMETS1Response>` +
  `${EMPTY_SIGNATURE}</SMETS1SignedResponse>`;

interface HeaderParts {
  readonly requestId?: string;
  readonly commandVariant?: string;
  readonly schemaVersion?: string;
  readonly reference?: string;
  readonly variant?: string;
}

function request(
  body: string,
  {
    requestId = `${USER}:${DEVICE}:1000`,
    commandVariant = '1',
    schemaVersion = '4.0',
    reference = '8.9',
    variant = '8.9',
  }: HeaderParts = {},
): string {
  return (
    `<Request xmlns="${NAMESPACE.sr}" schemaVersion="${schemaVersion}"><Header><RequestID>${requestId}</RequestID>` +
    `<CommandVariant>${commandVariant}</CommandVariant>` +
    `<ServiceReference>${reference}</ServiceReference><ServiceReferenceVariant>${variant}</ServiceReferenceVariant></Header>` +
    `<Body>${body}</Body></Request>`
  );
}

function response(body: string, code = 'I0'): string {
  return (
    `<Response xmlns="${NAMESPACE.sr}" schemaVersion="4.0"><Header><ResponseCode>${code}</ResponseCode>` +
    `<ResponseDateTime>2020-11-29T00:00:00Z</ResponseDateTime></Header><Body>${body}</Body></Response>`
  );
}

const deviceAlert = (fields: string, alertCode = '8F3F') =>
  response(`<DeviceAlertMessage><AlertCode>${alertCode}</AlertCode>${fields}<GBCSPayload>AAAA</GBCSPayload></DeviceAlertMessage>`);
const POWER_OUTAGE =
  `<PowerOutageEvent><CommsHubDeviceID>${DEVICE}</CommsHubDeviceID><StartDateTime>2020-11-29T00:00:00Z</StartDateTime>` +
  '<MPxN>1234567890123</MPxN></PowerOutageEvent>';
const dccAlert = (code: string, body = POWER_OUTAGE, fields = '', after = '') =>
  response(`<DCCAlertMessage><DCCAlertCode>${code}</DCCAlertCode>${fields}<DCCAlert>${body}</DCCAlert>${after}</DCCAlertMessage>`);
const n58 = (fields: string) =>
  dccAlert('N58', `<ALCSHCALCSConfigurationChange><ESMEDeviceID>${DEVICE}</ESMEDeviceID>${fields}</ALCSHCALCSConfigurationChange>`);
const smets1 = (fields: string) => response(`<SMETS1ResponseMessage>${fields}</SMETS1ResponseMessage>`);
const readDeviceLog = (fields: string) => request(`<ReadDeviceLog>${fields}</ReadDeviceLog>`);
const whitelist = (octets: number) =>
  `<AddDeviceToCHFWhitelist><JoinTimePeriod>3600</JoinTimePeriod><InstallCode>${'A1'.repeat(octets)}</InstallCode>` +
  '</AddDeviceToCHFWhitelist>';
const hanDeviceLog = (fields: string) =>
  request(`<UpdateHANDeviceLog><DeviceID>${DEVICE}</DeviceID><RequestType>Add</RequestType>${fields}</UpdateHANDeviceLog>`);
const switchLabel = (label: string) =>
  request(
    '<UpdateDeviceConfigurationALCDescriptions><ALCSHCALCSDescription index="1"><SwitchDescription>' +
      `${label}</SwitchDescription></ALCSHCALCSDescription></UpdateDeviceConfigurationALCDescriptions>`,
  );
const controllerState = (n: number, level: number, end = '2020-11-30T00:00:00Z') =>
  request(
    `<SetAuxiliaryControllerState auxiliaryControllerN="${n}"><StartDateTime>2020-11-29T00:00:00Z</StartDateTime>` +
      `<EndDateTime>${end}</EndDateTime><CommandedStateLevel>${level}</CommandedStateLevel></SetAuxiliaryControllerState>`,
  );
const credentialsOf = (...roles: string[]) =>
  request(
    '<RetrieveDeviceSecurityCredentialsKRP>' +
      `${roles.map((role) => `<RemotePartyRole>${role}</RemotePartyRole>`).join('')}</RetrieveDeviceSecurityCredentialsKRP>`,
  );
const prenotification = (deviceType: string, variant = '') =>
  request(
    `<DevicePrenotification><DeviceID>${DEVICE}</DeviceID><DeviceManufacturer>0001</DeviceManufacturer>` +
      `<DeviceModel>00020003</DeviceModel><DeviceType>${deviceType}</DeviceType>` +
      `${variant && `<ESMEVariant>${variant}</ESMEVariant>`}</DevicePrenotification>`,
  );
const gasFlow = (rates: string) =>
  request(
    `<UpdateDeviceConfigurationGasFlow>${rates}<SupplyDepletionState>Locked</SupplyDepletionState>` +
      '<SupplyTamperState>Unchanged</SupplyTamperState><StabilisationPeriod>255</StabilisationPeriod>' +
      '<MeasurementPeriod>65535</MeasurementPeriod></UpdateDeviceConfigurationGasFlow>',
  );
const rate = (value: string) => `<UncontrolledGasFlowRate>${value}</UncontrolledGasFlowRate>`;
const decimalRate = (value: string) => `<UncontrolledGasFlowRateDecimal>${value}</UncontrolledGasFlowRateDecimal>`;

/** The smallest valid body of a service, changed in one place. */
function body(service: string, change: (smallest: Element) => Element): string {
  const declared = elementNamed(element('Request', 'Body').type.content, service);
  assert.ok(declared, `no body ${service}`);
  return request(elementText(change(smallest(declared))));
}

function element(root: string, inside: string): ElementModel {
  const found = elementNamed(model.element(NAMESPACE.sr, root).type.content, inside);
  assert.ok(found);
  return found;
}

/** A tree with everything of a name changed, or gone. */
function at(tree: Element, name: string, change: (found: Element) => readonly Element[]): Element {
  return { ...tree, children: tree.children.flatMap((c) => (c.name === name ? change(c) : [at(c, name, change)])) };
}

const gasThreshold = (value: string) =>
  body('UpdateImportTariffPrimaryElement', (tariff) =>
    at(tariff, 'ElecTariffElements', () => {
      const gas = elementNamed(elementNamed(element('Request', 'Body').type.content, tariff.name)?.type.content, 'GasTariffElements');
      assert.ok(gas);
      return [at(smallest(gas), 'BlockThreshold', (threshold) => [{ ...threshold, text: value }])];
    }),
  );
const prepaymentDays = (keep: boolean) =>
  body('UpdatePrepayConfiguration', (tree) => at(tree, 'DaysOfWeekApplicability', (days) => (keep ? [days] : [])));
const scheduleDays = (present: boolean) =>
  body('UpdateDeviceConfigurationALCScheduler', (tree) =>
    at(tree, 'ALCSScheduleDatesAndTime', (dates) =>
      present ? [{ ...dates, name: 'DaysOfWeekApplicability', children: [] }, dates] : [dates],
    ),
  );

type Verdict = 'valid' | 'invalid';
/** Facts H.2, row by row: what, and the verdict on each instance. Built when the test runs, as some need the schema. */
const VERDICTS: readonly (readonly [row: string, Readonly<Record<string, readonly [Verdict, () => string]>>])[] = [
  [
    'The two throttling fields of a Device Alert are independent',
    {
      none: ['valid', () => deviceAlert('')],
      both: ['valid', () => deviceAlert(THROTTLE.sequence + THROTTLE.count)],
      'sequence only': ['valid', () => deviceAlert(THROTTLE.sequence)],
      'count only': ['valid', () => deviceAlert(THROTTLE.count)],
    },
  ],
  [
    'They have an order, a place and a spelling',
    {
      'count before sequence': ['invalid', () => deviceAlert(THROTTLE.count + THROTTLE.sequence)],
      'after the payload': ['invalid', () => deviceAlert('').replace('</GBCSPayload>', `</GBCSPayload>${THROTTLE.sequence}`)],
      ThrottledAlertSequenceID: ['invalid', () => deviceAlert(THROTTLE.sequence.replaceAll('SequenceId', 'SequenceID'))],
      twice: ['invalid', () => deviceAlert(THROTTLE.count + THROTTLE.count)],
    },
  ],
  [
    'They are unsigned integers of 32 bits',
    {
      '4294967295': ['valid', () => deviceAlert(THROTTLE.count.replace('12', '4294967295'))],
      '4294967296': ['invalid', () => deviceAlert(THROTTLE.count.replace('12', '4294967296'))],
      '-1': ['invalid', () => deviceAlert(THROTTLE.sequence.replace('3', '-1'))],
      many: ['invalid', () => deviceAlert(THROTTLE.sequence.replace('3', 'many'))],
    },
  ],
  ['An alert code is hex without 0x', { '8F3F': ['valid', () => deviceAlert('')], '0x8F3F': ['invalid', () => deviceAlert('', '0x8F3F')] }],
  [
    'N58 may say variant and GBCS version, in that order',
    {
      neither: ['valid', () => n58('')],
      both: ['valid', () => n58('<ESMEVariant>ADF</ESMEVariant><DeviceGBCSVersion>4.0</DeviceGBCSVersion>')],
      reversed: ['invalid', () => n58('<DeviceGBCSVersion>4.0</DeviceGBCSVersion><ESMEVariant>ADF</ESMEVariant>')],
    },
  ],
  [
    'A DCC Alert has the fields before its body, and a code of 4.0',
    {
      'both, before': ['valid', () => dccAlert('AD1', POWER_OUTAGE, THROTTLE.sequence + THROTTLE.count)],
      'after the body': ['invalid', () => dccAlert('AD1', POWER_OUTAGE, '', THROTTLE.sequence)],
      N32: ['invalid', () => dccAlert('N32')],
      N59: ['invalid', () => dccAlert('N59')],
      N999: ['valid', () => dccAlert('N999')],
    },
  ],
  [
    '8.9 may ask for security details by an empty element',
    {
      empty: ['valid', () => readDeviceLog('')],
      'with it': ['valid', () => readDeviceLog('<ReadSecurityDetails/>')],
      'with a time and it': [
        'valid',
        () => readDeviceLog('<ExecutionDateTime>2020-11-29T00:00:00Z</ExecutionDateTime><ReadSecurityDetails/>'),
      ],
      'it before the time': [
        'invalid',
        () => readDeviceLog('<ReadSecurityDetails/><ExecutionDateTime>2020-11-29T00:00:00Z</ExecutionDateTime>'),
      ],
      'with text in it': ['invalid', () => readDeviceLog('<ReadSecurityDetails>true</ReadSecurityDetails>')],
    },
  ],
  [
    '8.11 takes install codes of 6 to 16 octets',
    Object.fromEntries(
      [5, 6, 8, 12, 15, 16, 17].map((n) => [`${n} octets`, [n < 6 || n > 16 ? 'invalid' : 'valid', () => hanDeviceLog(whitelist(n))]]),
    ),
  ],
  ['8.11 may add without the whitelist block, as far as the schema goes', { without: ['valid', () => hanDeviceLog('')] }],
  [
    '6.14.1 takes labels of 1 to 22 printable ASCII characters',
    {
      '22': ['valid', () => switchLabel('L'.repeat(22))],
      '23': ['invalid', () => switchLabel('L'.repeat(23))],
      none: ['invalid', () => switchLabel('')],
      'not ASCII': ['invalid', () => switchLabel('caf\u00e9')],
    },
  ],
  [
    '7.13 takes controllers 1 to 5 and levels 0 to 100; the order of its times is not the schema’s',
    {
      ...Object.fromEntries(
        [0, 1, 5, 6].map((n) => [`controller ${n}`, [n < 1 || n > 5 ? 'invalid' : 'valid', () => controllerState(n, 50)]]),
      ),
      ...Object.fromEntries(
        [0, 100, 101].map((level) => [`level ${level}`, [level > 100 ? 'invalid' : 'valid', () => controllerState(1, level)]]),
      ),
      'end before start': ['valid', () => controllerState(1, 50, '2019-01-01T00:00:00Z')],
    },
  ],
  [
    '6.24.1 takes one to seven of seven roles',
    {
      LoadController: ['valid', () => credentialsOf('LoadController')],
      'a role twice': ['valid', () => credentialsOf('Supplier', 'Supplier')],
      eight: ['invalid', () => credentialsOf(...Array.from({ length: 8 }, () => 'Supplier'))],
      WANProvider: ['invalid', () => credentialsOf('WANProvider')],
      none: ['invalid', () => credentialsOf()],
    },
  ],
  [
    'An ESMEVariant may have F or G, in the combinations that are listed',
    {
      ...Object.fromEntries(['A', 'ADF', 'AG', 'ADEF'].map((v) => [v, ['valid', () => prenotification('ESME', v)]])),
      ...Object.fromEntries(['F', 'G', 'BG', 'ABC', 'ADFG', 'DEF', 'AFG'].map((v) => [v, ['invalid', () => prenotification('ESME', v)]])),
    },
  ],
  [
    'SAPC is no device type: it is an ESME',
    { ESME: ['valid', () => prenotification('ESME')], SAPC: ['invalid', () => prenotification('SAPC')] },
  ],
  [
    '6.7 takes the flow rate in one of its two forms',
    {
      integer: ['valid', () => gasFlow(rate('61680'))],
      '6.5535': ['valid', () => gasFlow(decimalRate('6.5535'))],
      '6.5536': ['invalid', () => gasFlow(decimalRate('6.5536'))],
      'five decimals': ['invalid', () => gasFlow(decimalRate('6.55351'))],
      both: ['invalid', () => gasFlow(rate('1') + decimalRate('1.0'))],
      neither: ['invalid', () => gasFlow('')],
    },
  ],
  [
    'A gas threshold has 48 bits',
    {
      ...Object.fromEntries(['0', '281474976710655'].map((v) => [v, ['valid', () => gasThreshold(v)]])),
      ...Object.fromEntries(['281474976710656', '18446744073709551615', '-1'].map((v) => [v, ['invalid', () => gasThreshold(v)]])),
    },
  ],
  [
    'The days of the week are there and may be empty in 2.1, and may be absent in 6.14.2',
    {
      '2.1, empty': ['valid', () => prepaymentDays(true)],
      '2.1, absent': ['invalid', () => prepaymentDays(false)],
      '6.14.2, empty': ['valid', () => scheduleDays(true)],
      '6.14.2, absent': ['valid', () => scheduleDays(false)],
    },
  ],
  [
    'A RequestID is two EUI-64s and a counter of 64 bits',
    {
      ...Object.fromEntries(
        [`${USER.toLowerCase()}:${DEVICE.toLowerCase()}:1`, `${USER}:${DEVICE}:0`, `${USER}:${DEVICE}:18446744073709551615`].map((id) => [
          id,
          ['valid', () => request('<ReadDeviceLog/>', { requestId: id })],
        ]),
      ),
      ...Object.fromEntries(
        [
          `${USER}:${DEVICE}:18446744073709551616`,
          `${USER}:${DEVICE}:01`,
          `${USER}::1`,
          `${USER.replaceAll('-', '')}:${DEVICE.replaceAll('-', '')}:1`,
        ].map((id) => [id, ['invalid', () => request('<ReadDeviceLog/>', { requestId: id })]]),
      ),
    },
  ],
  [
    'schemaVersion is a decimal, CommandVariant 1 to 9',
    {
      'version abc': ['invalid', () => request('<ReadDeviceLog/>', { schemaVersion: 'abc' })],
      'variant 9': ['valid', () => request('<ReadDeviceLog/>', { commandVariant: '9' })],
      'variant 0': ['invalid', () => request('<ReadDeviceLog/>', { commandVariant: '0' })],
      'variant 10': ['invalid', () => request('<ReadDeviceLog/>', { commandVariant: '10' })],
    },
  ],
  [
    'The schema does not tie reference, variant and body together',
    { '6.14, 7.16, ReadDeviceLog': ['valid', () => request('<ReadDeviceLog/>', { reference: '6.14', variant: '7.16' })] },
  ],
  [
    'A SMETS1 response has the throttling fields after the schedule and before the signed response (SECMP0062)',
    {
      plain: ['valid', () => smets1(S1SP_RESPONSE)],
      'both fields': ['valid', () => smets1(THROTTLE.sequence + THROTTLE.count + S1SP_RESPONSE)],
      'sequence only': ['valid', () => smets1(THROTTLE.sequence + S1SP_RESPONSE)],
      'count only': ['valid', () => smets1(THROTTLE.count + S1SP_RESPONSE)],
      'count before sequence': ['invalid', () => smets1(THROTTLE.count + THROTTLE.sequence + S1SP_RESPONSE)],
      'before the schedule': ['invalid', () => smets1(`${THROTTLE.count}<DSPScheduleID>1</DSPScheduleID>${S1SP_RESPONSE}`)],
      'schedule 10^12': ['valid', () => smets1(`<DSPScheduleID>1000000000000</DSPScheduleID>${S1SP_RESPONSE}`)],
      'schedule 10^12 + 1': ['invalid', () => smets1(`<DSPScheduleID>1000000000001</DSPScheduleID>${S1SP_RESPONSE}`)],
      'without the signed response': ['invalid', () => smets1(THROTTLE.count)],
      unsigned: ['invalid', () => smets1(S1SP_RESPONSE.replace(EMPTY_SIGNATURE, ''))],
    },
  ],
];

describe('The DUIS 4.0 schema', () => {
  for (const [row, instances] of VERDICTS) {
    describe(row, () => {
      for (const [name, [verdict, make]] of Object.entries(instances)) {
        it(`${name}: ${verdict}`, () => {
          const document = ParsedDocument.parse(lib, make());
          const findings = document.validate(schema);
          document.dispose();
          assert.equal(findings.length === 0 ? 'valid' : 'invalid', verdict, findings[0]?.message);
        });
      }
    });
  }
});
