import type { DlmsRequestItem, DlmsResponseItem } from '../../dlms/access';
import { boolean, integer } from '../../dlms/data';
import { GbcsError } from '../../error';
import type { ByController } from './auxiliary-controllers';
import { byNumber, readNumbered } from './auxiliary-controllers';
import type { LevelDirection } from './auxiliary-schedule';
import { levelSelector, readLevelSelector } from './auxiliary-schedule';
import type { BodyCodec, UseCaseBody } from '../body';
import { dlmsAcknowledgement, dlmsCommand, expectItems } from '../dlms-body';
import type { When } from '../dlms-fields';
import { booleanOf, numberOf, whenData, whenOf } from '../dlms-fields';

type Acknowledged<T> = UseCaseBody<T, readonly DlmsResponseItem[]>;

/** A controller to a level, 0–100, from and until. An ALCS knows 0 and 100 alone. */
export interface ControllerLevel {
  readonly controller: number;
  readonly direction: LevelDirection;
  readonly level: number;
  readonly start: When;
  readonly end: When;
}

const script = (number: number): DlmsRequestItem => ({
  service: 'action',
  classId: 9,
  obis: `0-0:10.0.${number}.255`,
  index: 1,
  data: integer('uint16', 0),
});
const period = (controller: number, part: number): DlmsRequestItem => ({
  service: 'set',
  classId: 1,
  obis: `0-0:94.44.${116 + controller}.${part}`,
  index: 2,
  data: integer('uint16', 0),
});

/** Start and end stand in parts `startPart` and the next of the controller's group. */
function levelCommand(startPart: number, scriptNumber: number): BodyCodec<ControllerLevel> {
  const items = (controller: number): readonly DlmsRequestItem[] => [
    period(controller, startPart),
    period(controller, startPart + 1),
    script(scriptNumber),
  ];
  return dlmsCommand(
    ({ controller, direction, level, start, end }) => {
      const data = [whenData(start), whenData(end), integer('uint16', levelSelector(direction, controller, level))];
      return items(controller).map((item, i) => ({ ...item, data: data[i] ?? item.data }));
    },
    (found) => {
      const [start, end, action] = found;
      const { scheduled, ...selected } = readLevelSelector(numberOf(action?.data, 'uint16', 'controller and level'));
      if (scheduled) throw new GbcsError('selector', 'a level to set now', 'one of a schedule');
      expectItems(found, items(selected.controller));
      return { ...selected, start: whenOf(start?.data, 'start'), end: whenOf(end?.data, 'end') };
    },
  );
}

/** ECS47a Set Auxiliary Controller [n] State, 0x011E (from GBCS 4.0). */
export const ECS47a: Acknowledged<ControllerLevel> = { command: levelCommand(1, 103), response: dlmsAcknowledgement };

/** ECS47e Limit APC [n] Level, 0x011F (from GBCS 4.0). */
export const ECS47e: Acknowledged<ControllerLevel> = { command: levelCommand(3, 107), response: dlmsAcknowledgement };

/** What ECS47 does to a switch: for so many minutes on or off, or back to what the schedule says. */
export type SwitchControl =
  | { readonly controller: number; readonly action: 'activate' | 'deactivate'; readonly minutes: number }
  | { readonly controller: number; readonly action: 'reset' };

const SWITCH = { activate: 0x11, deactivate: 0x12, reset: 0x20 } as const;
const MINUTES_PART = { activate: 1, deactivate: 2 } as const;

/** ECS47 Set or Reset HC ALCS or ALCS State, 0x0055 (before GBCS 4.0). */
export const ECS47: Acknowledged<SwitchControl> = { command: dlmsCommand(switchItems, readSwitch), response: dlmsAcknowledgement };

function switchItems(control: SwitchControl): readonly DlmsRequestItem[] {
  const select = { ...script(103), data: integer('uint16', (control.controller << 8) | SWITCH[control.action]) };
  if (control.action === 'reset') return [select];
  return [{ ...period(control.controller, MINUTES_PART[control.action]), data: integer('uint16', control.minutes) }, select];
}

function readSwitch(items: readonly DlmsRequestItem[]): SwitchControl {
  const selector = numberOf(items.at(-1)?.data, 'uint16', 'controller and action');
  const controller = selector >> 8;
  const action = (['activate', 'deactivate', 'reset'] as const).find((a) => SWITCH[a] === (selector & 0xff));
  if (!action) throw new GbcsError('action', '0x11 (activate), 0x12 (deactivate) or 0x20 (reset)', `${selector & 0xff}`);
  if (action === 'reset') {
    expectItems(items, [script(103)]);
    return { controller, action };
  }
  expectItems(items, [period(controller, MINUTES_PART[action]), script(103)]);
  return { controller, action, minutes: numberOf(items[0]?.data, 'uint16', 'minutes') };
}

const boost = (n: number): DlmsRequestItem => ({ service: 'set', classId: 1, obis: `0-0:94.44.6.${n}`, index: 2, data: boolean(false) });

/** ECS62 Set ALCS and Boost Button Association, 0x005F: whether the boost button acts on each controller named. */
export const ECS62: Acknowledged<ByController<boolean>> = {
  command: dlmsCommand(
    (associations) => byNumber(associations, (n, associated) => ({ ...boost(n), data: boolean(associated) })),
    (items) => readNumbered(items, boost, (item) => booleanOf(item.data, 'association')),
  ),
  response: dlmsAcknowledgement,
};
