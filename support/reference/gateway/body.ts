import type { IncomingMessage } from 'node:http';

/** The body is longer than the interface allows. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The sender went away before its body was complete. */
export class Unfinished extends Error {
  override readonly name = 'Unfinished';
}

/** Reads a body of at most `limit` octets. Rejects with TooLarge or Unfinished. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.reject(new TooLarge(`${announced} octets announced; at most ${limit} are taken`));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        reject(new TooLarge(`more than ${limit} octets`));
        request.pause();
      } else chunks.push(chunk);
    });
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.once('error', (error) => reject(new Unfinished(error.message)));
    request.once('close', () => {
      if (!request.readableEnded) reject(new Unfinished('the connection closed')); // after every request: an Error would cost its stack
    });
  });
}
