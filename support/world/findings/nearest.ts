import type { Eui64 } from '../../duis/eui64';
import type { FindingValue } from '../../record/finding';
import type { ReceivedMessage } from '../../user/message-reader';

/** The message that was waited for, as far as a step says. */
export interface Wanted {
  readonly user: Eui64;
  /** Of the request that it answers. */
  readonly requestId: string;
}

/** A message that came and that nobody claimed. */
export interface Candidate {
  readonly user: Eui64;
  readonly message: ReceivedMessage;
}

type Items = Readonly<Record<string, FindingValue>>;

/** A candidate with the items in which it is not what was waited for. */
export interface Nearest<C> {
  readonly candidate: C;
  readonly differs: Items;
}

/**
 * The candidates, those first that differ in the fewest items from the answer that was waited for: the User it came to, the RequestID
 * that it says, or that it cannot be read or is no answer at all. Of several that are as near the last: it came when the answer was due.
 */
export function byNearness<C extends Candidate>(wanted: Wanted, candidates: readonly C[]): readonly Nearest<C>[] {
  return candidates
    .map((candidate, at) => ({ candidate, differs: differencesOf(wanted, candidate), at }))
    .sort((a, b) => weight(a.differs) - weight(b.differs) || b.at - a.at)
    .map(({ candidate, differs }) => ({ candidate, differs }));
}

function differencesOf({ user, requestId }: Wanted, { user: to, message }: Candidate): Items {
  const { response, problem, turnedAway } = message;
  const wrongUser: Items = to === user ? {} : { User: to };
  if (!response) return { ...wrongUser, message: turnedAway ?? problem ?? 'no DUIS Response' };
  const { kind } = response.body;
  const isAlert = kind === 'dcc-alert' || kind === 'device-alert';
  const wrongId: Items = response.requestId?.toUpperCase() === requestId.toUpperCase() ? {} : { RequestID: response.requestId ?? null };
  return { ...wrongUser, ...(isAlert ? { message: kind } : wrongId) };
}

/** An alert is further from an answer than any answer is; what cannot be read may have been it. */
function weight(differs: Items): number {
  const isAlert = differs['message'] === 'dcc-alert' || differs['message'] === 'device-alert';
  return Object.keys(differs).length + (isAlert ? 10 : 0);
}
