import type { UseCaseBody } from '../body';
import type { ComponentResult, ZclPart } from '../gbz-body';
import { gbzParts, gbzResults } from '../gbz-body';

/** When a tariff starts: seconds since 2000; 0 at once; FFFFFFFE never, which cancels (facts 5, RTDS). */
export const START = { now: 0, never: 0xfffffffe } as const;

const CALENDAR = 0x0707;
const PRICE = 0x0700;
const FROM_SERVER = 0x09;

/** What stands at the head of every part of a tariff. */
const HEAD = { providerId: 'u32', issuerEventId: 'u32' } as const;
const CALENDAR_HEAD = { ...HEAD, calendarId: 'u32' } as const;
/** A date: year − 1900, month, day, weekday; FF where any will do. As a number it is read little-endian. */
const DATE = 'u32';

/** The commands of the ZigBee Calendar and Price clusters that make a tariff (facts 5; RTDS). */
export const GAS_TARIFF_FRAMES = {
  publishCalendar: {
    cluster: CALENDAR,
    frameControl: FROM_SERVER,
    command: 0x00,
    layout: {
      ...CALENDAR_HEAD,
      startTime: 'u32',
      calendarType: 'u8',
      timeReference: 'u8',
      calendarName: 'octets',
      seasons: 'u8',
      weekProfiles: 'u8',
      dayProfiles: 'u8',
    },
  },
  publishDayProfile: {
    cluster: CALENDAR,
    frameControl: FROM_SERVER,
    command: 0x01,
    layout: {
      ...CALENDAR_HEAD,
      dayId: 'u8',
      scheduleEntries: 'u8',
      commandIndex: 'u8',
      totalCommands: 'u8',
      calendarType: 'u8',
      entries: [{ startMinute: 'u16', rate: 'u8' }],
    },
  },
  publishWeekProfile: {
    cluster: CALENDAR,
    frameControl: FROM_SERVER,
    command: 0x02,
    layout: {
      ...CALENDAR_HEAD,
      weekId: 'u8',
      monday: 'u8',
      tuesday: 'u8',
      wednesday: 'u8',
      thursday: 'u8',
      friday: 'u8',
      saturday: 'u8',
      sunday: 'u8',
    },
  },
  publishSeasons: {
    cluster: CALENDAR,
    frameControl: FROM_SERVER,
    command: 0x03,
    layout: { ...CALENDAR_HEAD, commandIndex: 'u8', totalCommands: 'u8', seasons: [{ startDate: DATE, weekId: 'u8' }] },
  },
  publishSpecialDays: {
    cluster: CALENDAR,
    frameControl: FROM_SERVER,
    command: 0x04,
    layout: {
      ...CALENDAR_HEAD,
      startTime: 'u32',
      calendarType: 'u8',
      specialDays: 'u8',
      commandIndex: 'u8',
      totalCommands: 'u8',
      days: [{ date: DATE, dayId: 'u8' }],
    },
  },
  publishTariffInformation: {
    cluster: PRICE,
    frameControl: FROM_SERVER,
    command: 0x04,
    layout: {
      ...HEAD,
      tariffId: 'u32',
      startTime: 'u32',
      tariffTypeAndScheme: 'u8',
      label: 'octets',
      priceTiers: 'u8',
      blockThresholds: 'u8',
      unitOfMeasure: 'u8',
      currency: 'u16',
      priceTrailingDigit: 'u8',
      standingCharge: 'u32',
      tierBlockMode: 'u8',
      multiplier: 'u24',
      divisor: 'u24',
    },
  },
  /** BlockThreshold values are of 48 bits: 281,474,976,710,655 is the highest (release note 4.2). */
  publishBlockThresholds: {
    cluster: PRICE,
    frameControl: FROM_SERVER,
    command: 0x06,
    layout: {
      ...HEAD,
      startTime: 'u32',
      tariffId: 'u32',
      commandIndex: 'u8',
      totalCommands: 'u8',
      subPayloadControl: 'u8',
      tierAndThresholds: 'u8',
      thresholds: [{ value: 'u48' }],
    },
  },
  publishPriceMatrix: {
    cluster: PRICE,
    frameControl: FROM_SERVER,
    command: 0x05,
    layout: {
      ...HEAD,
      startTime: 'u32',
      tariffId: 'u32',
      commandIndex: 'u8',
      totalCommands: 'u8',
      subPayloadControl: 'u8',
      prices: [{ tierOrBlock: 'u8', price: 'u32' }],
    },
  },
} as const;

/** One component of a tariff. */
export type GasTariffPart = ZclPart<typeof GAS_TARIFF_FRAMES>;

/** GCS01a Set Tariff and Price on GSME, 0x006B: components in this order, block thresholds only for a block tariff. */
export const GCS01a: UseCaseBody<readonly GasTariffPart[], readonly ComponentResult[]> = {
  command: gbzParts(GAS_TARIFF_FRAMES),
  response: gbzResults,
};

/** GCS01b Set Price on GSME, 0x00A3: tariff information, thresholds and prices of the same vocabulary. */
export const GCS01b = GCS01a;
