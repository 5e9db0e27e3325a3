import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Eui64 } from '../duis/eui64';
import { leadsTo } from './chain';
import { nameKey } from './distinguished-name';
import type { KeyUsage, PartyCertificate, XmlSigner } from './party-certificate';
import { readCertificate, XML_SIGNING_ROLES } from './party-certificate';

export type { KeyUsage, PartyCertificate, XmlSigner } from './party-certificate';

/** GBCS roles of those who send DUIS messages: suppliers, network operators, other users; the access control broker. */
const STAND_INS: Readonly<Record<string, XmlSigner | undefined>> = { '02': 'user', '03': 'user', '7F': 'user', '04': 'dcc' };

/** Thrown for a folder that is no PKI. */
export class PkiError extends Error {
  override readonly name = 'PkiError';
}

/** The certificates of the parties, and the private keys that are held. */
export class CertificateStore {
  private readonly bySerial = new Map<string, PartyCertificate[]>();
  private readonly isTrusted: (certificate: PartyCertificate) => boolean;
  private readonly byParty = new Map<string, PartyCertificate[]>();

  /**
   * @param authorities whose certificates are trusted; empty: all are
   * @param anchors that a certificate has to lead to, over `authorities`; absent: each authority is trusted as it is
   * @param order which of a party's certificates of the same usage comes first; absent: one with its private key, then the longest lived
   */
  constructor(
    private readonly certificates: readonly PartyCertificate[],
    private readonly authorities: readonly X509Certificate[] = [],
    private readonly anchors?: readonly X509Certificate[],
    order: (a: PartyCertificate, b: PartyCertificate) => number = preferred,
  ) {
    this.isTrusted = trust(authorities, anchors);
    for (const certificate of certificates) {
      const serial = serialKey(certificate.issuerName, certificate.serial);
      this.bySerial.set(serial, [...(this.bySerial.get(serial) ?? []), certificate]);
      const party = partyKey(certificate.subject, certificate.usage);
      this.byParty.set(party, [...(this.byParty.get(party) ?? []), certificate]);
    }
    for (const same of this.byParty.values()) same.sort(order);
  }

  /**
   * Reads every PEM in a folder and below: certificates and PKCS#8 keys, in any number of files of any names. A key belongs to the
   * certificate of its public key; EUI-64, role and usage come from the certificate. Where the folder holds certification authorities,
   * only what they issued is trusted; with `anchors`, only what leads up to one of these. Certificates of devices are passed over.
   * @throws PkiError when the folder is not there, a PEM cannot be read, or no party is found
   */
  static load(dir: string, anchors?: readonly X509Certificate[]): CertificateStore {
    const { certificates, keys, authorities } = readPems(dir);
    if (certificates.length === 0)
      throw new PkiError(
        `${dir} holds no certificate of a DUIS party; expected PEM files with an EUI-64 in x500UniqueIdentifier (2.5.4.45)`,
      );
    return new CertificateStore(
      certificates.map((certificate) => {
        const key = keys.get(keyId(certificate.publicKey));
        return key ? withKey(certificate, key) : certificate;
      }),
      authorities,
      anchors,
    );
  }

  /** The store that `asPem` has written. Throws Error for a certificate that cannot be read. */
  static parse(text: string): CertificateStore {
    const found: Record<string, string[]> = {};
    for (const [, kind = '', pem = ''] of text.matchAll(WRITTEN)) (found[kind] ??= []).push(pem);
    const parties = (found['party'] ?? []).map((pem) => readCertificate(pem));
    const x509 = (kind: string): X509Certificate[] | undefined => found[kind]?.map((pem) => new X509Certificate(pem));
    return new CertificateStore(
      parties.flatMap((party) => (party && !('authority' in party) ? [party] : [])),
      x509('authority'),
      x509('anchor'),
    );
  }

  /** Every certificate as PEM, under what it is: `party`, `authority` or `anchor`; no key. */
  asPem(): string {
    const written = (kind: string, pems: readonly string[]): string[] => pems.map((pem) => `${kind}\n${pem.trim()}\n`);
    return [
      ...written('anchor', (this.anchors ?? []).map(String)),
      ...written('authority', this.authorities.map(String)),
      ...written(
        'party',
        this.certificates.map(({ pem }) => pem),
      ),
    ].join('');
  }

  /** A trusted certificate by what X509IssuerSerial carries; the name in any order and spacing. */
  byIssuerSerial(issuerName: string, serial: bigint): PartyCertificate | undefined {
    return this.bySerial.get(serialKey(issuerName, serial))?.findLast(this.isTrusted);
  }

  /**
   * The certificate of a party for a usage; of several, the first in the order of the store: as a rule one with its private key, then the
   * one that lives longest.
   * Where an older PKI knows no XML signing or prepayment certificate, the party's plain one of that kind stands in.
   */
  of(eui: Eui64, usage: KeyUsage): PartyCertificate | undefined {
    const own = this.byParty.get(partyKey(eui, usage))?.[0];
    if (own) return own;
    if (usage === 'xmlSigning') return this.of(eui, 'digitalSignature');
    if (usage === 'prepayKeyAgreement') return this.of(eui, 'keyAgreement');
    return undefined;
  }

  /**
   * For whom the certificate may sign XML, if for anybody: its XML signing role says so; in an older PKI that has no such certificate
   * for a User or the DCC, the party's GBCS signing certificate stands in.
   */
  signsXmlFor({ role, usage, subject }: PartyCertificate): XmlSigner | undefined {
    if (usage === 'xmlSigning') return XML_SIGNING_ROLES[role];
    return usage === 'digitalSignature' && !this.byParty.has(partyKey(subject, 'xmlSigning')) ? STAND_INS[role] : undefined;
  }

  all(): readonly PartyCertificate[] {
    return this.certificates;
  }
}

function preferred(a: PartyCertificate, b: PartyCertificate): number {
  return Number(!!b.privateKey) - Number(!!a.privateKey) || b.validTo.getTime() - a.validTo.getTime();
}

function partyKey(eui: Eui64, usage: KeyUsage): string {
  return `${eui.toUpperCase()} ${usage}`;
}

function serialKey(issuerName: string, serial: bigint): string {
  return `${nameKey(issuerName) ?? ''}\n${serial}`;
}

const PEM = /-----BEGIN ([A-Z ]+)-----[A-Za-z0-9+/=\s]+-----END \1-----/g;

const WRITTEN = /^(anchor|authority|party)\n(-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----)$/gm;

interface Pems {
  readonly certificates: PartyCertificate[];
  readonly authorities: X509Certificate[];
  readonly keys: Map<string, HeldKey>;
}

/** A private key, made when it is first signed with. */
type HeldKey = () => KeyObject;

function readPems(dir: string): Pems {
  const found: Pems = { certificates: [], authorities: [], keys: new Map() };
  for (const file of filesBelow(dir)) {
    for (const [pem, label = ''] of readFileSync(file, 'latin1').matchAll(PEM)) {
      try {
        readPem(found, label, pem, file);
      } catch (error) {
        throw new PkiError(
          `${file}: the ${label.toLowerCase()} cannot be read (${(error as Error).message}); expected PEM, keys in PKCS#8`,
        );
      }
    }
  }
  return found;
}

function readPem(found: Pems, label: string, pem: string, file: string): void {
  if (/^(EC )?PRIVATE KEY$/.test(label)) {
    const octets = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
    const key = (): KeyObject => createPrivateKey({ key: octets, format: 'der', type: 'pkcs8' });
    found.keys.set(publicPart(octets) ?? keyId(createPublicKey(pem)), label === 'PRIVATE KEY' ? key : () => createPrivateKey(pem));
  } else if (label === 'CERTIFICATE') {
    const certificate = readCertificate(pem, file);
    if (!certificate) return;
    if ('authority' in certificate) found.authorities.push(certificate.authority);
    else found.certificates.push(certificate);
  }
}

function withKey(certificate: PartyCertificate, key: HeldKey): PartyCertificate {
  let made: KeyObject | undefined;
  return {
    ...certificate,
    get privateKey() {
      return (made ??= key());
    },
  };
}

/** Whether a certificate is believed; found out when it is first asked for. */
function trust(
  authorities: readonly X509Certificate[],
  anchors: readonly X509Certificate[] | undefined,
): (certificate: PartyCertificate) => boolean {
  if (anchors === undefined && authorities.length === 0) return () => true;
  const known = new Map<PartyCertificate, boolean>();
  return (certificate) => {
    let verdict = known.get(certificate);
    if (verdict === undefined) {
      verdict = leadsTo(anchors ?? authorities, new X509Certificate(certificate.pem), anchors ? authorities : []);
      known.set(certificate, verdict);
    }
    return verdict;
  };
}

function filesBelow(dir: string): readonly string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(pem|crt|cer|cert|key|p8|pk8)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw new PkiError(`${dir} cannot be read: ${(error as Error).message}`);
  }
}

/** A PKCS#8 key on P-256 that holds its public part as well (RFC 5958, RFC 5915): what is before its scalar, and before its point. */
const [HEAD, BEFORE_POINT] = ['308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420', 'a144034200'];
const SCALAR = 32;
const POINT = 65;

/** The public part of such a key as `keyId` writes it, without a key being made of it; undefined for another form. */
function publicPart(key: Buffer): string | undefined {
  const [head, before] = [Buffer.from(HEAD, 'hex'), Buffer.from(BEFORE_POINT, 'hex')];
  const at = head.length + SCALAR;
  if (key.length !== at + before.length + POINT || !key.subarray(0, head.length).equals(head)) return undefined;
  if (!key.subarray(at, at + before.length).equals(before)) return undefined;
  return Buffer.concat([PUBLIC_HEAD, key.subarray(-POINT)]).toString('base64');
}

/** What stands before the point in a SubjectPublicKeyInfo of P-256 (RFC 5480). */
const PUBLIC_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

function keyId(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}
