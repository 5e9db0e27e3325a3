import type { TargetStatement } from '../../requirements/target-statement';
import { isSettable, loadInterpretations } from '../../vectors/interpretations';
import { CAPABILITIES } from '../../control/capability-names';
import type { RunRecord } from '../../record/run-record';
import { wantedInVain } from '../clusters/missing-capabilities';
import { judgeRequirements } from '../summary';
import { readTargetStatement } from '../journal/target-statement';

/** An implementation conformance statement (PICS): what the target has, how it reads the note, and what that leaves without a verdict. */
export interface ConformanceStatement {
  readonly formatVersion: 1;
  readonly requirementSet: string;
  readonly target: TargetStatement;
  readonly capabilities: readonly {
    readonly name: string;
    readonly does: string;
    readonly offered: boolean;
    /** Scenarios of the run that wanted it in vain. */ readonly missedBy: readonly string[];
  }[];
  readonly readings: readonly {
    readonly name: string;
    readonly where: string;
    readonly value: string;
    readonly usual: string;
    readonly differs: boolean;
  }[];
  readonly requirements: readonly {
    readonly id: string;
    readonly clause: string;
    readonly answer: 'supported' | 'not supported' | 'not judged';
    readonly remark: string;
  }[];
}

/** The statement of a recorded run; undefined where its target was never reached. */
export function conformanceStatement(record: RunRecord): ConformanceStatement | undefined {
  const target = readTargetStatement(record.dir);
  if (!target) return undefined;
  return {
    formatVersion: 1,
    requirementSet: record.envelope.suite.requirementSet,
    target,
    capabilities: Object.entries(CAPABILITIES).map(([name, does]) => ({
      name,
      does,
      offered: target.capabilities.includes(name),
      missedBy: missedBy(record, name),
    })),
    readings: readings(target),
    requirements: judgeRequirements(record).flatMap(({ id, clause, verdict, reason }) =>
      verdict === 'not-testable' ? [] : [{ id, clause, answer: ANSWERS[verdict], remark: verdict === 'met' ? '' : reason }],
    ),
  };
}

const ANSWERS = { met: 'supported', 'shown-on-documents': 'not judged', 'not-met': 'not supported', inconclusive: 'not judged' } as const;

function missedBy({ scenarios }: RunRecord, capability: string): string[] {
  return scenarios.filter((scenario) => wantedInVain(scenario).includes(capability)).map(({ id }) => id);
}

function readings({ readings: own }: TargetStatement): ConformanceStatement['readings'] {
  return loadInterpretations()
    .all.filter(isSettable)
    .map(({ name, where, default: usual }) => {
      const value = String(own[name] ?? usual);
      return { name, where, value, usual: String(usual), differs: value !== String(usual) };
    });
}
