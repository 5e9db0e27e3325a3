/** Something that the bench measures. A file of support/bench shows what it measures as `measurements`. */
export interface Measurement {
  readonly name: string;
  /** What the figure is in: `/s`, `ms`. */
  readonly unit: string;
  /** One round; gives the figure. The bench takes the median of several rounds. */
  readonly run: () => Promise<number> | number;
  /** How many rounds, where each takes long; none more to warm up. */
  readonly rounds?: number;
  readonly aim?: string;
  /** The name of a measurement of the same run that this one is to be seen beside. */
  readonly relativeTo?: string;
}
