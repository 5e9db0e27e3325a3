import { textAt } from '../../duis/element';
import { refuse } from '../rules/rule';
import { gasThresholdsInOrder } from '../rules/specific/data-order';
import { installDateNotInFuture } from '../rules/specific/hub-status';
import { installNoWan, referenceInstallNoWan } from '../services/hub-status';
import { lostRule, otherCode, rule } from './change';
import type { Defect } from './defect';
import { defect } from './defect';
import { declaresKilowattHours, inThousands, inThousandths, refusesThresholds, wrongTariff } from './gas-thresholds';
import { misreadForS1sp } from './payload-change';
import { certificateTracking, localResponses, publishesOnly } from './processing-change';
import { answersWith, hubPolicy, promotedAlthoughRefused, takesTheGpfAnyway, warnsOnly } from './hub-change';
import { alsoRefuses, misreadForCommand, nonDevice } from './request-change';

const TARIFF = 'gas-block-thresholds-in-order';
const { compatible, becomes } = referenceInstallNoWan;

/** Ways to get wrong what the DCC does behind 1.1.1, 6.24.2, 8.13 and 8.14.2. */
export const secmp0081Defects: readonly Defect[] = [
  defect(
    'SECMP0081-01',
    'takes-kwh',
    'Thresholds for a SMETS2 meter are taken to be in kWh, and become Wh.',
    /expected block thresholds 1, .* Wh .*got block thresholds 1000, /,
    misreadForCommand('1.1.1', inThousandths),
  ),
  defect(
    'SECMP0081-01',
    'declares-kwh',
    'The command says that its thresholds are in kWh.',
    /expected block thresholds 1, .* Wh .*got block thresholds 1000, /,
    declaresKilowattHours,
  ),
  defect(
    'SECMP0081-02',
    's1sp-gets-wh',
    'Thresholds for a SMETS1 meter are taken to be in kWh, and the S1SP is given Wh.',
    /expected block thresholds 1, .* kWh .*got block thresholds 1000, /,
    misreadForS1sp('1.1.1', inThousandths),
  ),
  defect(
    'SECMP0081-02',
    's1sp-gets-mwh',
    'Thresholds for a SMETS1 meter are taken to be in Wh.',
    /expected block thresholds 999, .* kWh .*got block thresholds 0, /,
    misreadForS1sp('1.1.1', inThousands),
  ),
  defect(
    'SECMP0081-03',
    'converts-for-smets2',
    'What is good for a SMETS1 meter is converted for a SMETS2 meter.',
    /expected block thresholds 1000, .* Wh .*got block thresholds 1000000, /,
    misreadForCommand('1.1.1', inThousandths),
  ),
  defect(
    'SECMP0081-03',
    'converts-for-smets1',
    'What is good for a SMETS2 meter is converted for a SMETS1 meter.',
    /expected block thresholds 1000, .* kWh .*got block thresholds 1, /,
    misreadForS1sp('1.1.1', inThousands),
  ),
  defect(
    'SECMP0081-04',
    'takes-any-number',
    'The schema is not asked, so none or four thresholds get as far as the rules.',
    /expected HTTP 400\b.*got [IE]\d+/,
    lostRule('schema-valid', ['1.1.1']),
  ),
  defect(
    'SECMP0081-04',
    'wants-three',
    'A tariff with fewer than three thresholds is refused.',
    /expected I99\b.*got E100/,
    alsoRefuses(
      TARIFF,
      refusesThresholds((thresholds) => thresholds.length === 1 || thresholds.length === 2),
    ),
  ),
  defect('SECMP0081-05', 'ignores-the-index', 'Any indexes will do.', /expected E100\b.*got I/, lostRule(TARIFF)),
  defect(
    'SECMP0081-05',
    'takes-gaps',
    'Indexes have to be unique, and no more.',
    /expected E100\b.*got I/,
    rule(gasThresholdsInOrder((indexes) => new Set(indexes).size === indexes.length)),
  ),
  defect(
    'SECMP0081-05',
    'takes-repetitions',
    'Indexes have to begin at 1 and leave no gap, but may be repeated.',
    /expected E100\b.*got I/,
    rule(gasThresholdsInOrder((indexes) => [...new Set(indexes)].sort().every((index, i) => index === i + 1))),
  ),
  defect(
    'SECMP0081-05',
    'turns-them-round',
    'The meter is given the thresholds from the last to the first.',
    /expected block thresholds 1500000, 500000 Wh.*got block thresholds 500000, 1500000 Wh/,
    wrongTariff((part) =>
      part.frame === 'publishBlockThresholds'
        ? { ...part, fields: { ...part.fields, thresholds: [...part.fields.thresholds].reverse() } }
        : part,
    ),
  ),
  defect(
    'SECMP0081-06',
    'validates-the-kind',
    'A validation of its own refuses the Key Agreement certificate.',
    /expected I99\b.*got E062401/,
    alsoRefuses('gbcs-use-case-available', ({ asked }) =>
      textAt(asked.body, 'CredentialType') === 'Key Agreement' ? refuse('E062401', 'this kind is not given') : undefined,
    ),
  ),
  defect(
    'SECMP0081-06',
    'skips-the-general',
    'The status of the device does not matter.',
    /expected E5\b.*got I/,
    lostRule('device-status-compatible', ['6.24.2']),
  ),
  defect(
    'SECMP0081-07',
    'compares-with-the-other',
    'What is returned is held against the other certificate of the device, and takes its place.',
    /certificate of the ESME in the (inventory|SMKI Repository) as before.*got another one/,
    certificateTracking((right) => ({
      place: (answered) => (right.place(answered) === 'keyAgreement' ? 'digitalSignature' : 'keyAgreement'),
    })),
  ),
  defect(
    'SECMP0081-08',
    'forgets-the-inventory',
    'Only the SMKI Repository has the new certificate.',
    /expected the .* certificate that .* returned in the inventory.*got the certificate from before/,
    certificateTracking(() => ({ updates: ['SMKI Repository'] })),
  ),
  defect(
    'SECMP0081-08',
    'sees-no-difference',
    'A certificate of the same length passes for the same.',
    /expected the .* certificate that .* returned in the inventory.*got the certificate from before/,
    certificateTracking(() => ({ differs: (returned, held) => held === undefined })),
  ),
  defect(
    'SECMP0081-09',
    'forgets-the-repository',
    'Only the inventory has the new certificate.',
    /expected the .* certificate that .* returned in the SMKI Repository.*got the certificate from before/,
    certificateTracking(() => ({ updates: ['inventory'] })),
  ),
  defect(
    'SECMP0081-09',
    'publishes-signatures-only',
    'A Key Agreement certificate goes into the inventory alone.',
    /expected the key agreement certificate that .* returned in the SMKI Repository.*got the certificate from before/,
    publishesOnly('Digital Signature'),
  ),
  defect(
    'SECMP0081-10',
    'updates-on-failure',
    'A response without a certificate is an update too.',
    /certificate of the ESME in the (inventory|SMKI Repository) as before.*got another one/,
    certificateTracking(() => ({
      withoutCertificate: ({ certificates }, usage) =>
        usage === 'keyAgreement' ? certificates.digitalSignature : certificates.keyAgreement,
    })),
  ),
  defect(
    'SECMP0081-10',
    'forgets-on-failure',
    'A device that could not answer has no certificate any more.',
    /certificate of the ESME in the (inventory|SMKI Repository) as before.*got another one/,
    certificateTracking(() => ({ withoutCertificate: () => new Uint8Array() })),
  ),
  defect(
    'SECMP0081-11',
    'as-before-crp612',
    'The table is without Update Device Configuration (Auxiliary Controller Scheduler).',
    /expected I0 or I99\b.*got E081301/,
    localResponses((right) => right.filter((service) => service !== '6.14.3')),
  ),
  defect(
    'SECMP0081-11',
    'lacks-firmware',
    'The table is without the firmware requests.',
    /expected I0 or I99\b.*got E081301/,
    localResponses((right) => right.filter((service) => !service.startsWith('11.'))),
  ),
  defect(
    'SECMP0081-11',
    'takes-any-service',
    'The response to any Service Request is taken in.',
    /expected E081301 or .*got I/,
    localResponses((right, all) => [...right, ...all]),
  ),
  defect(
    'SECMP0081-11',
    'does-nothing-behind',
    'What is returned is taken in and nothing follows.',
    /expected the DCC Alerts N58 .*got none/,
    nonDevice('8.13', () => ({ behaviour }) => ({ code: behaviour.readings.text('non-device-success-code') })),
  ),
  defect(
    'SECMP0081-12',
    'takes-any-device',
    'Any device can be reported.',
    /expected E081401\b.*got I/,
    lostRule('notified-device-is-hub'),
  ),
  defect(
    'SECMP0081-12',
    'says-e11',
    'The general code for device types stands in for E081401.',
    /expected E081401\b.*got E11/,
    otherCode('notified-device-is-hub', 'E11'),
  ),
  defect(
    'SECMP0081-13',
    'takes-the-future',
    'An installation in the future is taken.',
    /expected E081402\b.*got [IW]/,
    lostRule('install-date-not-in-future'),
  ),
  defect(
    'SECMP0081-13',
    'refuses-now',
    'An installation of this very moment is in the future.',
    /expected I0 or I99\b.*got E081402/,
    rule(installDateNotInFuture((installed, now) => installed >= now)),
  ),
  defect(
    'SECMP0081-13',
    'is-a-day-lenient',
    'Tomorrow is not the future yet.',
    /expected E081402\b.*got [IW]/,
    rule(installDateNotInFuture((installed, now) => installed.getTime() > now.getTime() + 86_400_000)),
  ),
  defect(
    'SECMP0081-13',
    'wants-a-date',
    'A report has to say when.',
    /expected I0 or I99\b.*got E081402/,
    alsoRefuses('install-date-not-in-future', ({ request }) =>
      textAt(request.body, 'InstallDateTime') === undefined ? refuse('E081402', 'there is no InstallDateTime') : undefined,
    ),
  ),
  defect(
    'SECMP0081-14',
    'never-warns',
    'A hub in another status is not warned of.',
    /expected W081401\b.*got I/,
    warnsOnly(() => false),
  ),
  defect(
    'SECMP0081-14',
    'warns-of-pending-only',
    'Only a hub that is Pending is warned of.',
    /expected W081401\b.*got I/,
    warnsOnly((hub) => hub.status === 'Pending'),
  ),
  defect(
    'SECMP0081-15',
    'leaves-it-pending',
    'A hub that is Pending is warned of and stays.',
    /expected the inventory entries .*DeviceStatus InstalledNotCommissioned.*got .*DeviceStatus Pending/,
    hubPolicy({ becomes: {} }),
  ),
  defect(
    'SECMP0081-15',
    'commissions-it',
    'A hub that is Pending is commissioned.',
    /expected the inventory entries .*DeviceStatus InstalledNotCommissioned.*got .*DeviceStatus Commissioned/,
    hubPolicy({ becomes: { Pending: 'Commissioned' } }),
  ),
  defect(
    'SECMP0081-15',
    'promotes-before-the-rules',
    'The status changes even where the report is refused.',
    /expected the inventory entries .*DeviceStatus Pending.*got .*DeviceStatus InstalledNotCommissioned/,
    promotedAlthoughRefused,
  ),
  defect(
    'SECMP0081-16',
    'forgets-the-gpf',
    'The Gas Proxy Function stays Pending.',
    /expected the inventory entries the GPF: DeviceStatus InstalledNotCommissioned.*got the GPF: DeviceStatus Pending/,
    hubPolicy({ withGpf: false }),
  ),
  defect(
    'SECMP0081-16',
    'takes-any-gpf',
    'The Gas Proxy Function goes with its hub whatever its status.',
    /expected the inventory entries the GPF: DeviceStatus (Whitelisted|Commissioned|Suspended).*got the GPF: DeviceStatus InstalledNotCommissioned/,
    hubPolicy({ becomes: { ...becomes, Whitelisted: compatible, Commissioned: compatible, Suspended: compatible } }),
  ),
  defect(
    'SECMP0081-16',
    'takes-it-from-any-hub',
    'A Gas Proxy Function that is Pending becomes InstalledNotCommissioned whatever the status of its hub.',
    /expected the inventory entries the GPF: DeviceStatus Pending.*got the GPF: DeviceStatus InstalledNotCommissioned/,
    takesTheGpfAnyway,
  ),
  defect(
    'SECMP0081-17',
    'warns-of-all',
    'A hub that is InstalledNotCommissioned is warned of too.',
    /expected I0 or I99\b.*got W081401/,
    nonDevice('8.14.2', () => installNoWan({ compatible: 'Commissioned', becomes, withGpf: true })),
  ),
  defect(
    'SECMP0081-17',
    'refuses-it',
    'A hub that is installed cannot be installed again.',
    /expected I0 or I99\b.*got E5/,
    answersWith('E5', ({ status }) => status === compatible),
  ),
  defect(
    'SECMP0081-18',
    'sets-back',
    'A hub in any other status is set back to InstalledNotCommissioned.',
    /expected the inventory entries .*DeviceStatus Commissioned.*got .*DeviceStatus InstalledNotCommissioned/,
    hubPolicy({ becomes: { ...becomes, Commissioned: compatible, Suspended: compatible } }),
  ),
  defect(
    'SECMP0081-18',
    'refuses-it',
    'The status of the hub is not compatible with the Service Request.',
    /expected W081401\b.*got E5/,
    answersWith('E5', ({ status }) => status !== compatible && status !== 'Pending'),
  ),
  defect(
    'SECMP0081-18',
    'warns-of-those-in-service',
    'Of the other statuses only Commissioned is warned of.',
    /expected W081401\b.*got I/,
    warnsOnly(({ status }) => status === 'Pending' || status === 'Commissioned'),
  ),
];
