import type { Mutant, TriedMutant } from './mutant';
import { describeMutant, ROOMS } from './mutant';

/** How many there are of each fate; `judged` are survivors that the ledger knows. */
export interface Tally {
  readonly killed: number;
  readonly timeouts: number;
  readonly judged: number;
  readonly survived: number;
  readonly neverExecuted: number;
  readonly unjudged: number;
}

/** Counts what became of mutants. */
export function tally(tried: readonly TriedMutant[]): Tally {
  const count = (is: (one: TriedMutant) => boolean): number => tried.filter(is).length;
  return {
    killed: count(({ fate }) => fate === 'killed' || fate === 'timeout'),
    timeouts: count(({ fate }) => fate === 'timeout'),
    judged: count((one) => one.fate === 'survived' && one.reason !== undefined),
    survived: count(isOpen),
    neverExecuted: count(({ fate }) => fate === 'never executed'),
    unjudged: count(({ fate }) => fate === 'unjudged'),
  };
}

/** A survivor that nobody has judged. */
export function isOpen({ fate, reason }: TriedMutant): boolean {
  return fate === 'survived' && reason === undefined;
}

/** Killed of those that were executed, could be judged and are not in the ledger: `87 %`; `-` where there are none. */
export function score({ killed, survived }: Pick<Tally, 'killed' | 'survived'>): string {
  return killed + survived === 0 ? '-' : `${Math.round((100 * killed) / (killed + survived))} %`;
}

/** The last line. */
export function closingLine(tried: readonly TriedMutant[]): string {
  const { killed, timeouts, judged, survived, neverExecuted, unjudged } = tally(tried);
  const also = `${timeouts > 0 ? `, ${timeouts} of the killed by time-out` : ''}${unjudged > 0 ? `, ${unjudged} could not be judged` : ''}`;
  const noticed = `${killed} killed (${score({ killed, survived })})`;
  const left = `${judged} in the ledger, ${survived} survived, ${neverExecuted} never executed`;
  return `${tried.length} source mutants, ${noticed}, ${left}${also}\n`;
}

/** A line for each room. */
export function scoreByRoom(tried: readonly TriedMutant[]): string {
  const lines = ROOMS.flatMap((room) => {
    const own = tried.filter(({ mutant }) => mutant.room === room);
    if (own.length === 0) return [];
    const { killed, judged, survived, neverExecuted } = tally(own);
    const part = `${score({ killed, survived }).padStart(5)} of ${killed + survived}`;
    return [`  ${room.padEnd(11)} ${part}; ${judged} in the ledger, ${neverExecuted} never executed\n`];
  });
  return `killed, by room:\n${lines.join('')}`;
}

/** The open survivors by the requirement that they touch most. */
export function survivorsByRequirement(tried: readonly TriedMutant[]): string {
  const byRequirement = new Map<string, TriedMutant[]>();
  for (const one of tried.filter(isOpen)) {
    const [requirement = 'no requirement'] = one.requirements;
    byRequirement.set(requirement, [...(byRequirement.get(requirement) ?? []), one]);
  }
  const blocks = [...byRequirement].sort(([a], [b]) => (a < b ? -1 : 1)).map(([requirement, own]) => `${requirement}\n${lines(own)}`);
  return blocks.length === 0 ? '' : `survivors, by requirement:\n${blocks.join('')}`;
}

function lines(own: readonly TriedMutant[]): string {
  return own
    .map(({ mutant, executedBy, shownTo }) => `  ${describeMutant(mutant)} (shown to ${shownTo} of ${executedBy} scenarios)\n`)
    .join('');
}

/** Of the lines of code on which a mutant begins, how many are executed: `91 % of 4,012 lines`. */
export function linesExecuted(mutants: readonly Mutant[], isExecuted: (mutant: Mutant) => boolean): string {
  const lines = new Map<string, boolean>();
  for (const mutant of mutants) {
    if (mutant.room === 'catalogues') continue;
    const line = `${mutant.file}:${mutant.start.line}`;
    lines.set(line, (lines.get(line) ?? false) || isExecuted(mutant));
  }
  const executed = [...lines.values()].filter(Boolean).length;
  return `${Math.round((100 * executed) / Math.max(1, lines.size))} % of ${lines.size} lines with a mutant`;
}
