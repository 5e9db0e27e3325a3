import type { ResponsibleParty } from '../../control/types';
import { DEVICE_STATUSES, DEVICE_TYPES, USER_ROLES } from '../../duis/catalogue/vocabulary';
import type { Eui64 } from '../../duis/eui64';
import { parseEui64 } from '../../duis/eui64';
import type { StaticDevice } from '../target';
import type { YamlReader } from './yaml-reader';

type Path = readonly string[];

const TEXTS = [
  'gbcsVersion',
  'esmeVariant',
  'manufacturer',
  'model',
  'smetsChtsVersion',
  'firmwareVersion',
  'importMpxn',
  'secondaryImportMpan',
  'exportMpan',
  'uprn',
  's1sp',
] as const;
const EUIS = ['chf', 'gpf', 'leadSupplier'] as const;
const LENT = ['absent', 'spare'] as const;
const KEYS = ['eui', 'deviceType', 'smetsFamily', 'status', 'responsible', ...LENT, ...EUIS, ...TEXTS] as const;
/** What a device of the inventory may be lent as, and none that is in no inventory. */
const IN_INVENTORY = ['status', 'responsible', 'spare', 'chf', 'gpf'] as const;

/**
 * The devices that a target has, as its file lists them under `devices`: SMETS2+ and Commissioned where it does not say otherwise.
 * Throws for an unknown key, a wrong value, two of one EUI-64, or a device that is in no inventory and has what only an entry of it has.
 */
export function readDevices(file: YamlReader): readonly StaticDevice[] {
  const devices = file.objects(['devices'], []).map((_, place) => readDevice(file, ['devices', String(place)]));
  devices.forEach(({ eui }, place) => {
    if (devices.findIndex((other) => other.eui === eui) !== place)
      throw file.wrong(['devices', String(place), 'eui'], `${eui} is there twice`);
  });
  return devices;
}

function readDevice(file: YamlReader, path: Path): StaticDevice {
  const entry = file.mapping(path, KEYS).require(['eui', 'deviceType']);
  const given = <Key extends string>(keys: readonly Key[], read: (path: Path) => string): Partial<Record<Key, string>> =>
    Object.fromEntries(keys.filter((key) => entry.has(key)).map((key) => [key, read([...path, key])])) as Partial<Record<Key, string>>;
  const isSet = (key: (typeof LENT)[number]): boolean => entry.has(key) && file.truth([...path, key]);
  const absent = isSet('absent');
  const odd = absent ? IN_INVENTORY.find((key) => entry.has(key)) : undefined;
  if (odd !== undefined) throw file.wrong([...path, odd], 'a device that is in no inventory has none; take it out, or "absent"');
  if (absent && ['CHF', 'GPF'].includes(file.text([...path, 'deviceType'])))
    throw file.wrong([...path, 'absent'], 'a hub and its Gas Proxy Function are not pre-notified for a scenario');
  return {
    eui: eui(file, [...path, 'eui']),
    deviceType: oneOf(file, [...path, 'deviceType'], DEVICE_TYPES),
    smetsFamily: entry.has('smetsFamily') ? oneOf(file, [...path, 'smetsFamily'], ['SMETS1', 'SMETS2+'] as const) : 'SMETS2+',
    ...(absent ? { absent } : { status: entry.has('status') ? oneOf(file, [...path, 'status'], DEVICE_STATUSES) : 'Commissioned' }),
    ...(isSet('spare') && { spare: true }),
    ...given(EUIS, (at) => eui(file, at)),
    ...given(TEXTS, (at) => file.text(at)),
    ...(entry.has('responsible')
      ? {
          responsible: file
            .objects([...path, 'responsible'], [])
            .map((_, place) => readParty(file, [...path, 'responsible', String(place)])),
        }
      : {}),
  };
}

function readParty(file: YamlReader, path: Path): ResponsibleParty {
  file.mapping(path, ['role', 'user']).require(['role', 'user']);
  return { role: oneOf(file, [...path, 'role'], USER_ROLES), user: eui(file, [...path, 'user']) };
}

function eui(file: YamlReader, path: Path): Eui64 {
  const text = file.text(path);
  try {
    return parseEui64(text);
  } catch {
    throw file.wrong(path, `"${text}" is not an EUI-64; expected eight octets, e.g. 00-DB-12-34-56-78-90-A2`);
  }
}

function oneOf<Word extends string>(file: YamlReader, path: Path, words: readonly Word[]): Word {
  const text = file.text(path);
  const found = words.find((word) => word === text);
  if (found === undefined) throw file.wrong(path, `expected ${words.join(', ')}; got ${text}`);
  return found;
}
