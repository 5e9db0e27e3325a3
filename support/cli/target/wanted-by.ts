import { missingCapabilities, type MissingCapability } from '../../report/clusters/missing-capabilities';
import type { Target } from '../../target/target';
import { missedBy, planOf } from '../../world/stage/plan';
import { identify } from '../../world/stage/scenario-identity';
import { VOCABULARY } from '../../world/words/vocabulary';
import { loadSupportCode } from '../run/cucumber-run';
import { FeatureShelf } from '../run/feature-shelf';
import type { Suite } from '../run/suite';

/** How many scenarios there are, and the capabilities that they want of a target and do not find there. */
export interface Wanted {
  readonly scenarios: number;
  /** How many want nothing in vain. */
  readonly playable: number;
  readonly missing: readonly MissingCapability[];
}

/** A target that offers nothing, and of which no device is known. */
const NOTHING: Pick<Target, 'capabilities' | 'devices' | 'arrangesOverDuis'> & Partial<Pick<Target, 'timeouts'>> = {
  capabilities: new Set(),
  devices: [],
};

/** What the scenarios of a suite want of a target in vain, from what their words say. */
export async function wantedBy(suite: Suite, target = NOTHING): Promise<Wanted> {
  await loadSupportCode(suite);
  const arranging = { overDuis: target.arrangesOverDuis === true, spoilt: new Map<string, string>() };
  const wants = new FeatureShelf(suite)
    .features()
    .flatMap(({ document, pickles }) =>
      pickles.map((pickle) => missedBy(target, planOf(pickle, VOCABULARY), identify(document, pickle), arranging)),
    );
  const missing = wants.flatMap((own) => (own.length === 0 ? [] : [own.map(({ capability }) => capability)]));
  return { scenarios: wants.length, playable: wants.length - missing.length, missing: missingCapabilities(missing) };
}
