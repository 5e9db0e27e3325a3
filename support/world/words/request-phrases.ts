import type { GoldenRequest } from '../../user/golden/golden-request';
import { goldenRequests } from '../../user/golden/golden-request';
import type { DeviceName } from './devices';
import { DEVICE_NAME, deviceName } from './devices';
import type { Facts, Telling } from './facts';

/** A request in the words of a step: which golden vector, and which devices go into it. */
export interface RequestPhrase extends Telling {
  readonly words: string;
  readonly golden: GoldenRequest;
  /** By element name; `target` is the BusinessTargetID. */
  readonly devices: Readonly<Record<string, DeviceName>>;
}

interface Phrase {
  readonly golden: GoldenRequest;
  readonly verb: string;
  readonly form: RegExp;
  readonly places: readonly string[];
}

const PHRASES: readonly Phrase[] = goldenRequests().flatMap((golden) => (golden.does === undefined ? [] : [phrase(golden, golden.does)]));

const VERBS = new Set(PHRASES.map((p) => p.verb));

/**
 * Words that begin as those of a golden vector do, up to a comma; `requestPhrase` says whether any does just that. Not the phrases
 * themselves: as alternatives they make an expression that every step of a run is slowly matched with.
 */
export const REQUEST = new RegExp(`(?:${[...VERBS].join('|')}) [^,]+`);

/** Throws RangeError for words that no golden vector has. */
export function requestPhrase(words: string): RequestPhrase {
  for (const { golden, form, places } of PHRASES) {
    const match = form.exec(words);
    if (!match) continue;
    const devices = Object.fromEntries(places.map((place, i) => [place, deviceName(match[i + 1] ?? '')]));
    const facts = factsOfRequest(golden);
    return { words, golden, devices, facts: facts.leaves === undefined ? facts : { ...facts, about: Object.values(devices) } };
  }
  throw new RangeError(`"${words}" is what no golden request does; see vectors/messages/index.json`);
}

/** What a request leaves for good, its golden vector says. */
export function factsOfRequest({ leaves }: GoldenRequest): Facts {
  return leaves === undefined ? {} : { leaves };
}

function phrase(golden: GoldenRequest, does: string): Phrase {
  const places = [...does.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');
  const form = does.replace(/[()[\].*+?^$|\\]/g, '\\$&').replace(/\{\w+\}/g, `(${DEVICE_NAME.source})`);
  return { golden, places, verb: form.split(' ')[0] ?? '', form: new RegExp(`^${form}$`) };
}
