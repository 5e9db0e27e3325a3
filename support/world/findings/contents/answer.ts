import type { Element } from '../../../duis/element';
import type { DlmsResponseItem } from '../../../gbcs/dlms/access';
import { decodeAccessResponse } from '../../../gbcs/dlms/access';
import type { Difference } from './item';

/** What the scenario knows of the device that answers. */
export interface AnswerFacts {
  readonly device: string;
  /** The firmware version that it runs, or reports; undefined where the scenario does not know. */
  readonly firmwareVersion?: string;
  readonly esmeVariant?: string;
  /** The requests of a Service that the device had carried out by then, oldest first; undefined where the scenario does not know. */
  readonly carriedOut?: (service: string) => readonly Element[] | undefined;
  /** Whether this is a HAN connected switch of its home; undefined where the scenario does not know. */
  readonly isSwitch?: (device: string) => boolean | undefined;
  /** What was encrypted for the User who asked; null where it was for somebody else, undefined where keys are not at hand. */
  readonly decrypt?: (encrypted: Uint8Array) => Uint8Array | null | undefined;
  /** What a device is that an answer names; undefined where the scenario does not know it. */
  readonly typeOf?: (device: string) => string | undefined;
  /** Whether a device stands in the log of the hub that answers; undefined where the scenario does not know. */
  readonly logged?: (device: string) => boolean | undefined;
}

/** What an answer says otherwise than it has to; throws GbcsError for what is not the answer of its use case. */
export type Judge = (payload: Uint8Array, request: Element, facts: AnswerFacts) => readonly Difference[];

export const nothing: readonly Difference[] = [];
/** One difference, or none. */
export const differs = (path: string, expected: Difference['expected'], got: Difference['got']): readonly Difference[] =>
  expected === got ? nothing : [{ path, expected, got }];

/** Every item of an access response was done. */
export function allDone(items: readonly DlmsResponseItem[]): readonly Difference[] {
  return items.flatMap(({ service, result }, i) => differs(`result of ${service} ${i + 1}`, 0, result));
}

/** A DLMS answer to as many items as there were, each done. */
export function done(count: number): Judge {
  return (payload) => {
    const { items } = decodeAccessResponse(payload);
    return [...differs('number of items', count, items.length), ...allDone(items)];
  };
}
