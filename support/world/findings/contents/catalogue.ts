import { auxiliaryCalendar, switchCalendar } from './auxiliary-calendar';
import { boostButtons, controllerState, descriptions, proportionalLimit, switchControl } from './auxiliary-levels';
import { credentialsQuestion, credentialsUpdate, ownCertificate, ownCertificateUpdate } from './credentials';
import { ELECTRICITY_READINGS } from './electricity-readings';
import { electricityTariff } from './electricity-tariff';
import { GAS_READINGS } from './gas-readings';
import { gasFlow } from './gas-supply';
import { gasTariff } from './gas-tariff';
import {
  firmwareActivation,
  firmwareVersion,
  gpfRestoration,
  hubAddition,
  hubLog,
  hubLogs,
  hubRemoval,
  hubRestoration,
  join,
  joinDetails,
  unjoin,
} from './hub-log';
import {
  clearedLog,
  closeValve,
  controllerConfiguration,
  controllerOperation,
  eventLog,
  gasClearedLog,
  gasEventLog,
  gasFirmwareVersion,
  gasTenancy,
  openSwitch,
  switchData,
  tenancy,
} from './logs-and-reads';
import { billingCalendar, gasPrepayment, prepayment, prepaymentBefore } from './prepayment';
import { PLAIN_REQUESTS } from './plain-requests';
import { WORDED_REQUESTS } from './worded-requests';
import type { ContentTable } from './table';

const EVENTS = eventLog('Event', '0-0:99.98.0.255');
const SECURITY = eventLog('Security', '0-0:99.98.1.255');
const AUXILIARY_EVENTS = eventLog('ALCSEvent', '0-17:99.98.2.255');

/** The tables by message code. A code that is not here is of no Service Request that the scenarios send. */
export const CONTENTS: Readonly<Record<number, ContentTable>> = {
  ...ELECTRICITY_READINGS,
  ...GAS_READINGS,
  ...PLAIN_REQUESTS,
  ...WORDED_REQUESTS,
  0x0001: hubAddition,
  0x0002: hubRemoval,
  0x0003: hubRestoration,
  0x0004: hubLog,
  0x0008: credentialsQuestion,
  0x000b: ownCertificateUpdate,
  0x000c: ownCertificate,
  0x000d: join(0),
  0x000e: join(2),
  0x000f: unjoin,
  0x0010: unjoin,
  0x0012: firmwareActivation,
  0x0013: joinDetails,
  0x0014: gasEventLog,
  0x0015: gasClearedLog,
  0x0019: electricityTariff,
  0x001f: prepaymentBefore,
  0x0022: tenancy,
  0x0024: clearedLog('ESME', '0-0:99.98.0.255'),
  0x0046: billingCalendar,
  0x0048: EVENTS,
  0x0049: SECURITY,
  0x0050: openSwitch,
  0x0053: descriptions,
  0x0054: switchCalendar,
  0x0055: switchControl,
  0x0059: firmwareVersion,
  0x005f: boostButtons,
  0x006b: gasTariff,
  0x006f: gasPrepayment,
  0x0072: gasTenancy,
  0x007d: gasFlow,
  0x0081: closeValve,
  0x0084: gasFirmwareVersion,
  0x008c: gpfRestoration,
  0x0093: EVENTS,
  0x0094: SECURITY,
  0x00a1: gasEventLog,
  0x00ab: join(1),
  0x00af: join(3),
  0x00b9: eventLog('PowerEvent', '0-0:99.98.4.255'),
  0x00ba: AUXILIARY_EVENTS,
  0x00bb: switchData,
  0x00c1: clearedLog('ALCS', '0-17:99.98.2.255'),
  0x00d7: billingCalendar,
  0x00de: prepayment,
  0x00fc: gasFlow,
  0x00fd: AUXILIARY_EVENTS,
  0x00fe: hubLogs,
  0x0102: credentialsUpdate,
  0x0103: credentialsUpdate,
  0x0107: credentialsUpdate,
  0x010f: hubLog,
  0x011a: auxiliaryCalendar,
  0x011b: credentialsQuestion,
  0x011c: controllerConfiguration,
  0x011d: controllerOperation,
  0x011e: controllerState,
  0x011f: proportionalLimit,
  0x0126: credentialsUpdate,
};
