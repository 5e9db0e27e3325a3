import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';

/** A future-dated command that a device accepted: it will say what became of it, once for each instruction. */
export interface AwaitedAlerts {
  readonly request: DuisRequest;
  readonly total: number;
  heard: number;
}

/** The command that an alert is about, and which of its alerts that is. */
export interface HeardAlert {
  readonly request: DuisRequest;
  readonly number: number;
  readonly total: number;
}

/** Commands whose future-dated alerts are awaited, by the device, who originated them, and their counter. */
export class FutureDatedCommands {
  private readonly awaited = new Map<string, AwaitedAlerts>();

  expect(device: Eui64, originator: Eui64, counter: bigint, request: DuisRequest, total: number): void {
    this.awaited.set(keyOf(device, originator, counter), { request, total, heard: 0 });
  }

  /** The command that an alert is about, counted as one more heard; forgotten with the last. */
  hear(device: Eui64, originator: Eui64, counter: bigint): HeardAlert | undefined {
    const key = keyOf(device, originator, counter);
    const awaited = this.awaited.get(key);
    if (!awaited) return undefined;
    awaited.heard++;
    if (awaited.heard >= awaited.total) this.awaited.delete(key);
    return { request: awaited.request, number: awaited.heard, total: awaited.total };
  }

  clear(): void {
    this.awaited.clear();
  }
}

function keyOf(device: Eui64, originator: Eui64, counter: bigint): string {
  return `${device} ${originator} ${counter}`;
}
