import { X509Certificate } from 'node:crypto';
import type { Eui64 } from '../../duis/eui64';
import type { SmkiCertificate } from '../../control/types';
import type { CertificateStore, KeyUsage, PartyCertificate } from '../../pki/certificate-store';

/** A certificate as the SMKI Repository's services tell of it (SEC Appendix M, as public clients read it). */
export interface SmkiEntry {
  readonly holder: { readonly kind: 'device' | 'organisation'; readonly eui: Eui64 };
  /** Hex, upper case, without a sign. */
  readonly serial: string;
  readonly usage: 'DS' | 'KA';
  /** The remote party role of an organisation, decimal. */
  readonly role?: string;
  /** DER in base64. */
  readonly body: string;
}

const USAGES: Readonly<Record<KeyUsage, SmkiEntry['usage']>> = {
  digitalSignature: 'DS',
  xmlSigning: 'DS',
  keyAgreement: 'KA',
  prepayKeyAgreement: 'KA',
};

/** What is asked for: who holds the certificates. */
export interface SmkiSearch {
  readonly device: Eui64 | undefined;
  readonly organisation: Eui64 | undefined;
}

/** The SMKI Repository as its own clients see it: the certificates of the devices in force, and those of organisations. */
export class SmkiDirectory {
  constructor(
    private readonly devices: { of(eui: Eui64): readonly SmkiCertificate[]; holders(): Iterable<Eui64> },
    private readonly organisations: CertificateStore,
  ) {}

  search({ device, organisation }: SmkiSearch): readonly SmkiEntry[] {
    return [
      ...(device === undefined ? [] : this.devices.of(device).map(deviceEntry)),
      ...(organisation === undefined
        ? []
        : this.organisations
            .all()
            .filter(({ subject }) => subject === organisation)
            .map(partyEntry)),
    ];
  }

  /** @param serial hex, in any case, with or without leading zeros */
  retrieve(serial: string): SmkiEntry | undefined {
    const wanted = BigInt(`0x${serial}`);
    const party = this.organisations.all().find((certificate) => certificate.serial === wanted);
    if (party) return partyEntry(party);
    for (const eui of this.devices.holders()) {
      const found = this.devices
        .of(eui)
        .map(deviceEntry)
        .find((entry) => BigInt(`0x${entry.serial}`) === wanted);
      if (found) return found;
    }
    return undefined;
  }
}

function deviceEntry({ eui, usage, certificate }: SmkiCertificate): SmkiEntry {
  const serial = new X509Certificate(Buffer.from(certificate, 'base64')).serialNumber;
  return { holder: { kind: 'device', eui }, serial, usage: USAGES[usage], body: certificate };
}

function partyEntry({ subject, serial, usage, role, der }: PartyCertificate): SmkiEntry {
  return {
    holder: { kind: 'organisation', eui: subject },
    serial: serial.toString(16).toUpperCase(),
    usage: USAGES[usage],
    role: String(Number.parseInt(role, 16)),
    body: Buffer.from(der).toString('base64'),
  };
}
