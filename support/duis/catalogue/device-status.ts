import type { DeviceStatus } from '../../control/types';
import { Lookup } from './lookup';
import type { TableRow } from './table';
import { readTable } from './table';
import { DEVICE_STATUSES } from './vocabulary';

/** One status that a device can have in the Smart Metering Inventory. */
export interface DeviceStatusRow {
  readonly status: DeviceStatus;
  readonly meaning: string;
  /** Whether Service Requests for a device in this status are accepted; otherwise E5. */
  readonly acceptsRequests: boolean;
  /** Service Reference Variants that are accepted nonetheless. */
  readonly exceptServices: readonly string[];
  /** Whether Update Inventory, 8.4, may give it to a Communications Hub. */
  readonly settableOnCh: boolean;
  /** Whether Update Inventory, 8.4, may give it to any other device. */
  readonly settableOnOthers: boolean;
}

const COLUMNS = ['status', 'meaning', 'acceptsRequests', 'exceptServices', 'settableOnCh', 'settableOnOthers', 'provenance'] as const;

export function parseDeviceStatuses(csv: string, file = 'device-statuses.csv'): Lookup<DeviceStatusRow> {
  return new Lookup('device status', readTable(file, csv, COLUMNS).map(deviceStatus), (row) => row.status);
}

function deviceStatus(row: TableRow): DeviceStatusRow {
  return {
    status: row.oneOf('status', DEVICE_STATUSES),
    meaning: row.text('meaning'),
    acceptsRequests: row.yesNo('acceptsRequests'),
    exceptServices: row.list('exceptServices'),
    settableOnCh: row.yesNo('settableOnCh'),
    settableOnOthers: row.yesNo('settableOnOthers'),
  };
}
