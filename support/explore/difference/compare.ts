import { ASPECTS, type Aspect, type Fact } from './fact';

/** One thing that the candidate says otherwise than the model; undefined where a side does not say it at all. */
export interface Difference {
  readonly aspect: Aspect;
  readonly about: string;
  readonly item: string;
  readonly model?: string;
  readonly candidate?: string;
  readonly exchange?: number;
}

/** Where the two are not the same, nearest to the cause first. Instants may be so many seconds apart. */
export function compareFacts(model: readonly Fact[], candidate: readonly Fact[], seconds = 0): readonly Difference[] {
  const [ours, theirs] = [byKey(model), byKey(candidate)];
  const differences = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [a, b] = [ours.get(key), theirs.get(key)];
    const fact = a ?? b;
    if (!fact || (a && b && isSame(a.value, b.value, seconds))) return [];
    const { aspect, about, item, exchange } = fact;
    return [
      {
        aspect,
        about,
        item,
        ...(a && { model: a.value }),
        ...(b && { candidate: b.value }),
        ...(exchange !== undefined && { exchange }),
      },
    ];
  });
  return differences.sort((a, b) => order(a) - order(b));
}

/** A later request may differ on account of an earlier one; what it brings about comes after what it was answered with. */
function order({ aspect, exchange = 99 }: Difference): number {
  return exchange * ASPECTS.length + ASPECTS.indexOf(aspect);
}

/** What tells a cause from another: what differs, and how, whichever request or device it is about. */
export function causeOf({ aspect, about, item, model, candidate }: Difference): string {
  const general = (value: string | undefined): string => (value ?? 'nothing').replace(/T[+-]\d+ s/g, 'T').slice(0, 80);
  const isListed = aspect === 'messages' || aspect === 'alerts';
  const what = isListed ? about.replace(/, to request \d+/, '').replace(/^[^,]*, /, '') : item.replace(/ \(\d+\)|\[\d+\]/g, '');
  const isLong = aspect === 'command content' || aspect === 'message content' || aspect === 'reply';
  return [aspect, what, ...(isLong ? [] : [general(model), general(candidate)])].join(' | ');
}

function byKey(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  return new Map(facts.map((fact) => [`${fact.aspect} | ${fact.about} | ${fact.item}`, fact]));
}

const RELATIVE = /T([+-]\d+) s/g;

function isSame(a: string, b: string, seconds: number): boolean {
  if (a === b) return true;
  if (seconds === 0 || a.replace(RELATIVE, 'T') !== b.replace(RELATIVE, 'T')) return false;
  const [ours, theirs] = [a, b].map((value) => [...value.matchAll(RELATIVE)].map(([, n]) => Number(n)));
  return (ours ?? []).every((n, i) => Math.abs(n - (theirs?.[i] ?? NaN)) <= seconds);
}
