import type { Eui64 } from '../../duis/eui64';
import { xml } from '../../duis/xml-text';
import { decodeMessage } from '../../gbcs/decode';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { gbcsPayload } from '../processing/content';
import { ACCESS_CONTROL_BROKER } from '../parties';
import type { Systems } from '../systems';
import { alertCodeIn } from './alert-code';
import type { Execution } from './execution-alert';
import { executionIn } from './execution-alert';
import { throttling } from './issue-alert';

/**
 * An alert from a device. What it says of a future-dated command is the response to that (DUIS 3.5); what is for the broker stays with
 * the DCC; all else goes to the User that it is addressed to, as a Device Alert (3.6.2), unless its code is being throttled.
 */
export function receiveAlert(systems: Systems, device: Eui64, octets: Uint8Array): void {
  const alert = readAlert(octets);
  const alertCode = alert && alertCodeIn(systems.tools.catalogues.useCases, alert);
  if (!alert || alertCode === undefined) return;
  const execution = executionIn(alert);
  if (execution) applyConsequences(systems, device, alert, execution);
  if (alert.recipient === ACCESS_CONTROL_BROKER) return keepForDcc(systems, device, alert);
  if (execution && respond(systems, device, { alert, alertCode, execution, octets })) return;
  const figures = throttling(systems, device, alertCode);
  if (!figures) return;
  systems.correspondence.push(alert.recipient, {
    responseId: `${device}:${alert.recipient}:${alert.counter}`,
    responseCode: 'I0',
    body: { kind: 'device-alert', alertCode, ...figures, gbcsPayload: octets },
  });
}

interface ExecutionReport {
  readonly alert: GbcsMessage;
  readonly alertCode: string;
  readonly execution: Execution;
  readonly octets: Uint8Array;
}

/** The alert as the response to the request that was future-dated; false when there is none. */
function respond(systems: Systems, device: Eui64, { alert, alertCode, execution, octets }: ExecutionReport): boolean {
  const heard = systems.records.futureDated.hear(device, alert.recipient, execution.counter);
  if (!heard) return false;
  const content = xml`<sr:FutureDatedDeviceAlertMessage><sr:FutureDatedAlertCode>${alertCode}</sr:FutureDatedAlertCode>${gbcsPayload(octets)}<sr:InstructionNumber>${heard.number}</sr:InstructionNumber><sr:TotalCommandInstructions>${heard.total}</sr:TotalCommandInstructions></sr:FutureDatedDeviceAlertMessage>`;
  systems.correspondence.pushResponse(alert.recipient, heard.request, 'I0', {
    responseId: `${device}:${alert.recipient}:${alert.counter}`,
    content,
  });
  return true;
}

/** What the DCC does because something future-dated has been executed. */
function applyConsequences(systems: Systems, eui: Eui64, alert: GbcsMessage, execution: Execution): void {
  const device = systems.records.inventory.get(eui);
  if (!device) return;
  for (const consequence of systems.behaviour.executionConsequences) {
    if (consequence.of.includes(alert.messageCode)) consequence.apply(systems, device, execution, alert);
  }
}

/** Alerts for the Access Control Broker: of these the DCC keeps the last device log of a hub, to restore it from (facts 3.2, CS14). */
function keepForDcc(systems: Systems, device: Eui64, alert: GbcsMessage): void {
  systems.records.deviceLogs.keep(device, alert);
}

function readAlert(octets: Uint8Array): GbcsMessage | undefined {
  try {
    return decodeMessage(octets);
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}
