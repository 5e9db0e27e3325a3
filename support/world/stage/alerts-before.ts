import type { Eui64 } from '../../duis/eui64';
import type { PushedMessage } from './push-attribution';
import type { DuisResponse } from '../../duis/response';

/** A message as it was pushed, as far as it takes to know whether it is an alert. */
type Pushed = PushedMessage & { readonly response?: Pick<DuisResponse, 'responseDateTime' | 'body'> };

/** How often each alert of each device was pushed in a run whose scenarios share their devices. */
export class AlertsBefore {
  private readonly counts = new Map<string, number>();

  constructor(private readonly devices: readonly Eui64[]) {}

  /** Counts a message, where it is an alert. */
  note(message: Pushed): void {
    const alertCode = alertCodeOf(message);
    if (alertCode === undefined) return;
    for (const eui of this.devices.filter((device) => message.text.includes(device)))
      this.counts.set(`${eui} ${alertCode}`, this.of(eui, alertCode) + 1);
  }

  of(eui: Eui64, alertCode: string): number {
    return this.counts.get(`${eui} ${alertCode}`) ?? 0;
  }
}

/** The code of an alert of a device or of the DCC; undefined for any other message. */
export function alertCodeOf({ response }: Pushed): string | undefined {
  const body = response?.body;
  return body && 'alertCode' in body ? body.alertCode : undefined;
}
