import type { Element } from '../../duis/element';
import { child, childrenNamed, textAt } from '../../duis/element';
import { dateOctets, scriptTable, specialDaysData } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, integer, octetString, structure } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';
import { openDate, timeOfDay } from '../bodies/calendar';
import { elementsAt } from '../element-path';
import { inOrder } from './in-order';

/** The script table that switches tariff registers. */
const TARIFF_SCRIPTS = scriptTable(100);
/** What a day profile selects there: the TOU register, a block register from 101, and the secondary element's from 201 (RTDS). */
const SELECTOR = { block: 100, secondary: 200 } as const;
const MIDNIGHT = Buffer.from([0, 0, 0, 0]);
/** No deviation from UTC, and no clock status. */
const UTC_TAIL = Buffer.from([0x80, 0x00, 0xff]);

/** The primary element's tariff stands in ElecTariffElements, the secondary's directly in the body. */
function tariffOf(body: Element): Element {
  return child(body, 'ElecTariffElements') ?? body;
}

/** SeasonName, SeasonStartDate as a date-time at midnight, and the week as one octet. */
export function seasons({ body }: Bindings): DlmsData {
  return array(
    ...elementsAt(tariffOf(body), 'SwitchingTable/Seasons/Season').map((season) =>
      structure(
        octetString(Buffer.from(textAt(season, 'SeasonName') ?? '', 'latin1')),
        octetString(Buffer.concat([dateOctets(openDate(child(season, 'SeasonStartDate'))), MIDNIGHT, UTC_TAIL])),
        weekName(textAt(season, 'ReferencedWeekName')),
      ),
    ),
  );
}

/** The week as one octet, and the day profile of each weekday, Monday first. */
export function weeks({ body }: Bindings): DlmsData {
  return array(
    ...elementsAt(tariffOf(body), 'SwitchingTable/WeekProfiles/WeekProfile').map((week) =>
      structure(
        weekName(textAt(week, 'WeekName')),
        ...inOrder(childrenNamed(week, 'ReferencedDayName')).map(({ text }) => integer('uint8', Number(text))),
      ),
    ),
  );
}

function weekName(name: string | undefined): DlmsData {
  return octetString(Buffer.of(Number(name ?? 0)));
}

/** The switchings of each day profile. */
export function days({ body }: Bindings): DlmsData {
  const secondary = child(body, 'ElecTariffElements') === undefined;
  return array(
    ...elementsAt(tariffOf(body), 'SwitchingTable/DayProfiles/DayProfile').map((day) =>
      structure(
        integer('uint8', Number(textAt(day, 'DayName') ?? 0)),
        array(...childrenNamed(day, 'ProfileSchedule').map((schedule) => switching(schedule, secondary))),
      ),
    ),
  );
}

function switching(schedule: Element, secondary: boolean): DlmsData {
  const { hour, minute, second } = timeOfDay(textAt(schedule, 'StartTime') ?? '');
  return structure(
    octetString(Buffer.of(hour, minute, second, 0)),
    octetString(TARIFF_SCRIPTS),
    integer('uint16', selectorOf(schedule, secondary)),
  );
}

function selectorOf(schedule: Element, secondary: boolean): number {
  const block = textAt(schedule, 'BlockTariffAction');
  if (block !== undefined) return SELECTOR.block + Number(block);
  return Number(textAt(schedule, 'TOUTariffAction') ?? 0) + (secondary ? SELECTOR.secondary : 0);
}

/** Days with a day profile of their own, numbered from 1 in the order of the request. */
export function specialDays({ body }: Bindings): DlmsData {
  return specialDaysData(
    elementsAt(tariffOf(body), 'SpecialDays/SpecialDay').map((day, i) => ({
      index: i + 1,
      date: openDate(child(day, 'Date')),
      dayId: Number(textAt(day, 'ReferencedDayName') ?? 0),
    })),
  );
}
