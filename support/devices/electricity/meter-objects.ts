import { encodeDateTime } from '../../gbcs/date-time';
import { DLMS_RESULT } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';
import { NULL_DATA, boolean, integer, octetString, structure } from '../../gbcs/dlms/data';
import { itemsOf, numberOf, octetsOf } from '../../gbcs/bodies/dlms-fields';
import { eui64ToOctets } from '../../duis/eui64';
import type { LiveAttributes } from '../cosem/attribute';
import type { DeviceClock } from '../device-clock';
import type { DeviceContext } from '../device-context';
import { instantIn } from '../cosem/instant';

const done = (data: DlmsData = NULL_DATA): { data: DlmsData; result: number } => ({ data, result: DLMS_RESULT.success });

/** Control states as DLMS numbers them. */
const CONTROL_STATE = { disconnected: 0, connected: 1, armed: 2 } as const;

/** What the objects of a meter remember. */
export class MeterMemory {
  /** Meter point numbers: what the inventory says until somebody writes others. */
  readonly points: { import: string; export: string };
  /** When the meter was installed, in milliseconds since the epoch. */
  readonly installed: number;
  /** Within which the time of the Communications Hub is taken over. */
  interval: readonly [Date, Date] | undefined;
  loadSwitch: keyof typeof CONTROL_STATE = 'connected';

  constructor({ spec, now }: Pick<DeviceContext, 'spec' | 'now'>) {
    this.points = { import: spec.importMpxn ?? '', export: spec.exportMpan ?? '' };
    this.installed = now().getTime();
  }
}

/**
 * Meter point numbers (ECS39a, ECS39b, ECS40): what the inventory says until somebody writes others. Those of a twin element meter follow
 * each other.
 */
export function meterPoints({ spec }: DeviceContext, memory: MeterMemory): LiveAttributes {
  const read = (which: 'import' | 'export') => () => octetString(Buffer.from(memory.points[which], 'latin1'));
  const write =
    (which: 'import' | 'export') =>
    (data: DlmsData): number => {
      memory.points[which] = octetsOf(data, 'meter point number').toString('latin1');
      return DLMS_RESULT.success;
    };
  return [
    ['1 0-0:94.44.34.11 2', { read: read('import'), write: write('import') }],
    ['1 1-0:0.0.2.255 2', { read: read('export'), write: write('export') }],
    ['1 0-0:96.1.1.255 2', { read: () => octetString(eui64ToOctets(spec.eui)) }],
  ];
}

/** Load that a meter measures: a constant one, so that registers grow with the clock. Watts, var. */
const LOAD = { active: 300, reactive: 40, secondary: 120 } as const;
const HOUR = 3_600_000;
const WATT_HOUR = 30;
const VAR_HOUR = 32;

/** Import registers (ECS17b) that count from the installation; a twin element meter (variant B) has those of its second element too. */
export function importRegisters(device: DeviceContext, memory: MeterMemory): LiveAttributes {
  const count = (load: number): DlmsData => integer('uint32', Math.floor(((device.now().getTime() - memory.installed) / HOUR) * load));
  const unit = (code: number): DlmsData => structure(integer('int8', 0), integer('enum', code));
  const isTwin = device.spec.esmeVariant?.startsWith('B') ?? false;
  const read = (): DlmsData =>
    structure(count(LOAD.active), unit(WATT_HOUR), count(LOAD.reactive), unit(VAR_HOUR), ...(isTwin ? [count(LOAD.secondary)] : []));
  return [['1 0-0:94.44.34.10 2', { read }]];
}

/** The clock (ECS70): an interval is set, then the time of the Communications Hub taken over if it lies inside. */
export function clockObject(device: DeviceContext, clock: DeviceClock, memory: MeterMemory): LiveAttributes {
  return [
    ['8 0-0:1.0.0.255 2', { read: () => octetString(encodeDateTime(device.now())) }],
    [
      '8 0-0:1.0.0.255 4',
      {
        read: () => integer('uint8', clock.status),
        act: () => {
          if (memory.interval) clock.synchronise(...memory.interval);
          return done();
        },
      },
    ],
    [
      '8 0-0:1.0.0.255 5',
      {
        act: (data) => {
          const [, from, until] = itemsOf(data, 'structure', 'preset interval', 3);
          memory.interval = [instantIn(from, 'start of the interval'), instantIn(until, 'end of the interval')];
          return done();
        },
      },
    ],
  ];
}

/** What the script of the load switch does (ECS42, ECS43, ECS44). */
const SWITCH_SCRIPTS: Readonly<Record<number, 'connected' | 'disconnected' | 'armed'>> = {
  51: 'connected',
  52: 'disconnected',
  54: 'armed',
};

/** The load switch: closed, open or armed by script; its state is read with ECS45. */
export function loadSwitch(memory: MeterMemory): LiveAttributes {
  return [
    [
      '9 0-0:10.0.106.255 1',
      {
        act: (data) => {
          const wanted = SWITCH_SCRIPTS[numberOf(data, 'uint16', 'script')];
          if (!wanted) return { data: NULL_DATA, result: DLMS_RESULT.scopeViolated };
          memory.loadSwitch = wanted;
          return done();
        },
      },
    ],
    ['70 0-0:96.3.10.255 2', { read: () => boolean(memory.loadSwitch === 'connected') }],
    ['70 0-0:96.3.10.255 3', { read: () => integer('enum', CONTROL_STATE[memory.loadSwitch]) }],
  ];
}
