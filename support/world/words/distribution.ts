/** What a provider can say of a firmware image that it was to distribute (5.9.3), and the kind of notice that says so. */
const FAILURES: Readonly<Record<string, string>> = {
  'does not match its hash': 'firmware-hash-mismatch',
  'is for a device that cannot be identified': 'firmware-device-unknown',
  'is too large': 'firmware-image-too-large',
  'has an unknown version': 'firmware-version-unknown',
};

/** Who distributes firmware: a Communications Service Provider to SMETS2+, a SMETS1 Service Provider to SMETS1 devices. */
export type Provider = 'CSP' | 'S1SP';

export interface DistributionFailure {
  readonly words: string;
  readonly kind: string;
}

export const DISTRIBUTION_FAILURE = new RegExp(Object.keys(FAILURES).join('|'));

export function distributionFailure(words: string): DistributionFailure {
  const kind = FAILURES[words];
  if (kind === undefined) throw new RangeError(`"${words}" is no failure of a distribution; known: ${Object.keys(FAILURES).join(', ')}`);
  return { words, kind };
}
