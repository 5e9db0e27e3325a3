/** Wrong use or configuration: the command ends with exit code 2, and the message is for the person at the keyboard. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `unknown requirement SECMP0062-99`, with the nearest of those that exist, or all of them where they are few. */
export function unknown(what: string, given: string, known: readonly string[]): UsageError {
  const near = nearest(given, known, 5);
  const hint =
    known.length === 0
      ? `there are none`
      : `known are ${known.length <= 12 ? known.join(', ') : `${known.length}, the nearest: ${near.join(', ')}`}`;
  return new UsageError(`unknown ${what} ${given}; ${hint}`);
}

/** The candidates that are closest in spelling, closest first. */
export function nearest(given: string, known: readonly string[], count: number): string[] {
  const target = given.toLowerCase();
  const scored = known.map((candidate) => ({ candidate, distance: editDistance(target, candidate.toLowerCase()) }));
  return scored
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
