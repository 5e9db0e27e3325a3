import type { ProviderEvent } from '../../control/types';
import { xml } from '../../duis/xml-text';
import { raiseDccAlert } from '../alerts/raise-dcc-alert';
import type { Consequence } from '../consequences/consequence';
import { eui64, listOf, text } from '../control/shape';
import type { SystemsView } from '../systems-view';
import type { DistributionFailure, FailureNotice, Provider } from './distribution-failure-policy';

/** A provider could not distribute an image: it does not arrive, and who sent the Update Firmware request is told. */
export function distributionFailure(
  view: SystemsView,
  provider: Provider,
  kind: DistributionFailure,
  event: ProviderEvent,
): readonly Consequence[] {
  const { alertCodes, takes, concerns, recipients, asked, keptFrom, names } = view.behaviour.distributionFailure;
  const requestId = text(event.detail?.['requestId'], 'body.detail.requestId');
  const named = listOf(eui64)(event.detail?.['devices'] ?? [event.device], 'body.detail.devices');
  const calledOff = keptFrom(view, named).map((device) => ({ do: 'call off distribution', device, requestId }) as const);
  const devices = named.filter((device) => concerns(view, kind, device));
  const notice: FailureNotice = { provider, kind, requestId, devices };
  const [first] = devices;
  if (first === undefined || !takes(notice)) return calledOff;
  const content = xml`<sr:FirmwareDistributionFailure><sr:UpdateFirmwareRequestID>${asked(view, notice)}</sr:UpdateFirmwareRequestID>
      <sr:MeterIDs>${names(view, devices).join(',')}</sr:MeterIDs></sr:FirmwareDistributionFailure>`;
  const alert = { alertCode: alertCodes[kind], about: first, recipients: recipients(view, notice), content };
  return [...calledOff, ...raiseDccAlert(alert)];
}
