import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Element } from '../../duis/element';
import { readSchedule } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { encodeDlmsData } from '../../gbcs/dlms/encode';
import type { DlmsData } from '../../gbcs/dlms/data';
import { sr } from '../request-fixture';
import { COMPUTED } from './computed';

function computed(name: string, body: Element, esmeVariant?: string): DlmsData {
  const compute = COMPUTED[name];
  assert.ok(compute, name);
  return compute({ body, now: new Date('2020-12-01T12:00:00Z'), esmeVariant });
}

function hex(name: string, body: Element, esmeVariant?: string): string {
  return encodeDlmsData(computed(name, body, esmeVariant))
    .toString('hex')
    .toUpperCase();
}

/** Pairs of register and price inside unit charges. */
function pricesIn(data: DlmsData): ReadonlyMap<number, number> {
  const list = data.type === 'structure' ? data.items[2] : undefined;
  assert.ok(list?.type === 'array');
  return new Map(
    list.items.map((pair) => {
      assert.ok(pair.type === 'structure');
      const [name, price] = pair.items;
      assert.ok(name?.type === 'octet-string' && price?.type === 'int16');
      return [name.octets[0] ?? 0, price.value];
    }),
  );
}

const text = (name: string, value: string | number, index?: number): Element =>
  sr(name, String(value), index === undefined ? {} : { index: String(index) });

describe('Prices of the primary element', () => {
  const priced = (...tariff: readonly Element[]): Element =>
    sr('UpdatePricePrimaryElement', sr('PriceElements', sr('ElectricityPriceElements', text('PriceScale', -5), ...tariff)));
  it('stand at the register of their number, whatever their order', () => {
    const prices = pricesIn(computed('primaryPrices', priced(sr('TOUTariff', text('TOUPrice', 7, 48), text('TOUPrice', -3, 2)))));
    assert.equal(prices.size, 48 + 32);
    assert.deepEqual([prices.get(48), prices.get(2), prices.get(1)], [7, -3, 0]);
  });
  it('stand at block and register in a block tariff', () => {
    const blocks = sr('BlockPrices', { index: '8' }, text('BlockPrice', 11, 1), text('BlockPrice', 14, 4));
    const prices = pricesIn(computed('primaryPrices', priced(sr('HybridTariff', blocks, text('TOUPrice', 5, 1)))));
    assert.deepEqual([prices.get(0xa8), prices.get(0xd8), prices.get(0x01), prices.get(0xa1)], [11, 14, 5, 0]);
  });
  it('beyond a short cannot be written', () => {
    assert.throws(() => hex('primaryPrices', priced(sr('TOUTariff', text('TOUPrice', 40_000, 1)))), RangeError);
  });
});

describe('The switching of tariffs', () => {
  const table = sr(
    'SwitchingTable',
    sr(
      'DayProfiles',
      sr('DayProfile', text('DayName', 3), sr('ProfileSchedule', text('StartTime', '23:30:00Z'), text('TOUTariffAction', 4))),
    ),
    sr('WeekProfiles', sr('WeekProfile', text('WeekName', 2), ...[7, 6, 5, 4, 3, 2, 1].map((n) => text('ReferencedDayName', n, n)))),
  );
  it('selects a register of the element that it is for', () => {
    const switching = (selector: string): string =>
      '0101' + '0202' + '1103' + '0101' + `0203${'0904171E0000'}090600000A0064FF12${selector}`;
    assert.equal(hex('days', sr('UpdateImportTariffSecondaryElement', table)), switching('00CC'));
    assert.equal(hex('days', sr('UpdateImportTariffPrimaryElement', sr('ElecTariffElements', table))), switching('0004'));
  });
  it('has the days of a week by their number, not by their place', () => {
    assert.equal(hex('weeks', sr('X', table)), '0101' + '0208' + '090102' + '1101' + '1102' + '1103' + '1104' + '1105' + '1106' + '1107');
  });
});

describe('The charges of a payment mode', () => {
  const prepayment = (disabled: boolean, emergency: boolean): Element =>
    sr('X', sr('Prepayment', text('SuspendDebtDisabled', String(disabled)), text('SuspendDebtEmergency', String(emergency))));
  const count = (body: Element, variant?: string): number => {
    const data = computed('charges', body, variant);
    assert.ok(data.type === 'array');
    return data.items.length;
  };
  it('are two in credit mode, and one more of a twin element meter', () => {
    assert.deepEqual([count(sr('X', sr('Credit'))), count(sr('X', sr('Credit')), 'BDF')], [2, 3]);
  });
  it('are ten in prepayment mode, three more where emergency suspends debt, two more of a twin element meter', () => {
    assert.deepEqual([count(prepayment(true, false)), count(prepayment(false, true)), count(prepayment(true, true), 'B')], [10, 13, 15]);
  });
  it('of time-based debt are not collected from a disabled supply where that is asked', () => {
    assert.equal(hex('charges', prepayment(true, false)).split('0403C0').length - 1, 4);
    assert.doesNotMatch(hex('charges', prepayment(false, true)), /0403C0/);
  });
});

describe('Alert behaviours', () => {
  it('have a bit for every code that is named and one for every code enabled', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.integer({ min: 0, max: 255 }).map(String), fc.boolean()), (codes) => {
        const alerts = Object.entries(codes).map(([code, on]) =>
          text(`x81${Number(code).toString(16).padStart(2, '0').toUpperCase()}`, on ? 'Enable' : 'Disable'),
        );
        const data = computed('alertBehaviours', sr('X', sr('ElectricitySupplierAlerts', sr('SupplierESMECommon', ...alerts))));
        assert.ok(data.type === 'bit-string' && data.bits === 512);
        const isSet = (bit: number): boolean => Boolean((data.octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7)));
        for (let code = 0; code < 256; code += 1) {
          assert.equal(isSet(255 - code), code in codes);
          assert.equal(isSet(511 - code), codes[code] === true);
        }
      }),
    );
  });
});

describe('A billing calendar', () => {
  const calendar = (...period: readonly Element[]): string =>
    hex('billingCalendar', sr('X', sr('ElectricityBillingCalendar', text('BillingTime', '06:30:00.00Z'), ...period)));
  const months = (start: number): readonly Element[] => [text('DayOfMonth', 28), text('BillingPeriodStartMonth', start)];
  const at = (date: string): string => '0202' + '0904061E0000' + `0905${date}`;
  it('has as many dates as the year has periods', () => {
    assert.equal(calendar(sr('Quarterly', ...months(11))), '0104' + ['0B', '02', '05', '08'].map((m) => at(`FFFF${m}1CFF`)).join(''));
    assert.equal(calendar(sr('SixMonthly', ...months(3))), '0102' + at('FFFF031CFF') + at('FFFF091CFF'));
    assert.equal(calendar(sr('Yearly', ...months(12))), '0101' + at('FFFF0C1CFF'));
  });
  it('leaves open what does not matter', () => {
    assert.equal(calendar(text('Monthly', 5)), '0101' + at('FFFFFF05FF'));
    assert.equal(calendar(text('Weekly', 7)), '0101' + at('FFFFFFFF07'));
    assert.equal(calendar(sr('Daily')), '0101' + at('FFFFFFFFFF'));
  });
});

describe('A schedule', () => {
  it('of maximum demand begins and ends every day', () => {
    const period = sr('MaximumDemandTimePeriodSchedule', text('StartTime', '16:15:00Z'), text('EndTime', '19:45:00Z'));
    const data = computed('maximumDemandSchedule', sr('X', period));
    assert.throws(() => readSchedule(data), /script/);
    assert.match(encodeDlmsData(data).toString('hex'), /^0102020a.*0904100f0000.*0904132d0000/);
  });
});

describe('Settings', () => {
  it('of meter points follow each other', () => {
    const body = sr('X', sr('ImportMPANs', text('ImportMPAN', '1312345678111'), text('SecondaryImportMPAN', '1312345678222')));
    assert.equal(hex('importMpans', body), `091A${Buffer.from('13123456781111312345678222').toString('hex').toUpperCase()}`);
  });
  it('of channels have the page before them', () => {
    const body = sr('X', sr('LowerBandSubGHzChannels35To61', sr('Channel35'), sr('Channel61')));
    assert.equal(hex('lowerChannels35To61', body), '0420F4000001');
    assert.equal(hex('upperChannels0To26', body), '0420F8000000');
  });
  it('of the block counters are at midnight or never', () => {
    const reset = (on: boolean): string => hex('dailyReset', sr('X', text('DailyTariffBlockCounterMatrixReset', String(on))));
    assert.deepEqual([reset(true), reset(false)], ['01010202' + '090400000000' + '0905FFFFFFFFFF', '0100']);
  });
});
