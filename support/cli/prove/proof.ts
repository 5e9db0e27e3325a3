import type { RecordedScenario } from '../../record/run-record';
import type { KnownDefect } from '../commands/defects';

/** Defects that are proved at a time: what is likely to notice them is played once without a defect, all together. */
export const AT_A_TIME = 16;

/** What became of a defect: who noticed it, for the right reason, or why nobody did. */
export interface Proof {
  readonly defect: KnownDefect;
  readonly killers: readonly string[];
  /** Why it survived; empty where it did not. */
  readonly survival: string;
}

/** Judges one defect on the scenarios of its requirement, as they were recorded against it. */
export function judgeDefect(defect: KnownDefect, recorded: ReadonlyMap<string, RecordedScenario>, sound: ReadonlySet<string>): Proof {
  const failures = [...recorded.values()].filter(({ judgement }) => judgement.verdict === 'failed' && judgement.failure?.kind === 'target');
  const fitting = failures.filter(({ judgement: { failure } }) => failure?.finding !== undefined && defect.symptom.shows(failure.finding));
  const killers = fitting.map(({ id }) => id).filter((id) => sound.has(id));
  return { defect, killers, survival: killers.length > 0 ? '' : whySurvived(defect, recorded, failures, fitting) };
}

function whySurvived(
  { requirement, symptom }: KnownDefect,
  recorded: ReadonlyMap<string, RecordedScenario>,
  failures: readonly RecordedScenario[],
  fitting: readonly RecordedScenario[],
): string {
  const [first] = failures;
  const [only] = recorded.values();
  if (only === undefined) return `no scenario carries @${requirement}`;
  if (fitting.length > 0) return `${fitting.map(({ id }) => id).join(', ')} fail without the defect too`;
  if (first !== undefined) return `failed for another reason: ${first.id} says "${firstLine(first)}", not ${symptom.words}`;
  const odd = [...recorded.values()].find(({ judgement }) => judgement.verdict !== 'passed');
  if (odd !== undefined) return `not judged: ${odd.id} says "${firstLine(odd)}"`;
  return recorded.size === 1 ? `${only.id} passed` : `all ${recorded.size} scenarios of ${requirement} that were played passed`;
}

function firstLine({ judgement }: RecordedScenario): string {
  return judgement.failure?.message.split('\n', 1)[0] ?? '';
}
