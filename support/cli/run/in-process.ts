import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';
import type { RunParameters } from '../../record/run-parameters';
import type { RecordedMessages } from '../../record/run-record';
import { readMessages } from '../../report/journal/recorded-messages';
import { loadSupportCode, runScenarios } from './cucumber-run';
import { KeptFeatures } from './kept-features';
import { scenarioPaths, type Place } from './plan';
import type { Suite } from './suite';

/** How scenarios are played; without `out` no journal is kept. */
export type Manner = Omit<RunParameters, 'out' | 'seed'> & {
  readonly out?: string;
  /** Whether the first scenario that does not pass is the last that is played. */
  readonly failFast?: boolean;
  readonly onMessage?: (envelope: Envelope) => void;
};

/**
 * Plays scenarios in this process, each time at a target of its own, and tells what became of them: for whoever plays a few of them many
 * times over, and wants no record. Support code and features are read once.
 */
export class InProcessPlayer {
  private readonly features = new KeptFeatures();

  private constructor(
    private readonly suite: Pick<Suite, 'root' | 'support'>,
    private readonly support: ISupportCodeLibrary,
  ) {}

  static async of(suite: Pick<Suite, 'root' | 'support'>): Promise<InProcessPlayer> {
    return new InProcessPlayer(suite, await loadSupportCode(suite));
  }

  async play(scenarios: readonly Place[], { out, failFast = false, onMessage, ...own }: Manner = {}): Promise<RecordedMessages> {
    if (scenarios.length === 0) return readMessages([]);
    const folder = out ?? mkdtempSync(join(tmpdir(), 'duis-played-'));
    const parameters: RunParameters = { ...own, out: folder, seed: 1, ...(out === undefined && { forgets: true }) };
    const options = { paths: scenarioPaths(scenarios), parameters, support: this.support, features: this.features, failFast };
    const envelopes: Envelope[] = [];
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    try {
      await runScenarios(this.suite, options, nowhere, (envelope) => {
        envelopes.push(envelope);
        onMessage?.(envelope);
      });
    } finally {
      if (out === undefined) rmSync(folder, { recursive: true, force: true });
    }
    return readMessages(envelopes);
  }
}
