import type { Telling } from './facts';
import { needs } from './facts';

/** What a provider can say of a firmware image that it was to distribute (5.9.3), the kind of notice that says so, and the alert of it. */
const FAILURES: Readonly<Record<string, Omit<DistributionFailure, 'words'>>> = {
  'does not match its hash': { kind: 'firmware-hash-mismatch', alertCode: 'N18' },
  'is for a device that cannot be identified': { kind: 'firmware-device-unknown', alertCode: 'N19' },
  'is too large': { kind: 'firmware-image-too-large', alertCode: 'N20' },
  'has an unknown version': { kind: 'firmware-version-unknown', alertCode: 'N21' },
};

/** Who distributes firmware: a Communications Service Provider to SMETS2+, a SMETS1 Service Provider to SMETS1 devices. */
export interface Provider extends Telling {
  readonly name: 'CSP' | 'S1SP';
  /** The capability of a target that takes its notices. */
  readonly capability: 'csp-events' | 's1sp-events';
}

export const PROVIDER = /CSP|S1SP/;

export function provider(words: string): Provider {
  const name = words === 'CSP' ? 'CSP' : 'S1SP';
  const capability = name === 'CSP' ? 'csp-events' : 's1sp-events';
  return { name, capability, facts: needs(capability, `have the ${name} report what became of firmware`) };
}

export interface DistributionFailure {
  readonly words: string;
  readonly kind: string;
  readonly alertCode: string;
}

export const DISTRIBUTION_FAILURE = new RegExp(Object.keys(FAILURES).join('|'));

export function distributionFailure(words: string): DistributionFailure {
  const known = FAILURES[words];
  if (known === undefined) throw new RangeError(`"${words}" is no failure of a distribution; known: ${Object.keys(FAILURES).join(', ')}`);
  return { words, ...known };
}
