import type { DeviceSpec } from '../../../control/types';
import type { Element } from '../../../duis/element';
import { textAt, walk } from '../../../duis/element';
import type { Eui64 } from '../../../duis/eui64';
import type { Difference } from './item';
import { instantText } from './request-text';

/** What a scenario knows of that its DCC Alerts can be about. */
export interface AlertFacts {
  readonly device: (eui: Eui64) => DeviceSpec | undefined;
  /** Whether the scenario introduced its devices itself, so that what it did not say of them is not so. */
  readonly isAllKnown: boolean;
  readonly devices: readonly DeviceSpec[];
  /** Firmware versions that were arranged for a device since it was introduced, in their order. */
  readonly versionsOf: (eui: Eui64) => readonly string[];
  /** GBCS versions that were arranged for its model and for others that it may have been moved to. */
  readonly gbcsVersionsOf: (device: DeviceSpec) => readonly string[];
  /** What its own requests said of a device later: texts of elements of this name. */
  readonly toldOf: (eui: Eui64, item: string) => readonly string[];
  /** Whether a request pre-notified the device with its hub, as its Gas Proxy Function. */
  readonly cameWithItsHub: (eui: Eui64) => boolean;
  /** The same as `toldOf`, of the last of those that were taken before an alert came. */
  readonly settledAt: (alert: DccAlert, eui: Eui64, item: string) => string | undefined;
  readonly updates: readonly FirmwareUpdate[];
  /** What happened: the code of the alert that comes of it, the device, when, and since when. */
  readonly happenings: readonly { readonly alertCode: string; readonly device: Eui64; readonly at: Date; readonly sinceSeconds?: number }[];
}

/** An Update Firmware request (11.1). */
export interface FirmwareUpdate {
  readonly requestId: string;
  readonly user: Eui64;
  readonly body: Element;
}

export interface DccAlert {
  readonly alertCode: string;
  readonly to: Eui64;
  readonly content: Element;
  /** Its number in the journal. */
  readonly entry: number;
}

/** What an item may say; none: it has to be left out, or may be; undefined: nobody knows, and it is not judged. */
type Allowed = readonly (string | undefined)[] | undefined;
type Row = readonly [item: string, allowed: (alert: DccAlert, facts: AlertFacts) => Allowed];

const text = ({ content }: DccAlert, item: string): string | undefined => [...walk(content)].find(({ name }) => name === item)?.text.trim();
const deviceIn = (alert: DccAlert, facts: AlertFacts, item = 'DeviceID'): DeviceSpec | undefined => facts.device(text(alert, item) ?? '');
const known = (values: readonly (string | undefined)[]): Allowed => (values.some((value) => value === undefined) ? undefined : values);

/** A device of the scenario of one of these types. */
function ofType(types: readonly string[], family?: string): (alert: DccAlert, facts: AlertFacts) => Allowed {
  return (_, { devices }) =>
    devices
      .filter((device) => types.includes(device.deviceType) && (family === undefined || device.smetsFamily === family))
      .map(({ eui }) => eui);
}

const METERS = ['ESME', 'GSME'];
const ANY_DEVICE = ['ESME', 'GSME', 'GPF', 'CHF', 'HCALCS', 'PPMID', 'IHD', 'CAD'];

const happened = ({ alertCode }: DccAlert, { happenings }: AlertFacts): AlertFacts['happenings'] =>
  happenings.filter((one) => one.alertCode === alertCode);

/** A variant as the inventory has it: as a request said last before the alert, or as it was introduced. It may be left out. */
function variantOf(item: string): (alert: DccAlert, facts: AlertFacts) => Allowed {
  return (alert, facts) => {
    const device = deviceIn(alert, facts, item);
    return device?.esmeVariant === undefined
      ? undefined
      : [facts.settledAt(alert, device.eui, 'ESMEVariant') ?? device.esmeVariant, undefined];
  };
}

/** Whether a request has moved a device to a product of which an earlier scenario may have said the GBCS version, and this one did not. */
export function isAnotherProduct(device: DeviceSpec, { toldOf, gbcsVersionsOf }: Pick<AlertFacts, 'toldOf' | 'gbcsVersionsOf'>): boolean {
  return gbcsVersionsOf(device).length === 0 && ['DeviceModel', 'FirmwareVersion'].some((item) => toldOf(device.eui, item).length > 0);
}

/** A meter point beside that of the import: as the device was introduced, or as a request said; none where neither did. */
function otherMpan(item: string, own: (device: DeviceSpec) => string | undefined): (alert: DccAlert, facts: AlertFacts) => Allowed {
  return (alert, facts) => {
    const device = deviceIn(alert, facts);
    if (!device || (own(device) === undefined && !facts.isAllKnown)) return undefined;
    return [own(device), ...facts.toldOf(device.eui, item)];
  };
}

const distributionFailure: readonly Row[] = [
  ['UpdateFirmwareRequestID', ({ to }, { updates }) => updates.filter(({ user }) => user === to).map(({ requestId }) => requestId)],
  [
    'MeterIDs',
    (alert, { updates }) => {
      const update = updates.find(({ requestId }) => requestId === text(alert, 'UpdateFirmwareRequestID'));
      const listed = new Set((textAt(update?.body ?? EMPTY, 'DeviceIDList') ?? '').split(',').map((eui) => eui.trim().toUpperCase()));
      const said = text(alert, 'MeterIDs') ?? '';
      return said !== '' && said.split(',').every((eui) => listed.has(eui.trim().toUpperCase())) ? [said] : [[...listed].join(',')];
    },
  ],
];
const EMPTY: Element = { namespace: '', name: '', attributes: {}, children: [], text: '' };

/** The inventory has kept the version that it had, and that is another than the device has (table 41, N51). */
const keptVersion: Row = [
  'FirmwareVersionSMI',
  (alert) => {
    const said = text(alert, 'FirmwareVersionSMI');
    return said !== undefined && said === text(alert, 'FirmwareVersionDevice') ? ['another than the version of the device'] : undefined;
  },
];

const versionMismatch: readonly Row[] = [
  ['DeviceID', ofType(['ESME', 'GSME', 'CHF', 'PPMID', 'GPF'])],
  ['DeviceType', (alert, facts) => known([deviceIn(alert, facts)?.deviceType])],
  [
    'FirmwareVersionSMI',
    (alert, facts) => {
      const device = deviceIn(alert, facts);
      return device && known([device.firmwareVersion, ...facts.versionsOf(device.eui), ...facts.toldOf(device.eui, 'FirmwareVersion')]);
    },
  ],
  [
    'FirmwareVersionDevice',
    (alert, facts) => {
      const versions = facts.versionsOf(deviceIn(alert, facts)?.eui ?? '');
      return versions.length === 0 ? undefined : versions;
    },
  ],
];

/** What each DCC Alert of the note says (facts C.3): the items of its body, and what they may say of what brought it about. */
const BODIES: Readonly<Record<string, readonly Row[]>> = {
  AD1: [
    ['CommsHubDeviceID', (alert, facts) => happened(alert, facts).map(({ device }) => device)],
    ['StartDateTime', (alert, facts) => startsOf(alert, facts)],
    [
      'MPxN',
      (alert, { devices }) =>
        known(
          devices
            .filter(
              ({ deviceType, chf, responsible = [] }) =>
                METERS.includes(deviceType) && chf === text(alert, 'CommsHubDeviceID') && responsible.some(({ user }) => user === alert.to),
            )
            .map(({ importMpxn }) => importMpxn),
        ),
    ],
  ],
  N16: [
    ['DeviceID', (alert, facts) => happened(alert, facts).map(({ device }) => device)],
    [
      'ImportMPxN',
      (alert, facts) => known([deviceIn(alert, facts)?.importMpxn, ...facts.toldOf(text(alert, 'DeviceID') ?? '', 'ImportMPxN')]),
    ],
    ['SecondaryImportMPAN', otherMpan('SecondaryImportMPAN', ({ secondaryImportMpan }) => secondaryImportMpan)],
    ['ExportMPAN', otherMpan('ExportMPAN', ({ exportMpan }) => exportMpan)],
    ['ESMEVariant', variantOf('DeviceID')],
  ],
  N18: distributionFailure,
  N19: distributionFailure,
  N20: distributionFailure,
  N21: distributionFailure,
  N28: [
    ['DeviceID', ofType(ANY_DEVICE)],
    ['DeviceSuspended', () => ['']],
  ],
  N29: [
    ['DeviceID', ofType(ANY_DEVICE)],
    ['DeviceRestored', () => ['']],
  ],
  N43: [
    ['PPMIDDeviceID', ofType(['PPMID'])],
    ['CHFDeviceID', ofType(['CHF'])],
  ],
  N49: versionMismatch,
  N50: versionMismatch,
  N51: [...versionMismatch, keptVersion],
  N57: [
    ['DeviceID', ofType(['CHF', 'PPMID'], 'SMETS1')],
    ['FirmwareVersion', notified],
  ],
  N58: [
    ['ESMEDeviceID', ofType(['ESME'])],
    ['ESMEVariant', variantOf('ESMEDeviceID')],
    [
      'DeviceGBCSVersion',
      (alert, facts) => {
        const device = deviceIn(alert, facts, 'ESMEDeviceID');
        if (device?.gbcsVersion === undefined || isAnotherProduct(device, facts)) return undefined;
        return [device.gbcsVersion, ...facts.gbcsVersionsOf(device), undefined];
      },
    ],
  ],
};

/** The version that was to be distributed to the device, or that it was arranged to run. */
function notified(alert: DccAlert, { updates, versionsOf }: AlertFacts): Allowed {
  const device = text(alert, 'DeviceID') ?? '';
  const requested = updates.flatMap(({ body }) =>
    (textAt(body, 'DeviceIDList') ?? '').includes(device) ? [textAt(body, 'FirmwareVersion')?.trim()] : [],
  );
  return text(alert, 'FirmwareVersionUpdateStatus') === 'UpdateRequested' ? requested : [...requested, ...versionsOf(device)];
}

const ROUNDING_MS = 1000;

/** When an outage began: the time of its notice less what it had lasted by then; a second is left for rounding. */
function startsOf(alert: DccAlert, facts: AlertFacts): Allowed {
  const said = text(alert, 'StartDateTime') ?? '';
  const began = happened(alert, facts).map(({ at, sinceSeconds = 0 }) => at.getTime() - sinceSeconds * 1000);
  return began.some((ms) => Math.abs(ms - Date.parse(said)) <= ROUNDING_MS) ? [said] : began.map((ms) => instantText(new Date(ms)));
}

/** What a DCC Alert says otherwise than what brought it about; nothing for a code that is not of the note. */
export function judgeAlertBody(alert: DccAlert, facts: AlertFacts): readonly Difference[] {
  const rows = Object.hasOwn(BODIES, alert.alertCode) ? BODIES[alert.alertCode] : [];
  return (rows ?? []).flatMap(([item, allowed]): Difference[] => {
    const values = allowed(alert, facts);
    const got = text(alert, item);
    if (values === undefined || values.some((value) => value?.toUpperCase() === got?.toUpperCase())) return [];
    return [{ path: item, expected: values.filter((value) => value !== undefined).join(' or ') || null, got: got ?? null }];
  });
}
