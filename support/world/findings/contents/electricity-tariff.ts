import type { Element } from '../../../duis/element';
import { at, child, childrenNamed, textAt } from '../../../duis/element';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { dlmsDate, dlmsTime, hexIn, integerIn, membersOf, octetsIn } from './octets';
import { indexOf, listIn, numberOf, openDateOf, scaled, timeOf } from './request-text';
import type { DlmsPart, Entry } from './table';
import { dlmsTable, executionAt, free } from './table';

const TABLE = ['ElecTariffElements', 'SwitchingTable'];
const daysOf = (body: Element): readonly Element[] => listIn(body, [...TABLE, 'DayProfiles'], 'DayProfile');
const CALENDAR = '0014 0-0:13.0.0.255';

const seasons: DlmsPart = {
  target: `set ${CALENDAR} 7`,
  asked: (body) =>
    listIn(body, [...TABLE, 'Seasons'], 'Season').map((season): Entry => [
      `Season[${textAt(season, 'SeasonName')?.trim() ?? ''}]`,
      `${openDateOf(child(season, 'SeasonStartDate'))}, week ${numberOf(textAt(season, 'ReferencedWeekName'))}`,
    ]),
  said: ({ data }) =>
    membersOf(data, 'seasons').map((season): Entry => {
      const [name, start, week] = membersOf(season, 'season', 3);
      const date = octetsIn(start, 'start of the season', 12);
      return [
        `Season[${octetsIn(name, 'name').toString('latin1')}]`,
        `${dlmsDate(date.subarray(0, 5))}, week ${octetsIn(week, 'week', 1).readUInt8()}`,
      ];
    }),
};

const weeks: DlmsPart = {
  target: `set ${CALENDAR} 8`,
  asked: (body) =>
    listIn(body, [...TABLE, 'WeekProfiles'], 'WeekProfile').map((week): Entry => [
      `WeekProfile[${numberOf(textAt(week, 'WeekName'))}]`,
      [...childrenNamed(week, 'ReferencedDayName')]
        .sort((a, b) => indexOf(a) - indexOf(b))
        .map(({ text }) => numberOf(text))
        .join(' '),
    ]),
  said: ({ data }) =>
    membersOf(data, 'weeks').map((week): Entry => {
      const [name, ...days] = membersOf(week, 'week', 8);
      return [`WeekProfile[${octetsIn(name, 'week', 1).readUInt8()}]`, days.map((day) => integerIn(day, 'day')).join(' ')];
    }),
};

/** Blocks are told from times of use by a hundred that is added (published messages). */
const BLOCK = 100;
const TARIFF_SCRIPT = '00000A0064FF';

const days: DlmsPart = {
  target: `set ${CALENDAR} 9`,
  asked: (body) =>
    daysOf(body).map((day): Entry => [
      `DayProfile[${numberOf(textAt(day, 'DayName'))}]`,
      childrenNamed(day, 'ProfileSchedule').map(actionOf).join('; '),
    ]),
  said: ({ data }) =>
    membersOf(data, 'days').map((day): Entry => {
      const [name, actions] = membersOf(day, 'day', 2);
      return [`DayProfile[${integerIn(name, 'day')}]`, membersOf(actions, 'actions').map(actionIn).join('; ')];
    }),
};

function actionOf(schedule: Element): string {
  const block = textAt(schedule, 'BlockTariffAction');
  const action = block === undefined ? numberOf(textAt(schedule, 'TOUTariffAction')) : BLOCK + numberOf(block);
  return `${timeOf(textAt(schedule, 'StartTime'))} action ${action}`;
}

function actionIn(action: DlmsData): string {
  const [start, script, selector] = membersOf(action, 'action', 3);
  const other = hexIn(octetsIn(script, 'script')) === TARIFF_SCRIPT ? '' : ', of another script';
  return `${dlmsTime(octetsIn(start, 'start', 4))} action ${integerIn(selector, 'action')}${other}`;
}

const specialDays: DlmsPart = {
  target: 'set 000B 0-1:11.0.0.255 2',
  asked: (body) =>
    listIn(body, ['ElecTariffElements', 'SpecialDays'], 'SpecialDay').map((day): Entry => [
      `SpecialDay[${openDateOf(child(day, 'Date'))}]`,
      `day ${numberOf(textAt(day, 'ReferencedDayName'))}`,
    ]),
  said: ({ data }) =>
    membersOf(data, 'special days').map((day): Entry => {
      const [, date, of] = membersOf(day, 'special day', 3);
      return [`SpecialDay[${dlmsDate(octetsIn(date, 'date', 5))}]`, `day ${integerIn(of, 'day')}`];
    }),
};

function thresholds(n: number): DlmsPart {
  const path = `ThresholdMatrix/Thresholds[${n}]`;
  return {
    target: `set 0015 0-0:16.1.${10 + n}.255 2`,
    asked: (body) =>
      listIn(body, ['ElecTariffElements', 'ThresholdMatrix'], 'Thresholds')
        .filter((one) => indexOf(one) === n)
        .map((one): Entry => [
          path,
          byIndex(one, 'BlockThreshold')
            .map(({ text }) => numberOf(text))
            .join(', '),
        ]),
    said: ({ data }) => [
      [
        path,
        membersOf(data, 'thresholds')
          .map((one) => integerIn(one, 'threshold'))
          .join(', '),
      ],
    ],
  };
}

function byIndex(of: Element, name: string): readonly Element[] {
  return [...childrenNamed(of, name)].sort((a, b) => indexOf(a) - indexOf(b));
}

const pricesOf = (body: Element): Element => at(body, 'PriceElements', 'ElectricityPriceElements') ?? body;

/** A charge: its scale, what it is charged for, and its values by label. */
function chargeIn(data: DlmsData): { readonly scale: number; readonly values: ReadonlyMap<string, number> } {
  const [unit, , values] = membersOf(data, 'charge', 3);
  const [, scale] = membersOf(unit, 'unit of the charge', 2);
  const each = membersOf(values, 'values').map((one): readonly [string, number] => {
    const [label, value] = membersOf(one, 'value', 2);
    return [hexIn(octetsIn(label, 'label')), integerIn(value, 'value')];
  });
  return { scale: integerIn(scale, 'scale'), values: new Map(each) };
}

const standingCharge: DlmsPart = {
  target: 'set 0071 0-0:19.20.4.255 6',
  asked: (body) => {
    const prices = pricesOf(body);
    return [['StandingCharge', scaled(numberOf(textAt(prices, 'StandingCharge')), numberOf(textAt(prices, 'StandingChargeScale')))]];
  },
  said: ({ data }) => {
    const { scale, values } = chargeIn(data);
    return [['StandingCharge', scaled([...values.values()][0] ?? 0, scale)]];
  },
};

/**
 * Labels of prices: 01 to 30 by time of use; A1 to D8 by block (A to D) and set of blocks (1 to 8). A price that is not asked for is
 * nothing, or not there.
 */
const prices: DlmsPart = {
  target: 'set 0071 0-0:19.20.0.255 6',
  asked: (body) => {
    const scale = numberOf(textAt(pricesOf(body), 'PriceScale'));
    return pricesAsked(pricesOf(body))
      .map(([path, text]): Entry => [path, scaled(numberOf(text), scale)])
      .filter(([, value]) => value !== '0');
  },
  said: ({ data }) => {
    const { scale, values } = chargeIn(data);
    return [...values].filter(([, value]) => value !== 0).map(([label, value]): Entry => [priceName(label), scaled(value, scale)]);
  },
};

function pricesAsked(of: Element): readonly (readonly [path: string, text: string])[] {
  const tariff = child(of, 'TOUTariff') ?? child(of, 'BlockTariff') ?? child(of, 'HybridTariff') ?? of;
  const byTime = childrenNamed(tariff, 'TOUPrice').map((one) => [`TOUPrice[${indexOf(one)}]`, one.text] as const);
  const byBlock = childrenNamed(tariff, 'BlockPrices').flatMap((set) =>
    childrenNamed(set, 'BlockPrice').map((one) => [`BlockPrices[${indexOf(set)}]/BlockPrice[${indexOf(one)}]`, one.text] as const),
  );
  return [...byTime, ...byBlock];
}

function priceName(label: string): string {
  const block = 'ABCD'.indexOf(label.charAt(0)) + 1;
  return block > 0 && label.length === 2
    ? `BlockPrices[${label.charAt(1)}]/BlockPrice[${block}]`
    : `TOUPrice[${Number.parseInt(label, 16)}]`;
}

const ACTIVATIONS = [
  `${CALENDAR} 10`,
  '2328 0-0:94.44.128.29 6',
  '2328 0-0:94.44.2.0 6',
  '0071 0-0:19.20.4.255 7',
  '0071 0-0:19.20.0.255 7',
  '2328 0-0:63.1.1.255 6',
].map((target) => executionAt(`set ${target}`));

/** ECS01a (1.1.1 of an ESME). What its currency is written as is not known: all published messages are in GBP. */
export const electricityTariff = dlmsTable(
  ['UpdateImportTariffPrimaryElement'],
  [
    seasons,
    weeks,
    days,
    specialDays,
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(thresholds),
    free('set 2328 0-0:94.44.2.0 4'),
    standingCharge,
    prices,
    ...ACTIVATIONS,
  ],
);
