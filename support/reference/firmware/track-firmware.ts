import type { Eui64 } from '../../duis/eui64';
import { xml } from '../../duis/xml-text';
import { deviceStatusChange } from '../alerts/device-status-change';
import { issueDccAlert } from '../alerts/issue-alert';
import { responsibleUsers } from '../alerts/recipients';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import type { Systems } from '../systems';
import type { FirmwareConsequence, FirmwareSource } from './firmware-policy';
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
  const { device, reported } = report;
  if (isVersion(device.firmwareVersion, reported)) return;
  const entry = listedAs(systems.records.cpl, device, reported);
  const consequence = systems.behaviour.firmware(entry?.status ?? 'absent', report.source);
  tellOfVersion(systems, report, entry?.firmwareVersion ?? versionText(reported), consequence);
  if (consequence.updatesInventory) systems.records.inventory.put({ ...device, firmwareVersion: entry?.firmwareVersion ?? versionText(reported) });
  if (consequence.restores) restore(systems, device.eui);
}

function tellOfVersion(systems: Systems, { device, submitter }: VersionReport, version: string, { alertCode, roles, toSubmitter }: FirmwareConsequence): void {
  if (alertCode === undefined) return;
  const recipients = responsibleUsers(systems, device, roles).filter((user) => toSubmitter || user !== submitter);
  const content = xml`<sr:FirmwareVersionMismatch><sr:DeviceID>${device.eui}</sr:DeviceID><sr:DeviceType>${device.deviceType}</sr:DeviceType><sr:FirmwareVersionSMI>${device.firmwareVersion ?? '0'}</sr:FirmwareVersionSMI><sr:FirmwareVersionDevice>${version}</sr:FirmwareVersionDevice></sr:FirmwareVersionMismatch>`;
  issueDccAlert(systems, { alertCode, about: device.eui, recipients, content });
}

/** A suspended device runs firmware that is Current again: it is what it was before, and N29 says so. */
function restore(systems: Systems, eui: Eui64): void {
  const device = systems.records.inventory.get(eui);
  if (device?.status !== 'Suspended') return;
  const before = device.history.map((change) => change.status).filter((status) => status !== 'Suspended').at(-1) ?? 'Commissioned';
  systems.records.inventory.put(withStatus(device, before, systems.tools.clock.now()));
  const roles = systems.behaviour.policies.suspensionAlertRoles;
  issueDccAlert(systems, { alertCode: 'N29', about: eui, recipients: responsibleUsers(systems, device, roles), content: deviceStatusChange(eui, xml`<sr:DeviceRestored></sr:DeviceRestored>`) });
}
