/** What was sent to the control interface is not what it should be. `status` is the HTTP status to answer with. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Throws ControlError 400. */
export function parseJson(octets: Uint8Array): unknown {
  const text = Buffer.from(octets).toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ControlError(400, `the body is not JSON: ${(error as Error).message}`);
  }
}
