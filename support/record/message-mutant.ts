/** What is done to a message on its way from the target to the suite. */
export type MessageChange =
  /** Another value of the same type in the item at `path`. */
  | 'another value'
  /** Without the item. */
  | 'left out'
  /** The item twice. */
  | 'item twice'
  /** The message does not come. */
  | 'lost'
  /** The message comes, and once more under another ResponseID. */
  | 'once more'
  /** The message goes to another User. */
  | 'to another User'
  /** Another first or second EUI-64 in an id of the item: another party, another device. */
  | 'another first EUI-64'
  | 'another second EUI-64'
  /** A reply under HTTP 201, or announced as text/xml. */
  | 'HTTP 201'
  | 'text/xml'
  /** The item in lower case, the same message twice, the date to the second: as a good target may do as well. */
  | 'lower case'
  | 'delivered twice'
  | 'to the second'
  /** Every message, whatever its kind, written and signed as another XML library may have done it: each in the next of such ways. */
  | 'spelt otherwise'
  /** What is pushed, whatever its kind, arrives when the target has settled, the last first. */
  | 'in reverse'
  /** With each answer comes a DCC Alert of a kind that the note only lists, for whoever asked. */
  | 'with a notice beside';

/** One change to every message of one kind: a mutant of what the suite receives, not of the target. */
export type MessageMutant = {
  /** As `kindOf` tells kinds of messages: `push ResponseMessage/GBCSPayload`. */
  readonly kind: string;
  /** The item, below the root: `Header/RequestID`; empty for the message itself. */
  readonly path: string;
  readonly change: MessageChange;
  /** What stands in the item then, where that is not the same in every message. */
  readonly value?: string;
};
