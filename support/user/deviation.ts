import type { Element } from '../duis/element';
import { child, NAMESPACE } from '../duis/element';
import type { RequestId } from '../duis/request-id';
import type { PartyCertificate } from '../pki/certificate-store';
import type { Posting } from './sending/duis-services';
import { insertAfter, prepend, replaceFirst } from './edit-element';

/** The keys of a User, and those of another who would pass for it. */
export interface ForgingKeys {
  readonly own: PartyCertificate;
  readonly another: PartyCertificate;
}

/** What a User has sent before. */
export interface SentBefore {
  /** Undefined before the first request. */
  readonly last: RequestId | undefined;
  /** What any other User sent last; undefined where none has. */
  readonly lastOfAnother: RequestId | undefined;
  /** A counter below all that the User has given, and unused. */
  readonly older: () => bigint;
}

/**
 * One way in which a request departs from its golden vector. `tree`: before it is written; `text`: after, but before it is
 * signed, so that the signature is right; `signed`: after it was signed, by whoever has these keys.
 */
export type Deviation =
  | { readonly stage: 'tree'; readonly says: string; apply(root: Element): Element }
  | { readonly stage: 'text'; readonly says: string; apply(text: string): string }
  | { readonly stage: 'signed'; readonly says: string; apply(text: string, keys: ForgingKeys): string }
  /** The request goes out without a Signature. */
  | { readonly stage: 'unsigned'; readonly says: string }
  /** It is posted otherwise. */
  | { readonly stage: 'posting'; readonly says: string; readonly posting: Posting }
  /** Its OriginatorCounter is another than the next. */
  | { readonly stage: 'counter'; readonly says: string; counter(before: SentBefore): bigint }
  /** It names as its predecessor the last request of the User or of another, or one that nobody sent. */
  | { readonly stage: 'predecessor'; readonly says: string; predecessor(before: SentBefore): RequestId }
  /**
   * The Pre-Command that it was answered with is signed otherwise; `fresh`: and sent under a RequestID of its own; `after`: when another
   * was asked for meanwhile; `header`: and items of the header of what it is sent with are others.
   */
  | {
      readonly stage: 'pre-command';
      readonly says: string;
      sign(preCommand: Buffer, keys: ForgingKeys): Buffer;
      readonly fresh?: true;
      readonly after?: 'another';
      readonly header?: Readonly<Record<string, string>>;
    };

/** A deviation that has nothing to deviate from: the scenario, not the target, is wrong. */
export class NothingToDeviateFrom extends Error {
  static {
    this.prototype.name = 'NothingToDeviateFrom';
  }
}

/**
 * The first element named `name`, in document order, gets this text. Items that a golden leaves out and have a known place are inserted
 * there.
 */
export function set(name: string, text: string): Deviation {
  return onEach(
    `${name} ${text}`,
    name,
    (e) => [{ ...e, text, children: [] }],
    () => element(name, text),
  );
}

export function remove(name: string): Deviation {
  return onEach(`no ${name}`, name, () => []);
}

export function repeat(name: string, times: number): Deviation {
  return onEach(`${name} ${times} times`, name, (e) => Array.from({ length: times }, () => e));
}

export function rename(name: string, to: string): Deviation {
  return onEach(`${name} named ${to}`, name, (e) => [{ ...e, name: to }]);
}

/** The first element named `name` within the first of another name makes way for a new one, with this text. */
export function replace(name: string, by: string, text: string, within: string): Deviation {
  const says = `${[by, text].filter(Boolean).join(' ')} in place of ${name} in ${within}`;
  return onEach(says, within, (inside) => [
    replaceFirst(
      inside,
      (e) => e.name === name,
      () => [element(by, text)],
    ) ?? nothing(says),
  ]);
}

/** The attribute of the first element that carries it. */
export function setAttribute(attribute: string, value: string): Deviation {
  return onFirst(
    `${attribute} ${value}`,
    (e) => e.attributes[attribute] !== undefined,
    (e) => [{ ...e, attributes: { ...e.attributes, [attribute]: value } }],
  );
}

/** Two neighbouring elements change places: `second` now comes before `first`. */
export function swap(first: string, second: string): Deviation {
  return onFirst(
    `${second} before ${first}`,
    (e) => child(e, first) !== undefined && child(e, second) !== undefined,
    (e) => [{ ...e, children: exchange(e.children, first, second) }],
  );
}

/** A new element as the last child of the first element named `inside`. */
export function append(inside: string, name: string, text: string): Deviation {
  return onEach(`${name} ${text} in ${inside}`, inside, (e) => [{ ...e, children: [...e.children, element(name, text)] }]);
}

const DEVICES = /^\s*[0-9A-F]{2}(-[0-9A-F]{2}){7}(\s*,\s*[0-9A-F]{2}(-[0-9A-F]{2}){7})*\s*$/;

/** Every device that the Body names, alone or in a list, is written in small letters. */
export const devicesInSmallLetters: Deviation = {
  stage: 'tree',
  says: 'devices in small letters',
  apply: function respell(element: Element): Element {
    return {
      ...element,
      text: DEVICES.test(element.text) ? element.text.toLowerCase() : element.text,
      children: element.children.map(respell),
    };
  },
};

export const unsigned: Deviation = { stage: 'unsigned', says: 'no Signature' };

/** The first element, in document order, that is such a one makes way for what is made of it. */
export function onFirst(says: string, isSuch: (e: Element) => boolean, change: (e: Element) => readonly Element[]): Deviation {
  return { stage: 'tree', says, apply: (root) => replaceFirst(root, isSuch, change) ?? nothing(says) };
}

function onEach(says: string, name: string, change: (e: Element) => readonly Element[], insert?: () => Element): Deviation {
  return {
    stage: 'tree',
    says,
    apply: (root) => replaceFirst(root, (e) => e.name === name, change) ?? (insert && place(root, name, insert())) ?? nothing(says),
  };
}

/** Optional items that goldens leave out and that have one place in every request: first in the service request, or in the header. */
function place(root: Element, name: string, item: Element): Element | undefined {
  if (name === 'ExecutionDateTime') {
    const request = child(root, 'Body')?.children[0];
    return replaceFirst(
      root,
      (e) => e === request,
      (e) => [prepend(e, item)],
    );
  }
  if (name === 'FirstInSequence' || name === 'PrecedingServiceRequestID') {
    return replaceFirst(
      root,
      (e) => e.name === 'Header',
      (e) => [insertAfter(e, 'RequestID', item)],
    );
  }
  return undefined;
}

function exchange(children: readonly Element[], first: string, second: string): readonly Element[] {
  const of = (name: string): Element | undefined => children.find((c) => c.name === name);
  return children.map((c) => (c === of(first) ? of(second) : c === of(second) ? of(first) : c) ?? c);
}

function element(name: string, text: string): Element {
  return { namespace: NAMESPACE.sr, name, attributes: {}, children: [], text };
}

/** @throws NothingToDeviateFrom always */
export function nothing(says: string): never {
  throw new NothingToDeviateFrom(`there is nothing in this request to make "${says}" of`);
}
