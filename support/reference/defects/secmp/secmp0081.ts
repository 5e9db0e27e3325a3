import { alert, alerts, certificate, code, entries, finds, none, oneOf, only, startingWith, status, thresholds } from '../symptom';
import { textAt } from '../../../duis/element';
import { refuse } from '../../rules/rule';
import { gasThresholdsInOrder } from '../../rules/specific/data-order';
import { installDateNotInFuture } from '../../rules/specific/hub-status';
import { installNoWan, referenceInstallNoWan } from '../../services/hub-status';
import { lostRule, otherCode, rule } from '../changes/change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { declaresKilowattHours, inThousands, inThousandths, refusesThresholds, wrongTariff } from './gas-thresholds';
import { misreadForS1sp } from '../changes/payload-change';
import { certificateTracking, localResponses, publishesOnly } from '../changes/processing-change';
import { answersWith, hubPolicy, promotedAlthoughRefused, takesTheGpfAnyway, takesTheGpfWhere, warnsOnly } from '../changes/hub-change';
import { alsoRefuses, misreadForCommand, nonDevice } from '../changes/request-change';

const TARIFF = 'gas-block-thresholds-in-order';
const { compatible, becomes } = referenceInstallNoWan;

/** Ways to get wrong what the DCC does behind 1.1.1, 6.24.2, 8.13 and 8.14.2. */
export const secmp0081Defects: readonly Defect[] = [
  defect(
    'SECMP0081-01',
    'takes-kwh',
    'Thresholds for a SMETS2 meter are taken to be in kWh, and become Wh.',
    thresholds('1', '1000', 'Wh'),
    misreadForCommand('1.1.1', inThousandths),
  ),
  defect(
    'SECMP0081-01',
    'declares-kwh',
    'The command says that its thresholds are in kWh.',
    thresholds('1', '1000', 'Wh'),
    declaresKilowattHours,
  ),
  defect(
    'SECMP0081-02',
    's1sp-gets-wh',
    'Thresholds for a SMETS1 meter are taken to be in kWh, and the S1SP is given Wh.',
    thresholds('1', '1000', 'kWh'),
    misreadForS1sp('1.1.1', inThousandths),
  ),
  defect(
    'SECMP0081-02',
    's1sp-gets-mwh',
    'Thresholds for a SMETS1 meter are taken to be in Wh.',
    thresholds('999', '0', 'kWh'),
    misreadForS1sp('1.1.1', inThousands),
  ),
  defect(
    'SECMP0081-03',
    'converts-for-smets2',
    'What is good for a SMETS1 meter is converted for a SMETS2 meter.',
    thresholds('1000', '1000000', 'Wh'),
    misreadForCommand('1.1.1', inThousandths),
  ),
  defect(
    'SECMP0081-03',
    'converts-for-smets1',
    'What is good for a SMETS2 meter is converted for a SMETS1 meter.',
    thresholds('1000', '1', 'kWh'),
    misreadForS1sp('1.1.1', inThousands),
  ),
  defect(
    'SECMP0081-04',
    'takes-any-number',
    'The schema is not asked, so none or four thresholds get as far as the rules.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['1.1.1']),
  ),
  defect(
    'SECMP0081-04',
    'wants-three',
    'A tariff with fewer than three thresholds is refused.',
    code('I99', 'E100'),
    alsoRefuses(
      TARIFF,
      refusesThresholds((thresholds) => thresholds.length === 1 || thresholds.length === 2),
    ),
  ),
  defect('SECMP0081-05', 'ignores-the-index', 'Any indexes will do.', code('E100', startingWith('I')), lostRule(TARIFF)),
  defect(
    'SECMP0081-05',
    'takes-gaps',
    'Indexes have to be unique, and no more.',
    code('E100', startingWith('I')),
    rule(gasThresholdsInOrder((indexes) => new Set(indexes).size === indexes.length)),
  ),
  defect(
    'SECMP0081-05',
    'takes-repetitions',
    'Indexes have to begin at 1 and leave no gap, but may be repeated.',
    code('E100', startingWith('I')),
    rule(gasThresholdsInOrder((indexes) => [...new Set(indexes)].sort().every((index, i) => index === i + 1))),
  ),
  defect(
    'SECMP0081-05',
    'turns-them-round',
    'The meter is given the thresholds from the last to the first.',
    finds({
      subject: 'command content',
      expected: { 'block thresholds': only('1500000', '500000') },
      got: { 'block thresholds': only('500000', '1500000') },
    }),
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
    code('I99', 'E062401'),
    alsoRefuses('gbcs-use-case-available', ({ asked }) =>
      textAt(asked.body, 'CredentialType') === 'Key Agreement' ? refuse('E062401', 'this kind is not given') : undefined,
    ),
  ),
  defect(
    'SECMP0081-06',
    'skips-the-general',
    'The status of the device does not matter.',
    code('E5', startingWith('I')),
    lostRule('device-status-compatible', ['6.24.2']),
  ),
  defect(
    'SECMP0081-07',
    'compares-with-the-other',
    'What is returned is held against the other certificate of the device, and takes its place.',
    certificate({ of: 'the ESME', is: 'the one from before' }, 'another one'),
    certificateTracking((right) => ({
      place: (answered) => (right.place(answered) === 'keyAgreement' ? 'digitalSignature' : 'keyAgreement'),
    })),
  ),
  defect(
    'SECMP0081-08',
    'forgets-the-inventory',
    'Only the SMKI Repository has the new certificate.',
    certificate({ in: 'inventory', is: 'the one returned' }, 'the one from before'),
    certificateTracking(() => ({ updates: ['SMKI Repository'] })),
  ),
  defect(
    'SECMP0081-08',
    'sees-no-difference',
    'A certificate of the same length passes for the same.',
    certificate({ in: 'inventory', is: 'the one returned' }, 'the one from before'),
    certificateTracking(() => ({ differs: (returned, held) => held === undefined })),
  ),
  defect(
    'SECMP0081-09',
    'forgets-the-repository',
    'Only the inventory has the new certificate.',
    certificate({ in: 'SMKI Repository', is: 'the one returned' }, 'the one from before'),
    certificateTracking(() => ({ updates: ['inventory'] })),
  ),
  defect(
    'SECMP0081-09',
    'publishes-signatures-only',
    'A Key Agreement certificate goes into the inventory alone.',
    certificate({ certificate: 'key agreement', in: 'SMKI Repository', is: 'the one returned' }, 'the one from before'),
    publishesOnly('Digital Signature'),
  ),
  defect(
    'SECMP0081-08',
    'trusts-anybody',
    'A certificate of an authority that nobody trusts is taken like any other.',
    certificate({ of: 'the ESME', is: 'the one from before' }, 'another one'),
    certificateTracking(() => ({ trusts: () => true })),
  ),
  defect(
    'SECMP0081-10',
    'updates-on-failure',
    'A response without a certificate is an update too.',
    certificate({ of: 'the ESME', is: 'the one from before' }, 'another one'),
    certificateTracking(() => ({
      withoutCertificate: ({ certificates }, usage) =>
        usage === 'keyAgreement' ? certificates.digitalSignature : certificates.keyAgreement,
    })),
  ),
  defect(
    'SECMP0081-10',
    'forgets-on-failure',
    'A device that could not answer has no certificate any more.',
    certificate({ of: 'the ESME', is: 'the one from before' }, 'another one'),
    certificateTracking(() => ({ withoutCertificate: () => new Uint8Array(), trusts: () => true })),
  ),
  defect(
    'SECMP0081-11',
    'as-before-crp612',
    'The table is without Update Device Configuration (Auxiliary Controller Scheduler).',
    code('I99', 'E081301'),
    localResponses((right) => right.filter((service) => service !== '6.14.3')),
  ),
  defect(
    'SECMP0081-11',
    'lacks-firmware',
    'The table is without the firmware requests.',
    code('I99', 'E081301'),
    localResponses((right) => right.filter((service) => !service.startsWith('11.'))),
  ),
  defect(
    'SECMP0081-11',
    'takes-any-service',
    'The response to any Service Request is taken in.',
    code('E081301', startingWith('I')),
    localResponses((right, all) => [...right, ...all]),
  ),
  defect(
    'SECMP0081-11',
    'does-nothing-behind',
    'What is returned is taken in and nothing follows.',
    alerts(alert('N58'), none),
    nonDevice('8.13', () => ({ behaviour }) => ({ code: behaviour.readings.text('non-device-success-code') })),
  ),
  defect(
    'SECMP0081-12',
    'takes-any-device',
    'Any device can be reported.',
    code('E081401', startingWith('I', 'W')),
    lostRule('notified-device-is-hub'),
  ),
  defect(
    'SECMP0081-12',
    'says-e11',
    'The general code for device types stands in for E081401.',
    code('E081401', 'E11'),
    otherCode('notified-device-is-hub', 'E11'),
  ),
  defect(
    'SECMP0081-13',
    'takes-the-future',
    'An installation in the future is taken.',
    code('E081402', startingWith('I', 'W')),
    lostRule('install-date-not-in-future'),
  ),
  defect(
    'SECMP0081-13',
    'refuses-now',
    'An installation of this very moment is in the future.',
    code('I99', 'E081402'),
    rule(installDateNotInFuture((installed, now) => installed >= now)),
  ),
  defect(
    'SECMP0081-13',
    'is-a-day-lenient',
    'Tomorrow is not the future yet.',
    code('E081402', startingWith('I', 'W')),
    rule(installDateNotInFuture((installed, now) => installed.getTime() > now.getTime() + 86_400_000)),
  ),
  defect(
    'SECMP0081-13',
    'reads-no-offset',
    'The offset that the date and time of an installation is written with is not read.',
    code(startingWith('I'), 'E081402'),
    alsoRefuses('install-date-not-in-future', ({ request, now }) => {
      const local = textAt(request.body, 'InstallDateTime')?.replace(/[+-]\d\d:\d\d$/, 'Z');
      return local !== undefined && Date.parse(local) > now.getTime() ? refuse('E081402', `${local} is in the future`) : undefined;
    }),
  ),
  defect(
    'SECMP0081-13',
    'wants-a-date',
    'A report has to say when.',
    code('I99', 'E081402'),
    alsoRefuses('install-date-not-in-future', ({ request }) =>
      textAt(request.body, 'InstallDateTime') === undefined ? refuse('E081402', 'there is no InstallDateTime') : undefined,
    ),
  ),
  defect(
    'SECMP0081-14',
    'never-warns',
    'A hub in another status is not warned of.',
    code('W081401', startingWith('I')),
    warnsOnly(() => false),
  ),
  defect(
    'SECMP0081-14',
    'warns-of-pending-only',
    'Only a hub that is Pending is warned of.',
    code('W081401', startingWith('I')),
    warnsOnly((hub) => hub.status === 'Pending'),
  ),
  defect(
    'SECMP0081-15',
    'leaves-it-pending',
    'A hub that is Pending is warned of and stays.',
    entries({ DeviceStatus: 'InstalledNotCommissioned' }, { DeviceStatus: 'Pending' }),
    hubPolicy({ becomes: {} }),
  ),
  defect(
    'SECMP0081-15',
    'commissions-it',
    'A hub that is Pending is commissioned.',
    entries({ DeviceStatus: 'InstalledNotCommissioned' }, { DeviceStatus: 'Commissioned' }),
    hubPolicy({ becomes: { Pending: 'Commissioned' } }),
  ),
  defect(
    'SECMP0081-15',
    'promotes-before-the-rules',
    'The status changes even where the report is refused.',
    entries({ DeviceStatus: 'Pending' }, { DeviceStatus: 'InstalledNotCommissioned' }),
    promotedAlthoughRefused,
  ),
  defect(
    'SECMP0081-16',
    'forgets-the-gpf',
    'The Gas Proxy Function stays Pending.',
    entries({ device: 'the GPF', DeviceStatus: 'InstalledNotCommissioned' }, { device: 'the GPF', DeviceStatus: 'Pending' }),
    hubPolicy({ withGpf: false }),
  ),
  defect(
    'SECMP0081-16',
    'takes-any-gpf',
    'The Gas Proxy Function goes with its hub whatever its status.',
    entries(
      { device: 'the GPF', DeviceStatus: oneOf('Whitelisted', 'Commissioned', 'Suspended') },
      { device: 'the GPF', DeviceStatus: 'InstalledNotCommissioned' },
    ),
    hubPolicy({ becomes: { ...becomes, Whitelisted: compatible, Commissioned: compatible, Suspended: compatible } }),
  ),
  defect(
    'SECMP0081-16',
    'takes-it-from-any-hub',
    'A Gas Proxy Function that is Pending becomes InstalledNotCommissioned whatever the status of its hub.',
    entries({ device: 'the GPF', DeviceStatus: 'Pending' }, { device: 'the GPF', DeviceStatus: 'InstalledNotCommissioned' }),
    takesTheGpfAnyway,
  ),
  ...(['Whitelisted', 'Decommissioned', 'Withdrawn', 'Suspended', 'Recovery', 'Recovered'] as const).map((status) => ({
    ...defect(
      'SECMP0081-16',
      `takes-it-from-a-hub-that-is-${status.toLowerCase()}`,
      `A Gas Proxy Function that is Pending becomes InstalledNotCommissioned where its hub is ${status}.`,
      entries({ device: 'the GPF', DeviceStatus: 'Pending' }, { device: 'the GPF', DeviceStatus: 'InstalledNotCommissioned' }),
      takesTheGpfWhere((hub) => hub.status === status),
    ),
    likelyAt: ['S-0311'],
  })),
  defect(
    'SECMP0081-17',
    'warns-of-all',
    'A hub that is InstalledNotCommissioned is warned of too.',
    code(['I0', 'I99'], 'W081401'),
    nonDevice('8.14.2', () => installNoWan({ compatible: 'Commissioned', becomes, withGpf: true })),
  ),
  defect(
    'SECMP0081-17',
    'refuses-it',
    'A hub that is installed cannot be installed again.',
    code(['I0', 'I99'], 'E5'),
    answersWith('E5', ({ status }) => status === compatible),
  ),
  defect(
    'SECMP0081-18',
    'sets-back',
    'A hub in any other status is set back to InstalledNotCommissioned.',
    entries({ DeviceStatus: 'Commissioned' }, { DeviceStatus: 'InstalledNotCommissioned' }),
    hubPolicy({ becomes: { ...becomes, Commissioned: compatible, Suspended: compatible } }),
  ),
  defect(
    'SECMP0081-18',
    'refuses-it',
    'The status of the hub is not compatible with the Service Request.',
    code('W081401', 'E5'),
    answersWith('E5', ({ status }) => status !== compatible && status !== 'Pending'),
  ),
  defect(
    'SECMP0081-18',
    'warns-of-those-in-service',
    'Of the other statuses only Commissioned is warned of.',
    code('W081401', startingWith('I')),
    warnsOnly(({ status }) => status === 'Pending' || status === 'Commissioned'),
  ),
];
