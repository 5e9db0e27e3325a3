import type { PromisedScenario } from '../../../record/run-envelope';
import { isSettable } from '../../../requirements/interpretation';
import { holdsFor } from '../../../requirements/reading-condition';
import type { ReadingValue, SettableInterpretation } from '../../../requirements/interpretation';
import { loadInterpretations } from '../../../vectors/interpretations';
import { FeatureShelf } from '../../run/feature-shelf';
import { InProcessPlayer } from '../../run/in-process';
import type { Suite } from '../../run/suite';

type Readings = Readonly<Record<string, ReadingValue>>;

/** A reading that a reference can be built by, and a value other than the usual. */
export interface OtherReading {
  readonly name: string;
  readonly value: ReadingValue;
}

/** A run of every scenario in which each reading has another value, or of those only that no earlier run has shown so. */
export interface Sweep {
  readonly settings: Readings;
  /** The readings that have a value that they had in no earlier sweep; absent: the first sweep, which is of the whole suite. */
  readonly fresh?: readonly string[];
}

/** Every value of every reading, in as few runs as the reading with the most values has. */
export function sweeps(): readonly Sweep[] {
  const left = new Map<string, ReadingValue[]>();
  for (const { name, value } of otherReadings()) left.set(name, [...(left.get(name) ?? []), value]);
  const most = Math.max(...[...left.values()].map((values) => values.length));
  return Array.from({ length: most }, (_, run) => ({
    settings: Object.fromEntries([...left].map(([name, values]) => [name, values[run % values.length] ?? ''])),
    ...(run > 0 && { fresh: [...left].flatMap(([name, values]) => (run < values.length ? [name] : [])) }),
  }));
}

/** What the suite makes of a reference: how many scenarios it played, and those that did not pass, by their ids. */
export interface Played {
  readonly played: number;
  readonly failures: readonly string[];
  /** Those of them that fail by the target's fault: of the others nobody could tell. */
  readonly faults: readonly string[];
}

/** Values that stand for those of a parameter without a list: a figure below and one above, another code, fewer words. */
const FURTHER: Readonly<Record<string, readonly ReadingValue[]>> = {
  'alert-throttle-threshold': [2, 4],
  'alert-throttle-window-seconds': [20, 300],
  'alert-throttle-forward-period-seconds': [10, 50],
  'alert-throttle-quiet-period-seconds': [40, 90],
  'alert-throttle-excluded-codes': ['', '8F75 8F76'],
  'traffic-operating-threshold': [10, 30],
  'traffic-user-allocation': [3, 8],
  'traffic-priority-services': ['1.5 2.2 2.5 3.2 6.11 7.1 7.2 7.3 7.4 8.1.1 8.7.1 8.7.2 8.11 8.14.1 8.14.2 12.2'],
  'traffic-retry-after-seconds': [1, 7],
  'firmware-distribution-seconds': [600],
  'suspension-alert-recipients': ['IS', 'IS GS ED'],
  'n16-recipients': ['ED', 'IS ED GT'],
  'invalid-request-http-status': [422, 500],
  'device-answer-timeout-seconds': [45],
};

/** Readings that the suite itself sets at the target, by its control interface, so that none can be built otherwise than declared. */
export const ARRANGED: readonly string[] = [
  'traffic-operating-threshold',
  'traffic-user-allocation',
  'traffic-priority-services',
  'traffic-retry-after-seconds',
  'traffic-retry-after-form',
];

/**
 * The feature in which the figures of alert storms are those of the target; elsewhere the suite sets them, and puts back those that are
 * declared.
 */
export const USUAL_FIGURES = 'usual-figures.feature';

/** Every value of every settable reading but the usual one: all of a choice, and some of what has no end. */
export function otherReadings(): readonly OtherReading[] {
  return loadInterpretations()
    .all.filter(isSettable)
    .flatMap((interpretation) => valuesOf(interpretation).map((value) => ({ name: interpretation.name, value })))
    .filter(({ name, value }) => loadInterpretations().get(name).default !== value);
}

function valuesOf({ name, parameter, default: usual }: SettableInterpretation): readonly ReadingValue[] {
  switch (parameter.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return parameter.values;
    case 'response-code':
      return parameter.values ?? [usual === 'E60' ? 'E61' : 'E60'];
    default: {
      const further = FURTHER[name];
      if (!further) throw new RangeError(`nobody says by which values of ${name} a reference is to be built; add them to FURTHER`);
      return further;
    }
  }
}

/** What a reference is told and built by, and what it does not offer. */
interface Manner {
  readonly declared: Readings;
  readonly built: Readings;
  readonly notOffered?: readonly string[];
  readonly failFast?: boolean;
}

/** Plays scenarios at references of this process that are built by readings, declared to the suite or not, or that offer less. */
export class ReadingsPlayer {
  /** All scenarios, whatever the reading that they are for. */
  private readonly all: readonly PromisedScenario[];

  private constructor(
    suite: Suite,
    private readonly player: InProcessPlayer,
  ) {
    this.all = new FeatureShelf(suite).scenarios();
  }

  static async open(suite: Suite): Promise<ReadingsPlayer> {
    return new ReadingsPlayer(suite, await InProcessPlayer.of(suite));
  }

  /**
   * `declared`: what the suite is told; the reference does so. Of the scenarios that rest on `only` about as many as `most`, from all over:
   * all of them are played by `sweep`, where other readings are others too.
   */
  playDeclared(declared: Readings, only: string, most: number): Promise<Played> {
    const resting = this.scenarios(declared, [only]);
    const every = Math.ceil(resting.length / most);
    return this.playThese(
      resting.filter((_, place) => place % every === 0),
      { declared, built: {} },
    );
  }

  /** All that rest on `only`, in features whose path ends so, where nobody declares the reading; the first failure is the last. */
  playUndeclared(built: Readings, only: string, within = ''): Promise<Played> {
    return this.playThese(this.scenarios({}, [only], within), { declared: {}, built, failFast: true });
  }

  /** What is played where all readings are others: all of it, or what rests on the readings that are fresh and one in ten of the rest. */
  sweep({ settings, fresh }: Sweep): Promise<Played> {
    const all = this.scenarios(settings);
    const chosen = all.filter(({ interpretations }, place) => interpretations.some((name) => fresh?.includes(name)) || place % 10 === 0);
    return this.playThese(fresh === undefined ? all : chosen, { declared: settings, built: {} });
  }

  /** Of a sweep one in so many of those with this tag. */
  sweepOf({ settings }: Sweep, tag: string, every: number): Promise<Played> {
    const tagged = this.scenarios(settings).filter(({ tags }) => tags.includes(tag));
    return this.playThese(
      tagged.filter((_, place) => place % every === 0),
      { declared: settings, built: {} },
    );
  }

  /** One scenario in so many, counted from `first` on, at a reference that does not offer this capability. */
  playWithout(capability: string, every: number, first: number): Promise<Played> {
    const chosen = this.scenarios({}).filter((_, place) => place % every === first % every);
    return this.playThese(chosen, { declared: {}, built: {}, notOffered: [capability] });
  }

  private scenarios(declared: Readings, only?: readonly string[], within = ''): PromisedScenario[] {
    return this.all
      .filter(({ tags }) => holdsFor(tags, declared, loadInterpretations()))
      .filter(({ interpretations }) => only === undefined || interpretations.some((name) => only.includes(name)))
      .filter(({ uri }) => uri.endsWith(within));
  }

  private async playThese(
    scenarios: readonly PromisedScenario[],
    { declared, built, failFast = false, notOffered = [] }: Manner,
  ): Promise<Played> {
    if (scenarios.length === 0) return { played: 0, failures: [], faults: [] };
    const { scenarios: played } = await this.player.play(scenarios, { interpretations: declared, built, notOffered, failFast });
    const recorded = [...played.values()];
    const failures = recorded.filter(({ judgement }) => judgement.verdict !== 'passed');
    this.onFailures?.(failures.map(({ id, judgement }) => `${id}: ${judgement.failure?.message.split('\n', 1)[0] ?? judgement.verdict}`));
    const faults = failures.filter(({ judgement }) => judgement.verdict === 'failed');
    return { played: recorded.length, failures: failures.map(({ id }) => id), faults: faults.map(({ id }) => id) };
  }

  /** Told of what failed and why, for whoever looks. */
  onFailures?: (sentences: readonly string[]) => void;
}
