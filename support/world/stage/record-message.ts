import type { Eui64 } from '../../duis/eui64';
import { formatRequestId } from '../../duis/request-id';
import type { ReceivedMessage } from '../../user/message-reader';
import type { SentRequest, UnansweredRequest } from '../../user/user';
import { messageCodeOf, payloadOf } from '../findings/gbcs-reading';
import type { ScenarioJournal } from './journal';
import type { JournalEntry } from '../../record/journal-entry';
import { nameOf } from '../words/personas';
import type { Cast } from './cast';
import { circumstancesIn } from './circumstances';

/** Records a request and its reply; gives the entry of the reply. */
export function recordExchanged(
  journal: ScenarioJournal,
  sent: SentRequest,
  when: { readonly cast: Cast; readonly at: Date },
): JournalEntry {
  recordSent(journal, sent, when);
  const { user, requestId: id, http, reply } = sent;
  const requestId = formatRequestId(id);
  if (reply) return recordReceived(journal, 'acknowledgement', user, reply, { httpStatus: http.status });
  return journal.record(
    {
      direction: 'received',
      what: 'http-status',
      user: nameOf(user),
      httpStatus: http.status,
      requestId,
      schema: 'none',
      signature: 'none',
    },
    http.body,
  );
}

/** Records a request; `unanswered`: why nothing came back. */
export function recordSent(
  journal: ScenarioJournal,
  { user, requestId: id, xml, own }: UnansweredRequest,
  { cast, at }: { readonly cast: Cast; readonly at: Date },
  unanswered?: string,
): void {
  const known = { devices: circumstancesIn(xml, cast, user), targetTime: at.toISOString() };
  journal.record(
    {
      direction: 'sent',
      what: 'request',
      user: nameOf(user),
      requestId: formatRequestId(id),
      schema: own.schema,
      signature: own.signature,
      ...known,
      ...(unanswered === undefined ? {} : { unanswered }),
    },
    xml,
  );
}

/** Records a message that the target sent to a User, with what can be told of it at a glance. */
export function recordReceived(
  journal: ScenarioJournal,
  what: 'acknowledgement' | 'push',
  user: Eui64,
  message: ReceivedMessage,
  more: Pick<JournalEntry, 'httpStatus' | 'foreign' | 'repeats' | 'late' | 'devices'>,
): JournalEntry {
  const { turnedAway } = message;
  const facts = { ...more, ...(turnedAway === undefined ? {} : { turnedAway }), ...receivedFacts(message) };
  return journal.record(
    { direction: 'received', what, user: nameOf(user), ...facts, schema: message.schema, signature: message.signature },
    message.octets ?? message.text,
  );
}

/** What can be told of a message at a glance. */
export function receivedFacts({ response }: ReceivedMessage): Pick<JournalEntry, 'requestId' | 'responseCode' | 'messageCode'> {
  const payload = response && payloadOf(response.body);
  const messageCode = payload && messageCodeOf(payload);
  return {
    ...(response?.requestId === undefined ? {} : { requestId: response.requestId }),
    ...(response ? { responseCode: response.responseCode } : {}),
    ...(messageCode === undefined ? {} : { messageCode }),
  };
}
