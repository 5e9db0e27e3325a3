import { decodeAccessRequest, encodeAccessRequest } from '../../../gbcs/dlms/access';
import type { Addressing } from '../../../transform/addressing';
import type { Behaviour } from '../../behaviour/behaviour';
import { answerItem, saidByDevices } from '../changes/device-change';
import { selectionRows } from '../changes/change';
import { addressedBy, textOf } from '../changes/payload-change';
import { misreadForCommand } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { eachSealed, spoilt, spoiltCiphertext } from '../device-answers';
import type { Symptom } from '../symptom';
import { command, commandItem, messageCode as code, responseItem } from '../symptom';

const READINGS = 'S-2064';

function reading(does: string, summary: string, shows: Symptom, change: (behaviour: Behaviour) => Behaviour): Defect {
  return likelyAt(defect('SCHEMA-04', does, summary, shows, change), READINGS);
}

/** Readings of gas that are encrypted: attributes, snapshots, samples and a log of prepayment. */
const GAS: readonly (readonly [name: string, messageCode: number])[] = [
  ['prepayment-values', 0x0075],
  ['bills-upon-changes', 0x00c3],
  ['bills-by-calendar', 0x0076],
  ['daily-log', 0x0077],
  ['profile', 0x0078],
  ['network-data', 0x0079],
  ['consumption', 0x00a0],
  ['debt-payments', 0x00c4],
];

/** Readings of electricity that are protected. */
const ELECTRICITY: readonly (readonly [name: string, messageCode: number])[] = [
  ['time-of-use-registers', 0x0029],
  ['prepayment-values', 0x002d],
  ['daily-log', 0x0033],
  ['profile', 0x0037],
  ['consumption', 0x0060],
];

/** Services that read for a period, one for each way in which a command says it. */
const PERIODS: readonly string[] = ['4.4.3', '4.4.4', '4.6.1', '4.8.1', '4.8.3', '4.17'];

/** Ways to get the readings of meters wrong, family 4. */
export const readingDefects: readonly Defect[] = [
  ...GAS.flatMap(([name, messageCode]) => [
    reading(
      `reads-gas-${name}-in-the-open`,
      `The answer of a gas meter with its ${name.replaceAll('-', ' ')} comes without encryption.`,
      responseItem('component'),
      saidByDevices(
        'response',
        messageCode,
        eachSealed(({ frameCounter: _none, ...open }) => open),
      ),
    ),
  ]),
  reading(
    'encrypts-a-gas-profile-for-nobody',
    'The profile of a gas meter is encrypted so that nobody can read it.',
    responseItem('component'),
    saidByDevices(
      'response',
      0x0078,
      eachSealed((sealed) => ({ ...sealed, frame: { ...sealed.frame, payload: spoilt(sealed.frame.payload) } })),
    ),
  ),
  ...ELECTRICITY.map(([name, messageCode]) =>
    reading(
      `encrypts-${name}-for-nobody`,
      `The ${name.replaceAll('-', ' ')} of an electricity meter are encrypted so that nobody can read them.`,
      responseItem('action'),
      saidByDevices('response', messageCode, answerItem(0, spoiltCiphertext)),
    ),
  ),
  ...PERIODS.map((service) =>
    reading(
      `reads-a-month-more-for-${service}`,
      'A log is read from a month before the period that was asked.',
      commandItem('StartDateTime'),
      misreadForCommand(
        service,
        textOf('StartDateTime', (text) => aMonthBefore(text)),
      ),
    ),
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'sends-no-certificate-along',
      'The certificate that a User sent along with a reading does not go to the device.',
      commandItem('KAPublicSecurityCredentials'),
      addressedBy(withoutCertificate),
    ),
    'S-2074',
  ),
  reading(
    'reads-the-first-bills-alone',
    'Of the two logs of bills by the calendar the first alone is read.',
    commandItem('attribute'),
    firstProtectedAlone,
  ),
  reading(
    'reads-the-export-profile-as-import',
    'The export profile is read by the command for reactive import.',
    command('ECS22a', code('0x0038')),
    selectionRows('4.8.3', (row) => ({ ...row, outcome: { useCase: 'ECS22c', messageCode: 0x0038 } })),
  ),
  reading(
    'reads-polyphase-as-single-phase',
    'The network data of a polyphase meter are those of one phase.',
    command('ECS23b', code('0x0039')),
    selectionRows('4.10', (row) => (row.criterion === '' ? row : undefined)),
  ),
];

/** Of one that the Access Control Broker speaks for, without the certificate of the party behind it. */
function withoutCertificate(right: Addressing, _useCase: string, service: string): Addressing {
  if (!right.supplementary || !PERIODS.includes(service)) return right;
  const { keyAgreementCertificate: _left, ...supplementary } = right.supplementary;
  return { ...right, supplementary };
}

function aMonthBefore(text: string): string {
  const at = new Date(text.trim());
  at.setUTCMonth(at.getUTCMonth() - 1);
  return at.toISOString();
}

/** ECS20c with one protected attribute in the place of two. */
function firstProtectedAlone(behaviour: Behaviour): Behaviour {
  return {
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) => {
      const right = behaviour.buildCommand(useCase, request, addressing, context);
      if (useCase.useCase !== 'ECS20c') return right;
      const asked = decodeAccessRequest(right.payload);
      const items = asked.items.map((item) => {
        const [list, ...rest] = 'items' in item.data ? item.data.items : [];
        if (!list || !('items' in list)) return item;
        return { ...item, data: { ...item.data, items: [{ ...list, items: list.items.slice(0, 1) }, ...rest] } };
      });
      return { ...right, payload: encodeAccessRequest({ ...asked, items }) };
    },
  };
}
