const IMF_FIXDATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The milliseconds for which a Retry-After field says to wait: a number of seconds, or the date at which the time is over, as an
 * HTTP-date that senders may write today (RFC 9110, 5.6.7 and 10.2.3). Undefined for anything else.
 * @param now when the reply came, by the clock of the sender
 */
export function readRetryAfter(field: string, now: Date): number | undefined {
  if (/^\d+$/.test(field)) return Number(field) * 1000;
  if (!IMF_FIXDATE.test(field)) return undefined;
  const at = new Date(field);
  return at.toUTCString() === field ? at.getTime() - now.getTime() : undefined;
}
