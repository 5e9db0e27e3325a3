import { type PartOf, decidingPart } from '../findings/deciding-octets';
import type { FindingValue } from '../../record/finding';
import type { DeviceSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { CCS06, CCS07 } from '../../gbcs/bodies/hub/device-log';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import { unmet } from '../findings/evidence';
import { gbcsMessageOf, type Place, placeIn } from './gbcs';
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
    throw unmet(world.scenario, {
      subject: 'message code',
      expected: Object.keys(READERS).map((code) => formatMessageCode(Number(code))),
      got: formatMessageCode(message.messageCode),
      ...placeIn(push, push.message.response, ({ messageCode }) => messageCode, []),
    });
  const wanted = [...new Set(rows.map((row) => row.log))].map((log) => [
    log,
    rows.filter((row) => row.log === log).map((row) => row.device.eui),
  ]);
  const expected = logsValue(world, Object.fromEntries(wanted) as Logs);
  const logs = decoded(read, message);
  const got = logs ? logsValue(world, logs) : { outcome: 'failure' };
  const place = (): Place =>
    placeIn(push, push.message.response, (changed) => unsorted(world, decoded(read, changed)), odd(world, expected, logs));
  expectState(world, { subject: 'response content', expected, got, place }, push);
}

function decoded(read: (message: GbcsMessage) => Logs | undefined, message: GbcsMessage): Logs | undefined {
  return tryDecode(() => read(message));
}

/** The devices of each log by name, in an order that does not depend on the answer's. */
function logsValue(world: World, logs: Logs): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(logs).map(([log, devices]) => [log, devices.map((eui) => world.cast.nameOf(eui)).sort()]));
}

function unsorted(world: World, logs: Logs = {}): FindingValue {
  return Object.fromEntries(Object.entries(logs).map(([log, devices]) => [log, devices.map((eui) => world.cast.nameOf(eui))]));
}

/** The device in a log that is not expected there. */
function odd(world: World, expected: FindingValue, logs: Logs | undefined): PartOf | undefined {
  return decidingPart(expected, unsorted(world, logs));
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
