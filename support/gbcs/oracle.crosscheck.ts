import type { KeyObject } from 'node:crypto';
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Eui64 } from '../duis/eui64';
import { eui64FromHex } from '../duis/eui64';

/** The public RTDS messages and certificates, where they lie beside the checkout, and the published test keys of the parties. */
const ROOT = resolve(__dirname, '../..');
const FOLDER = join(process.env['DUIS_ORACLES'] ?? resolve(ROOT, '../shared/oracles'), 'gbcs');
const KEYSTORE = join(ROOT, 'node_modules/@smartdcc/dccboxed-keystore/keystore.json');

/** Why the cross-check cannot run here, or false: fits node:test's `skip`. */
export const oracleMissing: string | false = existsSync(FOLDER) ? false : `GBCS oracles not at hand: ${FOLDER}`;

export interface RtdsVector {
  readonly srv: string;
  readonly useCase: string;
  readonly vector: string;
  readonly hex: string;
}

/** The files of messages, and how many each has: the second is of use cases that the first does not have. */
export const RTDS_FILES = { 'rtds-4.5.0.jsonl': 863, 'rtds-4.5.0-second.jsonl': 85 } as const;
export type RtdsFile = keyof typeof RTDS_FILES;

export function rtdsVectorsOf(file: RtdsFile): readonly RtdsVector[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as RtdsVector);
}

/** All of them. */
export function rtdsVectors(): readonly RtdsVector[] {
  return (Object.keys(RTDS_FILES) as RtdsFile[]).flatMap(rtdsVectorsOf);
}

export type OracleUsage = 'ds' | 'ka' | 'pp-ka';

/** Public keys of devices and parties. */
export function oracleCertificates(): ReadonlyMap<Eui64, Partial<Record<OracleUsage, KeyObject>>> {
  const all = JSON.parse(readFileSync(join(FOLDER, 'certificates.json'), 'utf8')) as Record<string, Partial<Record<OracleUsage, string>>>;
  return new Map(
    Object.entries(all).map(([eui, pems]) => [
      eui64FromHex(eui),
      Object.fromEntries(Object.entries(pems).map(([usage, pem]) => [usage, new X509Certificate(pem).publicKey])),
    ]),
  );
}

type KeystoreEntry = Partial<Record<'digitalSignature' | 'keyAgreement' | 'prePayKeyAgreement', Record<string, { privateKey?: string }>>>;

/** The published private Key Agreement keys of the test parties: every generation there is. */
export function partyPrivateKeys(): ReadonlyMap<Eui64, readonly KeyObject[]> {
  const all = JSON.parse(readFileSync(KEYSTORE, 'utf8')) as Record<string, KeystoreEntry>;
  return new Map(
    Object.entries(all).map(([eui, entry]) => {
      const certificates = [...Object.values(entry.keyAgreement ?? {}), ...Object.values(entry.prePayKeyAgreement ?? {})];
      return [eui64FromHex(eui), certificates.flatMap(({ privateKey }) => (privateKey ? [createPrivateKey(privateKey)] : []))];
    }),
  );
}
