import type { DeviceSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { PlannedDeeds } from '../clock/agenda';
import type { DataSystems, OwnCounters } from '../data-systems';
import type { WaitingLane } from '../delivery/outbox';
import type { Dictionary } from './image';
import { ImageReader, takeImage } from './image';
import { KINDS } from './kinds';

/** What an image refers to and does not hold: it is there in every process. */
function dictionary(systems: DataSystems): Dictionary {
  const known: readonly (readonly [string, object])[] = [
    ['systems', systems],
    ['fleet', systems.fleet.smets2Fleet],
  ];
  return { kinds: KINDS, known: new Map(known) };
}

/** All that the Data Systems and their devices remember and have planned, as it is at this moment. */
export function imageOf(systems: DataSystems): Buffer {
  const { records, fleet, outbox, clock, ownCounters } = systems;
  const { smets2, smets1 } = fleet.state;
  const roots = {
    specs: smets2.specs,
    awake: [...smets2.awake.keys()],
    memories: smets2.awake,
    commands: smets2.records,
    'SMETS1 commands': smets1.records,
    'SMETS1 devices': smets1.devices,
    latencies: smets1.latencies,
    records,
    planned: clock.agenda.planned,
    waiting: outbox.waiting,
    counters: ownCounters,
  };
  return takeImage(roots, dictionary(systems));
}

/** Gives Data Systems that have only been started what an image holds. Throws ImageError; they are of no use then. */
export function resumeFrom(image: Uint8Array, systems: DataSystems): void {
  const reader = new ImageReader(image, dictionary(systems));
  const { fleet, outbox, clock } = systems;
  // What others refer to comes first: devices before the lists and plans that they are in.
  const memories = fleet.install(reader.read('specs') as readonly DeviceSpec[], reader.read('awake') as readonly Eui64[]);
  const { smets2, smets1 } = fleet.state;
  reader.read('memories', memories);
  reader.read('commands', smets2.records);
  reader.read('SMETS1 commands', smets1.records);
  reader.read('SMETS1 devices', smets1.devices);
  reader.read('latencies', smets1.latencies);
  reader.read('records', systems.records);
  clock.agenda.resume(reader.read('planned') as PlannedDeeds);
  for (const lane of reader.read('waiting') as readonly WaitingLane[]) outbox.takeOver(lane);
  systems.resumeCounters(reader.read('counters') as OwnCounters);
}
