import { decodeMessage } from '../../gbcs/decode';
import type { Eui64 } from '../../duis/eui64';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { ACCESS_CONTROL_BROKER } from '../parties';
import type { Systems } from '../systems';
import { alertCodeIn } from './alert-code';

/** An alert from a device: to the User that it is addressed to, as a Device Alert (3.6.2); what is for the broker stays with the DCC. */
export function receiveAlert(systems: Systems, device: Eui64, octets: Uint8Array): void {
  const alert = readAlert(octets);
  if (!alert || alert.recipient === ACCESS_CONTROL_BROKER) return;
  const alertCode = alertCodeIn(systems.tools.catalogues.useCases, alert);
  if (alertCode === undefined) return;
  systems.correspondence.push(alert.recipient, {
    responseId: `${device}:${alert.recipient}:${alert.counter}`,
    responseCode: 'I0',
    body: { kind: 'device-alert', alertCode, gbcsPayload: octets },
  });
}

function readAlert(octets: Uint8Array): GbcsMessage | undefined {
  try {
    return decodeMessage(octets);
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}
