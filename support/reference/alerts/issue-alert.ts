import type { Eui64 } from '../../duis/eui64';
import type { Throttle } from '../../duis/response';
import type { XmlText } from '../../duis/xml-text';
import type { Systems } from '../systems';

/** A DCC Alert to be. */
export interface DccAlert {
  readonly alertCode: string;
  /** The device that it is about: alerts are throttled by device and code. */
  readonly about: Eui64;
  readonly recipients: readonly Eui64[];
  /** The one element inside DCCAlert. */
  readonly content: XmlText;
}

/** Sends a DCC Alert to each recipient, the same to all, unless its code is being throttled for the device. */
export function issueDccAlert(systems: Systems, { alertCode, about, recipients, content }: DccAlert): void {
  if (recipients.length === 0) return;
  const throttle = throttling(systems, about, alertCode);
  if (throttle) systems.correspondence.pushDccAlert(recipients, { kind: 'dcc-alert', alertCode, ...throttle, content });
}

/** The figures to send with an alert; undefined when it is held back. */
export function throttling(systems: Systems, device: Eui64, alertCode: string): { readonly throttle?: Throttle } | undefined {
  const verdict = systems.records.alertThrottle.judge(device, alertCode, systems.tools.clock.now());
  if (!verdict.forward) return undefined;
  return verdict.throttle ? { throttle: verdict.throttle } : {};
}
