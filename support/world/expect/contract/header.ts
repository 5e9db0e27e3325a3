import type { RequestId } from '../../../duis/request-id';
import { formatRequestId, parseRequestId } from '../../../duis/request-id';
import type { Clause, Departure, Received } from './received';
import { isAlert, OF_A_DEVICE, scheduleNamed } from './received';

/** The version of the interface that every User of the suite is on, as the target was told. */
const VERSION = 4;
/** What a date may be rounded by: it is written to hundredths, to seconds, or as the DCC likes (facts N8), in milliseconds. */
const ROUNDING = 1000;
const UTC = /(Z|[+-]00:00)$/;

/**
 * HTTP 200 and a DUIS Response go together (2.7; facts A.7): a Response under another status tells one User's system this, another's that.
 */
const status: Clause = ({ http }) =>
  http === undefined || http.status === 200 ? undefined : { subject: 'HTTP status', expected: 200, got: http.status };

/** Valid under the schema (Annex A). */
const schema: Clause = ({ message: { schema: verdict, problem } }) =>
  verdict === 'valid' ? undefined : { subject: 'form', expected: 'valid', got: problem ?? verdict };

/** Signed by the DCC (3.3); an acknowledgement may go unsigned at a target that reads the note so. */
const signature: Clause = ({ what, message: { signature: verdict, problem }, signsReplies }) => {
  if (verdict === 'verified' || (verdict === 'absent' && what === 'acknowledgement' && !signsReplies)) return undefined;
  return { subject: 'signature', expected: 'verified', got: problem ?? verdict };
};

/** The version of the interface that its recipient is on (facts C.3, N999; M8). */
const schemaVersion: Clause = ({ response }) =>
  Number(response.schemaVersion) === VERSION
    ? undefined
    : { subject: 'form', expected: '4.0', got: response.schemaVersion, path: '/Response/@schemaVersion' };

/** An answer says which request it answers, letter for letter but for the case of its EUI-64s (facts N1); an alert answers none (3.6). */
const requestId: Clause = (received) => {
  const { response, asked } = received;
  const departure = (expected: string): Departure => ({
    subject: 'RequestID',
    expected,
    got: response.requestId ?? null,
    path: '/Response/Header/RequestID',
  });
  if (isAlert(received)) return response.requestId === undefined ? undefined : departure('none');
  if (!asked) return undefined;
  const id = formatRequestId(asked.id);
  return response.requestId !== undefined && sameId(response.requestId, asked.id) ? undefined : departure(id);
};

function sameId(text: string, { originator, target, counter }: RequestId): boolean {
  const said = idIn(text);
  return said?.originator === originator && said.target === target && said.counter === counter;
}

/** Alerts, and what a device said, are sent with I0 (facts B.2, C.1): I99 takes a request on, and with a refusal nothing comes. */
const responseCode: Clause = (received) => {
  const { responseCode: code, body } = received.response;
  const failed = body.kind === 'dcc-alert' && body.content.name === 'CommandFailure';
  const due = isAlert(received) || (body.kind === 'response' && OF_A_DEVICE.includes(body.content?.name ?? ''));
  if (!due || failed || code === 'I0') return undefined;
  return { subject: 'response code', expected: 'I0', got: code, path: '/Response/Header/ResponseCode' };
};

/** The Service Reference and variant of the request that it answers (3.5, Table 4). */
const serviceReference: Clause = (received) => {
  const { response, asked } = received;
  const { body } = response;
  if (isAlert(received) || (body.kind !== 'response' && body.kind !== 'smets1') || asked?.serviceReference === undefined) return undefined;
  const expected = `${asked.serviceReference} ${asked.serviceReferenceVariant ?? ''}`;
  const got = `${body.serviceReference ?? 'none'} ${body.serviceReferenceVariant ?? 'none'}`;
  return got === expected ? undefined : { subject: 'Service Reference', expected, got, path: '/Response/Body/*/ServiceReference' };
};

/** An instant in UTC (2.3; facts N8), not before the request, or all that happened, and not after the target's own clock. */
const responseDateTime: Clause = (received) => {
  const { response, asked, since, now } = received;
  const text = response.responseDateTime;
  const at = Date.parse(text);
  const departure = (expected: string): Departure => ({
    subject: 'timing',
    expected,
    got: text,
    path: '/Response/Header/ResponseDateTime',
  });
  if (!UTC.test(text) || Number.isNaN(at)) return departure('an instant in UTC');
  if (asked && at < asked.at.getTime() - ROUNDING) return departure(`not before the request of ${asked.at.toISOString()}`);
  if (!asked && since && at < since.getTime() - ROUNDING) return departure(`not before ${since.toISOString()}, when it all began`);
  const first = firstCall(received);
  if (first && at < first.getTime() - ROUNDING) return departure(`not before ${first.toISOString()}, when its schedule calls first`);
  return at > now.getTime() + ROUNDING ? departure(`not after ${now.toISOString()}, the time of the target`) : undefined;
};

/** When the schedule that it names calls for the first time. */
function firstCall({ response: { body }, schedules }: Received): Date | undefined {
  const said = scheduleNamed(body);
  return schedules.find(({ id }) => id === said)?.first;
}

/** What every message of the DCC's is held to in its envelope and header. */
export const HEADER_CLAUSES: readonly Clause[] = [
  status,
  schema,
  signature,
  schemaVersion,
  requestId,
  responseCode,
  serviceReference,
  responseDateTime,
];

/** A RequestID or ResponseID; undefined where the text is none. */
export function idIn(text: string | undefined): RequestId | undefined {
  try {
    return text === undefined ? undefined : parseRequestId(text);
  } catch {
    return undefined;
  }
}
