import type { Summary } from '../../report/summary';

/** The checkout that signs. */
export interface SigningSuite {
  readonly commit: string;
}

/** A run cannot be signed off, for reasons that each say how to mend them. */
export class SignoffRefused extends Error {
  override readonly name = 'SignoffRefused';
  constructor(readonly reasons: readonly string[]) {
    super(`not signed off:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
  }
}

type Signable = Pick<Summary, 'suite' | 'target' | 'run' | 'incomplete' | 'deviations' | 'scenarios'>;

/** Why a run is not to be signed off, a sentence each, with the mend; empty where it may be. */
export function refusals(summary: Signable, { commit }: SigningSuite): readonly string[] {
  return [...partRefusals(summary), ...suiteRefusals(summary, commit), ...deviationRefusals(summary), ...openRefusals(summary)];
}

function partRefusals({ run, incomplete }: Signable): string[] {
  return [
    ...(run.selection === '' ? [] : [`it is the run of a part (${run.selection}): run the whole suite, without options that select`]),
    ...(run.shard === null ? [] : [`it is shard ${run.shard} of a run: join all of them with merge, and sign off what that makes`]),
    ...incomplete.map((gap) => `the record is incomplete: ${gap}; run again`),
  ];
}

/** The signer's checkout is named as what judged: it has to be what did. */
function suiteRefusals({ suite }: Signable, own: string): string[] {
  if (suite.commit === 'unknown') return ['the suite that ran was no checkout of a commit: run it out of a clone of the repository'];
  if (suite.commit.endsWith('+') || suite.changes !== undefined)
    return [`the suite that ran differed from its commit ${suite.commit}: commit or put away what differs, and run again`];
  if (own.endsWith('+')) return ['the suite here differs from its commit: commit or put away what differs'];
  return own === suite.commit ? [] : [`the suite here is at ${own}, and that which ran at ${suite.commit}: git checkout ${suite.commit}`];
}

function deviationRefusals({ deviations }: Signable): string[] {
  return deviations.flatMap(({ id, state, expires }) => {
    if (state === 'stale') return [`the deviation on ${id} is stale, since it no longer occurs: take it out of the policy, and run again`];
    if (state === 'expired')
      return [`the deviation on ${id} was agreed until ${expires} only: agree on a later day or drop it, and run again`];
    return [];
  });
}

/** A target may lack a capability, and the statement says what that left open; anything else is a run that went wrong. */
function openRefusals({ scenarios, target }: Signable): string[] {
  const odd = scenarios.filter(({ verdict, failure }) => verdict === 'inconclusive' && failure?.kind !== 'capability-missing');
  const [first] = odd;
  const [harness] = scenarios.filter(({ verdict, failure }) => verdict === 'failed' && failure?.kind === 'harness');
  const build = target.kind === 'remote' && target.identity?.build === undefined;
  return [
    ...(first === undefined
      ? []
      : [`${odd.length} scenarios were not judged, ${first.id} the first (${first.failure?.message ?? 'not run'}): run again`]),
    ...(harness === undefined ? [] : [`the suite itself failed, in ${harness.id} first: have it mended, and run again`]),
    ...(build ? ['nothing says which build was tested: give identity.build (sha256:…) in the target file, and run again'] : []),
  ];
}
