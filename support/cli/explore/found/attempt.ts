import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';
import { openSides } from '../open-sides';
import { nameOf, writeScenarios } from '../run-explore';
import { specimensOf } from '../specimens';
import { runScenarios } from '../../run/cucumber-run';
import type { Suite } from '../../run/suite';
import { explore, isShown } from '../../../explore/exploration';
import { Script, type StepLibrary } from '../../../explore/play/script';
import { stimuliOf, type Stimuli } from '../../../explore/stimuli/generator';
import { readMessages } from '../../../report/journal/recorded-messages';
import { loadRequirements } from '../../../vectors/requirements';

/** What came of the exploration of one defect. */
export interface Attempt {
  readonly id: string;
  readonly cases: number;
  /** Of processor time, until the difference was seen; what it takes to shrink and write it down comes after. */
  readonly seconds: number;
  readonly found?: {
    readonly cause: string;
    /** What became of the scenario: `usable` passes at the reference and fails at the defect when `run` plays it. */
    readonly scenario: 'usable' | 'none is written' | `at the ${'reference' | 'defect'} ${string}`;
  };
}

/** Explores one defect after the other in this process, with what all have in common read once. */
export class Attempts {
  private readonly script: Script;
  private readonly stimuli: Stimuli;

  constructor(
    private readonly suite: Suite,
    private readonly support: ISupportCodeLibrary,
    private readonly scratch: string,
    private readonly limit: number,
  ) {
    this.script = new Script(support as unknown as StepLibrary);
    this.stimuli = stimuliOf(specimensOf(suite, []), this.script);
  }

  async at(id: string, seed: number): Promise<Attempt> {
    const sides = await openSides({ defect: id, seed }, this.scratch, this.script);
    const elapsed = processorTime();
    try {
      const exploration = await explore({
        sides,
        script: this.script,
        requirements: loadRequirements().all,
        stimulusOf: this.stimuli(seed),
        goesOn: (_, discoveries) => elapsed() < this.limit && !discoveries.some(isShown),
        elapsed,
      });
      const [discovery] = exploration.discoveries;
      const { cases } = exploration;
      if (!discovery) return { id, cases, seconds: elapsed() };
      const folder = join(this.scratch, 'explored');
      writeScenarios(folder, exploration, { model: nameOf(sides.model), candidate: nameOf(sides.candidate), seed });
      const { cause, seconds } = discovery;
      return { id, cases, seconds, found: { cause, scenario: await this.fateOf(folder, id) } };
    } finally {
      await Promise.all([sides.model.close(), sides.candidate.close()]);
    }
  }

  private async fateOf(folder: string, defect: string): Promise<NonNullable<Attempt['found']>['scenario']> {
    const paths = readdirSync(folder).flatMap((name) => (name.endsWith('.feature') ? [join(folder, name)] : []));
    if (paths.length === 0) return 'none is written';
    const atReference = await this.verdict(paths);
    if (atReference !== 'passed') return `at the reference ${atReference}`;
    const atDefect = await this.verdict(paths, defect);
    return atDefect === 'failed' ? 'usable' : `at the defect ${atDefect}`;
  }

  private async verdict(paths: readonly string[], defect?: string): Promise<string> {
    const envelopes: Envelope[] = [];
    const parameters = { out: this.scratch, seed: 1, ...(defect !== undefined && { defect }) };
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await runScenarios(this.suite, { paths, parameters, support: this.support }, nowhere, (one) => envelopes.push(one));
    return [...readMessages(envelopes).scenarios.values()].map(({ judgement: { verdict } }) => verdict).join() || 'unreadable';
  }
}

/** Seconds of processor time from now on: what a process takes that has a processor to itself. */
function processorTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
}
