import type { RecordedInterpretation, RecordedRequirement } from '../../record/run-envelope';
import type { Lengths } from './deal';

/** A requirement before its scenarios are known. */
export type SuiteRequirement = Omit<RecordedRequirement, 'scenarios'>;

/** What there is to run: features, the code that carries them out, and the requirements that they prove. */
export interface Suite {
  readonly name: string;
  readonly version: string;
  readonly requirementSet: string;
  /** The folder that every uri and path is relative to. */
  readonly root: string;
  /** The folder of the features. */
  readonly features: string;
  /** Globs of the support code. */
  readonly support: readonly string[];
  /** Modules that its support code is made of: a process that will play may load them before it is known what. */
  readonly ahead?: readonly string[];
  /** How long the scenarios of its features take, where that is known. */
  readonly lengths?: Lengths;
  readonly requirements: readonly SuiteRequirement[];
  readonly interpretations: readonly RecordedInterpretation[];
}

/** The changes of the requirements, in the order of the catalogue. */
export function changesOf({ requirements }: Suite): string[] {
  return [...new Set(requirements.map(({ change }) => change))];
}
