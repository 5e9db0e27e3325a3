/**
 * How large a DUIS document may be before it is refused unread. The interface itself sets no limits; these are above any real
 * message, the largest being an Update Firmware (11.1) whose FirmwareImage may have 10,240,000 octets, 13,653,336 in base64.
 */
export interface DocumentLimits {
  /** Octets of the whole document. */
  readonly octets: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Elements altogether. */
  readonly elements: number;
  /** Octets of one start tag, that is of its name and all its attributes. */
  readonly tagOctets: number;
  /** Octets of one run of character data. */
  readonly textOctets: number;
}

export const DEFAULT_LIMITS: DocumentLimits = {
  octets: 16 * 1024 * 1024,
  depth: 64,
  elements: 100_000,
  tagOctets: 16 * 1024,
  textOctets: 14 * 1024 * 1024,
};
