import { sentenceOf, type Finding } from '../record/finding';

export { CapabilityMissing } from '../target/target';
export { TargetUnavailable } from '../target/target-unavailable';

/** The target did not do what the clause says; the Finding holds what it did, and the message is a view of it. */
export class TargetFault extends Error {
  static {
    this.prototype.name = 'TargetFault';
  }
  constructor(readonly finding: Finding) {
    super(sentenceOf(finding));
  }
}

/** The suite is wrong: a scenario that asks for what cannot be, or a request of ours that is bad where it ought to be good. */
export class HarnessFault extends Error {
  static {
    this.prototype.name = 'HarnessFault';
  }
}

/** The machine let the suite down (a full disk, too few descriptors): what was seen meanwhile says nothing of the target. */
export class EnvironmentFault extends Error {
  static {
    this.prototype.name = 'EnvironmentFault';
  }
}
