import type { IWorldOptions } from '@cucumber/cucumber';
import type { RunParameters } from '../../record/run-parameters';
import { controlIfOffered } from '../../target/capabilities';
import type { Target } from '../../target/target';
import { faultKindOf, type FaultKind } from '../../world/fault-attachment';
import { TargetFault } from '../../world/faults';
import type { ScenarioIdentity } from '../../world/stage/scenario-identity';
import { Session } from '../../world/stage/session';
import { wallClock } from '../../world/stage/wall-clock';
import { World } from '../../world/stage/world';
import type { Stimulus } from '../stimuli/stimulus';
import type { Script } from './script';

/** A sentence that could not be played to its end: which, whose fault it is, and what was said. */
export interface Stop {
  /** Of the stimulus, from 0. */
  readonly at: number;
  readonly kind: FaultKind | 'harness';
  /** What was found otherwise, where it is the target's. */
  readonly subject: string;
  readonly says: string;
}

/** How many requests had been sent, and messages pushed, by then. */
export interface Mark {
  readonly requests: number;
  readonly pushes: number;
}

/** A stimulus that one side went through. The stage is still set: whoever has looked at it clears it. */
export interface Played {
  readonly world: World;
  /** The target's time when it began. */
  readonly began: Date;
  /** How much had been sent, and had come, when each sentence was over. */
  readonly marks: readonly Mark[];
  readonly stopped?: Stop;
  /** Sentences that say what cannot be: a change of what a request has not, a device that nobody introduced. They were passed over. */
  readonly passedOver: readonly Stop[];
}

/** The first number of the scenarios that are played here; features have lower ones. */
const FIRST_NUMBER = 9000;
const NUMBERS = 1000;
/** Lines that the EUI-64s of a scenario have room for. */
const LINES = 0xffff;

/** One of the two that are compared: a target, the Users that play at it, and a stage for one stimulus after another. */
export class Side {
  private constructor(
    readonly session: Session,
    private readonly script: Script,
  ) {}

  /** Starts or reaches the target. */
  static async open(parameters: RunParameters, script: Script): Promise<Side> {
    return new Side(await Session.open({ ...parameters, forgets: true }, wallClock), script);
  }

  get target(): Target {
    return this.session.target;
  }

  /** Goes through a stimulus on devices of its own, which the number of the play names, and lets the target do all that is due. */
  async play({ sentences }: Stimulus, number: number): Promise<Played> {
    const world = this.stage(number);
    const began = await world.clock.now();
    const marks: Mark[] = [];
    let stopped: Stop | undefined;
    const passedOver: Stop[] = [];
    for (const [at, sentence] of sentences.entries()) {
      try {
        await this.script.play(world, sentence);
        await world.settle();
      } catch (error) {
        const stop = stopOf(error, at);
        if (stop.kind === 'harness') passedOver.push(stop);
        else stopped = stop;
      }
      marks.push({ requests: world.exchanges.length, pushes: world.inbox.all.length });
      if (stopped) break;
    }
    return { world, began, marks, passedOver, ...(stopped && { stopped }) };
  }

  /** Sets the stage for one scenario that no feature has, before which no User has sent anything: it will be played where nobody has. */
  stage(number: number, identity?: Partial<ScenarioIdentity>): World {
    const world = new World({ ...SILENT, parameters: this.session.parameters });
    const line = (number % LINES) + 1;
    this.session.forgetSent();
    const scenario = FIRST_NUMBER + (Math.floor(number / LINES) % NUMBERS);
    world.begin(this.session, {
      id: `S-${scenario}`,
      number: scenario,
      line,
      requirements: [],
      readings: [],
      needs: [],
      ...identity,
    });
    return world;
  }

  /**
   * Takes back what a stimulus arranged, with its devices, all that was in hand for them, and what it had the Central Products List say:
   * its scenario will be played where nothing came before.
   */
  async clear(world: World): Promise<void> {
    await world.leave();
    const control = controlIfOffered(this.target, 'devices');
    for (const eui of world.cast.devices) await control?.deleteDevice(eui).catch(nothing);
    if (world.cast.products.entries.length > 0) await controlIfOffered(this.target, 'cpl')?.putCpl([]);
    this.session.dismiss(world.cast.devicePrefix);
  }

  async close(): Promise<void> {
    await this.session.close();
  }
}

function stopOf(error: unknown, at: number): Stop {
  const says = error instanceof Error ? error.message : String(error);
  const subject = error instanceof TargetFault ? error.finding.subject : '';
  return { at, kind: faultKindOf(error) ?? 'harness', subject, says };
}

function nothing(): void {
  // nobody asks for it
}

/** There is no report that a scenario could add to. */
const SILENT = { attach: nothing, log: nothing, link: nothing } as unknown as Omit<IWorldOptions, 'parameters'>;
