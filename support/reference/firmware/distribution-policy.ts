import type { DeviceType, UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { Device } from '../inventory/device';
import { isSmets1, usersIn } from '../inventory/device';
import type { View } from '../view';

/** The lists of DSPUpdateFirmwareWarning, in the order of the schema. */
export const WARNING_LISTS = [
  'InvalidDeviceIDList',
  'NotCommissionedDeviceIDList',
  'NotApplicableFirmwareDeviceIDList',
  'OtherRequestInProgressList',
] as const;

/** What becomes of one device of an Update Firmware request: it gets the image, or a list of the warning has it. */
export type DistributionVerdict = 'accepted' | (typeof WARNING_LISTS)[number];

/** A User who wants a firmware version on a device. */
export interface Wish {
  readonly user: Eui64;
  readonly device: Device;
  readonly firmwareVersion: string;
}

type Condition = (view: View, wish: Wish) => boolean;

/** What keeps a device of an Update Firmware request from getting the image; the first condition that does not hold decides. */
export interface DistributionPolicy {
  /** Meters and, of SMETS1, Communications Hubs and PPMIDs. */
  readonly isUpdatable: Condition;
  readonly isInCharge: Condition;
  readonly isInService: Condition;
  readonly isListedAsCurrent: Condition;
  readonly isFree: Condition;
}

export const referenceDistribution: DistributionPolicy = {
  isUpdatable: (_view, { device }) => METERS.includes(device.deviceType) || (isSmets1(device) && SMETS1_OTHERS.includes(device.deviceType)),
  isInCharge,
  isInService: (_view, { device }) => IN_SERVICE.has(device.status),
  isListedAsCurrent: ({ records }, { device: { manufacturer = '', model = '' }, firmwareVersion }) =>
    records.cpl.find({ manufacturer, model, firmwareVersion })?.status === 'Current',
  isFree: ({ records }, { device }) => !records.distributions.has(device.eui),
};

const METERS: readonly DeviceType[] = ['ESME', 'GSME'];
const SMETS1_OTHERS: readonly DeviceType[] = ['CHF', 'PPMID'];
const SUPPLIER: Readonly<Partial<Record<DeviceType, UserRole>>> = { ESME: 'IS', GSME: 'GS' };
const IN_SERVICE: ReadonlySet<string> = new Set(['Commissioned', 'Suspended']);

/** What the policy of the target has for a device, which may not even exist. */
export function judgeDistribution(
  policy: DistributionPolicy,
  view: View,
  { device, ...wish }: Omit<Wish, 'device'> & { readonly device: Device | undefined },
): DistributionVerdict {
  const { isUpdatable, isInCharge, isInService, isListedAsCurrent, isFree } = policy;
  const holds = (condition: Condition): boolean => device !== undefined && condition(view, { ...wish, device });
  if (!holds(isUpdatable) || !holds(isInCharge)) return 'InvalidDeviceIDList';
  if (!holds(isInService)) return 'NotCommissionedDeviceIDList';
  if (!holds(isListedAsCurrent)) return 'NotApplicableFirmwareDeviceIDList';
  return holds(isFree) ? 'accepted' : 'OtherRequestInProgressList';
}

/** The responsible supplier of a meter; for a SMETS1 hub or PPMID the Lead Supplier of the hub (3.1.1). */
function isInCharge(view: View, { user, device }: Wish): boolean {
  const { inventory } = view.records;
  const role = SUPPLIER[device.deviceType];
  if (role) return usersIn(inventory.responsibleFor(device), role, view.now).includes(user);
  const [hub] = inventory.inHomeOf(device, 'CHF');
  return hub !== undefined && leadSuppliersOf(view, hub).includes(user);
}

/** Who leads for a hub: as the inventory says or, where it does not, the Import Supplier of its ESME, else the Gas Supplier (facts F.4). */
function leadSuppliersOf({ records, now }: View, hub: Device): readonly Eui64[] {
  if (hub.leadSupplier !== undefined) return [hub.leadSupplier];
  const [meter] = [...records.inventory.inHomeOf(hub, 'ESME'), ...records.inventory.inHomeOf(hub, 'GSME')];
  return meter ? usersIn(records.inventory.responsibleFor(meter), SUPPLIER[meter.deviceType] ?? 'IS', now) : [];
}
