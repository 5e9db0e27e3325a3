import type { DeviceType, UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { Device } from '../inventory/device';
import { isSmets1, usersIn } from '../inventory/device';
import type { Systems } from '../systems';

/** What becomes of one device of an Update Firmware request: it gets the image, or a list of the warning has it. */
export type DistributionVerdict = 'accepted' | 'invalid' | 'not-commissioned' | 'not-applicable';

/** The lists of DSPUpdateFirmwareWarning, in the order of the schema. */
export const WARNING_LISTS: readonly (readonly [DistributionVerdict, string])[] = [
  ['invalid', 'InvalidDeviceIDList'], ['not-commissioned', 'NotCommissionedDeviceIDList'], ['not-applicable', 'NotApplicableFirmwareDeviceIDList'],
];

export interface DistributionInquiry {
  readonly systems: Systems;
  readonly user: Eui64;
  readonly device: Device | undefined;
  readonly firmwareVersion: string;
}

export type JudgeDistribution = (inquiry: DistributionInquiry) => DistributionVerdict;

/** Which devices a User updates with 11.1: meters and, of SMETS1, hubs and PPMIDs too, in the hands of their Lead Supplier (3.1.1). */
const METERS: readonly DeviceType[] = ['ESME', 'GSME'];
const SMETS1_OTHERS: readonly DeviceType[] = ['CHF', 'PPMID'];
const SUPPLIER: Readonly<Partial<Record<DeviceType, UserRole>>> = { ESME: 'IS', GSME: 'GS' };
const IN_SERVICE: ReadonlySet<string> = new Set(['Commissioned', 'Suspended']);

export const referenceDistribution: JudgeDistribution = ({ systems, user, device, firmwareVersion }) => {
  if (!device || !isUpdatable(device) || !isInCharge(systems, user, device)) return 'invalid';
  if (!IN_SERVICE.has(device.status)) return 'not-commissioned';
  const { manufacturer = '', model = '' } = device;
  return systems.records.cpl.find({ manufacturer, model, firmwareVersion })?.status === 'Current' ? 'accepted' : 'not-applicable';
};

export function isUpdatable(device: Device): boolean {
  return METERS.includes(device.deviceType) || (isSmets1(device) && SMETS1_OTHERS.includes(device.deviceType));
}

/** The responsible supplier of a meter; for a SMETS1 hub or PPMID the Lead Supplier of the hub. */
export function isInCharge(systems: Systems, user: Eui64, device: Device): boolean {
  const { inventory } = systems.records;
  const role = SUPPLIER[device.deviceType];
  if (role) return usersIn(inventory.responsibleFor(device), role, systems.tools.clock.now()).includes(user);
  const [hub] = inventory.inHomeOf(device, 'CHF');
  return hub !== undefined && leadSuppliersOf(systems, hub).includes(user);
}

/** Who leads for a hub: as the inventory says or, where it does not, the Import Supplier of its ESME, else the Gas Supplier (facts F.4). */
export function leadSuppliersOf({ records, tools }: Systems, hub: Device): readonly Eui64[] {
  if (hub.leadSupplier !== undefined) return [hub.leadSupplier];
  const [meter] = [...records.inventory.inHomeOf(hub, 'ESME'), ...records.inventory.inHomeOf(hub, 'GSME')];
  return meter ? usersIn(records.inventory.responsibleFor(meter), SUPPLIER[meter.deviceType] ?? 'IS', tools.clock.now()) : [];
}
