import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { decodeGbz } from '../../gbcs/zcl/gbz';
import { loadCommandShapes } from '../../vectors/command-shapes';
import { buildCommand } from '../build-command';
import { serviceRequest, sr } from '../request-fixture';

/** Payloads of the components, as hex. */
function payloads(useCase: string, body: Element): readonly string[] {
  const addressing = { originator: '90-B3-D5-1F-30-01-00-00', recipient: '00-DB-12-34-56-78-90-A1', counter: 1n };
  const context = { now: new Date('2015-01-01T00:00:00Z'), shapes: loadCommandShapes() };
  const { payload } = buildCommand({ useCase, messageCode: 1 }, serviceRequest('0', body), addressing, context);
  return decodeGbz(payload).map(({ frame }) => Buffer.from(frame.payload).toString('hex').toUpperCase());
}

const NOW = '804A371C';
const behaviour = (code: string, ...on: readonly string[]): Element =>
  sr(code, ...['WANAlert', 'HANAlert', 'EventLog', 'Alarm'].map((name) => sr(name, on.includes(name) ? 'Enable' : 'Disable')));

describe('Alert behaviours of a gas meter', () => {
  it('are set together where they are the same', () => {
    const body = sr(
      'X',
      sr('GasSupplierAlertEventSettings', behaviour('x810D', 'Alarm'), behaviour('x8119', 'HANAlert'), behaviour('x81AA', 'Alarm')),
    );
    assert.deepEqual(payloads('GCS20', body), [`${NOW}00000000100001` + '1981', `${NOW}00000000400002` + '0D81AA81']);
  });
});

describe('The billing calendar of a gas meter', () => {
  const periods = {
    Daily: '01000021',
    Weekly: '01000022',
    Monthly: '01000023',
    Quarterly: '03000023',
    SixMonthly: '06000023',
    Yearly: '0C000023',
  };
  for (const [period, written] of Object.entries(periods)) {
    it(`is ${written} where it is ${period}`, () => {
      const body = sr('X', sr('GasBillingCalendar', sr('BillingPeriodStart', '2015-01-01T00:00:00Z'), sr('Periodicity', period)));
      assert.equal(payloads('GCS25a', body)[0], `00000000${NOW}${NOW}${written}00`);
    });
  }
});

describe('A log of samples', () => {
  const log = (start: string, end: string): Element => sr('X', sr('ReadLogPeriod', sr('StartDateTime', start), sr('EndDateTime', end)));
  it('is asked for as many half hours as its period has, with both ends', () => {
    assert.deepEqual(payloads('GCS17', log('2015-01-01T00:00:00Z', '2015-01-01T01:30:00Z')), [`0000${NOW}00` + '0400']);
  });
  it('is asked for as many days', () => {
    assert.deepEqual(payloads('GCS61', log('2015-01-01T00:00:00Z', '2015-01-11T00:00:00Z')), [`0100${NOW}00` + '0B00']);
  });
  it('is asked for one sample where it ends before it begins, and for no more than there can be', () => {
    assert.match(payloads('GCS17', log('2015-01-01T00:00:00Z', '2014-01-01T00:00:00Z'))[0] ?? '', /0100$/);
    assert.match(payloads('GCS17', log('2015-01-01T00:00:00Z', '2099-01-01T00:00:00Z'))[0] ?? '', /FFFF$/);
  });
});

describe('Debt of a gas meter', () => {
  it('is recovered by the hour or by the day, each register its own', () => {
    const recovery = (n: number, period: string): Element =>
      sr(`GasDebtRecovery${n}`, sr('DebtRecoveryRate', '5'), sr('DebtRecoveryRatePeriod', period));
    const [first, second] = payloads('GCS04', sr('X', recovery(1, 'HOURLY'), recovery(2, 'DAILY')));
    assert.match(first ?? '', /00050000000000$/);
    assert.match(second ?? '', /01050000000000$/);
  });
});
