import { credentialsAlert, EXECUTION_ALERT } from '../../../gbcs/bodies/alerts/execution-alerts';
import { decodeMessage } from '../../../gbcs/decode';
import { encodeMessage } from '../../../gbcs/encode';
import { tryDecode } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { responsibleUsers } from '../../alerts/dcc-alert';
import type { ExecutionConsequence } from '../../effects/execution-consequence';
import { written } from '../changes/alert-change';
import { saidByDevices } from '../changes/device-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { either, finds, some } from '../symptom';

/** 0x00CB: what became of credentials that were to be replaced at a date. */
const REPORT = 0x00cb;
/** 0x00CD: what became of a dated command of a gas meter. */
const GAS_REPORT = 0x00cd;
const CODE = '<sr:FutureDatedAlertCode>';

const TOLD_OTHERWISE = either(
  finds({ subject: ['push', 'response', 'recipients', 'alert'] }),
  finds({ subject: 'nothing more', got: some }),
);

/** Ways to tell others, or something else, of what was done at a date. */
export const datedCommandDefects: readonly Defect[] = [
  likelyAt(
    defect(
      'SCHEMA-07',
      'tells-everybody-of-dated-credentials',
      'Whoever is responsible for a device is told what became of dated credentials.',
      TOLD_OTHERWISE,
      (behaviour) => ({ ...behaviour, executionConsequences: [...behaviour.executionConsequences, toldToOthers] }),
    ),
    'S-2016',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'tells-the-first-who-planned-credentials',
      'What becomes of dated credentials of a device is told to the first who asked for any.',
      TOLD_OTHERWISE,
      (behaviour) => saidByDevices('alert', REPORT, toTheFirst())(behaviour),
    ),
    'S-2019',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'says-that-dated-credentials-were-replaced',
      'Dated credentials that could not be replaced are told of as if they had been.',
      TOLD_OTHERWISE,
      saidByDevices('alert', REPORT, succeeded),
    ),
    'S-2017',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'says-that-dated-gas-commands-were-executed',
      'What a GSME says that it could not do at a date is told with 8F66.',
      TOLD_OTHERWISE,
      written('response', (xml) => (codeIn(xml) === GAS_REPORT ? xml.replace(`${CODE}8F67`, `${CODE}8F66`) : xml)),
    ),
    'S-2021',
  ),
];

function codeIn(xml: string): number | undefined {
  const [, payload = ''] = /<sr:GBCSPayload>([^<]+)/.exec(xml) ?? [];
  return tryDecode(() => decodeMessage(Buffer.from(payload, 'base64')).messageCode);
}

/** As a Device Alert, to those who did not ask. */
const toldToOthers: ExecutionConsequence = {
  name: 'dated-credentials-are-told-to-all',
  clause: '3.5',
  of: [REPORT],
  apply: (view, device, _execution, alert) =>
    responsibleUsers(view, device, ['IS', 'GS', 'ED', 'GT'])
      .filter((user) => user !== alert.recipient)
      .map((to) => ({
        do: 'push' as const,
        to,
        response: {
          responseId: `${device.eui}:${to}:${alert.counter}`,
          responseCode: 'I0',
          body: { kind: 'device-alert' as const, alertCode: '8F66', gbcsPayload: encodeMessage(alert) },
        },
      })),
};

function toTheFirst(): (right: GbcsMessage) => GbcsMessage {
  const first = new Map<string, GbcsMessage['recipient']>();
  return (right) => {
    const recipient = first.get(right.originator) ?? right.recipient;
    first.set(right.originator, recipient);
    return { ...right, recipient };
  };
}

function succeeded(right: GbcsMessage): GbcsMessage {
  const body = credentialsAlert.decode(right.payload);
  return { ...right, payload: credentialsAlert.encode({ ...body, alertCode: EXECUTION_ALERT.success }, right.counter) };
}
