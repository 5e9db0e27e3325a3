import type { RequirementOutcome } from '../requirement-verdict';
import type { RunEnvelope } from '../../record/run-envelope';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { judgeRequirements } from '../summary';
import type { Verdict } from '../../record/verdict';

/** How something stands in the candidate against the baseline. `unjudged`: it was judged before, and no longer. */
export type Change = 'regressed' | 'fixed' | 'unjudged' | 'new' | 'gone' | 'not-comparable' | 'same';

export interface ComparedRequirement {
  readonly id: string;
  readonly change: Change;
  readonly before?: RequirementOutcome;
  readonly after?: RequirementOutcome;
  /** Why it cannot be compared, or what the candidate's verdict rests on. */
  readonly reason: string;
}

export interface ComparedScenario {
  readonly id: string;
  readonly change: Change;
  readonly before?: Verdict;
  readonly after?: Verdict;
  readonly reason: string;
  readonly requirements: readonly string[];
}

/** Two runs, side by side. */
export interface Comparison {
  readonly baseline: RunRecord;
  readonly candidate: RunRecord;
  readonly requirements: readonly ComparedRequirement[];
  readonly scenarios: readonly ComparedScenario[];
}

/** Compares a candidate's run with an earlier one, scenario by scenario and requirement by requirement. */
export function compareRuns(baseline: RunRecord, candidate: RunRecord): Comparison {
  const unlike = differences(baseline.envelope, candidate.envelope);
  return {
    baseline,
    candidate,
    scenarios: pairs(baseline.scenarios, candidate.scenarios).map(([before, after]) => compareScenario(before, after, unlike)),
    requirements: pairs(judgeRequirements(baseline), judgeRequirements(candidate)).map(([before, after]) => {
      const { id = '' } = after ?? before ?? {};
      const why = before && after && unlike.requirement(id);
      return {
        id,
        ...sides(before?.verdict, after?.verdict),
        change: why === undefined ? changeOf(RANKS, before?.verdict, after?.verdict) : 'not-comparable',
        reason: why ?? after?.reason ?? 'not in the candidate’s run',
      };
    }),
  };
}

/** Better is greater; 0 is not judged. */
const RANKS: Readonly<Record<RequirementOutcome | Verdict, number>> = {
  met: 2,
  passed: 2,
  'shown-on-documents': 2,
  'not-met': 1,
  failed: 1,
  inconclusive: 0,
  'not-testable': 0,
};

function changeOf<Outcome extends string>(ranks: Readonly<Record<Outcome, number>>, before?: Outcome, after?: Outcome): Change {
  if (before === undefined) return 'new';
  if (after === undefined) return 'gone';
  const [was, is] = [ranks[before], ranks[after]];
  if (is === was) return 'same';
  if (is === 0) return 'unjudged';
  if (was === 0) return 'new';
  return is < was ? 'regressed' : 'fixed';
}

function compareScenario(before: JudgedScenario | undefined, after: JudgedScenario | undefined, unlike: Differences): ComparedScenario {
  const { id = '', requirements = [] } = after ?? before ?? {};
  const why = unlike.scenario(after ?? before);
  const change =
    why === undefined || before === undefined || after === undefined ? changeOf(RANKS, before?.verdict, after?.verdict) : 'not-comparable';
  return { id, requirements, change, ...sides(before?.verdict, after?.verdict), reason: why ?? after?.failure?.message ?? '' };
}

function sides<Outcome>(before: Outcome | undefined, after: Outcome | undefined): { before?: Outcome; after?: Outcome } {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

interface Differences {
  /** Why a scenario's verdicts do not compare; undefined where they do. */
  scenario(scenario: JudgedScenario | undefined): string | undefined;
  requirement(id: string): string | undefined;
}

/**
 * What the two runs were judged by, where it differs: a reading, a schema, a sentence. A requirement and the scenarios that show it go
 * together: where one cannot be compared, the other cannot.
 */
function differences(before: RunEnvelope, after: RunEnvelope): Differences {
  const schema =
    before.run.schema === after.run.schema ? undefined : `judged by another schema: ${before.run.schema}, then ${after.run.schema}`;
  const values = (envelope: RunEnvelope): Map<string, string> => new Map(envelope.interpretations.map(({ name, value }) => [name, value]));
  const [earlier, later] = [values(before), values(after)];
  const reread = new Set([...later].filter(([name, value]) => earlier.has(name) && earlier.get(name) !== value).map(([name]) => name));
  const readingOf = ({ interpretations }: Pick<JudgedScenario, 'interpretations'>): string | undefined => {
    const name = interpretations.find((own) => reread.has(own));
    return name === undefined ? undefined : `rests on the reading ${name}, which was ${earlier.get(name)} and is ${later.get(name)}`;
  };
  const reworded = rewordedIn(before, after);
  const byReading = new Map(
    after.promised.flatMap((own) => own.requirements.map((id) => [id, readingOf(own)] as const)).filter(([, why]) => why),
  );
  return {
    scenario: (scenario) => {
      const changed = scenario?.requirements.find((id) => reworded.has(id));
      return (scenario && readingOf(scenario)) ?? schema ?? (changed === undefined ? undefined : `${changed}: ${REWORDED}`);
    },
    requirement: (id) => (reworded.has(id) ? REWORDED : (schema ?? byReading.get(id))),
  };
}

const REWORDED = 'its sentence or clause is not the same in the two requirement sets';

function rewordedIn(before: RunEnvelope, after: RunEnvelope): ReadonlySet<string> {
  const earlier = new Map(before.requirements.map((requirement) => [requirement.id, requirement]));
  const changed = after.requirements.filter(({ id, statement, clause }) => {
    const was = earlier.get(id);
    return was !== undefined && (was.statement !== statement || was.clause !== clause);
  });
  return new Set(changed.map(({ id }) => id));
}

/** By id: those of the candidate in its order, then those that are gone. */
function pairs<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): [Item | undefined, Item | undefined][] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item): [Item | undefined, Item] => [earlier.get(item.id), item]),
    ...before.filter(({ id }) => !later.has(id)).map((item): [Item, undefined] => [item, undefined]),
  ];
}
