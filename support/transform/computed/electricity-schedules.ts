import { child, textAt } from '../../duis/element';
import type { ScheduleEntry } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { scheduleData, scriptTable } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import type { DlmsData } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';
import { timeOfDay } from '../bodies/calendar';

/** The scripts that begin and end the configurable period of maximum demand. */
const MAXIMUM_DEMAND = { scripts: scriptTable(100, 128), start: 1, end: 2 } as const;
const EVERY_DAY = Array.from({ length: 7 }, () => true);

/** 6.18.1: on every day from StartTime until EndTime (RTDS ECS37). */
export function maximumDemandSchedule({ body }: Bindings): DlmsData {
  const period = child(body, 'MaximumDemandTimePeriodSchedule') ?? body;
  const entry = (index: number, selector: number, name: string): ScheduleEntry => ({
    index,
    enabled: true,
    selector,
    time: timeOfDay(textAt(period, name) ?? ''),
    weekdays: EVERY_DAY,
    specialDays: [],
    begin: { year: 0, month: 1 },
    end: {},
  });
  return scheduleData([entry(0, MAXIMUM_DEMAND.start, 'StartTime'), entry(1, MAXIMUM_DEMAND.end, 'EndTime')], MAXIMUM_DEMAND.scripts);
}
