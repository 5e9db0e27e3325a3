import { formatMessageCode } from '../../../gbcs/message';
import type { Clause } from './received';

/** The version that every User of the suite is on is the target's own: to none of them can anything not be said. */
const VERSION_MISMATCH = 'N999';

/** A DCC Alert has the body that belongs to its code (3.9; facts C.3): the schema takes any of them under any code. */
const bodyOfCode: Clause = ({ response: { body }, alertBodies }) => {
  if (body.kind !== 'dcc-alert') return undefined;
  const { alertCode, content } = body;
  const due = alertBodies.find((alert) => alert.code === alertCode)?.body;
  const codes = alertBodies.filter((alert) => alert.body === content.name).map(({ code }) => code);
  const path = `/Response/Body/DCCAlertMessage/DCCAlert/${content.name}`;
  if (due !== undefined && due !== content.name)
    return { subject: 'alert body', expected: { alert: alertCode, body: due }, got: { alert: alertCode, body: content.name }, path };
  if (due === undefined && ONE_PURPOSE.includes(content.name))
    return { subject: 'alert body', expected: { alert: codes, body: content.name }, got: { alert: alertCode, body: content.name }, path };
  return undefined;
};

/** Bodies of which the note says under which codes they come; others may go with codes that it does not name (N48, N52 to N56). */
const ONE_PURPOSE: readonly string[] = [
  'PowerOutageEvent',
  'FirmwareDistributionFailure',
  'FirmwareVersionMismatch',
  'SMETS1CHFirmwareNotification',
  'ALCSHCALCSConfigurationChange',
  'DUISVersionMismatch',
];

/** Nobody is told that something cannot be said in his version of DUIS, where it is the newest that there is (facts C.3, N999). */
const sayable: Clause = ({ response: { body } }) =>
  body.kind === 'dcc-alert' && body.alertCode === VERSION_MISMATCH
    ? { subject: 'alert', expected: null, got: { alert: VERSION_MISMATCH }, path: '/Response/Body/DCCAlertMessage/DCCAlertCode' }
    : undefined;

/**
 * A device's alert has the message code of the use case that its alert code belongs to, where that kind of device has one (facts C.4). By
 * which codes other alerts come, the published messages do not show in full.
 */
const messageCodeOfAlert: Clause = ({ response: { body }, gbcs, alertUseCases, deviceType }) => {
  if (body.kind !== 'device-alert' || !gbcs || gbcs === 'malformed' || !deviceType) return undefined;
  const due = alertUseCases.filter(
    ({ alertCodes, deviceTypes }) => alertCodes.includes(body.alertCode) && deviceTypes.includes(deviceType),
  );
  if (due.length === 0 || due.some(({ messageCode }) => messageCode === gbcs.messageCode)) return undefined;
  return {
    subject: 'message code',
    expected: { alert: body.alertCode, 'message code': due.map(({ messageCode }) => formatMessageCode(messageCode)) },
    got: { alert: body.alertCode, 'message code': formatMessageCode(gbcs.messageCode) },
    path: '/Response/Body/DeviceAlertMessage/GBCSPayload',
  };
};

/** What every DCC Alert, and every alert of a device, is held to by its code. */
export const ALERT_CLAUSES: readonly Clause[] = [sayable, bodyOfCode, messageCodeOfAlert];
