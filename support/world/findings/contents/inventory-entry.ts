import type { DeviceSpec } from '../../../control/types';
import type { Element } from '../../../duis/element';
import { childrenNamed, textAt } from '../../../duis/element';
import type { AlertFacts } from './alert-body';
import { isAnotherProduct } from './alert-body';
import type { Difference } from './item';

/** What a scenario knows of the devices that an inventory lists. */
export type InventoryFacts = Pick<AlertFacts, 'device' | 'versionsOf' | 'gbcsVersionsOf' | 'toldOf' | 'cameWithItsHub' | 'updates'>;

/** Values that an item may have; null: it may be left out. Undefined: the scenario does not know. */
type Allowed = readonly (string | null)[] | undefined;
type Row = readonly [item: string, allowed: (device: DeviceSpec, facts: InventoryFacts) => Allowed];

/** As the device was introduced, or as a request has said since. */
function asTold(item: string, own: (device: DeviceSpec) => string | undefined): Row {
  return [
    item,
    (device, facts) => {
      const value = own(device);
      return value === undefined ? undefined : [value, ...facts.toldOf(device.eui, item)];
    },
  ];
}

/** The items of an entry of the inventory (8.2; facts F.1) that the scenario knows; its status and dates are what steps ask for. */
const ITEMS: readonly Row[] = [
  asTold('DeviceType', ({ deviceType }) => deviceType),
  [
    'DeviceFirmwareVersion',
    ({ eui, firmwareVersion }, facts) =>
      firmwareVersion === undefined
        ? undefined
        : [
            firmwareVersion,
            ...facts.versionsOf(eui),
            ...facts.toldOf(eui, 'FirmwareVersion'),
            ...facts.toldOf(eui, 'DeviceFirmwareVersion'),
            ...facts.updates.flatMap(({ body }) => textAt(body, 'FirmwareVersion')?.trim() ?? []),
          ],
  ],
  asTold('DeviceManufacturer', ({ manufacturer }) => manufacturer),
  asTold('DeviceModel', ({ model }) => model),
  asTold('SMETSCHTSVersion', ({ smetsChtsVersion }) => smetsChtsVersion),
  asTold('ImportMPxN', ({ importMpxn }) => importMpxn),
  asTold('SecondaryImportMPAN', ({ secondaryImportMpan }) => secondaryImportMpan),
  asTold('ExportMPAN', ({ exportMpan }) => exportMpan),
  asTold('UPRN', ({ uprn }) => uprn),
  asTold('ESMEVariant', ({ esmeVariant }) => esmeVariant),
  [
    'DeviceGBCSVersion',
    (device, facts) => {
      if (device.gbcsVersion === undefined) return [null];
      return isAnotherProduct(device, facts) ? undefined : [device.gbcsVersion, ...facts.gbcsVersionsOf(device)];
    },
  ],
  ['S1SP', ({ s1sp }) => (s1sp === undefined ? [null] : [s1sp])],
];

/**
 * What an inventory says otherwise than the scenario knows it: of the one device that was asked for, or of each that it lists; `on` is the
 * day of the answer, `2020-11-29`.
 */
export function judgeInventory(inventory: Element, request: Element, facts: InventoryFacts, on?: string): readonly Difference[] {
  const entries = childrenNamed(inventory, 'Device');
  const asked = textAt(request, 'DeviceID')?.trim().toUpperCase();
  const listed = entries.map((entry) => textAt(entry, 'DeviceID')?.toUpperCase() ?? '');
  if (asked !== undefined && (listed.length !== 1 || listed[0] !== asked))
    return [{ path: 'DeviceID', expected: asked, got: listed.join(', ') || null }];
  return entries.flatMap((entry) => [...judgeEntry(entry, facts), ...commissionedLater(entry, on)]);
}

/** No device was commissioned on a day that is still to come; where it is UTC's evening, the day of the DCC may be the next. */
function commissionedLater(entry: Element, on: string | undefined): readonly Difference[] {
  const got = textAt(entry, 'DateCommissioned')?.trim().slice(0, LENGTH_OF_A_DAY);
  const last = new Date(Date.parse(on ?? '') + DAY_MS);
  if (got === undefined || Number.isNaN(last.getTime()) || got <= last.toISOString().slice(0, LENGTH_OF_A_DAY)) return [];
  return [{ path: 'DateCommissioned', expected: `not after ${on ?? ''}`, got }];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LENGTH_OF_A_DAY = '2020-11-29'.length;

/** What a request that pre-notifies a device says of it (12.2), in the words of the inventory. */
const TOLD = ['DeviceType', 'DeviceManufacturer', 'DeviceModel', 'SMETSCHTSVersion', 'ESMEVariant'].map((item): Row => [
  item,
  ({ eui }, facts) => {
    const told = facts.toldOf(eui, item);
    return told.length === 0 ? undefined : told;
  },
]);

/**
 * Of a device that a request pre-notified, nothing is known but what requests said; of the Gas Proxy Function that comes with a hub that is
 * its type alone.
 */
function judgeEntry(entry: Element, facts: InventoryFacts): readonly Difference[] {
  const device = facts.device(textAt(entry, 'DeviceID')?.toUpperCase() ?? '');
  if (!device) return [];
  const rows = facts.toldOf(device.eui, 'DeviceType').length > 0 ? TOLD : facts.cameWithItsHub(device.eui) ? ITEMS.slice(0, 1) : ITEMS;
  return rows.flatMap(([item, allowedIn]): Difference[] => {
    const allowed = allowedIn(device, facts);
    const got = textAt(entry, item)?.trim() ?? null;
    if (allowed === undefined || allowed.some((value) => value?.toUpperCase() === got?.toUpperCase())) return [];
    return [{ path: item, expected: allowed.map((value) => value ?? 'none').join(' or '), got }];
  });
}
