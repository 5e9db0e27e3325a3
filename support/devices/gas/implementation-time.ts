import type { GbzComponent } from '../../gbcs/zcl/gbz';
import { fromUtcTime } from '../../gbcs/date-time';

/**
 * Where in a command of a cluster the time stands from which it holds (RTDS: GCS01a, GCS01b, GCS02, GCS03, GCS05), by
 * cluster and command in hex. Others hold at once.
 */
const OFFSETS: Readonly<Record<string, number>> = {
  '700/4': 12,
  '700/5': 8,
  '700/6': 8,
  '705/3': 4,
  '705/6': 8,
  '705/b': 8,
  '705/c': 8,
  '707/0': 12,
  '707/4': 12,
};
/** Low credit warning: its time stands before the frame, in the component. */
const LOW_CREDIT_WARNING = '705/9';
/** The highest times mean never, which cancels. */
const NEVER_FROM = 0xfffffffe;

/** When a component takes effect; undefined where it is not of a kind that can wait. */
export function implementationTime(component: GbzComponent): Date | 'now' | 'never' | undefined {
  const name = `${component.cluster.toString(16)}/${component.frame.command.toString(16)}`;
  const seconds = name === LOW_CREDIT_WARNING ? component.from : secondsAt(component, OFFSETS[name]);
  if (seconds === undefined) return undefined;
  if (seconds === 0) return 'now';
  return seconds >= NEVER_FROM ? 'never' : fromUtcTime(seconds);
}

function secondsAt({ frame }: GbzComponent, offset: number | undefined): number | undefined {
  return offset === undefined || frame.payload.length < offset + 4 ? undefined : Buffer.from(frame.payload).readUInt32LE(offset);
}
