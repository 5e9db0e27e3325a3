import type { DeviceStatus, DeviceType, SmetsFamily } from '../../control/types';
import { DEVICE_TYPES } from '../../duis/catalogue/vocabulary';

/** A device that a Given introduces. */
export interface NewDevice {
  readonly type: DeviceType;
  readonly which?: string | undefined;
  readonly family: SmetsFamily;
  readonly status: DeviceStatus;
  readonly gbcsVersion?: string;
  readonly esmeVariant?: string;
  /** What it was before, oldest first. */
  readonly earlier?: readonly DeviceStatus[];
  /** Of a SMETS1 device: whether its S1SP is the second one. */
  readonly secondS1sp?: true;
  /** Of a meter of the neighbouring home: whether that is in the same premises. */
  readonly samePremises?: true;
}

/** A device that a step speaks of: its type and whatever tells it from others. */
export interface DeviceName {
  readonly words: string;
  readonly type: DeviceType;
  readonly which?: string;
  readonly family?: SmetsFamily;
}

const NOUNS: Readonly<Record<string, DeviceType>> = {
  'Communications Hub': 'CHF',
  ...Object.fromEntries(DEVICE_TYPES.map((type) => [type, type])),
};
const STATUSES: Readonly<Record<string, DeviceStatus>> = {
  pending: 'Pending',
  whitelisted: 'Whitelisted',
  installed: 'InstalledNotCommissioned',
  commissioned: 'Commissioned',
  decommissioned: 'Decommissioned',
  withdrawn: 'Withdrawn',
  suspended: 'Suspended',
  recovering: 'Recovery',
  recovered: 'Recovered',
};

const NOUN = Object.keys(NOUNS).join('|');
/** That of the neighbouring home, which has a hub and a home area network of its own. */
export const NEIGHBOURING = 'neighbouring';
const WHICH = `second|third|other|${NEIGHBOURING}`;
const FAMILY = 'SMETS1|SMETS2';

const STATUS = Object.keys(STATUSES).join('|');

/**
 * `a pending SMETS1 PPMID`, `an ESME of variant ADF at GBCS 4.0`, `a second ESME at GBCS 3.2`, `a neighbouring SMETS1 GSME behind the
 * second S1SP`, `a neighbouring GSME in the same premises`, `a suspended PPMID that was commissioned then installed`.
 */
export const NEW_DEVICE = new RegExp(
  `an? (?:(${WHICH}) )?(?:(${STATUS}) )?(?:(${FAMILY}) )?(${NOUN})(?: of variant ([A-G]+))?(?: at GBCS (\\d+\\.\\d+))?(?: ` +
    `behind the (second) S1SP)?(?: in the (same) premises)?(?: that was ((?:${STATUS})(?: then (?:${STATUS}))*))?`,
);

const ONE_NEW = NEW_DEVICE.source.replace(/\((?!\?)/g, '(?:');

/** `a Communications Hub, an ESME and a PPMID`. */
export const NEW_DEVICES = new RegExp(`${ONE_NEW}(?:, ${ONE_NEW})*(?: and ${ONE_NEW})?`);

/** `the Communications Hub`, `the second ESME`, `the SMETS1 PPMID`. */
export const DEVICE_NAME = new RegExp(`the (?:(?:${WHICH}|${FAMILY}) )*(?:${NOUN})`);

/** `the ESME, the PPMID and the Communications Hub`. */
export const DEVICE_NAMES = new RegExp(`${DEVICE_NAME.source}(?:, ${DEVICE_NAME.source})*(?: and ${DEVICE_NAME.source})?`);

export function deviceNames(words: string): readonly DeviceName[] {
  return words.split(/, | and /).map(deviceName);
}

export function newDevice(...parts: readonly (string | undefined)[]): NewDevice {
  const [which, status, family, noun, variant, gbcs, s1sp, premises, before] = parts;
  return {
    type: NOUNS[noun ?? ''] ?? 'CHF',
    family: family === 'SMETS1' ? 'SMETS1' : 'SMETS2+',
    status: STATUSES[status ?? 'commissioned'] ?? 'Commissioned',
    ...(which ? { which } : {}),
    ...(variant ? { esmeVariant: variant } : {}),
    ...(gbcs ? { gbcsVersion: gbcs } : {}),
    ...(s1sp ? { secondS1sp: true } : {}),
    ...(premises ? { samePremises: true } : {}),
    ...(before ? { earlier: before.split(' then ').flatMap((word) => STATUSES[word] ?? []) } : {}),
  };
}

/** The devices of a home, in the order in which they are named. */
export function newDevices(words: string): readonly NewDevice[] {
  return words.split(/, | and /).map((one) => newDevice(...(new RegExp(`^${NEW_DEVICE.source}$`).exec(one)?.slice(1) ?? [])));
}

export function deviceName(words: string): DeviceName {
  const match = new RegExp(`^(?:the )?(?:(${WHICH}) )?(?:(${FAMILY}) )?(${NOUN})$`).exec(words);
  if (!match)
    throw new RangeError(`"${words}" is not a device; expected e.g. "the Communications Hub", "the second ESME", "the SMETS1 PPMID"`);
  return {
    words: words.startsWith('the ') ? words : `the ${words}`,
    type: NOUNS[match[3] ?? ''] ?? 'CHF',
    ...(match[1] ? { which: match[1] } : {}),
    ...(match[2] ? { family: match[2] === 'SMETS1' ? 'SMETS1' : 'SMETS2+' } : {}),
  };
}
