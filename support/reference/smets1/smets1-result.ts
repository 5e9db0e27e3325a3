/** What came of a request at a SMETS1 device. */
export interface Smets1Result {
  readonly success: boolean;
  /** As the device reports it: 11.2, 11.3. */
  readonly firmwareVersion?: string;
}
