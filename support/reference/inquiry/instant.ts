/** An xs:dateTime as an instant: in UTC also where it names no zone (DUIS 2.3). Throws RangeError when it is none. */
export function instantOf(text: string): Date {
  const trimmed = text.trim();
  const instant = new Date(/(Z|[+-]\d{2}:\d{2})$/.test(trimmed) ? trimmed : `${trimmed}Z`);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`"${text}" is not an instant`);
  return instant;
}
