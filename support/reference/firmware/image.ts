/** An image that a User wants to have on devices (11.1). */
export interface Image {
  /** Of the Update Firmware request. */
  readonly requestId: string;
  readonly firmwareVersion: string;
  /** SHA-256 of the image. */
  readonly hash: Uint8Array;
}
