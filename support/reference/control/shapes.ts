import type {
  AlertThrottling,
  CplEntry,
  DeviceEvent,
  DeviceOrder,
  DeviceSpec,
  ProviderEvent,
  ResponsibleParty,
  S1spSpec,
  TrafficManagement,
  UserSpec,
} from '../../control/types';
import { DEVICE_STATUSES, DEVICE_TYPES, USER_ROLES } from '../../duis/catalogue/vocabulary';
import type { Shape } from './shape';
import { eui64, instant, listOf, mapOf, matching, object, oneOf, quantity, text, truth } from './shape';

const role = oneOf(...USER_ROLES);
const deviceType = oneOf(...DEVICE_TYPES);
const gbcsVersion = matching(/^\d+\.\d+$/, 'a GBCS version like 3.2');
const alertCode = matching(/^[0-9A-F]{4}$/i, 'an alert code like 8F3F');

/** The bodies that the control interface takes: support/control/types.ts, checked. */
export const userShape: Shape<UserSpec> = object(
  { eui: eui64, roles: listOf(role) },
  { status: oneOf('active', 'suspended'), receiveUrl: text, duisVersion: text },
);

const responsibleShape: Shape<ResponsibleParty> = object({ role, user: eui64 }, { from: instant, until: instant });

export const deviceShape: Shape<DeviceSpec> = object(
  { eui: eui64, deviceType },
  {
    smetsFamily: oneOf('SMETS1', 'SMETS2+'),
    gbcsVersion,
    esmeVariant: text,
    status: oneOf(...DEVICE_STATUSES),
    earlierStatuses: listOf(oneOf(...DEVICE_STATUSES)),
    manufacturer: text,
    model: text,
    smetsChtsVersion: text,
    firmwareVersion: text,
    importMpxn: text,
    secondaryImportMpan: text,
    exportMpan: text,
    uprn: text,
    chf: eui64,
    gpf: eui64,
    s1sp: text,
    responsible: listOf(responsibleShape),
    leadSupplier: eui64,
    inventoryOnly: truth,
  },
);

export const orderShape: Shape<DeviceOrder> = object(
  {},
  {
    outcome: oneOf('success', 'failure', 'no-answer', 'late', 'bad-mac'),
    failureCode: quantity,
    lateBySeconds: quantity,
    reportedFirmwareVersion: text,
    gbcsVersion,
    offline: truth,
    latencySeconds: quantity,
    renewCertificate: oneOf('digitalSignature', 'keyAgreement'),
    foreignCertificate: oneOf('digitalSignature', 'keyAgreement'),
  },
);

export const deviceEventShape: Shape<DeviceEvent> = object({ alertCode }, { times: quantity, everySeconds: quantity });

const detail: Shape<string | number | readonly string[]> = (value, where) =>
  typeof value === 'number' ? quantity(value, where) : Array.isArray(value) ? listOf(text)(value, where) : text(value, where);
export const providerEventShape: Shape<ProviderEvent> = object({ kind: text }, { device: eui64, at: instant, detail: mapOf(detail) });

export const cplShape: Shape<readonly CplEntry[]> = listOf(
  object(
    { manufacturer: text, model: text, firmwareVersion: text, deviceType, status: oneOf('Current', 'Removed') },
    { gbcsVersion, firmwareHash: text },
  ),
);

export const s1spShape: Shape<S1spSpec> = object({ id: text, supports: listOf(text) });

export const throttlingShape: Shape<AlertThrottling> = object({
  windowSeconds: quantity,
  threshold: quantity,
  forwardPeriodSeconds: quantity,
  quietPeriodSeconds: quantity,
  excludedAlertCodes: listOf(alertCode),
  countIncludesForwarded: truth,
});

export const trafficShape: Shape<TrafficManagement> = object({
  operatingThreshold: quantity,
  allocations: mapOf(quantity),
  priorityServices: listOf(text),
  retryAfterSeconds: quantity,
  retryAfterForm: oneOf('seconds', 'date'),
});

export const localCommandShape: Shape<{ command: string }> = object({ command: matching(/^([0-9A-F]{2})+$/i, 'octets in hex') });

export const advanceShape: Shape<{ seconds?: number; to?: string }> = object({}, { seconds: quantity, to: instant });
