import type { PromisedScenario } from '../../record/run-envelope';

/** How long a scenario of a feature takes, beside those of others, by the feature's uri. */
export type Lengths = Readonly<Record<string, number>>;

/** A part of a feature is at most so much of what falls to one worker: else the last that are dealt could not even out the first. */
const PART = 1 / 8;

/**
 * Deals scenarios out so that all workers end at about the same time. Each gets whole features as far as may be, for it reads the whole
 * feature for any scenario of it. What is dealt to whom rests on what is given here alone, so the same run is dealt out the same.
 * @param lengths of the features that are known; the others count as the mean of these
 */
export function deal(scenarios: readonly PromisedScenario[], workers: number, lengths: Lengths = {}): readonly PromisedScenario[][] {
  const parts = partsOf(scenarios, workers, lengths).sort((a, b) => b.length - a.length);
  const shares = Array.from({ length: workers }, () => ({ length: 0, own: new Set<PromisedScenario>() }));
  for (const part of parts) {
    const share = shares.reduce((least, other) => (other.length < least.length ? other : least));
    share.length += part.length;
    for (const scenario of part.scenarios) share.own.add(scenario);
  }
  return shares.map(({ own }) => scenarios.filter((scenario) => own.has(scenario)));
}

interface Part {
  readonly scenarios: readonly PromisedScenario[];
  readonly length: number;
}

function partsOf(scenarios: readonly PromisedScenario[], workers: number, lengths: Lengths): Part[] {
  const known = Object.values(lengths);
  const mean = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length;
  const lengthOf = ({ uri }: PromisedScenario): number => lengths[uri] ?? mean;
  const longest = (scenarios.reduce((sum, scenario) => sum + lengthOf(scenario), 0) / workers) * PART;
  return [...byFeature(scenarios).values()].flatMap((own) => {
    const each = own[0] === undefined ? mean : lengthOf(own[0]);
    const count = Math.min(own.length, Math.ceil((own.length * each) / longest));
    const dealt = Array.from({ length: count }, (_, place) => own.filter((_own, at) => at % count === place));
    return dealt.map((part) => ({ scenarios: part, length: part.length * each }));
  });
}

/** Scenarios by the uri of their feature, in the order given. */
export function byFeature<Own extends Pick<PromisedScenario, 'uri'>>(scenarios: readonly Own[]): ReadonlyMap<string, Own[]> {
  const features = new Map<string, Own[]>();
  for (const scenario of scenarios) {
    const own = features.get(scenario.uri);
    if (own) own.push(scenario);
    else features.set(scenario.uri, [scenario]);
  }
  return features;
}
