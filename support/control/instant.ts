const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * Whether a text is an instant as the control interface has them (RFC 3339): one that says how far from UTC it is, or it would be another
 * on each machine, and on a day of the calendar, for JavaScript takes 30 February for 2 March.
 */
export function isInstant(text: string): boolean {
  const [, day = ''] = INSTANT.exec(text) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  return day !== '' && !Number.isNaN(Date.parse(text)) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
