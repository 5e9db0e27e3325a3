import type { DeviceType } from '../../control/types';
import { Lookup } from './lookup';
import type { TableRow } from './table';
import { readTable } from './table';
import { DEVICE_TYPES } from './vocabulary';

/** One device type of the Smart Metering Inventory. */
export interface DeviceTypeRow {
  readonly deviceType: DeviceType;
  readonly name: string;
  readonly description: string;
  readonly meter: boolean;
  /** A Type 2 device has no credentials of its own and takes no Service Request. */
  readonly type2: boolean;
  /** Its number in the join details that CS07 returns. */
  readonly joinDetailsType: number;
}

const COLUMNS = ['deviceType', 'name', 'description', 'meter', 'type2', 'joinDetailsType', 'provenance'] as const;

export function parseDeviceTypes(csv: string, file = 'device-types.csv'): Lookup<DeviceTypeRow> {
  return new Lookup('device type', readTable(file, csv, COLUMNS).map(deviceType), (row) => row.deviceType);
}

function deviceType(row: TableRow): DeviceTypeRow {
  return {
    deviceType: row.oneOf('deviceType', DEVICE_TYPES),
    name: row.text('name'),
    description: row.text('description'),
    meter: row.yesNo('meter'),
    type2: row.yesNo('type2'),
    joinDetailsType: Number(row.matching('joinDetailsType', /^\d$/, '2')),
  };
}
