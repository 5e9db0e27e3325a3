import type { MessageMutant } from './message-mutant';

/** World parameters, as the runner gives them. */
export interface RunParameters {
  /** Path of a target file; absent: the embedded target. */
  readonly target?: string;
  /** Deliberate defect of the embedded target. */
  readonly defect?: string;
  /** The run's folder. */
  readonly out: string;
  /** The run's id, which all that is written of it names; absent where nothing is to be kept. */
  readonly run?: string;
  readonly seed: number;
  /** Where the times of the record begin, ISO 8601 in UTC, which then count and tell no time; absent: the machine's. */
  readonly countedFrom?: string;
  /** Keeps no journal: what comes is looked at and forgotten. */
  readonly forgets?: true;
  /** The set of Users that the first worker plays at a remote target, the others those after it; absent: the first set there is. */
  readonly firstUserSet?: number;
  /** Which of the workers of a parallel run this process is, from 0. */
  readonly worker?: number;
  /** Whether others play at the same target meanwhile. */
  readonly inCompany?: boolean;
  /** Folder of schema files to use instead of the project's own. */
  readonly schema?: string;
  /** What is done to what the target says before the suite has it. */
  readonly tamper?: MessageMutant;
  /** Readings that the embedded target goes by, and declares. */
  readonly interpretations?: Readonly<Record<string, string | number | boolean>>;
  /** Readings that the embedded target goes by beside, without declaring them. */
  readonly built?: Readonly<Record<string, string | number | boolean>>;
  /** What the embedded target does not offer of its capabilities. */
  readonly notOffered?: readonly string[];
}
