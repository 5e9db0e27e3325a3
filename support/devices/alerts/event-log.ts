import type { DlmsData } from '../../gbcs/dlms/data';

/** One entry of a log: when, which code, and what the log keeps besides. */
export interface LogEntry {
  readonly at: Date;
  readonly event: number;
  readonly details: readonly DlmsData[];
}

/** Logs hold at most this many entries; the oldest go first. */
const CAPACITY = 100;

/** A log of events at a device. */
export class EventLog {
  private entries: readonly LogEntry[] = [];

  add(entry: LogEntry): void {
    this.entries = [...this.entries, entry].slice(-CAPACITY);
  }

  clear(): void {
    this.entries = [];
  }

  between(from: Date, to: Date): readonly LogEntry[] {
    return this.entries.filter(({ at }) => at >= from && at <= to);
  }
}

/** The logs of a device, as GBCS names them. */
export interface DeviceLogs {
  readonly event: EventLog;
  readonly security: EventLog;
  readonly power: EventLog;
  readonly auxiliary: EventLog;
}

export function emptyLogs(): DeviceLogs {
  return { event: new EventLog(), security: new EventLog(), power: new EventLog(), auxiliary: new EventLog() };
}

/** Supply alerts; alerts 8Fxx else are matters of security, the others events (gbcs-facts C.4). */
export function logOf(logs: DeviceLogs, alertCode: number): EventLog {
  if (alertCode >= 0x8f35 && alertCode <= 0x8f3c) return logs.power;
  return alertCode >> 8 === 0x8f ? logs.security : logs.event;
}
