import { createPrivateKey } from 'node:crypto';
import { CertificateStore, PkiError } from './certificate-store';
import type { PartyCertificate } from './party-certificate';
import { readCertificate } from './party-certificate';

/** A certificate of a published keystore, its private key where there is one, both PEM, and the name that they are published under. */
interface Entry {
  readonly name: string;
  readonly certificate: string;
  readonly privateKey?: string;
}

/**
 * Reads a keystore as the packages of the public DUIS clients hold it: `{ EUI-64: { usage: { serial: { certificate, privateKey, name }}}}`,
 * PEM and PKCS#8. It holds more than one generation of a party's keys, told apart by the beginnings of their names; a client takes the
 * one of the name that it knows, however long the others live.
 * @param generation how the names of the keys begin that each party is to be known by, e.g. `Z1-`; the others are known, and not chosen
 * @throws PkiError for what is no such keystore, or holds no key of that generation
 */
export function readKeystore(text: string, generation: string): CertificateStore {
  const chosen = new Set<PartyCertificate>();
  const entries = entriesIn(text);
  const certificates = entries.map((entry) => {
    const party = partyOf(entry);
    if (entry.name.startsWith(generation)) chosen.add(party);
    return party;
  });
  if (chosen.size === 0)
    throw new PkiError(`no key of the keystore has a name that begins with "${generation}"; there are ${namesOf(entries)}`);
  const order = (a: PartyCertificate, b: PartyCertificate): number => Number(chosen.has(b)) - Number(chosen.has(a));
  return new CertificateStore(certificates, [], undefined, order);
}

function partyOf({ name, certificate, privateKey }: Entry): PartyCertificate {
  try {
    const party = readCertificate(certificate, name);
    if (!party || 'authority' in party) throw new PkiError('it is no certificate of a party');
    return privateKey === undefined ? party : { ...party, privateKey: createPrivateKey(privateKey) };
  } catch (error) {
    throw new PkiError(`"${name}" of the keystore cannot be read: ${(error as Error).message}`);
  }
}

function entriesIn(text: string): readonly Entry[] {
  const entries = below(parse(text), 3);
  if (entries.length === 0 || !entries.every(isEntry))
    throw new PkiError(
      'it is no keystore; expected JSON: EUI-64, key usage, serial number, and below them "certificate" in PEM and "name"',
    );
  return entries;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new PkiError(`it is not JSON: ${(error as Error).message}`);
  }
}

/** What lies `levels` objects below `value`. */
function below(value: unknown, levels: number): readonly unknown[] {
  if (levels === 0) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner) => below(inner, levels - 1)) : [undefined];
}

function isEntry(value: unknown): value is Entry {
  const { name, certificate, privateKey } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof certificate === 'string' && (privateKey === undefined || typeof privateKey === 'string');
}

function namesOf(entries: readonly Entry[]): string {
  return [...new Set(entries.map(({ name }) => name.slice(0, name.indexOf('-') + 1)))].sort().join(', ');
}
