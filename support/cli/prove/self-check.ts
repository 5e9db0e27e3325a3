import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PickleStepType, type Envelope } from '@cucumber/messages';
import { readJournal } from '../../report/journal/journal';
import type { JournalEntry } from '../../record/journal-entry';
import { readMessages } from '../../report/journal/recorded-messages';
import { scenariosByPickle } from '../../requirements/scenario';
import { VECTORS } from '../../vectors/files';
import { FeatureShelf } from '../run/feature-shelf';
import { InProcessPlayer } from '../run/in-process';
import type { Terminal } from '../run/progress';
import { select, type Selection } from '../run/selection';
import type { Suite } from '../run/suite';
import { UselessTarget } from './useless-target';
import { uselessKinds, type AskedAtMost, type UselessKind } from './useless-targets';

/** What the suite said of a useless target. */
export interface SelfCheck {
  readonly kind: UselessKind;
  readonly promised: number;
  /** Scenarios that ask the target nothing, and pass at any: documents that the schema judges, and silence. */
  readonly unasking: readonly string[];
  /** Scenarios that passed though they looked at a reply, all of them satisfied by such a reply. */
  readonly satisfied: readonly string[];
  /** Scenarios that ought not to have passed. */
  readonly unearned: readonly string[];
}

/** A port of the machine on which nobody listens. */
const NOWHERE = 'http://127.0.0.1:1';

/** Runs the selected scenarios against each useless target. Resolves with 0, or 1 where a scenario passed that should not have. */
export async function selfCheck(suite: Suite, selection: Selection, out: Terminal): Promise<number> {
  const scenarios = select(new FeatureShelf(suite, {}).scenarios(), selection, suite.requirements);
  const player = await InProcessPlayer.of(suite);
  const play: Play = async (target, scratch) => {
    const { envelopes } = await player.play(scenarios, { out: scratch, target });
    return { envelopes, journal: readJournal(scratch) };
  };
  const checks: SelfCheck[] = [];
  for (const kind of await uselessKinds()) {
    const check = judge(kind, scenarios.length, await at(kind, play));
    out.write(describe(check));
    checks.push(check);
  }
  const fooled = checks.filter(({ unearned }) => unearned.length > 0).length;
  out.write(`${checks.length} useless targets, ${checks.length - fooled} seen through, ${fooled} not\n`);
  return fooled > 0 ? 1 : 0;
}

interface Played {
  readonly envelopes: readonly Envelope[];
  readonly journal: ReadonlyMap<string, readonly JournalEntry[]>;
}

type Play = (target: string, scratch: string) => Promise<Played>;

async function at({ answer }: UselessKind, play: Play): Promise<Played> {
  const useless = answer && (await UselessTarget.start(answer));
  const scratch = mkdtempSync(join(tmpdir(), 'duis-self-check-'));
  const target = join(scratch, 'target.yaml');
  writeFileSync(target, targetFile(useless?.origin ?? NOWHERE));
  try {
    return await play(target, scratch);
  } finally {
    await useless?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Sorts what passed: by whether the scenario had anything to do with the target, and by what its Thens asked for. */
export function judge(kind: UselessKind, promised: number, { envelopes, journal }: Played): SelfCheck {
  const recorded = readMessages(envelopes).scenarios;
  const thens = thensOf(envelopes);
  const passed = [...recorded.values()].filter(({ judgement }) => judgement.verdict === 'passed').map(({ id }) => id);
  const asks = (id: string): boolean => (journal.get(id) ?? []).some(({ direction, what }) => direction === 'sent' && what === 'request');
  const asking = passed.filter(asks);
  const fits = (id: string): boolean =>
    kind.satisfies.length > 0 && (thens.get(id) ?? []).every((then) => kind.satisfies.some((most) => asksAtMost(then, most)));
  return {
    kind,
    promised,
    unasking: passed.filter((id) => !asks(id)),
    satisfied: asking.filter(fits),
    unearned: asking.filter((id) => !fits(id)),
  };
}

/** A Then as Cucumber matched it: how its step is defined, and what stands at the place of each parameter. */
interface Then {
  readonly expression: string | undefined;
  readonly values: readonly (string | undefined)[];
}

function asksAtMost({ expression, values }: Then, most: AskedAtMost): boolean {
  const fits = (allowed: readonly string[] | undefined, n: number): boolean => allowed?.includes(values[n] ?? '') ?? true;
  return expression === most.expression && (most.values ?? []).every(fits);
}

/** The Thens of each scenario, by its id. */
function thensOf(envelopes: readonly Envelope[]): ReadonlyMap<string, readonly Then[]> {
  const refs = scenariosByPickle(envelopes);
  const expressions = new Map(envelopes.flatMap(({ stepDefinition }) => stepDefinition ?? []).map((own) => [own.id, own.pattern.source]));
  const matched = new Map(
    envelopes
      .flatMap(({ testCase }) => testCase?.testSteps ?? [])
      .map(({ pickleStepId, stepDefinitionIds = [], stepMatchArgumentsLists = [] }) => [
        pickleStepId,
        {
          expression: expressions.get(stepDefinitionIds[0] ?? ''),
          values: (stepMatchArgumentsLists[0]?.stepMatchArguments ?? []).map(({ group }) => group.value),
        },
      ]),
  );
  const then = (stepId: string): Then => matched.get(stepId) ?? { expression: undefined, values: [] };
  const pickles = envelopes.flatMap(({ pickle }) => pickle ?? []);
  return new Map(
    pickles.map(({ id, steps }) => [
      refs.get(id)?.id ?? id,
      steps.filter(({ type }) => type === PickleStepType.OUTCOME).map((step) => then(step.id)),
    ]),
  );
}

function describe({ kind, promised, unasking, satisfied, unearned }: SelfCheck): string {
  const rest = kind.satisfies.length > 0 ? `, ${satisfied.length} that ask for no more than such a reply` : '';
  const verdict = unearned.length === 0 ? 'as expected' : `NOT AS EXPECTED: ${unearned.join(', ')} passed`;
  return (
    `${kind.name}: of ${promised} scenarios passed ${unasking.length} that ask it nothing${rest}, and ${unearned.length} ` +
    `others (expected 0): ${verdict}\n`
  );
}

function targetFile(origin: string): string {
  const timeouts = 'timeouts: { requestMs: 500, responseMs: 500, quietMs: 20 }';
  return (
    `name: useless\nrelease: "0"\nservices: { transform: ${origin}/t, sendCommand: ${origin}/s, nonDevice: ${origin}/d ` +
    `}\ncontrol: ${origin}/control\npki: ${join(VECTORS, 'pki')}\n${timeouts}\n`
  );
}
