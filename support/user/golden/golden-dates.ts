import type { Element } from '../../duis/element';

/** The day that the golden vectors are written for. */
const GOLDEN_DAY = Date.parse('2020-11-29T00:00:00Z');
const DAY = 86_400_000;

/** Items that say when something begins and ends: a schedule of the DCC, the state of a controller, what is to be read of a log. */
const PERIODS: readonly string[] = ['ScheduleStartDate', 'ScheduleEndDate', 'StartDateTime', 'EndDateTime'];

/** A golden request for the day of `now`: its periods begin and end as many days from that day as they do from the golden's own. */
export function upToDate(golden: Element, now: Date): Element {
  const days = Math.floor((now.getTime() - GOLDEN_DAY) / DAY);
  return days === 0 ? golden : moved(golden, days);
}

function moved(element: Element, days: number): Element {
  const { name, text, children } = element;
  if (PERIODS.includes(name) && children.length === 0)
    return { ...element, text: text.replace(/^\d{4}-\d\d-\d\d/, (day) => later(day, days)) };
  return children.length === 0 ? element : { ...element, children: children.map((child) => moved(child, days)) };
}

/** So many days after a day, as DUIS writes it: `2020-12-01`. */
function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
