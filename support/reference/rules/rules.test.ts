import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeviceSpec } from '../../control/types';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import {
  CHF,
  ESME,
  GAS_SUPPLIER,
  GSME,
  IMPORT_SUPPLIER,
  NETWORK_OPERATOR,
  OTHER_SUPPLIER,
  OTHER_USER,
  PPMID,
  Rehearsal,
} from '../fixtures/rehearsal';
import { readVector } from '../../vectors/files';
import { referenceRules, rulesInOrder } from './reference-rules';

const begin = async (gbcs = '4.0', also: Partial<DeviceSpec> = {}): Promise<Rehearsal> => (await Rehearsal.begin()).home(gbcs, also);
/** The element in the Body of a golden request. */
function goldenElement(file: string): string {
  return /<sr:Body>([\s\S]*)<\/sr:Body>/.exec(readVector(`messages/requests/${file}`))?.[1]?.trim() ?? '';
}
const UNKNOWN = '00-DB-12-34-56-78-99-99';

describe('the rules', () => {
  test('are asked in the order of DUIS, each by its own name', () => {
    const names = referenceRules.map((rule) => rule.name);
    assert.equal(new Set(names).size, names.length);
    const inOrder = [
      'transport-identity',
      'traffic-within-allocation',
      'well-formed',
      'schema-valid',
      'signature-verifies',
      'counter-increases',
      'request-type-valid-for-url',
      'header-and-body-agree',
      'command-variant-applies',
      'user-known',
      'user-role-eligible',
      'user-status-permitted',
      'device-exists',
      'user-authorised-for-device',
      'device-status-compatible',
      'device-type-applies',
      'local-command-services-available',
      'gbcs-use-case-available',
      'install-code-length',
    ];
    assert.deepEqual(
      names.filter((name) => inOrder.includes(name)),
      inOrder,
    );
  });

  test('answer with another code of those that fit where they are asked in another order, and with HTTP before any', () => {
    assert.equal(rulesInOrder('stated'), referenceRules);
    const names = rulesInOrder('any').map(({ name }) => name);
    assert.deepEqual([...names].sort(), referenceRules.map(({ name }) => name).sort());
    const place = (name: string): number => names.indexOf(name);
    assert.ok(place('schema-valid') < place('counter-increases'));
    assert.ok(place('counter-increases') < place('user-authorised-for-device'));
    assert.ok(place('user-authorised-for-device') < place('user-role-eligible'));
  });

  test('leave a trace of all that were asked, and of the one that refused', async () => {
    const rehearsal = await begin('2.0');
    rehearsal.send({ srv: '8.9', counter: 1n, body: '<sr:ReadSecurityDetails/>' });
    const decisions = rehearsal.lastTrace({ counter: 1n })?.decisions ?? [];
    assert.deepEqual(
      decisions.map((decision) => decision.outcome),
      [...Array<string>(decisions.length - 1).fill('pass'), 'refuse'],
    );
    assert.deepEqual(
      [decisions[0]?.rule, decisions.at(-1)?.rule, decisions.at(-1)?.code],
      ['transport-identity', 'gbcs-use-case-available', 'E080902'],
    );
    assert.match(decisions.at(-1)?.clause ?? '', /2\.4\.1/);
  });
});

describe('general validation', () => {
  test('E13: a request at the service of another', async () => {
    assert.equal((await begin()).ask({ srv: '8.9', service: 'transform' }), 'E13');
  });
  test('E12: header, body and CommandVariant that do not go together', async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.ask({ srv: '8.9', serviceReference: '8.11' }), 'E12');
    assert.equal(rehearsal.ask({ srv: '8.9', element: '<sr:ReadFirmwareVersion/>' }), 'E12');
    for (const cv of [4, 8, 9]) assert.equal(rehearsal.ask({ srv: '8.9', cv }), 'E12');
    assert.equal(rehearsal.ask({ srv: '7.2', to: ESME, cv: 1 }), 'E12');
  });
  test('E1, E2, E3: a User that is none, is in no eligible role, or is suspended', async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.ask({ srv: '8.9', from: NETWORK_OPERATOR }), 'E2');
    rehearsal.systems.records.users.put({ eui: IMPORT_SUPPLIER, roles: ['IS'], status: 'suspended' });
    assert.equal(rehearsal.ask({ srv: '8.9' }), 'E3');
    rehearsal.systems.records.users.clear();
    assert.equal(rehearsal.ask({ srv: '8.9' }), 'E1');
  });
  test('E19 before E4 before E5 before E11', async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.ask({ srv: '8.9', to: UNKNOWN, from: OTHER_SUPPLIER }), 'E19');
    rehearsal.device({ eui: UNKNOWN, deviceType: 'IHD', status: 'Pending' });
    assert.equal(rehearsal.ask({ srv: '8.9', to: UNKNOWN, from: OTHER_SUPPLIER }), 'E4');
    assert.equal(rehearsal.ask({ srv: '8.9', to: UNKNOWN }), 'E5');
    rehearsal.device({ eui: UNKNOWN, deviceType: 'IHD' });
    assert.equal(rehearsal.ask({ srv: '8.9', to: UNKNOWN }), 'E11');
  });
  test('E4: at the instant of execution, for those who are registered to devices', async () => {
    const rehearsal = await begin('4.0', {
      responsible: [
        { role: 'IS', user: IMPORT_SUPPLIER, until: '2020-12-01T00:00:00Z' },
        { role: 'IS', user: OTHER_SUPPLIER, from: '2020-12-01T00:00:00Z' },
      ],
    });
    const due = '<sr:ExecutionDateTime>2020-12-02T00:00:00Z</sr:ExecutionDateTime>';
    assert.equal(rehearsal.ask({ srv: '8.9' }), 'I99');
    assert.equal(rehearsal.ask({ srv: '8.9', body: due }), 'E4');
    assert.equal(rehearsal.ask({ srv: '8.9', from: OTHER_SUPPLIER }), 'E4');
    assert.equal(rehearsal.ask({ srv: '8.9', from: OTHER_SUPPLIER, body: due }), 'I99');
    assert.equal(rehearsal.ask({ srv: '8.9', from: OTHER_USER }), 'I99');
  });
  test('E5: by the catalogue of statuses, which lets only the activation of firmware out of suspension', async () => {
    const rehearsal = await begin('4.0', { status: 'Suspended' });
    assert.equal(rehearsal.ask({ srv: '8.9' }), 'E5');
    assert.equal(rehearsal.ask({ srv: '11.2' }), 'E5');
  });
  test('E17: local delivery for who cannot return the response', async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.ask({ srv: '8.9', cv: 2, from: OTHER_USER }), 'E17');
    assert.equal(rehearsal.ask({ srv: '8.9', cv: 2 }), 'I0');
  });
  test('E57: what the GBCS version of the device does not have, old or new', async () => {
    const body =
      '<sr:StartDateTime>2020-12-01T00:00:00Z</sr:StartDateTime><sr:EndDateTime>2020-12-02T00:00:00Z</sr:EndDateTime>' +
      '<sr:CommandedStateLevel>50</sr:CommandedStateLevel>';
    const element = `<sr:SetAuxiliaryControllerState auxiliaryControllerN="1">${body}</sr:SetAuxiliaryControllerState>`;
    assert.equal((await begin('3.2')).ask({ srv: '7.13', to: ESME, element }), 'E57');
    assert.equal((await begin('4.0')).ask({ srv: '7.13', to: ESME, element }), 'I0');
    assert.equal((await begin('4.0')).ask({ srv: '7.7', to: ESME }), 'E57');
    assert.equal((await begin('3.2')).ask({ srv: '7.7', to: ESME }), 'I99');
  });
  test('HTTP 429 above the allocation while there is traffic management, but for priority requests', async () => {
    const rehearsal = await begin();
    rehearsal.systems.records.manageTraffic({
      operatingThreshold: 2,
      allocations: { '*': 2 },
      priorityServices: ['8.11'],
      retryAfterSeconds: 2,
      retryAfterForm: 'seconds',
    });
    const remove = { srv: '8.11', body: `<sr:DeviceID>${PPMID}</sr:DeviceID><sr:RequestType>Remove</sr:RequestType>` };
    assert.deepEqual(
      [rehearsal.ask({ srv: '8.9' }), rehearsal.ask({ srv: '8.9' }), rehearsal.ask({ srv: '8.9' }), rehearsal.ask(remove)],
      ['I99', 'I99', 'HTTP 429', 'I99'],
    );
    assert.equal(rehearsal.ask({ srv: '8.9', to: GSME, from: GAS_SUPPLIER, counter: 1n }), 'I99', 'another User is within its own');
    const refused = rehearsal.send({ srv: '8.9', counter: 5000n });
    assert.equal(refused.headers['retry-after'], '2');
    assert.equal(rehearsal.ask({ srv: '8.9', counter: 5000n }), 'HTTP 429', 'at once');
    await rehearsal.advance(2);
    assert.equal(rehearsal.ask({ srv: '8.9', counter: 5000n }), 'I99', 'the same RequestID, later');
  });
});

describe('specific validation', () => {
  test('E100: thresholds of a gas tariff and days of the week that are out of order', async () => {
    const rehearsal = await begin();
    const gas = (change: (xml: string) => string): string =>
      rehearsal.ask({ srv: '1.1.1', to: GSME, from: GAS_SUPPLIER, element: change(goldenElement('1.1.1-import-tariff-gas.xml')) });
    assert.equal(
      gas((xml) => xml),
      'I0',
    );
    assert.equal(
      gas((xml) => xml.replace('BlockThreshold index="1"', 'BlockThreshold index="3"')),
      'E100',
    );
    const prepay = (change: (xml: string) => string): string =>
      rehearsal.ask({ srv: '2.1', to: ESME, element: change(goldenElement('2.1-prepayment-electricity.xml')) });
    assert.equal(
      prepay((xml) => xml),
      'I0',
    );
    assert.equal(
      prepay((xml) => xml.replace('<sr:DayOfWeekID>Monday', '<sr:DayOfWeekID>Sunday')),
      'E100',
    );
  });
  test('E060701: a decimal gas flow that the S1SP of a SMETS1 meter does not support', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0', { smetsFamily: 'SMETS1', s1sp: '90-B3-D5-1F-30-00-01-00' });
    const body =
      '<sr:UncontrolledGasFlowRateDecimal>1.5</sr:UncontrolledGasFlowRateDecimal>' +
      '<sr:SupplyDepletionState>Unchanged</sr:SupplyDepletionState><sr:SupplyTamperState>Unchanged</sr:SupplyTamperState>' +
      '<sr:StabilisationPeriod>1</sr:StabilisationPeriod><sr:MeasurementPeriod>1</sr:MeasurementPeriod>';
    const order = { srv: '6.7', cv: 1, from: GAS_SUPPLIER, to: GSME, body };
    assert.equal(rehearsal.ask(order), 'E060701');
    rehearsal.systems.records.s1sps.set('90-B3-D5-1F-30-00-01-00', {
      id: '90-B3-D5-1F-30-00-01-00',
      supports: ['UncontrolledGasFlowRateDecimal'],
    });
    assert.equal(rehearsal.ask(order), 'I99');
  });
});

describe('readings of the note', () => {
  const details = { srv: '8.9', body: '<sr:ReadSecurityDetails/>' };
  const read = async (readings: Record<string, string | boolean>, gbcs: string, to = CHF): Promise<string> =>
    (await Rehearsal.begin(referenceBehaviour(readings))).home(gbcs).ask({ ...details, to });
  test('can be set otherwise', async () => {
    assert.equal(await read({ 'security-details-below-3.2': 'CCS07' }, '3.1'), 'I99');
    assert.equal(await read({ 'security-details-below-3.2': 'CCS07' }, '2.0'), 'E080902');
    assert.equal(await read({ 'security-details-error-precedence': 'E080902' }, '3.1', ESME), 'E080902');
    assert.equal(await read({ 'security-details-error-precedence': 'E080902' }, '3.2', ESME), 'E080903');
  });
  test('must be of the right kind', () => {
    assert.throws(() => referenceBehaviour({ 'sign-acknowledgements': 'yes' }), /sign-acknowledgements/);
  });
});
