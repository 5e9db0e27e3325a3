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

/** What every DCC Alert is held to by its code. */
export const ALERT_CLAUSES: readonly Clause[] = [sayable, bodyOfCode];
