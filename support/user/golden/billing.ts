import { onFirst, type Deviation } from '../deviation';
import { item } from './edit-golden';

/** How often bills are made otherwise than every month (6.8). */
export type BillingPeriod = 'quarter' | 'half year' | 'year';
const ELEMENTS: Readonly<Record<BillingPeriod, string>> = { quarter: 'Quarterly', 'half year': 'SixMonthly', year: 'Yearly' };

/** The bills of an electricity meter on a day of every so many months, from one on. */
export function billedEvery(period: BillingPeriod, month: number, day: number): Deviation {
  return onFirst(
    `a bill every ${period} from month ${month} on day ${day}`,
    ({ name }) => name === 'Monthly',
    () => [item(ELEMENTS[period], '', [item('DayOfMonth', String(day)), item('BillingPeriodStartMonth', String(month))])],
  );
}
