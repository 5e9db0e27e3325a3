/** Cucumber wraps what a hook threw; BeforeAll's own exception is in the messages as well, everything else is not. */
export function rootCause(error: unknown): Error {
  const own = error instanceof Error ? error : new Error(String(error));
  return own.cause instanceof Error ? rootCause(own.cause) : own;
}
