import {
  alert,
  alertBody,
  alerts,
  badForm,
  code,
  either,
  finds,
  firmwareVersion,
  none,
  not,
  oneOf,
  some,
  withoutResponse,
} from '../symptom';
import { xml } from '../../../duis/xml-text';
import { ACTIVATION_RESULT, CS06 } from '../../../gbcs/bodies/firmware';
import { notifyGasSupplier } from '../../firmware/notify-gas-supplier';
import { isSmets1 } from '../../inventory/device';
import type { AnsweredRequest } from '../../processing/answered-request';
import { useCaseAvailable } from '../../rules/use-case';
import { lostRule, matrixRow, otherCode } from '../changes/change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { answerItem } from '../changes/device-change';
import { octetString } from '../../../gbcs/dlms/data';
import type { GbcsMessage } from '../../../gbcs/message';
import { audience, both, decision, effect, notification, notified, togetherWith } from '../changes/firmware-change';

/** Ways to get Read Firmware Version, 11.2, and Activate Firmware, 11.3, for SMETS1 devices wrong. */
export const cr1045ActivationDefects: readonly Defect[] = [
  defect(
    'CR1045-07',
    'refuses-smets1-ppmid',
    'A SMETS1 PPMID is refused, as before 4.0.',
    code('I99', 'E11'),
    matrixRow('11.2', { smets1DeviceTypes: [] }),
  ),
  defect('CR1045-07', 'refuses-smets1', 'Reading is no SMETS1 Service Request.', code('I99', 'E11'), matrixRow('11.2', { smets1: false })),
  defect(
    'CR1045-07',
    'for-suppliers-only',
    'Only Suppliers may read.',
    code('I99', 'E2'),
    matrixRow('11.2', { eligibleRoles: ['IS', 'GS'] }),
  ),
  defect(
    'CR1045-08',
    'lets-smets2-ppmid-through',
    'A PPMID is a PPMID, of whichever family; there is no command to read it with.',
    code('E11', withoutResponse(500)),
    letThrough('11.2'),
  ),
  defect('CR1045-08', 'says-e5', 'A SMETS2 PPMID is refused for its status.', code('E11', 'E5'), otherCode('device-type-applies', 'E5')),
  defect(
    'CR1045-19',
    'refuses-smets1-ppmid',
    'A SMETS1 PPMID is refused, as before 4.0.',
    code('I99', 'E11'),
    matrixRow('11.3', { smets1DeviceTypes: ['CHF'] }),
  ),
  defect(
    'CR1045-19',
    'refuses-smets1-hub',
    'A SMETS1 Communications Hub is refused.',
    code('I99', 'E11'),
    matrixRow('11.3', { smets1DeviceTypes: ['PPMID'] }),
  ),
  defect(
    'CR1045-19',
    'lets-smets2-ppmid-through',
    'A PPMID is a PPMID, of whichever family; there is no command to activate its firmware with.',
    code('E11', withoutResponse(500)),
    letThrough('11.3'),
  ),
  defect('CR1045-19', 'says-e5', 'A SMETS2 PPMID is refused for its status.', code('E11', 'E5'), otherCode('device-type-applies', 'E5')),
  defect(
    'CR1045-19',
    'believes-a-failure',
    'An activation that failed counts as one that succeeded.',
    either(firmwareVersion('01000000', '02000000'), alerts(none, alert('N50'))),
    effect('activated-firmware-is-tracked', (right) => ({
      ...right,
      apply: (view, answered) =>
        right.apply(
          view,
          answered.answer.kind === 'smets1'
            ? { ...answered, answer: { kind: 'smets1', result: { success: true, firmwareVersion: '02000000' } } }
            : answered,
        ),
    })),
  ),
  {
    ...defect(
      'CR1045-19',
      'believes-what-a-failure-says',
      'What a device says that it runs is taken from an activation that failed, too.',
      alerts(none, alert('N50')),
      effect('activated-firmware-is-tracked', (right) => ({
        ...right,
        apply: (view, answered) => right.apply(view, { ...answered, answer: succeeded(answered.answer) }),
      })),
    ),
    likelyAt: ['S-1729'],
  },
  defect(
    'CR1045-20',
    'forgets-the-ppmid',
    'A suspended SMETS1 PPMID is not restored, as before 4.0.',
    alerts(alert('N29'), oneOf(none, alert('N57'))),
    decision((right, _finding, device) =>
      device.deviceType === 'PPMID' && right.device === 'restored' ? { ...right, device: 'stays' } : right,
    ),
  ),
  defect(
    'CR1045-20',
    'restores-in-silence',
    'N29 goes to nobody.',
    alerts(alert('N29'), oneOf(none, alert('N57'))),
    audience('N29', { roles: [] }),
  ),
  defect(
    'CR1045-20',
    'tells-one-supplier',
    'N29 goes to the Import Supplier only.',
    alerts([alert('N29', 'Gas Supplier'), alert('N29', 'Import Supplier')], not(alert('N29', 'Gas Supplier'))),
    audience('N29', { roles: ['IS'] }),
  ),
  defect(
    'CR1045-20',
    'tells-the-network-party',
    'N29 goes to the Electricity Distributor too.',
    alerts(alert('N29'), alert('N29', 'Electricity Distributor')),
    audience('N29', { roles: ['IS', 'GS', 'ED'] }),
  ),
  defect(
    'CR1045-20',
    'not-to-the-submitter',
    'N29 does not go to the Supplier who had the firmware activated.',
    alerts(alert('N29', 'Import Supplier'), oneOf(none, alert('N29', 'Gas Supplier'), alert('N57'))),
    audience('N29', { toSubmitter: false }),
  ),
  defect(
    'CR1045-20',
    'restores-with-removed-firmware',
    'Any firmware that is listed restores.',
    either(
      finds({ subject: 'inventory', expected: { status: 'Suspended' }, got: { status: 'Commissioned' } }),
      alerts(alert('N50'), alert('N29')),
    ),
    decision((right, { listing }) => (listing === 'Removed' && right.updatesInventory ? { ...right, device: 'restored' } : right)),
  ),
  defect(
    'CR1045-20',
    'tells-of-what-was-not-suspended',
    'N49 for Current firmware that was activated.',
    alerts(not(alert('N49')), alert('N49')),
    decision((right, { source, listing, differs }) =>
      differs && source === 'activation' && listing === 'Current' ? { ...right, alertCode: 'N49' } : right,
    ),
  ),
  defect(
    'CR1045-21',
    'tells-nobody',
    'No N57 upon an activation.',
    alerts(alert('N57', 'Gas Supplier'), none),
    notification((right) => ({ applies: (notice) => notice.status !== 'ActivationSuccessful' && right.applies(notice) })),
  ),
  defect(
    'CR1045-21',
    'says-requested',
    'N57 says that an update was requested once more.',
    alertBody({ alert: 'N57', FirmwareVersionUpdateStatus: 'ActivationSuccessful' }, { FirmwareVersionUpdateStatus: 'UpdateRequested' }),
    notification((right) => ({ content: (notice) => right.content({ ...notice, status: 'UpdateRequested' }) })),
  ),
  defect(
    'CR1045-21',
    'forgets-the-ppmid',
    'N57 is for Communications Hubs only.',
    alerts(alert('N57', 'Gas Supplier'), none),
    notification((right) => ({ applies: (notice) => notice.device.deviceType !== 'PPMID' && right.applies(notice) })),
  ),
  defect(
    'CR1045-21',
    'tells-of-a-failure',
    'N57 whatever the device answers.',
    alerts(none, alert('N57')),
    effect('activated-firmware-is-tracked', (right) => ({
      ...right,
      apply: (view, answered) => {
        const device = view.records.inventory.get(answered.device);
        const rightly = right.apply(view, answered);
        if (!device || answered.answer.kind !== 'smets1' || answered.answer.result.success) return rightly;
        const sender = answered.request.requestId.originator;
        const notice = { device, firmwareVersion: '02000000', status: 'ActivationSuccessful', sender } as const;
        return [...rightly, ...notifyGasSupplier(view, notice)];
      },
    })),
  ),
  defect(
    'CR1045-21',
    'tells-of-meters',
    'N57 for any SMETS1 device.',
    alerts(none, alert('N57')),
    notification(() => ({ applies: ({ device }) => isSmets1(device) })),
  ),
  defect(
    'CR1045-21',
    'tells-without-a-gas-meter',
    'N57 goes to the Import Supplier of a home without gas.',
    alerts(none, alert('N57')),
    notified((right, view, device) => (right.length > 0 ? right : togetherWith(right, view, device, ['IS']))),
  ),
  defect(
    'CR1045-21',
    'tells-the-submitter',
    'N57 goes to the one who had the firmware activated.',
    alerts(alert('N57', 'Gas Supplier'), [alert('N57', 'Gas Supplier'), alert('N57', 'Import Supplier')]),
    notification((right) => ({ recipients: (view, notice) => [...right.recipients(view, notice), notice.sender] })),
  ),
  defect(
    'CR1045-22',
    'adds-the-device-type',
    'N57 says what kind of device it is about.',
    badForm,
    notification(() => ({
      content: ({ device, firmwareVersion, status }) =>
        xml`<sr:SMETS1CHFirmwareNotification><sr:DeviceID>${device.eui}</sr:DeviceID><sr:DeviceType>${device.deviceType}
            </sr:DeviceType><sr:FirmwareVersion>${firmwareVersion}</sr:FirmwareVersion><sr:FirmwareVersionUpdateStatus>${status}
            </sr:FirmwareVersionUpdateStatus></sr:SMETS1CHFirmwareNotification>`,
    })),
  ),
  likelyAt(
    defect(
      'CR1045-17',
      'activates-the-image-that-was-not-meant',
      'An activation that is meant for another image, and fails, is made all the same.',
      either(finds({ subject: 'nothing more', got: some }), alerts(none, some), firmwareVersion('01000000', '02000000')),
      (behaviour) => activatesAllTheSame()(behaviour),
    ),
    'S-2015',
  ),
  defect(
    'CR1045-22',
    'has-a-body-of-its-own',
    'N57 about a PPMID has another body.',
    alertBody({ alert: 'N57', body: 'SMETS1CHFirmwareNotification' }, { body: 'FirmwareVersionMismatch' }),
    notification(() => ({
      content: ({ device, firmwareVersion }) =>
        xml`<sr:FirmwareVersionMismatch><sr:DeviceID>${device.eui}</sr:DeviceID><sr:DeviceType>${device.deviceType}</sr:DeviceType>
            <sr:FirmwareVersionSMI>01000000</sr:FirmwareVersionSMI><sr:FirmwareVersionDevice>${firmwareVersion}
            </sr:FirmwareVersionDevice></sr:FirmwareVersionMismatch>`,
    })),
  ),
];

/** A device that was told to activate another image than it has reports another version from then on. */
function activatesAllTheSame(): Defect['apply'] {
  const activated = new Set<string>();
  return (behaviour) => ({
    ...behaviour,
    devicesSay: (message) => {
      const said = behaviour.devicesSay(message);
      if (said.kind !== 'response') return said;
      if (said.messageCode === ACTIVATE && isMismatch(said)) activated.add(said.originator);
      return said.messageCode === READ_VERSION && activated.has(said.originator) ? ANOTHER_VERSION(said) : said;
    },
  });
}

const ACTIVATE = 0x0012;
const READ_VERSION = 0x0059;
const ANOTHER_VERSION = answerItem(0, () => octetString(Buffer.from('02000000', 'hex')));

function isMismatch({ payload }: GbcsMessage): boolean {
  const result = CS06.response.decode(payload);
  return result !== 'accepted' && result.code === ACTIVATION_RESULT.hashMismatch;
}

/** Neither the type of a device nor the want of a command keeps a Service Request from it. */
function letThrough(serviceReferenceVariant: string): Defect['apply'] {
  return both(lostRule('device-type-applies', [serviceReferenceVariant]), lostRule(useCaseAvailable.name, [serviceReferenceVariant]));
}

/** The same answer, as if all had gone well. */
function succeeded(answer: AnsweredRequest['answer']): AnsweredRequest['answer'] {
  if (answer.kind === 'smets1') return { ...answer, result: { ...answer.result, success: true } };
  const { response } = CS06;
  const result = response.decode(answer.response.payload);
  if (result === 'accepted') return answer;
  const payload = response.encode({ ...result, code: ACTIVATION_RESULT.success }, answer.response.counter);
  return { ...answer, response: { ...answer.response, payload } };
}
