import type { Element } from '../../duis/element';
import { child, childrenNamed, textAt } from '../../duis/element';
import { toUtcTime } from '../../gbcs/date-time';
import type { GbzComponent } from '../../gbcs/zcl/gbz';
import { encodeGbz } from '../../gbcs/zcl/gbz';
import type { BodyBuilder } from '../body-builder';

const EVENTS = 0x0708;
const PRICE = 0x0700;
/** A command of the server of a cluster. */
const FROM_SERVER = 0x09;
const SET_EVENT_CONFIGURATION = 0x04;
const PUBLISH_BILLING_PERIOD = 0x09;
const PUBLISH_BLOCK_PERIOD = 0x01;

/** What a ZigBee event configuration says of one alert; 3 is the general event log. */
const BEHAVIOUR = { EventLog: 0x03, WANAlert: 0x08, HANAlert: 0x10, Alarm: 0x40 } as const;

function u32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value);
  return octets;
}

/**
 * GCS20 (6.22): a command for each behaviour, with the alerts that shall have it. Those that are sent to the HAN come first, then those
 * that are sent to the WAN, then by value, as RTDS has them. Where the request says no more than Enable (GasSupplierAlerts), it means
 * the alert to the WAN (inferred).
 */
export const setGasAlerts: BodyBuilder = ({ request: { body }, now }) => {
  const alerts = body.children[0]?.children ?? [];
  const groups = new Map<number, number[]>();
  for (const alert of alerts) {
    const behaviour = behaviourOf(alert);
    groups.set(behaviour, [...(groups.get(behaviour) ?? []), Number.parseInt(alert.name.slice(1), 16)]);
  }
  const issued = Buffer.concat([u32(toUtcTime(now)), u32(0)]);
  return encodeGbz(
    [...groups]
      .sort(([a], [b]) => rank(a) - rank(b) || a - b)
      .map(([behaviour, codes], sequence) =>
        component(EVENTS, sequence, SET_EVENT_CONFIGURATION, [issued, Buffer.of(behaviour, 0, codes.length), ...codes.map(littleEndian16)]),
      ),
  );
};

function behaviourOf(alert: Element): number {
  if (alert.children.length === 0) return alert.text.trim() === 'Enable' ? BEHAVIOUR.WANAlert : 0;
  const enabled = (name: keyof typeof BEHAVIOUR): number => (textAt(alert, name)?.trim() === 'Enable' ? BEHAVIOUR[name] : 0);
  return enabled('EventLog') | enabled('WANAlert') | enabled('HANAlert') | enabled('Alarm');
}

function rank(behaviour: number): number {
  if (behaviour & BEHAVIOUR.HANAlert) return 0;
  return behaviour & BEHAVIOUR.WANAlert ? 1 : 2;
}

function littleEndian16(code: number): Buffer {
  return Buffer.of(code & 0xff, code >> 8);
}

function component(cluster: number, sequence: number, command: number, parts: readonly Uint8Array[]): GbzComponent {
  return { cluster, frame: { frameControl: FROM_SERVER, sequence, command, payload: Buffer.concat(parts) } };
}

/** ZigBee durations: how many, and of what: 1 days, 2 weeks, 3 months; 2 in the upper half, from the start time on. */
const PERIODS: Readonly<Record<string, readonly [count: number, unit: number]>> = {
  Daily: [1, 0x21],
  Weekly: [1, 0x22],
  Monthly: [1, 0x23],
  Quarterly: [3, 0x23],
  SixMonthly: [6, 0x23],
  Yearly: [12, 0x23],
};

/** GCS25 and GCS25a (6.8): the billing period, and the block period that goes with it. Days and weeks are inferred. */
export const setGasBillingCalendar: BodyBuilder = ({ request: { body }, now }) => {
  const calendar = child(body, 'GasBillingCalendar') ?? body;
  const start = u32(toUtcTime(new Date(textAt(calendar, 'BillingPeriodStart') ?? '')));
  const [count, unit] = PERIODS[childrenNamed(calendar, 'Periodicity')[0]?.text.trim() ?? ''] ?? [1, 0x23];
  const head = [u32(0), u32(toUtcTime(now)), start, Buffer.of(count, 0, 0)];
  return encodeGbz([
    component(PRICE, 0, PUBLISH_BILLING_PERIOD, [...head, Buffer.of(unit, 0)]),
    component(PRICE, 1, PUBLISH_BLOCK_PERIOD, [...head, Buffer.of(0x02, unit, 0x00, 0x01)]),
  ]);
};
