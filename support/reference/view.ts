import type { Readings } from './behaviour/readings';
import type { RecordsView } from './records/records';

/**
 * What a decision may look at: the time, the readings of the note, and what the Data Systems remember. Nothing can be changed through it.
 */
export interface View {
  readonly now: Date;
  readonly readings: Readings;
  readonly records: RecordsView;
}
