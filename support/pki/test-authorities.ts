import type { Authority } from './certificate-writer';
import { DeterministicKey } from './deterministic-key';

/** The certification authorities of the test PKI. */
const authority = (commonName: string): Authority => ({ commonName, key: DeterministicKey.of(`authority ${commonName}`) });

export const TEST_ROOT = authority('D0');
/** Issues the certificates of organisations. */
export const ORGANISATION_AUTHORITY = authority('D1');
/** Issues the certificates of devices. */
export const DEVICE_AUTHORITY = authority('D2');
/** Nobody trusts this one. */
export const STRANGE_AUTHORITY = authority('D9');
