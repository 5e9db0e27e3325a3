/** The machine's clock, for the times in the journal and for targets that do not tell theirs. */
export function wallClock(): Date {
  return new Date();
}
