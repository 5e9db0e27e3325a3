import { openDocument } from '../../report/exchange/exchange';
import type { OpenedMessage } from '../../report/exchange/exchange';
import type { PassingDocument } from '../../reference/reference';
import { nameOf } from '../../world/words/personas';

/** One message in the list: enough to choose it by. */
export interface LoggedMessage {
  readonly number: number;
  readonly at: string;
  readonly what: PassingDocument['what'];
  readonly title: string;
  /** The User, by name where it is one of the suite's. */
  readonly party: string;
  /** EUI-64s of its header: the User's and the device's. */
  readonly ids: string;
}

/** The title is made when somebody looks: it takes the document apart. */
type Kept = Omit<LoggedMessage, 'title'> & { readonly passing: PassingDocument; title?: string };

/** Messages that are kept; older ones are forgotten. */
const MOST = 500;
const BEGINNING = 4096;

/** The last messages between Users and the reference, in memory. */
export class MessageLog {
  private readonly kept: Kept[] = [];
  private count = 0;
  private readonly listeners = new Set<() => void>();

  readonly add = (passing: PassingDocument): void => {
    const [party, ids] = namesIn(passing);
    this.kept.push({ number: ++this.count, at: passing.at.toISOString(), what: passing.what, party, ids, passing });
    if (this.kept.length > MOST) this.kept.shift();
    for (const listener of this.listeners) listener();
  };

  /** Newest first. */
  all(): readonly LoggedMessage[] {
    return this.kept
      .map((one) => {
        const { passing, ...shown } = one;
        return { ...shown, title: (one.title ??= openDocument(looseOf(passing, one.number, one.party)).title) };
      })
      .reverse();
  }

  /** One of them, opened; undefined where it is not kept, or no more. */
  opened(number: number): OpenedMessage | undefined {
    const found = this.kept.find((one) => one.number === number);
    return found && openDocument(looseOf(found.passing, number, found.party));
  }

  /** Calls `listener` for each message from now on; returns what ends it. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

function looseOf({ what, at, text, httpStatus }: PassingDocument, number: number, party: string): Parameters<typeof openDocument>[0] {
  return {
    number: String(number).padStart(4, '0'),
    from: what === 'request' ? 'user' : 'dcc',
    party,
    at: at.toISOString(),
    what: what === 'reply' ? 'acknowledgement' : what,
    text,
    ...(httpStatus !== undefined && { httpStatus }),
  };
}

/** Who it is from or for, from the identifiers at its beginning: a RequestID and ResponseID begin with the sender's. */
function namesIn({ what, text }: PassingDocument): readonly [party: string, ids: string] {
  const euis = [...text.slice(0, BEGINNING).matchAll(/(?:[0-9A-F]{2}-){7}[0-9A-F]{2}/gi)].map(([eui]) => eui.toUpperCase());
  const known = [...new Set(euis)].slice(0, 4);
  const user = known.find((eui) => nameOf(eui) !== eui) ?? (what === 'request' ? known[0] : known[1]);
  return [user === undefined ? 'somebody' : nameOf(user), known.join(' ')];
}
