import { DEFAULT_POLICY, type Policy } from '../../record/policy';
import type { TargetIdentity } from '../../record/run-envelope';
import { describeSelection, type Selection } from './selection';
import { UsageError } from './usage-error';

/** What a run for a release is asked to do. */
export interface ReleaseRun {
  readonly selection: Selection;
  /** Of the target file; absent where none was given. */
  readonly identity?: TargetIdentity;
  readonly policy?: Policy;
  /** The commit that the suite is at, as `commitOf` says it. */
  readonly commit: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

/**
 * The policy of a run for a release: that given, under which a deviation that no longer occurs fails the run. Throws UsageError with
 * everything for which such a run cannot be cited, and the mend of each.
 */
export function releasePolicy({ selection, identity, policy = DEFAULT_POLICY, commit, today }: ReleaseRun): Policy {
  const part = describeSelection(selection);
  const expired = policy.deviations.filter(({ expires }) => expires < today);
  const refused = [
    ...(part === '' ? [] : [`it is for the whole suite: leave out ${part}`]),
    ...(identity === undefined ? ['it is for a candidate: name its file with --target'] : identityRefusals(identity)),
    ...suiteRefusals(commit),
    ...expired.map(({ id, expires }) => `the deviation on ${id} was agreed until ${expires} only: agree on a later day, or take it out`),
    ...(policy.interpretations === 'block'
      ? []
      : ['its policy lets scenarios fail that rest on a reading: say interpretations: block, and the readings in the target file']),
  ];
  if (refused.length > 0) throw new UsageError(`run --release is refused:\n${refused.map((reason) => `  ${reason}`).join('\n')}`);
  return { ...policy, release: true };
}

function identityRefusals({ build, signingCertificate }: TargetIdentity): string[] {
  const missing = [...(build === undefined ? ['build'] : []), ...(signingCertificate === undefined ? ['signingCertificate'] : [])];
  return missing.map((name) => `nothing says which release it is: give identity.${name} (sha256:…) in the target file`);
}

function suiteRefusals(commit: string): string[] {
  if (commit === 'unknown') return ['the suite is no checkout of a commit: run it out of a clone of the repository'];
  return commit.endsWith('+') ? [`the suite differs from its commit ${commit}: commit or put away what differs`] : [];
}
