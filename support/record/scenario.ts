/** One scenario as the features declare it; an Examples row is a scenario of its own. */
export interface ScenarioRef {
  /** `S-0012`, or `S-0012/KEY` for an Examples row, KEY being its first cell; `uri:line` where no id is given. */
  readonly id: string;
  readonly name: string;
  readonly uri: string;
  readonly line: number;
  /** With the `@`, each once, in the order written: feature, rule, scenario, examples. */
  readonly tags: readonly string[];
  readonly feature: string;
  readonly rule?: string;
}
