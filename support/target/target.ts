import type { DeviceSpec } from '../control/types';
import type { Eui64 } from '../duis/eui64';
import type { CertificateStore } from '../pki/certificate-store';
import type { ControlClient } from './remote/control-client';

/** The three web services of the DCC, and what each takes (DUIS 2.4; facts A.1). */
export type ServiceName = 'transform' | 'sendCommand' | 'nonDevice';

/** How long the harness is willing to wait for a target, in milliseconds. */
export interface Timeouts {
  /** For the synchronous reply. */
  readonly requestMs: number;
  /** For something that a scenario expects to be pushed. */
  readonly responseMs: number;
  /** Of silence, before "nothing more came" is believed. */
  readonly quietMs: number;
  /** By the clock of a target whose time is ours to move: what a device takes to answer, and its answer to arrive. */
  readonly lagMs: number;
}

export const DEFAULT_TIMEOUTS: Timeouts = { requestMs: 3000, responseMs: 10_000, quietMs: 300, lagMs: 0 };

/** Where a User's Receive Response Service listens, and how the target reaches it. */
export interface ReceiveEndpoint {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** The base URL the target can reach; absent: derived from where it listens. */
  readonly advertise?: string;
}

/** A reading of the note by name, as vectors/interpretations.yaml lists them. */
export type Readings = Readonly<Record<string, string | number | boolean>>;

/** Client side of mutual TLS, PEM. */
export interface TlsMaterial {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** What each User shows of itself. */
export type TlsIdentity = (user: Eui64) => TlsMaterial;

/** A device that a target has, as its file says. */
export interface StaticDevice extends DeviceSpec {
  /** It is in no inventory: a Given may have it pre-notified, and it is deleted again afterwards. */
  readonly absent?: true;
  /** Nobody needs it as it is: a Given may have its status changed, and it is put back afterwards. */
  readonly spare?: true;
}

/** The system under test, seen from outside: the DUIS services and, where it has one, the control interface. */
export interface Target {
  readonly kind: 'embedded' | 'remote';
  readonly name: string;
  readonly release: string;
  readonly services: Readonly<Record<ServiceName, URL>>;
  /** Absent: only scenarios on the devices that the target file lists can run. */
  readonly control?: ControlClient;
  /** Capabilities that it says it has, less those that its file takes back. */
  readonly capabilities: ReadonlySet<string>;
  readonly readings: Readings;
  readonly receive: ReceiveEndpoint;
  readonly timeouts: Timeouts;
  readonly tls?: TlsIdentity;
  /** Devices that are there, for a target that takes none through a control interface. */
  readonly devices: readonly StaticDevice[];
  /** Whether Users may bring those of them that are lent for it to where a Given wants them, and back. */
  readonly arrangesOverDuis?: boolean;
  /** Folder of the certificates and User keys. */
  readonly pki: string;
  /** PEM file of the root authority that certificates have to lead to; absent: the authorities in `pki` are believed. */
  readonly trust?: string;
  /** What is in it, where it has been read. */
  readonly parties?: CertificateStore;
  stop(): Promise<void>;
}

/** The target does not offer what a scenario has to arrange or ask; the scenario is inconclusive. */
export class CapabilityMissing extends Error {
  static {
    this.prototype.name = 'CapabilityMissing';
  }
  constructor(
    readonly capability: string,
    readonly wantedFor: string,
    /** Others that the scenario is known to want, and the target does not offer either. */
    readonly others: readonly string[] = [],
  ) {
    super(`the target does not offer "${capability}", needed to ${wantedFor}`);
  }
}
