import type { Element } from '../../../duis/element';
import { at, child, childrenNamed, textAt } from '../../../duis/element';
import { GbcsError } from '../../../gbcs/error';
import type { GasCalendarWords, SaidEntry } from './gas-calendar';
import { CALENDAR_FRAMES, calendarAsked, constant, executionIn, minutesText, strayOfCalendar, strayParts, strays } from './gas-calendar';
import type { Frame } from './gbz-fields';
import { framesOf } from './gbz-fields';
import type { Said } from './item';
import { executionOf, indexOf, listIn, numberOf, scaled } from './request-text';
import type { ContentTable, Entry } from './table';
import { askedFrom, itemsFrom } from './table';

const table = (body: Element): readonly string[] => [
  'GasTariffElements',
  ...(at(body, 'GasTariffElements', 'SwitchingTable') ? ['SwitchingTable'] : []),
];

/** In a tariff a day has one rate from midnight on, 0 where blocks alone make the price. */
const words: GasCalendarWords = {
  days: (body) => listIn(body, [...table(body), 'DayProfiles'], 'DayProfile'),
  weeks: (body) => listIn(body, [...table(body), 'WeekProfiles'], 'WeekProfile'),
  seasons: (body) => listIn(body, [...table(body), 'Seasons'], 'Season'),
  specialDays: (body) => listIn(body, ['GasTariffElements', 'SpecialDays'], 'SpecialDay'),
  nameOfDay: 'DayName',
  actionsOf: (day) => [rateAt(0, child(day, 'BlockTariff') ? 0 : numberOf(textAt(day, 'TOUTariffAction')))],
  actionIn: rateAt,
  type: 0,
};

function rateAt(minutes: number, rate: number): string {
  return `${minutesText(minutes)} rate ${rate}`;
}

/** ISO 4217; a tariff of the European Central Bank is in euro. */
const CURRENCIES = new Map([
  ['GBP', 826],
  ['ECB', 978],
]);
/** Prices and standing charges of a request: units of a hundred-thousandth of the currency (published messages: trailing digit 5). */
const PRICE_SCALE = -5;

function asked(body: Element): readonly Entry[] {
  const prices = at(body, 'PriceElements', 'GasPriceElements') ?? body;
  const block = child(prices, 'BlockTariff');
  const each = childrenNamed(block ?? child(prices, 'TOUTariff') ?? prices, block ? 'BlockPrice' : 'TOUPrice');
  const thresholds = block ? listIn(body, ['GasTariffElements', 'ThresholdMatrix'], 'BlockThreshold') : [];
  const when = executionOf(body);
  return [
    ...calendarAsked(body, words),
    ['ExecutionDateTime of the calendar', when],
    ['ExecutionDateTime of the special days', when],
    ['ExecutionDateTime of the tariff', when],
    ['ExecutionDateTime of the prices', when],
    ...(thresholds.length > 0 ? ([['ExecutionDateTime of the thresholds', when]] as const) : []),
    ['CurrencyUnits', CURRENCIES.get(textAt(prices, 'CurrencyUnits')?.trim() ?? '') ?? 0],
    ['StandingCharge', scaled(numberOf(textAt(prices, 'StandingCharge')), PRICE_SCALE)],
    ['scheme', block ? 'blocks' : 'times of use'],
    ...each.map((price): Entry => [`${price.name}[${indexOf(price)}]`, scaled(numberOf(price.text), PRICE_SCALE)]),
    ['prices by time of use (number)', block ? 0 : each.length],
    ['BlockThreshold (number)', thresholds.length],
    // The unit is Wh for SMETS2+ (2.3.1).
    ...thresholds.map((one): Entry => [`BlockThreshold[${indexOf(one)}]`, `${BigInt(one.text.trim())} Wh`]),
  ];
}

/** The tariff that a command has: what its components have to be read by, whichever comes first. */
interface Scheme {
  readonly blocks: boolean;
  readonly digits: number;
  readonly wattHours: (value: number) => string;
}

const SCHEMES = new Map([
  [0x00, 'times of use'],
  [0x10, 'blocks'],
]);
const KILOWATT_HOURS = 0;
const NO_TIER_BLOCK_MODE = 0xff;
/** What a matrix is of: prices of blocks, prices of times of use; thresholds of all. */
const OF = { blocks: 0, timesOfUse: 1, thresholds: 1 } as const;

function tariffIn(frame: Frame): { readonly entries: readonly SaidEntry[]; readonly scheme: Scheme } {
  frame.skip(12, 'ids');
  const start = executionIn(frame);
  const kind = frame.number(1, 'type and scheme');
  frame.string('label');
  const [tiers, blocks] = [frame.number(1, 'price tiers'), frame.number(1, 'block thresholds')];
  const unit = frame.number(1, 'unit of measure');
  const [currency, trailing] = [frame.number(2, 'currency'), frame.number(1, 'price trailing digit')];
  const charge = frame.number(4, 'standing charge');
  const mode = frame.number(1, 'tier block mode');
  const [multiplier, divisor] = [frame.number(3, 'multiplier'), frame.number(3, 'divisor')];
  frame.end();
  const digits = trailing.value >> 4;
  const scheme: Scheme = {
    blocks: kind.value === 0x10,
    digits,
    wattHours: (value) =>
      unit.value === KILOWATT_HOURS && divisor.value > 0
        ? `${ratio(BigInt(value) * 1000n * BigInt(multiplier.value), BigInt(divisor.value))} Wh`
        : `${value} of unit ${unit.value}, over ${divisor.value}`,
  };
  const entries: readonly SaidEntry[] = [
    ['ExecutionDateTime of the tariff', start],
    ['scheme', { ...kind, value: SCHEMES.get(kind.value) ?? kind.value }],
    ['prices by time of use (number)', tiers],
    ['BlockThreshold (number)', blocks],
    ['CurrencyUnits', currency],
    ['StandingCharge', { ...charge, value: scaled(charge.value, -digits) }],
    ...constant('tier block mode', mode, NO_TIER_BLOCK_MODE),
  ];
  return { entries, scheme };
}

/** A ratio of whole numbers, in full where it is one. */
function ratio(numerator: bigint, denominator: bigint): string {
  return numerator % denominator === 0n ? String(numerator / denominator) : `${numerator}/${denominator}`;
}

function thresholdsIn(frame: Frame, { wattHours }: Scheme): readonly SaidEntry[] {
  frame.skip(8, 'ids');
  const start = executionIn(frame);
  frame.skip(6, 'tariff and numbers of commands');
  const of = frame.number(1, 'what the thresholds are for');
  const count = frame.number(1, 'number of thresholds');
  const found: SaidEntry[] = [
    ['ExecutionDateTime of the thresholds', start],
    ...constant('what the thresholds are for', of, OF.thresholds),
  ];
  for (let n = 1; !frame.ended; n++) {
    const threshold = frame.number(6, 'threshold');
    found.push([`BlockThreshold[${n}]`, { ...threshold, value: wattHours(threshold.value) }]);
  }
  const thresholds = found.filter(([path]) => path.startsWith('BlockThreshold')).length;
  return [...found, ...constant('number of thresholds', count, thresholds)];
}

function pricesIn(frame: Frame, { blocks, digits }: Scheme): readonly SaidEntry[] {
  frame.skip(8, 'ids');
  const start = executionIn(frame);
  frame.skip(6, 'tariff and numbers of commands');
  const matrix = frame.number(1, 'what the prices are for');
  const found: SaidEntry[] = [
    ['ExecutionDateTime of the prices', start],
    ...constant('what the prices are for', matrix, blocks ? OF.blocks : OF.timesOfUse),
  ];
  while (!frame.ended) {
    const of = frame.number(1, 'tier or block').value;
    const price = frame.number(4, 'price');
    found.push([blocks ? `BlockPrice[${of + 1}]` : `TOUPrice[${of}]`, { ...price, value: scaled(price.value, -digits) }]);
  }
  return found;
}

/** Where tariff information has the id of the tariff, and the matrices that belong to it. */
const [TARIFF_ID_AT, TARIFF_ID_OF_MATRIX_AT] = [8, 12];

function said(payload: Uint8Array): readonly SaidEntry[] {
  const frames = framesOf(payload);
  const information = frames.find(({ name }) => name === '0700 04');
  if (!information) throw new GbcsError('the tariff', 'tariff information, 0700 04', 'none');
  const { entries, scheme } = tariffIn(information);
  const found = frames.flatMap((frame): readonly SaidEntry[] => {
    if (frame === information) return entries;
    if (frame.name === '0700 06') return thresholdsIn(frame, scheme);
    if (frame.name === '0700 05') return pricesIn(frame, scheme);
    return CALENDAR_FRAMES[frame.name]?.(frame, words, '') ?? [unknown(frame)];
  });
  const matrices = frames.filter(({ name }) => name === '0700 05' || name === '0700 06');
  const ofTariff = [[information, TARIFF_ID_AT] as const, ...matrices.map((frame) => [frame, TARIFF_ID_OF_MATRIX_AT] as const)];
  return [...found, ...strayOfCalendar(frames), ...strays(ofTariff), ...strayParts(frames)];
}

/** A component that the use case does not have. */
export function unknown(frame: Frame): SaidEntry {
  const said: Said = { value: 'a component of the command' };
  return [`component ${frame.name}`, said];
}

/** GCS01a (1.1.1 of a GSME). */
export const gasTariff: ContentTable = {
  services: ['UpdateImportTariffPrimaryElement'],
  asked: ({ body }) => askedFrom(asked(body)),
  said: ({ payload }) => itemsFrom(said(payload)),
};
