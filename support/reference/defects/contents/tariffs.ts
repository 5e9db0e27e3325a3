import type { Element } from '../../../duis/element';
import { child } from '../../../duis/element';
import { textOf } from '../changes/payload-change';
import { misreadForCommand, without } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { commandItem } from '../symptom';

type Misread = (body: Element, now: Date) => Element;

/** Ways to read a tariff (1.1.1), or the configuration of prepayment (2.1), that come out with requests of some shapes alone. */
interface Way {
  readonly does: string;
  readonly summary: string;
  /** Services, each with the scenario that is likely to notice. */
  readonly at: Readonly<Record<string, string>>;
  readonly item: string;
  readonly misread: Misread;
}

const TARIFF = { '1.1.1': 'S-1751' };
const GAS_TARIFF = { '1.1.1': 'S-1752' };
const CALENDARS = { '1.1.1': 'S-1751', '2.1': 'S-1753' };
const SWITCHINGS = { '2.1': 'S-1766', '6.14.2': 'S-1766', '6.14.3': 'S-1766' };
const GAS_CALENDARS = { '1.1.1': 'S-1752', '2.1': 'S-1753' };

const WAYS: readonly Way[] = [
  ...['Season', 'WeekProfile', 'DayProfile', 'SpecialDay'].map((name) => ({
    does: `gives-the-first-${name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}-alone`,
    summary: `Of several ${name}s the first alone is given to the meter.`,
    at: CALENDARS,
    item: name,
    misread: inside('SwitchingTable GasNonDisablementCalendar SpecialDays', firstAlone(name, `GasNonDisablement${name}`)),
  })),
  {
    does: 'gives-the-first-numbered-day-alone',
    summary: 'Of several special days of an electricity meter the first alone is given to it.',
    at: { '2.1': 'S-1758', '6.14.2': 'S-1758', '6.14.3': 'S-1758' },
    item: 'SpecialDay',
    misread: firstAlone('ALCSHCALCSSpecialDay', 'AuxiliaryControllerSpecialDayDefinition', 'SpecialDay'),
  },
  {
    does: 'takes-euro-for-pounds',
    summary: 'Every price of gas is in pounds.',
    at: GAS_TARIFF,
    item: 'CurrencyUnits',
    misread: textOf('CurrencyUnits', () => 'GBP'),
  },
  {
    does: 'takes-lower-case-for-no-device',
    summary: 'A HAN connected switch that is written in lower case is given as a switch of the meter.',
    at: { '6.14.2': 'S-1768' },
    item: 'SwitchTypeAndId',
    misread: inside('SwitchTypeAndId', (type) => (/[a-f]/.test(child(type, 'HCALCS')?.text ?? '') ? { ...type, children: [] } : type)),
  },
  {
    does: 'reads-no-log-beyond-now',
    summary: 'A log is read until now at the latest.',
    at: { '6.13': 'S-1769' },
    item: 'EndDateTime',
    misread: (body, now) => textOf('EndDateTime', (text) => new Date(Math.min(Date.parse(text), now.getTime())).toISOString())(body),
  },
  {
    does: 'begins-to-bill-in-january',
    summary: 'Bills that begin in the last quarter of a year begin in January.',
    at: { '6.8': 'S-1853' },
    item: 'bill',
    misread: textOf('BillingPeriodStartMonth', (text) => (Number(text) > 9 ? '1' : text)),
  },
  {
    does: 'switches-for-a-day-at-most',
    summary: 'An auxiliary load is switched for fewer minutes than a day has.',
    at: { '7.5': 'S-1854', '7.6': 'S-1854' },
    item: 'Duration',
    misread: textOf('Duration', (text) => String(Number(text) % 1440)),
  },
  {
    does: 'takes-local-time-for-utc',
    summary: 'An instant that is told with an offset is taken for the same time in UTC.',
    at: { '7.13': 'S-1855' },
    item: 'DateTime',
    misread: (body) => [atUtc('StartDateTime'), atUtc('EndDateTime')].reduce((read, change) => change(read), body),
  },
  {
    does: 'gives-the-first-certificate-of-the-path-alone',
    summary: 'Of several certificates on the path to the root the first alone is given to the device.',
    at: { '6.15.1': 'S-1755' },
    item: 'CertificationPathCertificates',
    misread: firstAlone('Certificate'),
  },
  {
    does: 'gives-two-certificates-of-the-path-at-most',
    summary: 'Of three certificates on the path to the root the last is not given to the device.',
    at: { '6.15.1': 'S-1755' },
    item: 'CertificationPathCertificates',
    misread: inside('CertificationPathCertificates', (path) => ({ ...path, children: path.children.slice(0, 2) })),
  },
  {
    does: 'takes-the-local-time-of-an-execution-for-utc',
    summary: 'An ExecutionDateTime that is told with an offset is given to the device as the same time in UTC.',
    at: { '1.1.1': 'S-2097', '2.1': 'S-2097', '6.14.2': 'S-2097', '6.14.3': 'S-2097', '6.15.1': 'S-2097', '11.3': 'S-2097' },
    item: 'ExecutionDateTime',
    misread: atUtc('ExecutionDateTime'),
  },
  {
    does: 'takes-one-for-no',
    summary: 'A load is left where it is, where the request says 1 of it and not true.',
    at: { '7.9': 'S-2100', '7.10': 'S-2100' },
    item: 'BoostButton',
    misread: (body) => ['AddToBoostButton', 'RemoveFromBoostButton'].reduce((read, name) => textOf(name, trueAlone)(read), body),
  },
  {
    does: 'knows-two-special-days',
    summary: 'That a switching is for a third special day is left out.',
    at: SWITCHINGS,
    item: 'Schedule',
    misread: (body) => without(body, isForThirdDay),
  },
  {
    does: 'switches-at-whole-minutes',
    summary: 'The seconds at which something is switched are left out.',
    at: SWITCHINGS,
    item: 'Schedule',
    misread: textOf('SwitchTime', (text) => text.trim().replace(/:\d\d(\.\d+)?Z$/, ':00Z')),
  },
  {
    does: 'gives-the-fifth-switching-the-number-of-the-fourth',
    summary: 'What is for the fifth controller or switch is given to the fourth.',
    at: { '6.14.2': 'S-1766', '6.14.3': 'S-1766' },
    item: 'Schedule',
    misread: inside('AuxiliaryControllerAction ActivateDeactivateSwitch', fourthForFifth),
  },
  {
    does: 'has-a-day-for-each-switching',
    summary: 'Of the special days that a switching is for the first alone is given to the meter.',
    at: SWITCHINGS,
    item: 'Schedule',
    misread: firstAlone('SpecialDaysApplicability', 'SpecialDayApplicability'),
  },
  {
    does: 'ends-the-week-as-it-begins',
    summary: 'Every day of a week is what its Monday is.',
    at: CALENDARS,
    item: 'WeekProfile',
    misread: inside('WeekProfile', (week) => textOf('ReferencedDayName', () => child(week, 'ReferencedDayName')?.text ?? '')(week)),
  },
  {
    does: 'takes-weekdays-of-gas-for-any',
    summary: 'A day of the week in a date for a gas meter is given as any.',
    at: GAS_CALENDARS,
    item: 'SpecialDay',
    misread: inside('GasDayOfWeekWithWildcards', (part) => ({
      ...part,
      children: part.children.map((one) => ({ ...one, name: 'NonSpecifiedDayOfWeek', text: '' })),
    })),
  },
  {
    does: 'takes-blocks-for-times-of-use',
    summary: 'A day that goes by blocks is given to the meter as if it went by times of use.',
    at: TARIFF,
    item: 'DayProfile',
    misread: inside('BlockTariffAction', (action) => ({ ...action, name: 'TOUTariffAction' })),
  },
  {
    does: 'gives-the-first-set-of-blocks-alone',
    summary: 'Of several sets of block prices the first alone is given to the meter.',
    at: TARIFF,
    item: 'BlockPrices',
    misread: inside('BlockTariff HybridTariff', firstAlone('BlockPrices')),
  },
  {
    does: 'leaves-the-blocks-of-a-hybrid-out',
    summary: 'Of prices by blocks and times of use those by times of use alone are given to the meter.',
    at: TARIFF,
    item: 'BlockPrices',
    misread: inside('HybridTariff', (tariff) => without(tariff, ({ name }) => name === 'BlockPrices')),
  },
  {
    does: 'leaves-the-rate-of-a-gas-day-out',
    summary: 'A day of a gas tariff by times of use has no rate.',
    at: GAS_TARIFF,
    item: 'DayProfile',
    misread: inside('DayProfile', (day) => ({ ...day, children: day.children.filter(({ name }) => name !== 'TOUTariffAction') })),
  },
  {
    does: 'gives-prices-without-their-sign',
    summary: 'A price below nothing is given to the meter as one above.',
    at: TARIFF,
    item: 'TOUPrice',
    misread: textOf('TOUPrice', (text) => String(Math.min(Math.abs(Number(text)), 32_767))),
  },
  {
    does: 'gives-thresholds-of-31-bits',
    summary: 'A threshold of an electricity tariff has no more than 31 bits.',
    at: TARIFF,
    item: 'Thresholds',
    misread: inside('ElecTariffElements', textOf('BlockThreshold', ofBits(31n))),
  },
  {
    does: 'gives-seven-characters-of-a-season',
    summary: 'The name of a season is cut after seven characters.',
    at: TARIFF,
    item: 'Season',
    misread: textOf('SeasonName', (text) => text.trim().slice(0, 7)),
  },
  ...['PriceScale', 'StandingChargeScale'].map((name) => ({
    does: `takes-${name === 'PriceScale' ? 'prices' : 'standing-charges'}-for-hundred-thousandths`,
    summary: `What ${name} says is not heeded: it is taken for -5.`,
    at: TARIFF,
    item: name === 'PriceScale' ? 'TOUPrice' : 'StandingCharge',
    misread: textOf(name, () => '-5'),
  })),
  ...['EmergencyCreditLimit', 'MaxMeterBalance'].map((name) => ({
    does: `gives-${name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}-of-31-bits`,
    summary: `${name} has no more than 31 bits.`,
    at: { '2.1': 'S-1753' },
    item: name,
    misread: inside('UpdatePrepayConfigGas', textOf(name, ofBits(31n))),
  })),
  ...['BlockPrice', 'StandingCharge'].map((name) => ({
    does: `gives-${name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}-of-gas-of-31-bits`,
    summary: `${name} of a gas tariff has no more than 31 bits.`,
    at: GAS_TARIFF,
    item: name,
    misread: inside('GasPriceElements', textOf(name, ofBits(31n))),
  })),
];

/** Ways to write less of a tariff than was asked, where it has more than the usual one. */
export const tariffDefects: readonly Defect[] = WAYS.flatMap(({ does, summary, at, item, misread }) =>
  Object.entries(at).map(([service, scenario]) => ({
    ...defect('SCHEMA-04', `${does}-in-${service}`, summary, commandItem(item), misreadForCommand(service, misread)),
    likelyAt: [scenario],
  })),
);

/** Every element of one of these names changed, at any depth. */
function inside(names: string, change: (element: Element) => Element): (body: Element) => Element {
  const rewrite = (element: Element): Element => {
    const here = { ...element, children: element.children.map(rewrite) };
    return names.split(' ').includes(element.name) ? change(here) : here;
  };
  return rewrite;
}

/** Of the elements of one of these names that stand side by side the first, at any depth. */
function firstAlone(...names: readonly string[]): (body: Element) => Element {
  const rewrite = (element: Element): Element => {
    const first = element.children.find(({ name }) => names.includes(name));
    return { ...element, children: element.children.filter((one) => !names.includes(one.name) || one === first).map(rewrite) };
  };
  return rewrite;
}

function ofBits(bits: bigint): (text: string) => string {
  return (text) => String(BigInt(text.trim()) & ((1n << bits) - 1n));
}

function trueAlone(text: string): string {
  return String(text.trim() === 'true');
}

function isForThirdDay({ name, attributes, children }: Element): boolean {
  if (name === 'SpecialDaysApplicability') return Object.values(attributes).includes('3');
  return name === 'SpecialDayApplicability' && children.some(({ text }) => text.trim() === '3');
}

function fourthForFifth(action: Element): Element {
  const attributes = Object.entries(action.attributes).map(([name, value]) => [name, value === '5' ? '4' : value] as const);
  return { ...action, attributes: Object.fromEntries(attributes) };
}

function atUtc(name: string): (body: Element) => Element {
  return textOf(name, (text) => text.trim().replace(/[+-]\d\d:\d\d$/, 'Z'));
}
