import type { UseCaseCatalogue } from '../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../duis/eui64';
import type { GbcsMessage } from '../gbcs/message';
import type { CertificateStore } from '../pki/certificate-store';

/** Something that a device will do: data, and the device that does it. */
export interface Deed {
  run(): void;
}

/** What devices need of the world: time, a way to be woken, a way to send alerts, and the certificates of the parties. */
export interface FleetEnvironment {
  now(): Date;
  /** Has `deed` run when the clock gets to `at`; at once, or as soon as may be, where that is past. */
  schedule(at: Date, deed: Deed): void;
  /** Takes an alert, protected and ready to travel. Those whose recipient is the Access Control Broker are the DCC's own. */
  emit(device: Eui64, alert: Uint8Array): void;
  /** What a device says in place of this, before it protects it; by default the same. */
  readonly says?: (message: GbcsMessage) => GbcsMessage;
  readonly trust: CertificateStore;
  /** The catalogue of GBCS use cases; by default that of this checkout. */
  readonly useCases?: UseCaseCatalogue;
}

/** The answer of a device, or why there is none. */
export type DeviceReply =
  | { readonly kind: 'answer'; readonly response: Uint8Array; /** How long the device takes. */ readonly afterSeconds: number }
  | { readonly kind: 'silent'; readonly reason: string };
