import { readVector } from '../../vectors/files';

/**
 * What can be for good other than it was, once a request was served: of its devices, or of what the DCC knows of them. A status can be
 * given back (8.4) where the target file lends the device for it.
 */
export type Leaving = 'schedule' | 'device certificate' | 'supplier' | 'inventory' | 'status' | 'join' | 'device log' | 'firmware';

/** A valid request of vectors/messages, as its index describes it. */
export interface GoldenRequest {
  /** Path below vectors/messages. */
  readonly file: string;
  readonly serviceReferenceVariant: string;
  /**
   * What the request does, in words, with its devices in braces: `{target}` is the BusinessTargetID, any other name the
   * element of the body that names that device, e.g. `adds {DeviceID} to the HAN device log of {target}`.
   */
  readonly does?: string;
  /** Absent: nothing that another good request would find amiss. */
  readonly leaves?: Leaving;
}

interface MessageIndex {
  readonly requests: readonly GoldenRequest[];
}

/** The golden requests of vectors/messages, in the order of the index. */
export function goldenRequests(): readonly GoldenRequest[] {
  return (JSON.parse(readVector('messages/index.json')) as MessageIndex).requests;
}

/** The text of a golden request. */
export function goldenText(golden: GoldenRequest): string {
  return readVector(`messages/${golden.file}`);
}
