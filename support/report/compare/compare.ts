import type { RequirementOutcome } from '../requirement-verdict';
import type { RecordedRequirement, RunEnvelope } from '../../record/run-envelope';
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
      const why = unlike.requirement(before, after);
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
  requirement(before: RecordedRequirement | undefined, after: RecordedRequirement | undefined): string | undefined;
}

/** What the two runs were judged by, where it differs. */
function differences(before: RunEnvelope, after: RunEnvelope): Differences {
  const schema =
    before.run.schema === after.run.schema ? undefined : `judged by another schema: ${before.run.schema}, then ${after.run.schema}`;
  const values = (envelope: RunEnvelope): Map<string, string> => new Map(envelope.interpretations.map(({ name, value }) => [name, value]));
  const [earlier, later] = [values(before), values(after)];
  const reread = [...later].filter(([name, value]) => earlier.has(name) && earlier.get(name) !== value).map(([name]) => name);
  return {
    scenario: (scenario) => {
      const name = scenario?.interpretations.find((own) => reread.includes(own));
      return name === undefined ? schema : `rests on the reading ${name}, which was ${earlier.get(name)} and is ${later.get(name)}`;
    },
    requirement: (was, is) => {
      if (was === undefined || is === undefined) return undefined;
      if (was.statement !== is.statement || was.clause !== is.clause)
        return 'its sentence or clause is not the same in the two requirement sets';
      return schema;
    },
  };
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
