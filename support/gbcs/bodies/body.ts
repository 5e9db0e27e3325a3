/** The octets of one direction of a use case, typed. DLMS bodies repeat the low three octets of the message's counter; others ignore it. */
export interface BodyCodec<T> {
  encode(value: T, counter: bigint): Buffer;
  /** @throws GbcsError for anything but a body of this use case. */
  decode(payload: Uint8Array): T;
}

/** A command and its response. */
export interface UseCaseBody<Command, Response> {
  readonly command: BodyCodec<Command>;
  readonly response: BodyCodec<Response>;
}

/** A codec for a body that never changes. */
export function fixedBody(octets: Uint8Array, decode: (payload: Uint8Array) => void): BodyCodec<void> {
  return { encode: () => Buffer.from(octets), decode };
}
