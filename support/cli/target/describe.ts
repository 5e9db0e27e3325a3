import { hash, type X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CertificateStore, PkiError, type PartyCertificate } from '../../pki/certificate-store';
import { readAnchors } from '../../pki/chain';
import { euiInSet, MOST_USER_SETS } from '../../pki/user-set';
import { loadTargetFile, type TargetFile } from '../../target/file/target-file';
import { readTlsIdentity } from '../../target/file/tls-identity';
import { PERSONAS } from '../../world/words/personas';
import type { Shard } from '../run/plan';
import type { DescribedTarget } from '../run/run';
import { UsageError } from '../run/usage-error';

/** Who plays at a target at the same time. */
export interface Company {
  readonly parallel: number;
  readonly shard?: Shard;
}

/**
 * Reads a target file and all that it names, before anything runs. Throws TargetFileError for what is wrong in it, and UsageError
 * where it has too few sets of Users, or devices of its own, for so many to play at once.
 */
export function describeTarget(path: string, { parallel, shard }: Company): DescribedTarget {
  const file = loadTargetFile(path);
  const store = loadPki(file);
  readTlsIdentity(
    file,
    PERSONAS.map(({ eui }) => eui),
    new Date(),
  );
  const beside = file.shared ? (shard?.total ?? 1) : 1;
  const needed = parallel * beside;
  const there = countUserSets(store);
  const who = `${parallel > 1 ? `--parallel ${parallel}` : '1 worker'}${beside > 1 ? ` in each of ${beside} shards` : ''}`;
  if (needed > 1 && file.devices.length > 0)
    throw new UsageError(`${path}: ${who} cannot share the devices of the file; one worker can play at this target`);
  if (needed > there)
    throw new UsageError(
      `${path}: ${who} need ${needed} sets of Users, and ${file.pki} has ${there}; see duis-conformance pki --help, or say ` +
        '"shared: false" where every shard has a target to itself',
    );
  const { name, release, readings, identity } = file;
  return {
    file: path,
    name,
    release,
    readings,
    identity,
    fileDigest: hash('sha256', readFileSync(file.path)),
    firstUserSet: beside > 1 ? ((shard?.index ?? 1) - 1) * parallel : 0,
    inCompany: needed > 1,
    shared: beside > 1,
  };
}

/** The certificates that a target file names. Throws TargetFileError. */
export function loadPki(file: TargetFile): CertificateStore {
  const anchors = file.trust === undefined ? undefined : loadTrust(file, file.trust);
  const store = loadStore(file, anchors);
  if (file.trust !== undefined && !store.all().some((own) => store.signsXmlFor(own) === 'dcc' && isTrusted(store, own)))
    throw file.wrong(
      ['trust'],
      `no certificate in ${file.pki} with which the DCC signs leads to ${file.trust}: every reply would be refused`,
    );
  return store;
}

function isTrusted(store: CertificateStore, { issuerName, serial }: PartyCertificate): boolean {
  return store.byIssuerSerial(issuerName, serial) !== undefined;
}

function loadStore(file: TargetFile, anchors: readonly X509Certificate[] | undefined): CertificateStore {
  try {
    return CertificateStore.load(file.pki, anchors);
  } catch (error) {
    throw error instanceof PkiError ? file.wrong(['pki'], error.message) : error;
  }
}

function loadTrust(file: TargetFile, path: string): readonly X509Certificate[] {
  try {
    return readAnchors(path);
  } catch (error) {
    throw file.wrong(['trust'], (error as Error).message);
  }
}

/** How many sets of Users, from the first, hold a key to sign requests with. */
export function countUserSets(store: CertificateStore): number {
  const [first] = PERSONAS;
  if (!first) return 0;
  let set = 0;
  while (set < MOST_USER_SETS && store.of(euiInSet(first.eui, set), 'xmlSigning')?.privateKey) set++;
  return set;
}
