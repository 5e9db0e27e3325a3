import type { Pickle } from '@cucumber/messages';
import type { Shared } from '../../control/capability-names';
import { CLOCK_TO_THE_SECOND } from '../../control/capability-names';
import { controlIfOffered, sharesDevices } from '../../target/capabilities';
import type { Target } from '../../target/target';
import { CapabilityMissing, HarnessFault } from '../faults';
import type { Introduced, Need } from '../words/facts';
import type { SaidStep, Vocabulary } from '../words/vocabulary';
import { Cast } from './cast';
import { fixturesOf, type Arranging, type Fixtures } from './fixtures';
import type { ScenarioIdentity } from './scenario-identity';
import type { World } from './world';

/** What decides whether a target can play a scenario. */
type Offering = Pick<Target, 'capabilities' | 'devices'> & Partial<Pick<Target, 'timeouts'>>;

/** What is known of a scenario before it plays, from what its words say. */
export interface Plan {
  /** What nothing can stand in for, in the order in which the steps want it. */
  readonly needs: readonly Need[];
  /** What it moves of that which all scenarios at a target share, each with the words that do. It then takes its turn alone. */
  readonly moves: ReadonlyMap<Shared, string>;
  /** What brings in its devices, in the order of its steps. */
  readonly casts: readonly ((cast: Introduced) => void)[];
  /** The steps that leave something for good other than it was. */
  readonly lasting: readonly SaidStep[];
}

/** How long the target keeps a turn for a worker that died, in seconds. */
const KEPT_SECONDS = 120;

/** The plan of a scenario. Words that no step definition fits say nothing: Cucumber reports them. */
export function planOf({ steps }: Pick<Pickle, 'steps'>, vocabulary: Vocabulary): Plan {
  const said = steps.flatMap(({ text }) => vocabulary.read(text) ?? []);
  const moves = said.flatMap(({ words, facts }) => (facts.moves ?? []).map((what) => [what, words] as const));
  return {
    needs: said.flatMap(({ facts }) => facts.needs ?? []),
    moves: new Map(moves),
    casts: said.flatMap(({ casts }) => casts ?? []),
    lasting: lastingIn(said),
  };
}

/** A request that is refused leaves nothing; that is said by the step after it. */
function lastingIn(said: readonly SaidStep[]): readonly SaidStep[] {
  const lasting: SaidStep[] = [];
  for (const step of said) {
    if (step.facts.outcome === 'refused' && lasting.at(-1)?.facts.outcome !== 'served') lasting.pop();
    if (step.facts.leaves !== undefined) lasting.push(step);
  }
  return lasting;
}

/**
 * Throws CapabilityMissing for a scenario that is sure to miss one, with all that it is sure to miss. Found out when a step is there, it
 * would have left behind what it sent until then: requests that come due when nobody waits for them. And where all scenarios have the
 * same devices, those of the target, a scenario that is good for one time only is not played at all.
 */
export function requirePlanned(target: Offering, plan: Plan, scenario: ScenarioIdentity, arranging?: Arranging): void {
  const [first, ...others] = missedBy(target, plan, scenario, arranging);
  if (first)
    throw new CapabilityMissing(
      first.capability,
      first.wantedFor,
      others.map(({ capability }) => capability),
    );
}

/** What a scenario is sure to miss at a target, each capability once, in the order in which it would miss them. */
export function missedBy(target: Offering, plan: Plan, scenario: ScenarioIdentity, arranging?: Arranging): readonly Need[] {
  const tagged = scenario.needs.map((tag) => ({
    capability: capabilityFor(target, tag),
    wantedFor: 'run this scenario, which is tagged with it',
  }));
  const missed = [...tagged, ...plan.needs].filter(({ capability }) => !target.capabilities.has(capability));
  const uncast = sharesDevices(target) ? whyUncast(plan, scenario, fixturesOf(target, arranging)) : [];
  return [...missed, ...uncast].filter(({ capability }, place, all) => all.findIndex((other) => other.capability === capability) === place);
}

/** What stands in for a tag of needs: time passes by the second at a target with a clock, but where its devices take some of it. */
function capabilityFor({ capabilities, timeouts }: Offering, tag: string): string {
  if (tag !== CLOCK_TO_THE_SECOND) return tag;
  return capabilities.has('clock') && (timeouts?.lagMs ?? 0) > 0 ? CLOCK_TO_THE_SECOND : 'clock';
}

function itsOwn({ words }: SaidStep): Need {
  return { capability: 'devices', wantedFor: `have devices of its own: "${words}" leaves them other than the target file says` };
}

/** Tries whether the devices that there are can play those of the scenario, and be as the target file says when it is over. */
function whyUncast({ casts, lasting }: Plan, scenario: ScenarioIdentity, fixtures: Fixtures | undefined): readonly Need[] {
  const cast = new Cast(scenario, fixtures);
  const [first] = lasting;
  const other = lasting.find(({ facts }) => facts.leaves !== 'status');
  if (other) return [itsOwn(other)];
  if (!fixtures)
    return casts.length > 0
      ? [{ capability: 'devices', wantedFor: 'have devices in the Smart Metering Inventory' }]
      : first
        ? [itsOwn(first)]
        : [];
  try {
    for (const bringIn of casts) bringIn(cast);
    const kept = lasting.find(({ facts }) => !(facts.about ?? []).every((name) => fixtures.lent(cast.device(name).eui)));
    return kept ? [itsOwn(kept)] : [];
  } catch (error) {
    if (error instanceof CapabilityMissing) return [error];
    throw error;
  }
}

/**
 * Waits for this scenario's turn at a target that others play at meanwhile: beside them, or alone. It is given back when the scenario
 * is over. Throws CapabilityMissing where it needs the target to itself and the target grants no turns. Whatever the target, what the
 * words of the scenario do not say that it moves is not moved.
 */
export async function takeTurn(world: World, plan: Plan): Promise<void> {
  const { target, session, scenario } = world;
  const moves = movedAt(target, plan);
  const { inCompany = false, firstUserSet = 0, worker = 0 } = session.parameters;
  const { control } = target;
  if (!control) return;
  control.beforeMoving = (what) => (moves.has(what) ? undefined : unsaid(scenario.id, what, moves));
  if (!inCompany) return;
  const alone = moves.size > 0;
  const desk = controlIfOffered(target, 'leases');
  if (!desk && alone) throw new CapabilityMissing('leases', 'have the target to itself while others play at it too');
  if (!desk) return;
  const holder = `users ${firstUserSet + worker}`;
  world.afterwards(() => desk.giveBack(holder));
  while (!(await desk.lease(holder, { use: alone ? 'alone' : 'shared', seconds: KEPT_SECONDS })));
}

/** Where devices take time to answer that is ours to let pass, whoever asks one moves the clock. */
function movedAt({ timeouts }: Target, { moves }: Plan): Plan['moves'] {
  return timeouts.lagMs > 0 ? new Map([...moves, ['clock', 'the lagMs of the target file']]) : moves;
}

function unsaid(scenario: string, what: Shared, moves: Plan['moves']): never {
  const said = [...moves].map(([moved, words]) => `"${words}" moves ${moved}`).join(', ') || 'none moves anything';
  throw new HarnessFault(
    `${scenario} moves "${what}", which all scenarios share, and none of its steps says so (${said}); expected "moves" with ` +
      `"${what}" at one of its step definitions or words`,
  );
}
