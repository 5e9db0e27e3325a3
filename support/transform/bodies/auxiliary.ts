import type { Element } from '../../duis/element';
import { at, child, childrenNamed, textAt } from '../../duis/element';
import { parseEui64 } from '../../duis/eui64';
import { ECS47, ECS47a, ECS47e } from '../../gbcs/bodies/auxiliary/auxiliary-control';
import type { ControllerLevel, SwitchControl } from '../../gbcs/bodies/auxiliary/auxiliary-control';
import { ECS46c, ECS46d } from '../../gbcs/bodies/auxiliary/auxiliary-controllers';
import type { AuxiliaryCalendar } from '../../gbcs/bodies/auxiliary/auxiliary-controllers';
import type { ScheduleEntry, SpecialDay } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { levelSelector } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import type { BodyBuilder } from '../body-builder';
import { executionOf } from '../binding';
import { numberOf } from '../element-path';
import { openDate, timeOfDay, weekdays } from './calendar';

/** ECS47a (7.13) and ECS47e (7.16): a controller to a level, from and until. */
function controllerLevel(useCase: typeof ECS47a): BodyBuilder {
  return ({ request: { body }, addressing: { counter } }) => {
    const level: ControllerLevel = {
      controller: Number(numberOf(body)),
      direction: child(body, 'InputFromControlledLoad') ? 'input' : 'output',
      level: Number(textAt(body, 'CommandedStateLevel')),
      start: new Date(textAt(body, 'StartDateTime') ?? ''),
      end: new Date(textAt(body, 'EndDateTime') ?? ''),
    };
    return useCase.command.encode(level, counter);
  };
}

/** ECS47, before GBCS 4.0: on (7.5) or off (7.6) for some minutes, or back to the schedule (7.8). */
const switchControl: BodyBuilder = ({ request: { body }, addressing: { counter } }) => {
  const [order] = body.children;
  const controller = Number(order && numberOf(order));
  const minutes = Number(order && textAt(order, 'Duration'));
  const action = order?.name.startsWith('Activate') ? 'activate' : 'deactivate';
  const control: SwitchControl = order?.name.startsWith('Reset') ? { controller, action: 'reset' } : { controller, action, minutes };
  return ECS47.command.encode(control, counter);
};

/** ECS46d, from GBCS 4.0 (6.14.3): the new calendar, and when it becomes active. */
const auxiliaryCalendar: BodyBuilder = ({ request: { body }, addressing: { counter } }) => {
  const definitions = childrenNamed(
    child(body, 'AuxiliaryControllerSpecialDayDefinitions') ?? body,
    'AuxiliaryControllerSpecialDayDefinition',
  );
  const schedule = childrenNamed(body, 'AuxiliaryControllerSchedule').map((entry, i) => {
    const action = child(entry, 'AuxiliaryControllerAction') ?? entry;
    const direction = child(action, 'InputFromControlledLoad') ? 'input' : 'output';
    const selector = levelSelector(direction, Number(numberOf(action)), Number(textAt(action, 'CommandedStateLevel')), true);
    return scheduleEntry(entry, i, selector, child(entry, 'AuxiliaryControllerSchedulePeriodAndTime') ?? entry, definitions.length);
  });
  return ECS46d.command.encode(calendarOf(body, definitions, schedule), counter);
};

/** What ECS46c writes for a switch in its schedule: controller ‖ 1 on or 2 off (RTDS). */
const SWITCH = { ActivateSwitch: 1, DeactivateSwitch: 2 } as const;

/** ECS46c, before GBCS 4.0 (6.14.2): the same, and which HAN connected switch each controller is. */
const switchConfiguration: BodyBuilder = ({ request: { body }, addressing: { counter } }) => {
  const days = childrenNamed(child(body, 'ALCSHCALCSSpecialDays') ?? body, 'ALCSHCALCSSpecialDay');
  const schedule = childrenNamed(body, 'ALCSHCALCSConnectionSchedule').map((entry, i) => {
    const action = child(entry, 'ActivateDeactivateSwitch') ?? entry;
    const selector = (Number(numberOf(action)) << 8) | (child(action, 'ActivateSwitch') ? SWITCH.ActivateSwitch : SWITCH.DeactivateSwitch);
    return scheduleEntry(entry, i, selector, child(entry, 'ALCSScheduleDatesAndTime') ?? entry, days.length);
  });
  const devices = new Map(childrenNamed(body, 'SwitchTypeAndId').map((type) => [Number(numberOf(type)), switchDevice(type)]));
  return ECS46c.command.encode({ ...calendarOf(body, days, schedule), devices }, counter);
};

function switchDevice(type: Element): string | undefined {
  const id = textAt(type, 'HCALCS')?.trim();
  return id === undefined ? undefined : parseEui64(id);
}

function calendarOf(body: Element, days: readonly Element[], schedule: readonly ScheduleEntry[]): AuxiliaryCalendar {
  const when = executionOf(body);
  return { specialDays: days.map(specialDay), schedule, activateSchedule: when, activateSpecialDays: when };
}

function specialDay(day: Element, i: number): SpecialDay {
  const number = Number(numberOf(day) ?? i + 1);
  return { index: number, date: openDate(at(day, 'Date') ?? day), dayId: number };
}

function scheduleEntry(entry: Element, i: number, selector: number, period: Element, specialDays: number): ScheduleEntry {
  const chosen = new Set(childrenNamed(entry, 'SpecialDaysApplicability').map((day) => Number(numberOf(day))));
  return {
    index: i + 1,
    enabled: true,
    selector,
    time: timeOfDay(textAt(period, 'SwitchTime') ?? ''),
    weekdays: weekdays(child(entry, 'DaysOfWeekApplicability')),
    specialDays: Array.from({ length: specialDays }, (_, day) => chosen.has(day + 1)),
    begin: openDate(child(period, 'StartDate')),
    end: openDate(child(period, 'EndDate')),
  };
}

export const auxiliaryBodies: readonly (readonly [string, BodyBuilder])[] = [
  ['ECS46c', switchConfiguration],
  ['ECS46d', auxiliaryCalendar],
  ['ECS47', switchControl],
  ['ECS47a', controllerLevel(ECS47a)],
  ['ECS47e', controllerLevel(ECS47e)],
];
