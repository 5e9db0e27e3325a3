import type { Eui64 } from '../../duis/eui64';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import { deviceStatusChange } from '../alerts/device-status-change';
import { issueDccAlert } from '../alerts/issue-alert';
import { responsibleUsers } from '../alerts/recipients';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import type { Systems } from '../systems';
import type { FirmwareDecision, FirmwareSource } from './firmware-decision';
import type { FirmwarePolicy } from './firmware-policy';
import type { ReportedVersion } from './firmware-version';
import { isVersion, listedAs, versionText } from './firmware-version';

export interface VersionReport {
  readonly device: Device;
  readonly reported: ReportedVersion;
  readonly source: FirmwareSource;
  /** Who sent the request that brought it about. */
  readonly submitter: Eui64;
}

/** Holds a version that a device reports against the inventory and the Central Products List, and does what follows (3.1.2, 3.1.3). */
export function trackFirmware(systems: Systems, report: VersionReport): void {
  const { device, reported, source } = report;
  const { decide, tracks } = systems.behaviour.firmware;
  if (!tracks(device, source)) return;
  const entry = listedAs(systems.records.cpl, device, reported);
  const decision = decide({ source, listing: entry?.status ?? 'absent', differs: !isVersion(device.firmwareVersion, reported) }, device);
  const version = entry?.firmwareVersion ?? versionText(reported);
  if (decision.alertCode) tell(systems, report, decision.alertCode, mismatch(device, version));
  if (decision.updatesInventory) systems.records.inventory.put({ ...device, firmwareVersion: version });
  changeStatus(systems, report, decision);
}

/** A suspended device that runs what is Current again is what it was before, and N29 says so. */
function changeStatus(systems: Systems, report: VersionReport, { device: fate }: FirmwareDecision): void {
  const device = systems.records.inventory.get(report.device.eui);
  if (!device || fate === 'stays' || (fate === 'restored') !== (device.status === 'Suspended')) return;
  const before =
    device.history
      .map(({ status }) => status)
      .filter((status) => status !== 'Suspended')
      .at(-1) ?? 'Commissioned';
  systems.records.inventory.put(withStatus(device, fate === 'restored' ? before : 'Suspended', systems.tools.clock.now()));
  if (fate === 'restored') tell(systems, report, 'N29', deviceStatusChange(device.eui, xml`<sr:DeviceRestored></sr:DeviceRestored>`));
}

function tell(
  systems: Systems,
  { device, submitter }: VersionReport,
  alertCode: keyof FirmwarePolicy['audiences'],
  content: XmlText,
): void {
  const { roles, toSubmitter } = systems.behaviour.firmware.audiences[alertCode];
  const recipients = responsibleUsers(systems, device, roles).filter((user) => toSubmitter || user !== submitter);
  issueDccAlert(systems, { alertCode, about: device.eui, recipients, content });
}

function mismatch({ eui, deviceType, firmwareVersion }: Device, reported: string): XmlText {
  return xml`<sr:FirmwareVersionMismatch><sr:DeviceID>${eui}</sr:DeviceID><sr:DeviceType>${deviceType}</sr:DeviceType><sr:FirmwareVersionSMI>${firmwareVersion ?? '0'}</sr:FirmwareVersionSMI><sr:FirmwareVersionDevice>${reported}</sr:FirmwareVersionDevice></sr:FirmwareVersionMismatch>`;
}
