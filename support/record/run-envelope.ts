import type { Policy } from './policy';
import type { ScenarioRef } from './scenario';

/** What tells a release from another: `sha256:` and 64 hex digits each. */
export interface TargetIdentity {
  /** The digest of the release. */
  readonly build?: string;
  /** The fingerprint of the certificate that the DCC signs with. */
  readonly signingCertificate?: string;
  /** The fingerprint of the certificate that its services show over TLS. */
  readonly tlsCertificate?: string;
}

/** Who answered, as it said and showed itself before anything was played; what it did not, is absent. */
export interface SeenTarget extends TargetIdentity {
  readonly name?: string;
  readonly release?: string;
}

/** A requirement as it stood when the run was started. */
export interface RecordedRequirement {
  readonly id: string;
  readonly change: string;
  readonly clause: string;
  readonly statement: string;
  readonly status: 'approved' | 'provisional' | 'out-of-scope';
  /** Why it cannot be tested; absent where it can. */
  readonly notTestable?: string;
  /** Every scenario of the suite that carries its tag, selected for this run or not. */
  readonly scenarios: readonly string[];
}

/** A reading of the note that scenarios of the run rest on. */
export interface RecordedInterpretation {
  readonly name: string;
  readonly where: string;
  readonly reading: string;
  readonly value: string;
  /** What scenarios took from a target that leaves the reading open: `any error`. */
  readonly accepted?: string;
}

/** A scenario that the run has promised to judge. */
export interface PromisedScenario extends ScenarioRef {
  readonly requirements: readonly string[];
  readonly interpretations: readonly string[];
}

/**
 * `run.json`: what a run was asked to do, written before the first scenario, and once more with `finishedAt` after the last.
 * With messages.ndjson and the journal it is the whole record; everything else in the folder is a view of it.
 */
export interface RunEnvelope {
  readonly formatVersion: 1;
  readonly suite: {
    readonly name: string;
    readonly version: string;
    readonly commit: string;
    /** SHA-256 over what differs from the commit, where anything does. */
    readonly changes?: string;
    readonly requirementSet: string;
    readonly requirementSetHash: string;
  };
  readonly target: {
    readonly kind: 'embedded' | 'remote';
    readonly name: string;
    readonly release: string;
    /** Of a remote one: whether the shards of a run play at it at the same time, and not each at one of its own. */
    readonly shared?: boolean;
    /** Of a remote one, what tells this release from another, as its file has it. */
    readonly identity?: TargetIdentity;
    /** Of a remote one, who answered; absent where nobody did. */
    readonly seen?: SeenTarget;
    /** SHA-256 of the target file, in hex. */
    readonly fileDigest?: string;
  };
  readonly run: {
    /** The same in everything that is written of this run; absent in records of before there were such. */
    readonly id?: string;
    /** The ids of the shards that this run was merged from; what was written of it names them. */
    readonly parts?: readonly string[];
    readonly startedAt: string;
    /** Absent while it runs, and for ever when it was killed. */
    readonly finishedAt?: string;
    /** Why Cucumber broke off, where it did. */
    readonly crash?: string;
    /** Whether the times of the record count from `startedAt` and do not tell when it was made, so that the same has the same seal. */
    readonly counted?: boolean;
    readonly seed: number;
    readonly node: string;
    readonly parallel: number;
    readonly shard: string | null;
    readonly order: string;
    /** What messages were validated with: `own`, or the name and hash of the folder given. */
    readonly schema: string;
    /** The selecting options as given, e.g. `--change SECMP0093`; empty for the whole suite. */
    readonly selection: string;
  };
  /** What blocks, where the run was given a policy. */
  readonly policy?: Policy;
  readonly promised: readonly PromisedScenario[];
  readonly requirements: readonly RecordedRequirement[];
  readonly interpretations: readonly RecordedInterpretation[];
}
