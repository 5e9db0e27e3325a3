import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { TargetIdentity } from '../../record/run-envelope';
import { readDevices } from './static-devices';
import type { ReceiveEndpoint, Readings, ServiceName, StaticDevice, Timeouts } from '../target';
import { DEFAULT_TIMEOUTS } from '../target';
import { readNotOffered, readReadings } from './target-names';
import { openYaml, utf8Text } from './yaml-reader';

/** A target as its owner describes it; every path absolute. */
export interface TargetFile {
  readonly path: string;
  readonly name: string;
  readonly release: string;
  /** What tells this release from another; compared with what answers, before anything is played. */
  readonly identity: TargetIdentity;
  readonly services: Readonly<Record<ServiceName, URL>>;
  readonly receive: ReceiveEndpoint;
  readonly control?: URL;
  readonly pki: string;
  /** PEM file of the root authority that the certificates have to lead to; absent: the authorities in `pki` are believed. */
  readonly trust?: string;
  /** Paths of PEM files; `{eui}` in those of certificate and key stands for each User. */
  readonly tls?: { readonly ca: string; readonly cert: string; readonly key: string };
  readonly timeouts: Timeouts;
  readonly readings: Readings;
  readonly notOffered: readonly string[];
  readonly devices: readonly StaticDevice[];
  /** `arrange: over-duis`: Givens may be brought about through DUIS, with the devices that are lent for it. */
  readonly arrangesOverDuis: boolean;
  /** Whether shards of one run play at it at the same time, and so need Users of their own; else each has such a target to itself. */
  readonly shared: boolean;
  /** The complaint about the value at these keys, with file and line. */
  readonly wrong: (keys: readonly string[], problem: string) => Error;
}

/** A target file that is not what design/interfaces say; its message names file, line and what was expected. */
export class TargetFileError extends Error {
  static {
    this.prototype.name = 'TargetFileError';
  }
}

const SERVICES = ['transform', 'sendCommand', 'nonDevice'] as const;
const KEYS = [
  'name',
  'release',
  'identity',
  'services',
  'receiveResponse',
  'control',
  'pki',
  'trust',
  'tls',
  'timeouts',
  'interpretations',
  'notOffered',
  'devices',
  'arrange',
  'shared',
] as const;

/** Reads a target file; throws TargetFileError. */
export function loadTargetFile(path: string): TargetFile {
  const absolute = resolve(path);
  return parseTargetFile(readText(absolute), absolute);
}

/** The target file of this text; `path` is named in errors, and relative paths are relative to its folder. */
export function parseTargetFile(text: string, path: string): TargetFile {
  const file = openYaml(text, complaintAbout(path));
  const top = file.mapping([], KEYS);
  const near = (...at: string[]): string => resolve(dirname(path), file.text(at));
  const services = file.mapping(['services'], SERVICES);
  services.require(SERVICES);
  top.require(['name', 'release', 'services', 'pki']);
  const tls = top.has('tls')
    ? (file.mapping(['tls'], ['ca', 'cert', 'key']).require(['ca', 'cert', 'key']),
      { ca: near('tls', 'ca'), cert: near('tls', 'cert'), key: near('tls', 'key') })
    : undefined;
  return {
    path,
    name: file.line(['name']),
    release: file.line(['release']),
    identity: top.has('identity') ? identity(file) : {},
    services: {
      transform: file.url(['services', 'transform']),
      sendCommand: file.url(['services', 'sendCommand']),
      nonDevice: file.url(['services', 'nonDevice']),
    },
    receive: top.has('receiveResponse') ? receiveEndpoint(file) : { host: '127.0.0.1', port: 0 },
    ...(top.has('control') ? { control: file.base(['control']) } : {}),
    pki: near('pki'),
    ...(top.has('trust') ? { trust: near('trust') } : {}),
    ...(tls ? { tls } : {}),
    timeouts: top.has('timeouts') ? timeouts(file) : DEFAULT_TIMEOUTS,
    readings: top.has('interpretations') ? readReadings(file) : {},
    notOffered: top.has('notOffered') ? readNotOffered(file) : [],
    devices: readLentDevices(file, top),
    arrangesOverDuis: top.has('arrange'),
    shared: top.has('shared') ? file.truth(['shared']) : true,
    wrong: (keys, problem) => file.wrong(keys, problem),
  };
}

/** The devices; throws where one is lent, and nothing would be arranged with it. */
function readLentDevices(file: Yaml, top: { has(key: string): boolean }): readonly StaticDevice[] {
  if (top.has('arrange') && file.text(['arrange']) !== 'over-duis')
    throw file.wrong(['arrange'], `expected over-duis, or no such key; got ${file.text(['arrange'])}`);
  const devices = top.has('devices') ? readDevices(file) : [];
  const lent = devices.findIndex(({ absent, spare }) => absent ?? spare);
  if (lent >= 0 && !top.has('arrange'))
    throw file.wrong(['devices', String(lent)], 'it is lent, and nothing is arranged; add "arrange: over-duis" to the file');
  return devices;
}

type Yaml = ReturnType<typeof openYaml>;

function complaintAbout(path: string): (line: number | undefined, problem: string) => TargetFileError {
  return (line, problem) => new TargetFileError(line ? `${path}:${line}: ${problem}` : `${path}: ${problem}`);
}

function identity(file: Yaml): TargetFile['identity'] {
  const names = ['build', 'signingCertificate', 'tlsCertificate'] as const;
  const at = file.mapping(['identity'], names);
  const digest = (name: (typeof names)[number]): string => {
    const text = file.text(['identity', name]);
    if (!/^sha256:[0-9a-f]{64}$/.test(text))
      throw file.wrong(['identity', name], `"${text}" is not sha256: and 64 hex digits in lower case`);
    return text;
  };
  return Object.fromEntries(names.filter((name) => at.has(name)).map((name) => [name, digest(name)]));
}

function receiveEndpoint(file: Yaml): ReceiveEndpoint {
  const at = file.mapping(['receiveResponse'], ['listen', 'advertise']);
  const listen = at.has('listen') ? file.text(['receiveResponse', 'listen']) : '127.0.0.1:0';
  const match = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(listen);
  if (!match || Number(match[3]) > 65_535)
    throw file.wrong(['receiveResponse', 'listen'], `"${listen}" is not HOST:PORT, e.g. 127.0.0.1:0 or [::1]:0`);
  const advertise = at.has('advertise') ? file.text(['receiveResponse', 'advertise']) : 'auto';
  const endpoint = { host: match[1] ?? match[2] ?? '', port: Number(match[3]) };
  return advertise === 'auto' ? endpoint : { ...endpoint, advertise: file.base(['receiveResponse', 'advertise']).href };
}

function timeouts(file: Yaml): Timeouts {
  const names = ['requestMs', 'responseMs', 'quietMs', 'lagMs'] as const;
  const at = file.mapping(['timeouts'], names);
  const of = (name: (typeof names)[number]): number => (at.has(name) ? file.milliseconds(['timeouts', name]) : DEFAULT_TIMEOUTS[name]);
  return { requestMs: of('requestMs'), responseMs: of('responseMs'), quietMs: of('quietMs'), lagMs: of('lagMs') };
}

function readText(path: string): string {
  try {
    return utf8Text(readFileSync(path), complaintAbout(path));
  } catch (cause) {
    if (cause instanceof TargetFileError) throw cause;
    throw new TargetFileError(`${path}: cannot be read: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`);
  }
}
