import type { RunEnvelope } from '../../record/run-envelope';
import type { Summary } from '../summary';

/** So many of a kind are on the page; the rest stands in the matrix. */
const SHOWN = 8;

/** The deviations of the policy, with owner and day. */
export function deviationLines({ deviations }: Summary): string[] {
  const lines = deviations.map(
    ({ id, state, reason, owner, reference, expires, scenarios }) =>
      `${id} (${state}, until ${expires}, ${owner}, ${reference}): ${reason}; ${scenarios.length} failed scenarios`,
  );
  return inBrief(lines, 'Deviations');
}

/** What failed and made the run no less conformant, by requirement. */
export function notBlockingLines({ scenarios, blocking }: Summary): string[] {
  const blocked = new Set(blocking);
  const failed = scenarios.filter(({ id, verdict }) => verdict === 'failed' && !blocked.has(id));
  return inBrief(grouped(failed.map(({ id, requirements }) => [requirements.join(', ') || 'no requirement', id])), 'Scenarios');
}

/** What nobody judged: scenarios by what was wanting, requirements by the reason. */
export function unjudgedLines({ scenarios, requirements }: Summary): string[] {
  const open = scenarios.flatMap(({ id, verdict, failure }) => (verdict === 'inconclusive' ? [[reasonOf(failure), id] as const] : []));
  const untestable = requirements.flatMap(({ id, verdict, reason }) => (verdict === 'not-testable' ? [[reason, id] as const] : []));
  const documents = requirements.filter(({ verdict }) => verdict === 'shown-on-documents').map(({ id }) => id);
  return [
    ...inBrief(grouped(open), 'Scenarios', ''),
    ...inBrief(grouped(untestable), 'Requirements', ''),
    ...(documents.length > 0 ? [`shown on documents alone, which the target did not see: ${someOf(documents)}`] : []),
    ...(open.length + untestable.length + documents.length === 0 ? ['none'] : []),
  ];
}

/** How every reading that scenarios rest on was taken, where it can be taken otherwise. */
export function readingLines({ interpretations }: RunEnvelope): string[] {
  const open = interpretations.filter(({ value }) => value !== SETTLED);
  const settled = interpretations.length - open.length;
  return [
    open.map(({ name, value }) => `${name}: ${value}`).join('; ') || 'none',
    ...(settled > 0 ? [`and ${settled} that the suite has settled: matrix.xlsx, Readings`] : []),
  ];
}

/** The value of a reading that no target can set. */
const SETTLED = 'settled';

function reasonOf(failure: Summary['scenarios'][number]['failure']): string {
  return failure?.capability === undefined ? (failure?.message ?? 'not run') : `the target does not offer ${failure.capability}`;
}

/** `REASON: S-0001, S-0002`, most first. */
function grouped(pairs: readonly (readonly [string, string])[]): string[] {
  const groups = new Map<string, string[]>();
  for (const [key, id] of pairs) groups.set(key, [...(groups.get(key) ?? []), id]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length).map(([key, ids]) => `${someOf(ids)}: ${key}`);
}

function someOf(ids: readonly string[]): string {
  const first = ids.slice(0, 6).join(', ');
  return ids.length > 6 ? `${first} and ${ids.length - 6} more` : first;
}

function inBrief(lines: readonly string[], sheet: string, none = 'none'): string[] {
  if (lines.length === 0) return none === '' ? [] : [none];
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), `and ${more} more: matrix.xlsx, ${sheet}`] : [...lines];
}
