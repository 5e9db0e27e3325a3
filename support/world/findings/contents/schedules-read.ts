import type { Element } from '../../../duis/element';
import { child, childrenNamed, textAt } from '../../../duis/element';
import { spelling } from '../spelling';
import type { Difference } from './item';

/** A DSP Schedule that a User created in the scenario. */
export interface KnownSchedule {
  readonly id: string;
  /** The body of Create Schedule (5.1). */
  readonly details: Element;
}

/** What a scenario knows of the schedules of the User who reads them, and of others. */
export interface ScheduleFacts {
  readonly own: readonly KnownSchedule[];
  /** Identifiers that other Users, or other devices, have. */
  readonly foreign: readonly string[];
}

/** What the answer to Read Schedule (5.2) says otherwise than its schedules were created; others may be there from before. */
export function judgeSchedules(read: Element, { own, foreign }: ScheduleFacts): readonly Difference[] {
  const entries = childrenNamed(read, 'DSPSchedules').map((entry) => ({
    id: textAt(entry, 'DSPScheduleID')?.trim() ?? '',
    details: child(entry, 'DSPScheduleDetails'),
  }));
  const alien = entries.find(({ id }) => foreign.includes(id));
  if (alien) return [{ path: 'DSPScheduleID', expected: own.map(({ id }) => id).join(', '), got: alien.id }];
  return own.flatMap(({ id, details }): readonly Difference[] => {
    const same = entries.filter((entry) => entry.id === id);
    if (same.length !== 1) return [{ path: `DSPScheduleID ${id}`, expected: 'once', got: `${same.length} times` }];
    return itemsOf(details, same[0]?.details);
  });
}

/** Every item of the schedule, by name, as it was asked for; what has children is held to these. */
function itemsOf(asked: Element, said: Element | undefined): readonly Difference[] {
  const names = [...new Set([...asked.children, ...(said?.children ?? [])].map(({ name }) => name))];
  return names.flatMap((name): readonly Difference[] => {
    const [wanted, found] = [child(asked, name), said && child(said, name)];
    if (!wanted || !found) return [{ path: name, expected: wanted ? textOf(wanted) : null, got: found ? textOf(found) : null }];
    if (wanted.children.length > 0) return itemsOf(wanted, found);
    return textOf(wanted) === textOf(found) ? [] : [{ path: name, expected: textOf(wanted), got: textOf(found) }];
  });
}

/** Times of day in UTC, without decimals that say nothing. */
function textOf({ name, text }: Element): string {
  const said = spelling(name, text);
  return /^\d\d:\d\d:\d\d/.test(said)
    ? said.replace(/\.0+/, '').replace(/(?:Z|[+-]00:00)$/, '')
    : said.replace(/(\d\d)(?:Z|[+-]00:00)$/, '$1');
}
