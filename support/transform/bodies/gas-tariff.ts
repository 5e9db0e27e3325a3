import type { Element } from '../../duis/element';
import { at, child, childrenNamed, textAt } from '../../duis/element';
import { toUtcTime } from '../../gbcs/date-time';
import type { GasTariffPart } from '../../gbcs/bodies/gas/gas-tariff';
import { GCS01a } from '../../gbcs/bodies/gas/gas-tariff';
import { executionOf, executionUtcTime } from '../binding';
import type { BodyBuilder, BodyInput } from '../body-builder';
import { weekOf, zigbeeDate } from './calendar';

/** How Publish Tariff Information cancels: RTDS writes another number there than elsewhere. */
const NEVER_TARIFF = 0xffffffff;
const NEVER = 0xfffffffe;
/** ISO 4217. A European Central Bank tariff is in euro. */
const CURRENCIES: Readonly<Record<string, number>> = { GBP: 826, ECB: 978 };
const NO_LABEL = Buffer.alloc(0);

/** What all parts of one tariff have in common. */
interface Head {
  readonly providerId: number;
  readonly issuerEventId: number;
  readonly startTime: number;
}

function headOf({ request, now }: BodyInput): Head {
  return { providerId: 0, issuerEventId: toUtcTime(now), startTime: executionUtcTime(executionOf(request.body)) };
}

/** GCS01a (1.1.1): calendar, thresholds as they are in the request (Wh; SECMP0081), prices. */
export const setGasTariff: BodyBuilder = (input) => {
  const { body } = input.request;
  const head = headOf(input);
  const tariff = child(body, 'GasTariffElements') ?? body;
  return GCS01a.command.encode([...calendarParts(tariff, head), ...priceParts(body, tariff, head)], input.addressing.counter);
};

/** GCS01b (1.2.1): prices alone. */
export const setGasPrice: BodyBuilder = (input) =>
  GCS01a.command.encode(priceParts(input.request.body, undefined, headOf(input)), input.addressing.counter);

function calendarParts(tariff: Element, { startTime, ...issue }: Head): readonly GasTariffPart[] {
  const table = child(tariff, 'SwitchingTable') ?? tariff;
  const days = childrenNamed(child(table, 'DayProfiles') ?? table, 'DayProfile');
  const weeks = childrenNamed(child(table, 'WeekProfiles') ?? table, 'WeekProfile');
  const seasons = childrenNamed(child(table, 'Seasons') ?? table, 'Season');
  const special = childrenNamed(child(tariff, 'SpecialDays') ?? tariff, 'SpecialDay');
  const head = { ...issue, calendarId: issue.issuerEventId };
  const whole = { commandIndex: 0, totalCommands: 1 };
  return [
    {
      frame: 'publishCalendar',
      fields: {
        ...head,
        startTime,
        calendarType: 0,
        timeReference: 0,
        calendarName: NO_LABEL,
        seasons: seasons.length,
        weekProfiles: weeks.length,
        dayProfiles: days.length,
      },
    },
    ...days.map((day): GasTariffPart => ({
      frame: 'publishDayProfile',
      fields: {
        ...head,
        dayId: numberAt(day, 'DayName'),
        scheduleEntries: 1,
        ...whole,
        calendarType: 0,
        entries: [{ startMinute: 0, rate: numberAt(day, 'TOUTariffAction') }],
      },
    })),
    ...weeks.map((week): GasTariffPart => ({
      frame: 'publishWeekProfile',
      fields: { ...head, weekId: numberAt(week, 'WeekName'), ...weekOf(week) },
    })),
    {
      frame: 'publishSeasons',
      fields: {
        ...head,
        ...whole,
        seasons: seasons.map((season) => ({
          startDate: zigbeeDate(child(season, 'SeasonStartDate')),
          weekId: numberAt(season, 'ReferencedWeekName'),
        })),
      },
    },
    {
      frame: 'publishSpecialDays',
      fields: {
        ...head,
        startTime,
        calendarType: 0,
        specialDays: special.length,
        ...whole,
        days: special.map((day) => ({ date: zigbeeDate(child(day, 'Date')), dayId: numberAt(day, 'ReferencedDayName') })),
      },
    },
  ];
}

function priceParts(body: Element, tariff: Element | undefined, head: Head): readonly GasTariffPart[] {
  const prices = at(body, 'PriceElements', 'GasPriceElements') ?? body;
  const block = child(prices, 'BlockTariff');
  const values = childrenNamed(block ?? child(prices, 'TOUTariff') ?? prices, block ? 'BlockPrice' : 'TOUPrice').map(({ text }) =>
    Number(text),
  );
  const thresholds = block && tariff ? thresholdsOf(tariff) : [];
  const count = block ? thresholds.length || numberAt(block, 'NumberOfThresholds') : 0;
  const part = { ...head, tariffId: 1, commandIndex: 0, totalCommands: 1 };
  return [
    {
      frame: 'publishTariffInformation',
      fields: {
        ...head,
        startTime: head.startTime === NEVER ? NEVER_TARIFF : head.startTime,
        tariffId: 1,
        tariffTypeAndScheme: block ? 0x10 : 0,
        label: NO_LABEL,
        priceTiers: block ? 0 : values.length,
        blockThresholds: count,
        unitOfMeasure: 0,
        currency: CURRENCIES[textAt(prices, 'CurrencyUnits')?.trim() ?? ''] ?? 826,
        priceTrailingDigit: 0x50,
        standingCharge: numberAt(prices, 'StandingCharge'),
        tierBlockMode: 0xff,
        multiplier: 1,
        divisor: 1000,
      },
    },
    ...(thresholds.length === 0
      ? []
      : [
          {
            frame: 'publishBlockThresholds' as const,
            fields: {
              ...part,
              subPayloadControl: 1,
              tierAndThresholds: thresholds.length,
              thresholds: thresholds.map((value) => ({ value })),
            },
          },
        ]),
    {
      frame: 'publishPriceMatrix',
      fields: { ...part, subPayloadControl: block ? 0 : 1, prices: values.map((price, i) => ({ tierOrBlock: block ? i : i + 1, price })) },
    },
  ];
}

/** In the order of their index, whatever their order in the document (2.3.1). */
function thresholdsOf(tariff: Element): readonly number[] {
  const indexOf = ({ attributes }: Element): number => Number(attributes['index'] ?? 0);
  return [...childrenNamed(child(tariff, 'ThresholdMatrix') ?? tariff, 'BlockThreshold')]
    .sort((a, b) => indexOf(a) - indexOf(b))
    .map(({ text }) => Number(text));
}

function numberAt(element: Element, name: string): number {
  return Number(textAt(element, name) ?? 0);
}
