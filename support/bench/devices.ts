import type { KeyObject } from 'node:crypto';
import { createCipheriv, createHash, diffieHellman, sign, verify } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DeviceType } from '../control/types';
import { PARTY, TestHome, deviceOf, privateKey } from '../devices/fixtures/fleet-fixture';
import { largeFleet, lookUpMillis, octetsAtRest } from '../devices/fixtures/large-fleet-fixture';
import type { Element } from '../duis/element';
import { encodeMessage } from '../gbcs/encode';
import { deviceKeys } from '../pki/device-keys';
import { sr } from '../transform/request-fixture';
import type { Measurement } from './measurement';

const COMMANDS = 1000;
const MANY = 100_000;
const LOOK_UPS = 1_000_000;
const OCTETS = Buffer.alloc(120, 'x');
const IV = Buffer.alloc(12);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Commands a second that a device takes and answers; they are made beforehand. */
function commandsPerSecond(type: DeviceType, srv: string, body: Element): () => number {
  let made: TestHome | undefined;
  return () => {
    const home = (made ??= new TestHome());
    const commands = Array.from({ length: COMMANDS }, () => encodeMessage(home.command(type, srv, body)));
    return perSecond((i) => {
      const reply = home.fleet.deliver(deviceOf(type), commands[i] ?? Buffer.alloc(0));
      if (reply.kind !== 'answer') throw new Error(reply.reason);
    });
  };
}

interface CryptographicCost {
  /** ECDH, a round of SHA-256 and AES-GCM: a MAC, or an encryption. */
  readonly agreements: number;
  readonly signatures?: number;
  readonly verifications?: number;
}

/** How often in a second one could do the cryptography of a command and its answer, and nothing else. */
function cryptographyPerSecond({ agreements, signatures = 0, verifications = 0 }: CryptographicCost): () => number {
  const device = deviceKeys(deviceOf('ESME'), 'digitalSignature');
  const broker = deviceKeys(deviceOf('CHF'), 'keyAgreement').publicKey;
  const ours = privateKey(PARTY.supplier, 'digitalSignature');
  const signed = sign('sha256', OCTETS, { key: device.privateKey, dsaEncoding: 'ieee-p1363' });
  return () =>
    perSecond(() => {
      for (let n = 0; n < agreements; n += 1) agree(device.privateKey, broker);
      for (let n = 0; n < signatures; n += 1) sign('sha256', OCTETS, { key: ours, dsaEncoding: 'ieee-p1363' });
      for (let n = 0; n < verifications; n += 1) verify('sha256', OCTETS, { key: device.publicKey, dsaEncoding: 'ieee-p1363' }, signed);
    });
}

function agree(ours: KeyObject, theirs: KeyObject): void {
  const z = diffieHellman({ privateKey: ours, publicKey: theirs });
  const cipher = createCipheriv('aes-128-gcm', createHash('sha256').update(z).digest().subarray(0, 16), IV, { authTagLength: 12 });
  cipher.setAAD(OCTETS);
  cipher.final();
  cipher.getAuthTag();
}

function perSecond(once: (i: number) => void): number {
  const started = performance.now();
  for (let i = 0; i < COMMANDS; i += 1) once(i);
  return (COMMANDS * 1000) / (performance.now() - started);
}

/** Look-ups a second in a fleet of this size. */
function lookUpsPerSecond(devices: number): () => number {
  let fleet: ReturnType<typeof largeFleet> | undefined;
  return () => (LOOK_UPS * 1000) / lookUpMillis((fleet ??= largeFleet(devices)), devices, LOOK_UPS);
}

const AIM = '≥ 0.5 ×';
const RAW = {
  maced: 'cryptography alone: 2 MACs',
  encrypted: 'cryptography alone: 2 MACs, 1 encryption',
  signed: 'cryptography alone: 1 MAC, 1 signature made, 1 verified',
} as const;

export const measurements: readonly Measurement[] = [
  { name: RAW.maced, unit: '/s', run: cryptographyPerSecond({ agreements: 2 }) },
  {
    name: 'commands answered, device log read (8.9)',
    unit: '/s',
    aim: AIM,
    relativeTo: RAW.maced,
    run: commandsPerSecond('ESME', '8.9', sr('ReadDeviceLog')),
  },
  {
    name: 'commands answered, gas supply status read (7.4)',
    unit: '/s',
    aim: AIM,
    relativeTo: RAW.maced,
    run: commandsPerSecond('GSME', '7.4', sr('ReadSupplyStatus')),
  },
  { name: RAW.encrypted, unit: '/s', run: cryptographyPerSecond({ agreements: 3 }) },
  {
    name: 'commands answered, import registers read (4.1.1)',
    unit: '/s',
    aim: AIM,
    relativeTo: RAW.encrypted,
    run: commandsPerSecond('ESME', '4.1.1', sr('ReadInstantaneousImportRegisters')),
  },
  { name: RAW.signed, unit: '/s', run: cryptographyPerSecond({ agreements: 1, signatures: 1, verifications: 1 }) },
  {
    name: 'commands answered, supply armed (7.3, critical)',
    unit: '/s',
    aim: AIM,
    relativeTo: RAW.signed,
    run: commandsPerSecond('ESME', '7.3', sr('ArmSupply')),
  },
  { name: 'memory for a device at rest, of 100,000', unit: 'octets', aim: '≤ 4,096', run: () => octetsAtRest(MANY, collectGarbage) },
  { name: 'devices found, of 100', unit: '/s', run: lookUpsPerSecond(100) },
  { name: 'devices found, of 100,000', unit: '/s', relativeTo: 'devices found, of 100', run: lookUpsPerSecond(MANY) },
];
