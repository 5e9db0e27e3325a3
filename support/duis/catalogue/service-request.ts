import type { DeviceType, UserRole } from '../../control/types';
import { Lookup } from './lookup';
import type { ProvenanceByColumn } from './provenance';
import { provenanceByColumn } from './provenance';
import type { TableRow } from './table';
import { readTable } from './table';
import { DEVICE_TYPES, USER_ROLES } from './vocabulary';

const FUTURE_DATING = ['No', 'Device', 'DSP', 'DSP & Device'] as const;

/** One row of the Service Request Matrix (DUIS 3.1, table 18). */
export interface ServiceRequest {
  readonly serviceReference: string;
  readonly serviceReferenceVariant: string;
  readonly name: string;
  /** Local name of the one element in the Body of the request. */
  readonly bodyElement: string;
  readonly critical: boolean;
  readonly onDemand: boolean;
  /** Who holds a request with an ExecutionDateTime until it is due. */
  readonly futureDating: (typeof FUTURE_DATING)[number];
  readonly dccSchedulable: boolean;
  readonly nonDevice: boolean;
  /** Empty: no User Role may send it (7.16, 8.5, 8.6). */
  readonly eligibleRoles: readonly UserRole[];
  readonly commandVariants: readonly number[];
  /** Types of the BusinessTargetID's device; empty for a non-device request. */
  readonly deviceTypes: readonly DeviceType[];
  /** Further types that apply where the device is a SMETS1 device. */
  readonly smets1DeviceTypes: readonly DeviceType[];
  /** Whether it may be sent to, or is about, a SMETS1 device. */
  readonly smets1: boolean;
  readonly provenance: ProvenanceByColumn;
}

const COLUMNS = [
  'serviceReference',
  'serviceReferenceVariant',
  'name',
  'bodyElement',
  'critical',
  'onDemand',
  'futureDating',
  'dccSchedulable',
  'nonDevice',
  'eligibleRoles',
  'commandVariants',
  'deviceTypes',
  'smets1DeviceTypes',
  'smets1',
  'provenance',
] as const;

export function parseServiceRequests(csv: string, file = 'service-requests.csv'): ServiceCatalogue {
  return new ServiceCatalogue(readTable(file, csv, COLUMNS).map(serviceRequest));
}

function serviceRequest(row: TableRow): ServiceRequest {
  return {
    serviceReference: row.matching('serviceReference', /^\d+\.\d+$/, '6.14'),
    serviceReferenceVariant: row.matching('serviceReferenceVariant', /^\d+\.\d+(\.\d+)?$/, '6.14.3 or 8.9'),
    name: row.text('name'),
    bodyElement: row.matching('bodyElement', /^[A-Z][A-Za-z0-9]*$/, 'ReadDeviceLog'),
    critical: row.yesNo('critical'),
    onDemand: row.yesNo('onDemand'),
    futureDating: row.oneOf('futureDating', FUTURE_DATING),
    dccSchedulable: row.yesNo('dccSchedulable'),
    nonDevice: row.yesNo('nonDevice'),
    eligibleRoles: row.listOf('eligibleRoles', USER_ROLES),
    commandVariants: row.listOf('commandVariants', ['1', '2', '3', '4', '5', '6', '7', '8']).map(Number),
    deviceTypes: row.listOf('deviceTypes', DEVICE_TYPES),
    smets1DeviceTypes: row.listOf('smets1DeviceTypes', DEVICE_TYPES),
    smets1: row.yesNo('smets1'),
    provenance: provenanceByColumn(row),
  };
}

/** The Service Request Matrix. */
export class ServiceCatalogue extends Lookup<ServiceRequest> {
  constructor(rows: readonly ServiceRequest[]) {
    super('Service Reference Variant', rows, (row) => row.serviceReferenceVariant);
  }

  /** The row of a Service Reference Variant, e.g. `8.9`; undefined where DUIS 4.0 has none. */
  byVariant(serviceReferenceVariant: string): ServiceRequest | undefined {
    return this.find(serviceReferenceVariant);
  }

  byBodyElement(name: string): ServiceRequest | undefined {
    return this.all.find((row) => row.bodyElement === name);
  }
}
