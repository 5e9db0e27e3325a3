import { textAt } from '../../../duis/element';
import type { DuisRequest } from '../../../duis/request';
import { XmlText, xml } from '../../../duis/xml-text';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Device } from '../../inventory/device';
import type { Answer } from '../../processing/answer';
import { inventoryEntry } from '../../services/inventory-entry';
import type { SystemsView } from '../../systems-view';
import { policies } from '../changes/change';
import { both } from '../changes/firmware-change';
import { nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alertBody, code, either, entries, finds, some, startingWith } from '../symptom';

const NOT_FOUND: Answer = { code: 'E080201' };
const NOT_TOLD = code('I0', startingWith('E'));

/** The meter points that an ESME may have beside its first, by the inventory and by the schema. */
const MPANS_BESIDE = [
  ['secondaryImportMpan', 'SecondaryImportMPAN'],
  ['exportMpan', 'ExportMPAN'],
] as const;

/** Ways to tell of another meter than the one that is meant: of several in a home, in the same premises, or that was there before. */
export const crp612SearchDefects: readonly Defect[] = [
  ...[
    defect(
      'CRP612-05',
      'identifies-the-first-of-a-home',
      'Whichever ESME of a home was confirmed, N16 identifies the first.',
      either(alertBody(some, some), finds({ subject: ['alert', 'recipients'] })),
      policies({ identified: ({ inventory }, meter) => inventory.inHomeOf(meter, meter.deviceType)[0] ?? meter }),
    ),
    defect(
      'CRP612-05',
      'identifies-with-the-variant-of-another',
      'N16 has the variant of the last ESME of the home.',
      alertBody({ alert: 'N16', ESMEVariant: some }, { ESMEVariant: some }),
      policies({ identified: ({ inventory }, meter) => withVariantOf(meter, inventory.inHomeOf(meter, 'ESME').at(-1)) }),
    ),
  ].map((one) => ({ ...one, likelyAt: ['S-1957'] })),
  {
    ...defect(
      'CRP612-02',
      'finds-no-second-meter',
      'By a meter point, only the first meter of its type in a home is found.',
      NOT_TOLD,
      reads((right, view, request) => {
        const [meter] = view.records.inventory.withMpxn(textAt(request.body, 'MPxN') ?? '');
        const isLater = meter !== undefined && view.records.inventory.inHomeOf(meter, meter.deviceType)[0] !== meter;
        return isLater ? NOT_FOUND : right;
      }),
    ),
    likelyAt: ['S-1958'],
  },
  {
    ...defect(
      'CRP612-05',
      'identifies-with-one-mpan-beside',
      'N16 has no ExportMPAN where it has a SecondaryImportMPAN.',
      alertBody({ ExportMPAN: some }, some),
      policies({
        identified: (_records, { exportMpan, ...meter }) => (meter.secondaryImportMpan || !exportMpan ? meter : { ...meter, exportMpan }),
      }),
    ),
    likelyAt: ['S-2063'],
  },
  ...MPANS_BESIDE.flatMap(([field, item]) => [
    {
      ...defect(
        'CRP612-05',
        `identifies-without-the-${field === 'exportMpan' ? 'mpan-for-export' : 'second-mpan'}`,
        `N16 has no ${item}.`,
        alertBody({ [item]: some }, some),
        policies({ identified: (_records, meter) => ({ ...meter, [field]: undefined }) }),
      ),
      likelyAt: ['S-1749'],
    },
    {
      ...defect(
        'CRP612-02',
        `finds-nothing-by-the-${field === 'exportMpan' ? 'mpan-for-export' : 'second-mpan'}`,
        `No meter is found by its ${item}.`,
        NOT_TOLD,
        reads((right, view, request) => {
          const point = textAt(request.body, 'MPxN');
          return point !== undefined && view.records.inventory.withMpxn(point).some((meter) => meter[field] === point) ? NOT_FOUND : right;
        }),
      ),
      likelyAt: ['S-1750'],
    },
  ]),
  {
    ...defect(
      'CRP612-02',
      'finds-no-gas-meter',
      'Only an MPAN, of 13 digits, finds anything.',
      NOT_TOLD,
      reads((right, _view, request) => ((textAt(request.body, 'MPxN') ?? '0123456789012').length === 13 ? right : NOT_FOUND)),
    ),
    likelyAt: ['S-1959'],
  },
  {
    ...defect(
      'CRP612-02',
      'finds-one-meter-of-the-premises',
      'Of the meters of the premises only the first is told.',
      entries(some, some),
      reads((right, view, request) => {
        const [first, ...others] = metersAt(view, request);
        return first && others.length > 0 ? told(view, [first]) : right;
      }),
    ),
    likelyAt: ['S-1960'],
  },
  {
    ...defect(
      'CRP612-02',
      'finds-no-gas-meter-of-the-premises',
      'Of the meters of the premises those of gas are left out.',
      entries(some, some),
      reads((right, view, request) => {
        const meters = metersAt(view, request);
        const listed = meters.flatMap((meter) => [meter, ...view.records.inventory.homeOf(meter)]);
        return meters.length > 0
          ? told(
              view,
              [...new Set(listed)].filter(({ deviceType }) => deviceType !== 'GSME'),
            )
          : right;
      }),
    ),
    likelyAt: ['S-1960'],
  },
  {
    ...defect(
      'CRP612-02',
      'finds-one-home-of-the-premises',
      'Of the homes that are in the same premises only the first is told.',
      entries(some, some),
      reads((right, view, request) => {
        const [first] = metersAt(view, request);
        return first ? told(view, view.records.inventory.homeOf(first)) : right;
      }),
    ),
    likelyAt: ['S-1961'],
  },
  {
    ...defect(
      'CRP612-02',
      'tells-one-variant-of-all',
      'Every ESME that an answer lists has the variant of the first.',
      entries(some, some),
      reads((right) => {
        const first = /<sr:ESMEVariant>[A-G]+</.exec(right.content?.value ?? '')?.[0];
        if (!right.content || first === undefined) return right;
        return { ...right, content: new XmlText(right.content.value.replace(/<sr:ESMEVariant>[A-G]+</g, first)) };
      }),
    ),
    likelyAt: ['S-1960'],
  },
  {
    ...defect(
      'CRP612-02',
      'finds-what-was-there-before',
      'A meter is found by what it had before it was updated, or deleted.',
      code(some, 'I0'),
      (behaviour) => {
        const before = new Set<Device>();
        return both(
          nonDevice('8.4', (right) => (view, request) => {
            const device = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
            if (device) before.add(device);
            return right(view, request);
          }),
          reads((right, view, request) => {
            const found = [...before].filter((device) => isAskedFor(device, request));
            return right.code === 'I0' || found.length === 0 ? right : told(view, found);
          }),
        )(behaviour);
      },
    ),
    likelyAt: ['S-1962'],
  },
];

/** Read Inventory is answered otherwise than it ought to be; `change` is given the right answer. */
function reads(change: (right: Answer, view: SystemsView, request: DuisRequest) => Answer): Defect['apply'] {
  return nonDevice('8.2', (right) => (view, request) => change(right(view, request), view, request));
}

function metersAt({ records }: SystemsView, { body }: DuisRequest): readonly Device[] {
  return records.inventory.withUprn(textAt(body, 'UPRN')?.trim() ?? '');
}

function told({ records }: SystemsView, devices: readonly Device[]): Answer {
  return { code: 'I0', content: xml`<sr:DSPInventory>${devices.map((device) => inventoryEntry(device, records.cpl))}</sr:DSPInventory>` };
}

function isAskedFor({ eui, importMpxn, uprn }: Device, { body }: DuisRequest): boolean {
  const asked = [deviceIdAt(body, 'DeviceID'), textAt(body, 'MPxN'), textAt(body, 'UPRN')].find((value) => value !== undefined);
  return [eui, importMpxn, uprn].includes(asked?.trim());
}

function withVariantOf(meter: Device, { esmeVariant }: Pick<Device, 'esmeVariant'> = {}): Device {
  return esmeVariant === undefined ? meter : { ...meter, esmeVariant };
}
