import type { Eui64 } from '../../duis/eui64';
import type { Throttle } from '../../duis/response';
import type { XmlText } from '../../duis/xml-text';
import type { Systems } from '../systems';

/** What sets off a DCC Alert. Alerts are throttled by device and code. */
export interface DccAlertCause {
  readonly alertCode: string;
  /** The device that it is about. */
  readonly about: Eui64;
}

/** What some of the recipients of a DCC Alert are told. */
export interface DccAlertLetter {
  readonly recipients: readonly Eui64[];
  /** The one element inside DCCAlert. */
  readonly content: XmlText;
}

/** Sends a DCC Alert to each recipient, the same to all, unless its code is being throttled for the device. */
export function issueDccAlert(systems: Systems, alert: DccAlertCause & DccAlertLetter): void {
  issueDccAlerts(systems, alert, [alert]);
}

/** Sends a DCC Alert that tells its recipients different things. It is one alert all the same: counted once, with the same figures to all. */
export function issueDccAlerts(systems: Systems, { alertCode, about }: DccAlertCause, letters: readonly DccAlertLetter[]): void {
  if (letters.every(({ recipients }) => recipients.length === 0)) return;
  const figures = throttling(systems, about, alertCode);
  if (!figures) return;
  for (const { recipients, content } of letters)
    systems.correspondence.pushDccAlert(recipients, { kind: 'dcc-alert', alertCode, ...figures, content });
}

/** The figures to send with an alert; undefined when it is held back. */
export function throttling(systems: Systems, device: Eui64, alertCode: string): { readonly throttle?: Throttle } | undefined {
  const verdict = systems.records.alertThrottle.judge(device, alertCode, systems.tools.clock.now());
  if (!verdict.forward) return undefined;
  return verdict.throttle ? { throttle: verdict.throttle } : {};
}
