import { alert, alerts, finds, firmwareVersion, none, not, oneOf, only, startingWith } from '../symptom';
import type { FirmwareAlertCode, FirmwareSource } from '../../firmware/firmware-decision';
import { isVersion } from '../../firmware/firmware-version';
import { isSmets1 } from '../../inventory/device';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { audience, decision, effect, firmware, tracking } from '../changes/firmware-change';

/** Ways to get wrong what follows from a firmware version that a device reports (N49, N50, N51 and the inventory). */
export const cr1045VersionDefects: readonly Defect[] = [
  defect(
    'CR1045-09',
    'keeps-the-old-version',
    'A version that was read does not get into the inventory.',
    firmwareVersion('02000000', '01000000'),
    decision((right, { source }) => (source === 'read' ? { ...right, updatesInventory: false } : right)),
  ),
  defect(
    'CR1045-09',
    'takes-any-version',
    'A version that is on no list gets into the inventory.',
    firmwareVersion('01000000', '02000000'),
    decision((right, { differs }) => ({ ...right, updatesInventory: differs })),
  ),
  defect(
    'CR1045-09',
    'forgets-the-ppmid',
    'A version that was read from a PPMID is passed over, as before 4.0.',
    firmwareVersion('02000000', '01000000'),
    tracking((right) => (device, source) => (source !== 'read' || device.deviceType !== 'PPMID') && right(device, source)),
  ),
  ...[3, 2].map((octets) => ({
    ...defect(
      'CR1045-10',
      `compares-${octets}-octets-of-a-version`,
      `A version whose first ${octets} octets are those of the inventory is taken for the same.`,
      firmwareVersion(octets === 3 ? '01000001' : '01000100', '01000000'),
      effect('read-firmware-version-is-tracked', (right) => ({
        ...right,
        apply: (view, answered) => {
          const written = view.records.inventory.get(answered.device)?.firmwareVersion ?? '';
          return right
            .apply(view, answered)
            .filter(
              (what) => what.do !== 'put device' || what.device.firmwareVersion?.slice(0, 2 * octets) !== written.slice(0, 2 * octets),
            );
        },
      })),
    ),
    likelyAt: ['S-2071'],
  })),
  defect(
    'CR1045-09',
    'believes-a-failure',
    'What a device that failed runs is taken for what it said.',
    alerts(none, alert('N49')),
    effect('read-firmware-version-is-tracked', (right) => ({
      ...right,
      apply: (view, answered) =>
        right.apply(
          view,
          answered.answer.kind === 'smets1'
            ? { ...answered, answer: { kind: 'smets1', result: { ...answered.answer.result, success: true, firmwareVersion: '02000000' } } }
            : answered,
        ),
    })),
  ),
  ...toldWrong('CR1045-10', 'read', 'N49'),
  defect(
    'CR1045-10',
    'tells-the-submitter',
    'N49 goes to the Supplier who read the version too.',
    alerts(oneOf(none, alert('N49')), alert('N49')),
    audience('N49', { toSubmitter: true }),
  ),
  defect(
    'CR1045-10',
    'says-n50',
    'N50 stands in for N49.',
    alerts(alert('N49'), alert('N50')),
    decision((right) => (right.alertCode === 'N49' ? { ...right, alertCode: 'N50' } : right)),
  ),
  defect(
    'CR1045-10',
    'forgets-the-hub',
    'A Communications Hub is passed over.',
    alerts(alert('N49'), none),
    tracking((right) => (device, source) => device.deviceType !== 'CHF' && right(device, source)),
  ),
  defect(
    'CR1045-10',
    'forgets-smets1',
    'The table is for SMETS2 devices only.',
    alerts(alert('N49'), none),
    tracking((right) => (device, source) => !isSmets1(device) && right(device, source)),
  ),
  ...toldWrong('CR1045-11', 'read', 'N50'),
  defect(
    'CR1045-11',
    'suspends',
    'A device with a Removed version is suspended.',
    finds({ subject: 'inventory', expected: { status: 'Commissioned', firmwareVersion: '02000000' }, got: { status: 'Suspended' } }),
    decision((right, { source }) => (source === 'read' && right.alertCode === 'N50' ? { ...right, device: 'suspended' } : right)),
  ),
  defect(
    'CR1045-11',
    'keeps-the-old-version',
    'A Removed version does not get into the inventory.',
    firmwareVersion('02000000', '01000000'),
    decision((right, { listing }) => (listing === 'Removed' ? { ...right, updatesInventory: false } : right)),
  ),
  defect(
    'CR1045-11',
    'not-to-the-submitter',
    'N50 does not go to the Supplier who read the version.',
    alerts([alert('N50', 'Gas Supplier'), alert('N50', 'Import Supplier')], only(alert('N50', 'Gas Supplier'))),
    audience('N50', { toSubmitter: false }),
  ),
  ...toldWrong('CR1045-12', 'activation', 'N50'),
  defect(
    'CR1045-12',
    'suspends',
    'A device that activated a Removed version is suspended.',
    finds({ subject: 'inventory', expected: { status: 'Commissioned', firmwareVersion: '02000000' }, got: { status: 'Suspended' } }),
    decision((right, { source }) => (source === 'activation' && right.alertCode === 'N50' ? { ...right, device: 'suspended' } : right)),
  ),
  defect(
    'CR1045-12',
    'keeps-the-old-version',
    'A Removed version that was activated does not get into the inventory.',
    firmwareVersion('02000000', '01000000'),
    decision((right, { listing, source }) =>
      listing === 'Removed' && source === 'activation' ? { ...right, updatesInventory: false } : right,
    ),
  ),
  ...toldWrong('CR1045-13', 'alert', 'N50'),
  defect(
    'CR1045-13',
    'suspends',
    'A device that planned to run a Removed version is suspended.',
    finds({ subject: 'inventory', expected: { status: 'Commissioned', firmwareVersion: '02000000' }, got: { status: 'Suspended' } }),
    decision((right, { source }) => (source === 'alert' && right.alertCode === 'N50' ? { ...right, device: 'suspended' } : right)),
  ),
  defect('CR1045-13', 'tells-of-a-failure', 'The alert 0x8F67 counts as 0x8F66.', alerts(none, alert(startingWith('N5'))), (behaviour) => ({
    ...behaviour,
    executionConsequences: behaviour.executionConsequences.map((right) =>
      right.of.includes(0x00ca)
        ? {
            ...right,
            apply: (view, device, execution, alert) =>
              right.apply(view, device, { ...execution, ...(execution.succeeded ? {} : FAILED) }, alert),
          }
        : right,
    ),
  })),
  ...toldWrong('CR1045-14', 'read', 'N51'),
  defect(
    'CR1045-14',
    'looks-up-the-version-alone',
    'A version that is listed for another model is taken for a version of this one.',
    alerts(alert('N51'), oneOf(alert('N49'), alert('N50'))),
    firmware(() => ({ listed: (cpl, _device, reported) => cpl.all().find((entry) => isVersion(entry.firmwareVersion, reported)) })),
  ),
  {
    ...defect(
      'CR1045-14',
      'overlooks-the-manufacturer',
      'A version that is listed for a model of this name is taken for one of this model, whoever makes it.',
      alerts(alert('N51'), oneOf(alert('N49'), alert('N50'))),
      firmware(() => ({
        listed: (cpl, { model }, reported) =>
          cpl.all().find((entry) => entry.model === model && isVersion(entry.firmwareVersion, reported)),
      })),
    ),
    likelyAt: ['S-1977'],
  },
  defect(
    'CR1045-14',
    'takes-the-version',
    'A version that is on no list gets into the inventory.',
    firmwareVersion('01000000', '02000000'),
    decision((right) => (right.alertCode === 'N51' ? { ...right, updatesInventory: true } : right)),
  ),
  defect(
    'CR1045-14',
    'not-to-the-submitter',
    'N51 does not go to the Supplier who read the version.',
    alerts([alert('N51', 'Gas Supplier'), alert('N51', 'Import Supplier')], only(alert('N51', 'Gas Supplier'))),
    audience('N51', { toSubmitter: false }),
  ),
  ...toldWrong('CR1045-15', 'activation', 'N51'),
  defect(
    'CR1045-15',
    'takes-the-version',
    'A version that is on no list gets into the inventory once it is activated.',
    firmwareVersion('01000000', '02000000'),
    decision((right, { source }) => (source === 'activation' && right.alertCode === 'N51' ? { ...right, updatesInventory: true } : right)),
  ),
  ...toldWrong('CR1045-16', 'alert', 'N51'),
  defect(
    'CR1045-16',
    'takes-the-version',
    'A version that is on no list gets into the inventory once its planned activation is told.',
    firmwareVersion('01000000', '02000000'),
    decision((right, { source }) => (source === 'alert' && right.alertCode === 'N51' ? { ...right, updatesInventory: true } : right)),
  ),
  defect(
    'CR1045-17',
    'tells-of-the-same-version',
    'A Removed version is told of although the inventory has it.',
    alerts(oneOf(none, alert('N57', 'Gas Supplier')), alert('N50')),
    decision((right, { differs, listing }) => (!differs && listing === 'Removed' ? { ...right, alertCode: 'N50' } : right)),
  ),
  defect(
    'CR1045-17',
    'tells-that-it-is-unknown',
    'A version on no list is told of although the inventory has it.',
    alerts(oneOf(none, alert('N57', 'Gas Supplier')), alert('N51')),
    decision((right, { differs, listing }) => (!differs && listing === 'absent' ? { ...right, alertCode: 'N51' } : right)),
  ),
  defect(
    'CR1045-17',
    'tells-that-it-is-current',
    'A Current version is told of although the inventory has it.',
    alerts(none, alert('N49')),
    decision((right, { differs, listing, source }) =>
      !differs && listing === 'Current' && source === 'read' ? { ...right, alertCode: 'N49' } : right,
    ),
  ),
];

/** What a defect takes a failed activation for. */
const FAILED = { succeeded: true, firmwareVersion: Buffer.from('02000000', 'hex') };

/** One too few, one too many, nobody: of an alert that comes of a source. */
function toldWrong(requirement: string, source: FirmwareSource, alertCode: FirmwareAlertCode): readonly Defect[] {
  const who = source === 'alert' ? 'Import Supplier' : 'Gas Supplier';
  return [
    defect(
      requirement,
      'tells-nobody',
      `${alertCode} is not sent.`,
      alerts(alert(alertCode), oneOf(none, alert('N57'), alert('N29'))),
      decision(({ alertCode: told, ...rest }, finding) =>
        told === alertCode && finding.source === source ? rest : { ...rest, ...(told ? { alertCode: told } : {}) },
      ),
    ),
    defect(
      requirement,
      'tells-one-too-few',
      `${alertCode} goes to ${source === 'alert' ? 'the Gas Supplier' : 'the Import Supplier'} only.`,
      alerts(alert(alertCode, who), not(alert(alertCode, who))),
      audience(alertCode, { roles: source === 'alert' ? ['GS'] : ['IS'] }),
    ),
    defect(
      requirement,
      'tells-one-too-many',
      `${alertCode} goes to the network parties too.`,
      alerts(alert(alertCode), alert(alertCode, oneOf('Electricity Distributor', 'Gas Transporter'))),
      audience(alertCode, { roles: ['IS', 'GS', 'ED', 'GT'] }),
    ),
  ];
}
