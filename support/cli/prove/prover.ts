import type { RecordedScenario } from '../../record/run-record';
import type { PromisedScenario } from '../../record/run-envelope';
import type { KnownDefect } from '../commands/defects';
import { FeatureShelf } from '../run/feature-shelf';
import { InProcessPlayer } from '../run/in-process';
import type { Suite } from '../run/suite';
import { loadKillers, type KnownKillers } from './known-killers';
import { judgeDefect, type Proof } from './proof';

/** Who is asked to notice a defect. */
export interface Among {
  /** Whether every scenario that notices is asked for, or one is enough. */
  readonly whole: boolean;
  /** Of the scenarios with the tag of the requirement, these; absent: all. */
  readonly scenarios?: (scenario: PromisedScenario) => boolean;
}

type Play = (scenarios: readonly PromisedScenario[], defect?: string) => Promise<ReadonlyMap<string, RecordedScenario>>;

/** Scenarios that are played at a defect at first; twice as many after that, until one has noticed. */
const FIRST_SHARE = 24;

/**
 * Proves defects in this process, with support code that is loaded once. What fails is played once without a defect too. Unless every
 * scenario that notices is asked for, playing begins with the one that noticed the last time, and stops with the share in which one did.
 */
export class DefectProver {
  private readonly sound: SoundScenarios;
  private readonly tagged = new Map<string, readonly PromisedScenario[]>();

  private constructor(
    private readonly play: Play,
    private readonly shelf: FeatureShelf,
    private readonly known: KnownKillers,
  ) {
    this.sound = new SoundScenarios(play);
  }

  /** @param known by whom each defect was noticed the last time */
  static async of(suite: Suite, known: KnownKillers = loadKillers()): Promise<DefectProver> {
    const player = await InProcessPlayer.of(suite);
    const play: Play = async (scenarios, defect) => (await player.play(scenarios, { ...(defect !== undefined && { defect }) })).scenarios;
    return new DefectProver(play, new FeatureShelf(suite, {}), known);
  }

  /** Proves some that are likely noticed by scenarios of the same support, in their order. */
  async proveAll(defects: readonly KnownDefect[], among: Among): Promise<readonly Proof[]> {
    await this.sound.learn(defects.flatMap((defect) => this.killers(defect, among)));
    const proofs: Proof[] = [];
    for (const defect of defects) proofs.push(await this.prove(defect, among));
    return proofs;
  }

  async prove(defect: KnownDefect, among: Among): Promise<Proof> {
    const recorded = new Map<string, RecordedScenario>();
    for (const share of this.shares(defect, among)) {
      for (const [scenario, record] of await this.play(share, defect.id)) recorded.set(scenario, record);
      await this.sound.learn(share.filter(({ id }) => recorded.get(id)?.judgement.verdict === 'failed'));
      const proof = judgeDefect(defect, recorded, this.sound.ids);
      if (proof.survival === '') return proof;
    }
    return judgeDefect(defect, recorded, this.sound.ids);
  }

  /** Those of the scenarios that do not pass at the reference as it is, so that they can prove nothing. */
  async unsound(scenarios: readonly PromisedScenario[]): Promise<readonly string[]> {
    await this.sound.learn(scenarios);
    return scenarios.flatMap(({ id }) => (this.sound.ids.has(id) ? [] : [id]));
  }

  /** What is played at a defect, one share after the other until one has noticed: the known killer, then the others that there are. */
  private *shares(defect: KnownDefect, among: Among): Generator<readonly PromisedScenario[]> {
    const known = this.killers(defect, among);
    if (known.length > 0) yield known;
    const others = this.carriers(defect.requirement, among).filter(({ id }) => known.every((own) => own.id !== id));
    const left = likelyFirst(others, defect.likelyAt ?? []);
    for (let from = 0, share = among.whole ? left.length : FIRST_SHARE; from < left.length; from += share, share *= 2)
      yield left.slice(from, from + share);
  }

  private killers({ id, requirement }: KnownDefect, among: Among): PromisedScenario[] {
    const scenario = among.whole ? undefined : this.known.get(id);
    return scenario === undefined ? [] : this.carriers(requirement, among, scenario.split('/')[0]).filter((own) => own.id === scenario);
  }

  private carriers(requirement: string, { scenarios = () => true }: Among, tag = requirement): PromisedScenario[] {
    return this.withTag(tag).filter((own) => own.requirements.includes(requirement) && scenarios(own));
  }

  private withTag(tag: string): readonly PromisedScenario[] {
    const known = this.tagged.get(tag) ?? this.shelf.scenarios([`@${tag}`]);
    this.tagged.set(tag, known);
    return known;
  }
}

/** The rows of these outlines before all others: where thousands carry a requirement, a defect of one combination is found sooner. */
function likelyFirst(carrying: readonly PromisedScenario[], outlines: readonly string[]): readonly PromisedScenario[] {
  const isLikely = ({ id }: PromisedScenario): boolean => outlines.includes(id.split('/')[0] ?? '');
  return [...carrying.filter(isLikely), ...carrying.filter((one) => !isLikely(one))];
}

/** The scenarios that pass when nothing is broken, as far as anybody had to know: only they can prove anything. */
class SoundScenarios {
  readonly ids = new Set<string>();
  private readonly played = new Set<string>();

  constructor(private readonly play: Play) {}

  /** Plays those that were not played yet. */
  async learn(scenarios: readonly PromisedScenario[]): Promise<void> {
    const fresh = scenarios.filter(({ id }, place) => !this.played.has(id) && scenarios.findIndex((own) => own.id === id) === place);
    for (const { id } of fresh) this.played.add(id);
    for (const { id, judgement } of (await this.play(fresh)).values()) if (judgement.verdict === 'passed') this.ids.add(id);
  }
}
