import type { DeviceType, UserRole } from '../control/types';
import { compareGbcsVersions } from '../duis/catalogue/gbcs-version';
import type { DuisRequest } from '../duis/request';
import type { CriterionContext } from './criterion';
import { meets } from './criterion';
import type { SelectionRow, SelectionTable } from './selection-table';

/** What the choice of a use case needs to know of the target device, from the Smart Metering Inventory. */
export interface SelectionDevice {
  readonly deviceType: DeviceType;
  /** The GBCS version that pertains to the Device Model; absent: the first. */
  readonly gbcsVersion?: string | undefined;
  readonly esmeVariant?: string | undefined;
  /** The role in which the originator is responsible for the device. */
  readonly originatorRole?: UserRole | undefined;
  /** The type of the other device that a join names. */
  readonly otherDeviceType?: DeviceType | undefined;
}

/** The use case for a request; or why there is none: a response code, or `gbcs-incompatible` where the note names no code. */
export type Selection = SelectionRow['outcome'] & { readonly clause?: string };

/** The part of a request that is looked at. */
export type TransformRequest = Pick<DuisRequest, 'requestId' | 'serviceReferenceVariant' | 'body'>;

const FIRST_GBCS = '1.0';
/** Service Request not applicable to the device type (facts B.2). */
const NOT_FOR_THIS_DEVICE = 'E11';

/**
 * The GBCS use case that carries a Service Request to a device, by device type, GBCS version and XML criteria
 * (2.4.1, 5.4, 5.8; facts E). The first row of the table that applies decides.
 */
export function selectUseCase(table: SelectionTable, request: TransformRequest, device: SelectionDevice): Selection {
  const rows = (table.get(request.serviceReferenceVariant) ?? []).filter((row) => row.deviceTypes.includes(device.deviceType));
  if (rows.length === 0) return { refuse: NOT_FOR_THIS_DEVICE };
  const context: CriterionContext = {
    esmeVariant: device.esmeVariant,
    originatorRole: device.originatorRole,
    otherDeviceType: device.otherDeviceType,
  };
  const row = rows.find((r) => isWithin(device.gbcsVersion ?? FIRST_GBCS, r) && meets(r.criterion, request.body, context));
  return row ? { ...row.outcome, clause: row.clause } : { refuse: 'gbcs-incompatible' };
}

/** "3.2" in the note means 3.2 or later (5.8). */
function isWithin(version: string, { gbcsFrom, gbcsBelow }: SelectionRow): boolean {
  return (!gbcsFrom || compareGbcsVersions(version, gbcsFrom) >= 0) && (!gbcsBelow || compareGbcsVersions(version, gbcsBelow) < 0);
}
