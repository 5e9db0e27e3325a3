import type { DlmsData } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';
import { alertBehaviours } from './alert-behaviours';
import { billingCalendar } from './billing-calendar';
import { charges } from './charges';
import { maximumDemandSchedule } from './electricity-schedules';
import { primaryPrices, secondaryPrices, standingCharge } from './electricity-prices';
import { days, seasons, specialDays, weeks } from './electricity-switching';
import { dailyReset, importMpans } from './settings';
import { subGhzChannels } from './sub-ghz';

/** Data of many parts, put together from the request: what `computed NAME` in the catalogue of command shapes stands for. */
export const COMPUTED: Readonly<Record<string, (bindings: Bindings) => DlmsData>> = {
  alertBehaviours,
  billingCalendar,
  charges,
  dailyReset,
  days,
  importMpans,
  maximumDemandSchedule,
  primaryPrices,
  seasons,
  secondaryPrices,
  specialDays,
  standingCharge,
  weeks,
  ...subGhzChannels,
};
