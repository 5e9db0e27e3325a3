import type { Eui64 } from '../../duis/eui64';
import type { Throttle } from '../../duis/response';
import { xml } from '../../duis/xml-text';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import type { Behaviour } from '../behaviour/behaviour';
import type { Consequence } from '../consequences/consequence';
import { ACCESS_CONTROL_BROKER } from '../parties';
import { gbcsPayload } from '../processing/answer';
import type { HeardAlert } from '../records/awaited-alerts';
import type { SystemsView } from '../systems-view';
import { alertCodeIn } from './alert-code';
import { executionIn } from './execution-alert';
import type { ReceivedAlert } from './received-alert';

/**
 * An alert from a device. What it says of a future-dated command is the response to that (DUIS 3.5); what is for the broker stays with
 * the DCC; all else goes to the User that it is addressed to, as a Device Alert (3.6.2), unless its code is being throttled.
 */
export function receiveAlert(
  { executionConsequences }: Pick<Behaviour, 'executionConsequences'>,
  view: SystemsView,
  device: Eui64,
  octets: Uint8Array,
): readonly Consequence[] {
  const received = readAlert(view, octets);
  if (!received) return [];
  const consequences = consequencesOf(executionConsequences, view, device, received);
  const { alert, execution } = received;
  if (alert.recipient === ACCESS_CONTROL_BROKER) return [...consequences, { do: 'keep device log', device, alert }];
  return [...consequences, { do: execution ? 'hear of execution' : 'forward Device Alert', device, received }];
}

/** The alert as the response to the request that was future-dated. */
export function futureDatedResponse(device: Eui64, received: ReceivedAlert, heard: HeardAlert): readonly Consequence[] {
  const { alert, alertCode, octets } = received;
  const content = xml`<sr:FutureDatedDeviceAlertMessage><sr:FutureDatedAlertCode>${alertCode}</sr:FutureDatedAlertCode>
      ${gbcsPayload(octets)}<sr:InstructionNumber>${heard.number}</sr:InstructionNumber><sr:TotalCommandInstructions>${heard.total}
      </sr:TotalCommandInstructions></sr:FutureDatedDeviceAlertMessage>`;
  return [{ do: 'push response', request: heard.request, code: 'I0', responseId: responseIdOf(device, alert), content }];
}

/** The alert as it goes to the User that it is addressed to. */
export function forwardDeviceAlert(
  device: Eui64,
  { alert, alertCode, octets }: ReceivedAlert,
  figures: { readonly throttle?: Throttle },
): readonly Consequence[] {
  const body = { kind: 'device-alert', alertCode, ...figures, gbcsPayload: octets } as const;
  return [{ do: 'push', to: alert.recipient, response: { responseId: responseIdOf(device, alert), responseCode: 'I0', body } }];
}

function responseIdOf(device: Eui64, { recipient, counter }: GbcsMessage): string {
  return `${device}:${recipient}:${counter}`;
}

/** What the DCC does because something future-dated has been executed. */
function consequencesOf(
  all: Behaviour['executionConsequences'],
  view: SystemsView,
  eui: Eui64,
  { alert, execution }: ReceivedAlert,
): readonly Consequence[] {
  const device = view.records.inventory.get(eui);
  if (!device || !execution) return [];
  return all.filter(({ of }) => of.includes(alert.messageCode)).flatMap((one) => one.apply(view, device, execution, alert));
}

function readAlert({ tools }: SystemsView, octets: Uint8Array): ReceivedAlert | undefined {
  return tryDecode(() => {
    const alert = decodeMessage(octets);
    const alertCode = alertCodeIn(tools.catalogues.useCases, alert);
    const execution = executionIn(alert);
    return alertCode === undefined ? undefined : { alert, alertCode, octets, ...(execution ? { execution } : {}) };
  });
}
