import { readSchedule, readSpecialDays, readLevelSelector } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import type { LevelDirection } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { deviceOf } from '../../gbcs/bodies/auxiliary/auxiliary-controllers';
import { numberOf } from '../../gbcs/bodies/dlms-fields';
import { DLMS_RESULT } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';
import { NULL_DATA, array, boolean, integer, octetString, utf8String, visibleString } from '../../gbcs/dlms/data';
import type { CosemResult, LiveAttributes } from '../cosem/attribute';
import { instantIn } from '../cosem/instant';
import type { DeviceContext } from '../device-context';
import type { EventLog } from '../alerts/event-log';
import type { AuxiliaryController, TimedLevel } from './controller';
import { reportEnded, reportProcessed } from './limit-alerts';
import { lastSwitching } from './scheduled-level';

/** Where the parts of a timed command of controller n stand: start and end of a state, start and end of a limit. */
const PERIODS = { state: [1, 2], limit: [3, 4] } as const;
const SWITCH = { activate: 0x11, deactivate: 0x12, reset: 0x20 } as const;
const ON = 100;
const MINUTE = 60_000;
const refused: CosemResult = { data: NULL_DATA, result: DLMS_RESULT.scopeViolated };
const done: CosemResult = { data: NULL_DATA, result: DLMS_RESULT.success };

/** The auxiliary controllers of an ESME as COSEM objects: what they are, what they do, and the scripts that command and limit them. */
export class AuxiliaryObjects {
  /** Values written before the script that uses them is run, by the last two groups of their name. */
  private readonly written = new Map<string, DlmsData>();

  /** The active calendar, empty until one was set. */
  private schedule: DlmsData = array();
  private specialDays: DlmsData = array();

  constructor(
    private readonly device: DeviceContext,
    private readonly controllers: readonly AuxiliaryController[],
    private readonly log: EventLog,
  ) {}

  get attributes(): LiveAttributes {
    return [
      ...this.controllers.flatMap((controller) => this.ofController(controller)),
      ['10 0-0:12.0.2.255 2', { read: () => this.schedule, write: (data) => ((this.schedule = data), DLMS_RESULT.success) }],
      ['11 0-0:11.0.3.255 2', { read: () => this.specialDays, write: (data) => ((this.specialDays = data), DLMS_RESULT.success) }],
      ['9 0-0:10.0.103.255 1', { act: (data) => this.setState(numberOf(data, 'uint16', 'selector')) }],
      ['9 0-0:10.0.107.255 1', { act: (data) => this.limit(numberOf(data, 'uint16', 'selector')) }],
    ];
  }

  private ofController(controller: AuxiliaryController): LiveAttributes {
    const n = controller.number;
    const parts = [1, 2, 3, 4].map(
      (part) =>
        [
          `1 0-0:94.44.${116 + n}.${part} 2`,
          { write: (data: DlmsData): number => (this.written.set(`${n}.${part}`, data), DLMS_RESULT.success) },
        ] as const,
    );
    return [
      [
        `1 0-0:94.44.0.${10 + n} 2`,
        {
          read: () => visibleString(controller.description),
          write: (data) => (
            (controller.description =
              data.type === 'visible-string' ? Buffer.from(data.octets).toString('latin1') : controller.description),
            DLMS_RESULT.success
          ),
        },
      ],
      [
        `1 0-0:94.44.0.${20 + n} 2`,
        { read: () => octetString(controller.identifier), write: (data) => (controller.become(deviceOf(data)), DLMS_RESULT.success) },
      ],
      [`1 0-0:94.44.0.${30 + n} 2`, { read: () => utf8String(this.stateOf(controller)) }],
      [`70 0-${n}:96.3.10.255 2`, { read: () => boolean(this.level(controller, 'output') > 0) }],
      ...parts,
    ];
  }

  private stateOf(controller: AuxiliaryController): string {
    if (controller.kind === 'None') return '{}';
    return `{"outputState": ${this.level(controller, 'output')}, "inputState": ${this.level(controller, 'input')}}`;
  }

  private level(controller: AuxiliaryController, direction: LevelDirection): number {
    return controller.level(direction, this.scheduled(controller, direction), this.device.now());
  }

  /** What the active calendar says: a level (ECS46d), or on and off (ECS46c). */
  private scheduled(controller: AuxiliaryController, direction: LevelDirection): number {
    const calendar = { schedule: readSchedule(this.schedule), specialDays: readSpecialDays(this.specialDays) };
    const entry = lastSwitching(calendar, this.device.now(), ({ selector }) => isFor(selector, controller, direction));
    if (!entry) return 0;
    if (entry.selector >> 12 === 0) return (entry.selector & 0xff) === 1 ? ON : 0;
    return readLevelSelector(entry.selector).level;
  }

  /** ECS47a: a level from and until; ECS47, before GBCS 4.0: on, off or back to the calendar. */
  private setState(selector: number): CosemResult {
    const old = selector >> 12 === 0;
    const controller = this.find((selector >> 8) & 0xf);
    if (!controller) return refused;
    if (old) return this.switchFor(controller, selector & 0xff);
    const timed = this.timedLevel(selector, 'state');
    if (!timed || (controller.kind !== 'APC' && timed.level !== 0 && timed.level !== ON)) return refused;
    controller.commanded = { ...controller.commanded, [timed.direction]: timed };
    this.record(controller, timed.level > 0 ? SWITCH.activate : SWITCH.deactivate, timed.end);
    return done;
  }

  private switchFor(controller: AuxiliaryController, action: number): CosemResult {
    const now = this.device.now();
    const minutes = this.written.get(`${controller.number}.${action === SWITCH.activate ? 1 : 2}`);
    const end = new Date(now.getTime() + (minutes ? numberOf(minutes, 'uint16', 'minutes') : 0) * MINUTE);
    const level = action === SWITCH.activate ? ON : 0;
    controller.commanded = action === SWITCH.reset ? {} : { output: { direction: 'output', level, start: now, end } };
    this.record(controller, action, end);
    return done;
  }

  /** ECS47e: a limit from and until, for a proportional controller; it takes the place of one there is. */
  private limit(selector: number): CosemResult {
    const controller = this.find((selector >> 8) & 0xf);
    const timed = controller?.kind === 'APC' ? this.timedLevel(selector, 'limit') : undefined;
    if (!controller || !timed) return refused;
    const before = controller.limits[timed.direction];
    controller.limits = { ...controller.limits, [timed.direction]: timed };
    if (before && this.device.now() < before.end) reportEnded(this.device, controller, before, this.level(controller, timed.direction));
    reportProcessed(this.device, controller, timed);
    this.device.schedule(timed.end, { do: 'end limit', controller: controller.number, limit: timed });
    return done;
  }

  /** The end of a limit has come; another may have taken its place. */
  endLimit(number: number, limit: TimedLevel): void {
    const controller = this.controllers.find((each) => each.number === number);
    if (controller?.limits[limit.direction] !== limit) return;
    controller.limits = Object.fromEntries(Object.entries(controller.limits).filter(([direction]) => direction !== limit.direction));
    reportEnded(this.device, controller, limit, this.level(controller, limit.direction));
  }

  /** What the written period and the selector say; undefined where the period is over or ends before it starts. */
  private timedLevel(selector: number, kind: keyof typeof PERIODS): TimedLevel | undefined {
    const { direction, controller, level } = readLevelSelector(selector);
    const [start, end] = PERIODS[kind].map((part) =>
      instantIn(this.written.get(`${controller}.${part}`), part % 2 === 1 ? 'start' : 'end'),
    );
    return start && end && start < end && this.device.now() < end ? { direction, level, start, end } : undefined;
  }

  private find(number: number): AuxiliaryController | undefined {
    return this.controllers.find((controller) => controller.number === number && controller.kind !== 'None');
  }

  private record(controller: AuxiliaryController, action: number, end: Date): void {
    const details = [integer('enum', 0), integer('uint32', Math.floor(end.getTime() / 1000))];
    this.log.add({ at: this.device.now(), event: (controller.number << 8) | action, details });
  }
}

/** Selectors of ECS46d name the direction; those of ECS46c, controller and on or off, are about the output. */
function isFor(selector: number, controller: AuxiliaryController, direction: LevelDirection): boolean {
  const named = selector >> 12;
  if (((selector >> 8) & 0xf) !== controller.number) return false;
  return named === 0 ? direction === 'output' : named === (direction === 'output' ? 1 : 2);
}
