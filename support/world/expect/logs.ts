import type { DeviceSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { CCS06, CCS07 } from '../../gbcs/bodies/device-log';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import { unmetAsSaid } from '../findings/evidence';
import { gbcsMessageOf } from './gbcs';
import { HarnessFault } from '../faults';
import { expectState } from '../stage/shared-state';
import type { World } from '../stage/world';

/** The devices of each log, by its name. */
type Logs = Readonly<Record<string, readonly Eui64[]>>;

/** What each use case that reads a Communications Hub's logs answers with (facts 5). */
const READERS: Readonly<Record<number, (message: GbcsMessage) => Logs | undefined>> = {
  0x0004: deviceLog,
  0x010f: deviceLog,
  0x00fe: bothLogs,
};

/** The last response that was claimed has exactly these logs, with exactly these devices in them. */
export function expectLogs(world: World, rows: readonly { readonly log: string; readonly device: DeviceSpec }[]): void {
  const push = world.inbox.lastClaimed;
  if (!push) throw new HarnessFault('no response was looked at yet: let a step receive it first');
  const message = gbcsMessageOf(world, push, push.message.response);
  const read = READERS[message.messageCode];
  if (!read)
    throw unmetAsSaid(world.scenario, 'a response with device logs', `message code ${formatMessageCode(message.messageCode)}`, push);
  const wanted = [...new Set(rows.map((row) => row.log))].map(
    (log) => [log, rows.filter((row) => row.log === log).map((row) => row.device.eui)] as const,
  );
  const expected = describeLogs(world, Object.fromEntries(wanted));
  const logs = decoded(read, message);
  const got = logs ? describeLogs(world, logs) : 'a failure of the device';
  expectState(world, { about: '', expected, got }, push);
}

function decoded(read: (message: GbcsMessage) => Logs | undefined, message: GbcsMessage): Logs | undefined {
  try {
    return read(message);
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}

function describeLogs(world: World, logs: Logs): string {
  return Object.entries(logs)
    .map(
      ([log, devices]) =>
        `${log}: ${
          devices
            .map((eui) => world.cast.nameOf(eui))
            .sort()
            .join(', ') || 'nothing'
        }`,
    )
    .sort()
    .join('; ');
}

function deviceLog({ payload }: GbcsMessage): Logs | undefined {
  const reply = CCS06.response.decode(payload);
  return reply.outcome === 'success' ? { 'Device Log': reply.value.map((entry) => entry.device) } : undefined;
}

function bothLogs({ payload }: GbcsMessage): Logs | undefined {
  const reply = CCS07.response.decode(payload);
  if (reply.outcome !== 'success') return undefined;
  return {
    'Device Log': reply.value.deviceLog.devices.map((entry) => entry.device),
    'Historic Device Log': reply.value.historicDeviceLog.devices.map((entry) => entry.device),
  };
}
