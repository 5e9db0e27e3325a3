import type { Protection } from '../../../duis/catalogue/gbcs-use-case';
import { GbcsError, hexOctets, tryDecode } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { dlmsInstant } from '../../findings/contents/octets';
import type { Clause, Received } from './received';

/** What a clock that is right may be off by, in milliseconds: date-times in GBCS are whole seconds. */
const ROUNDING = 1000;
const PRE_COMMAND = 'PreCommand';

/**
 * A response has a date-time where its use case has one, and no other message has (facts 3.3): when the device carried the command out, in
 * UTC, not before it was asked and not after it was judged. What was given to a device by hand says when that was.
 */
const dateTime: Clause = (received) => {
  const { useCase, asked, now, clockLeewayMs } = received;
  const gbcs = readable(received);
  if (!gbcs || !useCase) return undefined;
  const said = gbcs.dateTime && instantIn(gbcs.dateTime);
  const isDue = gbcs.kind === 'response' && useCase.dateTimeInResponse;
  const departure = (expected: string) =>
    ({ subject: 'timing', expected: { 'date-time': expected }, got: { 'date-time': said ?? null } }) as const;
  if (!isDue) return said === undefined ? undefined : departure('none');
  const at = Date.parse(said ?? '');
  if (Number.isNaN(at)) return departure('an instant in UTC');
  const leeway = ROUNDING + clockLeewayMs;
  if (asked && at < asked.at.getTime() - leeway) return departure(`not before the request of ${asked.at.toISOString()}`);
  return at > now.getTime() + leeway ? departure(`not after ${now.toISOString()}, the time of the target`) : undefined;
};

/** The text of an instant; the octets of what is none. */
function instantIn(octets: Uint8Array): string {
  return tryDecode(() => dlmsInstant(exactly(Buffer.from(octets)), 'date-time')) ?? hexOctets(octets);
}

function exactly(octets: Buffer): Buffer {
  if (octets.length !== 12) throw new GbcsError('date-time', '12 octets', hexOctets(octets));
  return octets;
}

/** A message is protected as its use case has it: by a MAC, by a signature, by both, or, as a Pre-Command, by neither yet (facts 3.2). */
const protection: Clause = (received) => {
  const { useCase, response } = received;
  const gbcs = readable(received);
  if (!gbcs || !useCase) return undefined;
  const isPreCommand = response.body.kind === 'response' && response.body.content?.name === PRE_COMMAND;
  const due: Protection = isPreCommand ? 'none' : useCase[`${gbcs.kind}Protection`];
  const said = protectionOf(gbcs);
  if (due === said || (due === 'M/S' && (said === 'M' || said === 'S'))) return undefined;
  return { subject: 'GBCS message', expected: { protection: due }, got: { protection: said } };
};

function protectionOf({ mac, signature }: GbcsMessage): Protection {
  const isSigned = typeof signature !== 'string';
  if (mac) return isSigned ? 'MS' : 'M';
  return isSigned ? 'S' : 'none';
}

function readable({ gbcs }: Received): GbcsMessage | undefined {
  return gbcs === 'malformed' ? undefined : gbcs;
}

/** What every GBCS message is held to in its frame, by what its use case has. */
export const FRAME_CLAUSES: readonly Clause[] = [dateTime, protection];
