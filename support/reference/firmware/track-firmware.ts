import type { Eui64 } from '../../duis/eui64';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import { deviceStatusChange } from '../alerts/dcc-alert';
import { raiseDccAlert } from '../alerts/raise-dcc-alert';
import type { Consequence } from '../consequences/consequence';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import { atVersion } from '../inventory/device-model';
import type { SystemsView } from '../systems-view';
import type { FirmwareDecision, FirmwareSource } from './firmware-decision';
import type { FirmwarePolicy } from './firmware-policy';
import type { ReportedVersion } from './firmware-version';
import { isVersion, versionText } from './firmware-version';

export interface VersionReport {
  readonly device: Device;
  readonly reported: ReportedVersion;
  readonly source: FirmwareSource;
  /** Who sent the request that brought it about. */
  readonly submitter: Eui64;
}

/** Holds a version that a device reports against the inventory and the Central Products List: what follows (3.1.2, 3.1.3). */
export function trackFirmware(view: SystemsView, report: VersionReport): readonly Consequence[] {
  const { device, reported, source } = report;
  const { decide, listed, tracks } = view.behaviour.firmware;
  if (!tracks(device, source)) return [];
  const entry = listed(view.records.cpl, device, reported);
  const decision = decide({ source, listing: entry?.status ?? 'absent', differs: !isVersion(device.firmwareVersion, reported) }, device);
  const version = entry?.firmwareVersion ?? versionText(reported);
  const gbcsVersion = view.behaviour.versionOfModel({ device, listed: entry, source });
  const updated = decision.updatesInventory ? atVersion({ ...device, firmwareVersion: version }, gbcsVersion) : device;
  return [
    ...(decision.alertCode ? tell(view, report, decision.alertCode, mismatch(device, version)) : []),
    ...(decision.updatesInventory ? [{ do: 'put device', device: updated } as const] : []),
    ...changeStatus(view, updated, report, decision),
  ];
}

/** A suspended device that runs what is Current again is what it was before, and N29 says so. */
function changeStatus(
  view: SystemsView,
  device: Device,
  report: VersionReport,
  { device: change }: FirmwareDecision,
): readonly Consequence[] {
  if (change === 'stays' || (change === 'restored') !== (device.status === 'Suspended')) return [];
  const { restoredTo } = view.behaviour.firmware;
  const changed = withStatus(device, change === 'restored' ? restoredTo(device) : 'Suspended', view.now);
  return [
    { do: 'put device', device: changed },
    ...(change === 'restored'
      ? tell(view, report, 'N29', deviceStatusChange(device.eui, xml`<sr:DeviceRestored></sr:DeviceRestored>`))
      : []),
  ];
}

function tell(
  view: SystemsView,
  { device, submitter }: VersionReport,
  alertCode: keyof FirmwarePolicy['audiences'],
  content: XmlText,
): readonly Consequence[] {
  const { roles, toSubmitter, toOthers = true } = view.behaviour.firmware.audiences[alertCode];
  const audience = view.behaviour.policies.audience(view, device, roles);
  if (!toOthers && audience.includes(submitter)) return [];
  const recipients = audience.filter((user) => toSubmitter || user !== submitter);
  return raiseDccAlert({ alertCode, about: device.eui, recipients, content });
}

function mismatch({ eui, deviceType, firmwareVersion }: Device, reported: string): XmlText {
  return xml`<sr:FirmwareVersionMismatch><sr:DeviceID>${eui}</sr:DeviceID><sr:DeviceType>${deviceType}</sr:DeviceType>
      <sr:FirmwareVersionSMI>${firmwareVersion ?? '0'}</sr:FirmwareVersionSMI><sr:FirmwareVersionDevice>${reported}
      </sr:FirmwareVersionDevice></sr:FirmwareVersionMismatch>`;
}
