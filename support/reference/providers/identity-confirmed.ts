import type { DeviceType, UserRole } from '../../control/types';
import { xml } from '../../duis/xml-text';
import { deviceStatusChange } from '../alerts/dcc-alert';
import { raiseDccAlert } from '../alerts/raise-dcc-alert';
import type { Consequence } from '../consequences/consequence';
import type { Device } from '../inventory/device';
import type { SystemsView } from '../systems-view';

/** Of the network parties, the one whose network the meter is on. */
const NETWORK_OF: Readonly<Partial<Record<DeviceType, readonly UserRole[]>>> = { ESME: ['IS', 'ES', 'ED'], GSME: ['GS', 'GT'] };

/** N16: the identity of a meter, its meter points and, from 4.0 with F and G, its variant (5.1; whom it is for is a reading). */
export function identityConfirmed(view: SystemsView, confirmed: Device): readonly Consequence[] {
  const meter = view.behaviour.policies.identified(view.records, confirmed);
  const { importMpxn = '', secondaryImportMpan, exportMpan, esmeVariant } = meter;
  const points = xml`<sr:MeterMPxNs><sr:ImportMPxN>${importMpxn}</sr:ImportMPxN>
      ${secondaryImportMpan && xml`<sr:SecondaryImportMPAN>${secondaryImportMpan}</sr:SecondaryImportMPAN>`}
      ${exportMpan && xml`<sr:ExportMPAN>${exportMpan}</sr:ExportMPAN>`}</sr:MeterMPxNs>`;
  const identity = xml`<sr:MeterIdentity>${points}${esmeVariant && xml`<sr:ESMEVariant>${esmeVariant}</sr:ESMEVariant>`}
      </sr:MeterIdentity>`;
  const recipients = view.behaviour.policies.audience(
    view,
    meter,
    view.behaviour.policies.identityAlertRoles.filter((role) => NETWORK_OF[meter.deviceType]?.includes(role) ?? true),
  );
  return raiseDccAlert({ alertCode: 'N16', about: meter.eui, recipients, content: deviceStatusChange(meter.eui, identity) });
}
