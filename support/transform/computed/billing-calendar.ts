import type { Element } from '../../duis/element';
import { child, textAt } from '../../duis/element';
import type { OpenDate } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { dateOctets } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, octetString, structure } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';
import { timeOfDay } from '../bodies/calendar';

const MONTHS = 12;
/** Months from one billing date to the next. */
const EVERY: Readonly<Record<string, number>> = { Quarterly: 3, SixMonthly: 6, Yearly: 12 };

/** The dates at which a billing period ends, each at the billing time (6.8; RTDS ECS30, ECS30a). Daily and weekly ones are inferred. */
export function billingCalendar({ body }: Bindings): DlmsData {
  const calendar = child(body, 'ElectricityBillingCalendar') ?? body;
  const { hour, minute, second } = timeOfDay(textAt(calendar, 'BillingTime') ?? '');
  const time = octetString(Buffer.of(hour, minute, second, 0));
  return array(...billingDates(calendar).map((date) => structure(time, octetString(dateOctets(date)))));
}

function billingDates(calendar: Element): readonly OpenDate[] {
  const period = calendar.children.find(({ name }) => name !== 'BillingTime');
  if (!period || period.name === 'Daily') return [{}];
  if (period.name === 'Weekly') return [{ weekday: Number(period.text) }];
  if (period.name === 'Monthly') return [{ day: Number(period.text) }];
  const every = EVERY[period.name] ?? MONTHS;
  const first = Number(textAt(period, 'BillingPeriodStartMonth') ?? 1);
  const day = Number(textAt(period, 'DayOfMonth') ?? 1);
  return Array.from({ length: MONTHS / every }, (_, i) => ({ month: ((first - 1 + i * every) % MONTHS) + 1, day }));
}
