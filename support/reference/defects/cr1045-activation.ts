import { xml } from '../../duis/xml-text';
import { notifyGasSupplier } from '../firmware/notify-gas-supplier';
import { isSmets1 } from '../inventory/device';
import { useCaseAvailable } from '../rules/use-case';
import { lostRule, matrixRow, otherCode } from './change';
import type { Defect } from './defect';
import { defect } from './defect';
import { audience, both, decision, effect, notification, notified, togetherWith } from './firmware-change';

/** Ways to get Read Firmware Version, 11.2, and Activate Firmware, 11.3, for SMETS1 devices wrong. */
export const cr1045ActivationDefects: readonly Defect[] = [
  defect(
    'CR1045-07',
    'refuses-smets1-ppmid',
    'A SMETS1 PPMID is refused, as before 4.0.',
    /expected I99\b.*got E11/,
    matrixRow('11.2', { smets1DeviceTypes: [] }),
  ),
  defect(
    'CR1045-07',
    'refuses-smets1',
    'Reading is no SMETS1 Service Request.',
    /expected I99\b.*got E11/,
    matrixRow('11.2', { smets1: false }),
  ),
  defect(
    'CR1045-07',
    'for-suppliers-only',
    'Only Suppliers may read.',
    /expected I99\b.*got E2\b/,
    matrixRow('11.2', { eligibleRoles: ['IS', 'GS'] }),
  ),
  defect(
    'CR1045-08',
    'lets-smets2-ppmid-through',
    'A PPMID is a PPMID, of whichever family; there is no command to read it with.',
    /expected E11\b.*got HTTP 500/,
    letThrough('11.2'),
  ),
  defect(
    'CR1045-08',
    'says-e5',
    'A SMETS2 PPMID is refused for its status.',
    /expected E11\b.*got E5/,
    otherCode('device-type-applies', 'E5'),
  ),
  defect(
    'CR1045-19',
    'refuses-smets1-ppmid',
    'A SMETS1 PPMID is refused, as before 4.0.',
    /expected I0\b.*got (nothing|no answer)|expected I99\b.*got E11/,
    matrixRow('11.3', { smets1DeviceTypes: ['CHF'] }),
  ),
  defect(
    'CR1045-19',
    'refuses-smets1-hub',
    'A SMETS1 Communications Hub is refused.',
    /expected I99\b.*got E11/,
    matrixRow('11.3', { smets1DeviceTypes: ['PPMID'] }),
  ),
  defect(
    'CR1045-19',
    'lets-smets2-ppmid-through',
    'A PPMID is a PPMID, of whichever family; there is no command to activate its firmware with.',
    /expected E11\b.*got HTTP 500/,
    letThrough('11.3'),
  ),
  defect(
    'CR1045-19',
    'says-e5',
    'A SMETS2 PPMID is refused for its status.',
    /expected E11\b.*got E5/,
    otherCode('device-type-applies', 'E5'),
  ),
  defect(
    'CR1045-19',
    'believes-a-failure',
    'An activation that failed counts as one that succeeded.',
    /expected .* at firmware version 01000000\b.*got .* at firmware version 02000000/,
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
  defect(
    'CR1045-20',
    'forgets-the-ppmid',
    'A suspended SMETS1 PPMID is not restored, as before 4.0.',
    /expected the DCC Alerts .*N29\b.*got (none|N57)/,
    decision((right, _finding, device) =>
      device.deviceType === 'PPMID' && right.device === 'restored' ? { ...right, device: 'stays' } : right,
    ),
  ),
  defect(
    'CR1045-20',
    'restores-in-silence',
    'N29 goes to nobody.',
    /expected the DCC Alerts .*N29\b.*got (none|N57)/,
    audience('N29', { roles: [] }),
  ),
  defect(
    'CR1045-20',
    'tells-one-supplier',
    'N29 goes to the Import Supplier only.',
    /expected the DCC Alerts N29 to the Gas Supplier, N29 to the Import Supplier\b.*got N29 to the Import Supplier/,
    audience('N29', { roles: ['IS'] }),
  ),
  defect(
    'CR1045-20',
    'tells-the-network-party',
    'N29 goes to the Electricity Distributor too.',
    /expected the DCC Alerts .*N29\b.*got N29 to the Electricity Distributor/,
    audience('N29', { roles: ['IS', 'GS', 'ED'] }),
  ),
  defect(
    'CR1045-20',
    'not-to-the-submitter',
    'N29 does not go to the Supplier who had the firmware activated.',
    /expected the DCC Alerts .*N29 to the Import Supplier\b.*got (none|N29 to the Gas Supplier|N57)/,
    audience('N29', { toSubmitter: false }),
  ),
  defect(
    'CR1045-20',
    'restores-with-removed-firmware',
    'Any firmware that is listed restores.',
    /expected .*Suspended at firmware version 02000000\b.*got Commissioned|expected the DCC Alerts .*N50\b.*got N29/,
    decision((right, { listing }) => (listing === 'Removed' && right.updatesInventory ? { ...right, device: 'restored' } : right)),
  ),
  defect(
    'CR1045-20',
    'restores-upon-reading',
    'Reading Current firmware restores.',
    /expected the DCC Alerts N49\b.*got N29/,
    decision((right) => (right.alertCode === 'N49' ? { ...right, device: 'restored' } : right)),
  ),
  defect(
    'CR1045-20',
    'tells-of-what-was-not-suspended',
    'N49 for Current firmware that was activated.',
    /expected the DCC Alerts .*got .*N49/,
    decision((right, { source, listing, differs }) =>
      differs && source === 'activation' && listing === 'Current' ? { ...right, alertCode: 'N49' } : right,
    ),
  ),
  defect(
    'CR1045-21',
    'tells-nobody',
    'No N57 upon an activation.',
    /expected the DCC Alerts N57 to the Gas Supplier\b.*got none/,
    notification((right) => ({ applies: (notice) => notice.status !== 'ActivationSuccessful' && right.applies(notice) })),
  ),
  defect(
    'CR1045-21',
    'says-requested',
    'N57 says that an update was requested once more.',
    /expected N57 .* with FirmwareVersionUpdateStatus ActivationSuccessful.*got FirmwareVersionUpdateStatus UpdateRequested/,
    notification((right) => ({ content: (notice) => right.content({ ...notice, status: 'UpdateRequested' }) })),
  ),
  defect(
    'CR1045-21',
    'forgets-the-ppmid',
    'N57 is for Communications Hubs only.',
    /expected the DCC Alerts N57 to the Gas Supplier\b.*got none/,
    notification((right) => ({ applies: (notice) => notice.device.deviceType !== 'PPMID' && right.applies(notice) })),
  ),
  defect(
    'CR1045-21',
    'tells-of-a-failure',
    'N57 whatever the device answers.',
    /expected the DCC Alerts none\b.*got N57/,
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
    /expected the DCC Alerts none\b.*got N57/,
    notification(() => ({ applies: ({ device }) => isSmets1(device) })),
  ),
  defect(
    'CR1045-21',
    'tells-without-a-gas-meter',
    'N57 goes to the Import Supplier of a home without gas.',
    /expected the DCC Alerts none\b.*got N57/,
    notified((right, view, device) => (right.length > 0 ? right : togetherWith(right, view, device, ['IS']))),
  ),
  defect(
    'CR1045-21',
    'tells-the-submitter',
    'N57 goes to the one who had the firmware activated.',
    /expected the DCC Alerts N57 to the Gas Supplier\b.*got N57 to the Gas Supplier, N57 to the Import Supplier/,
    notification((right) => ({ recipients: (view, notice) => [...right.recipients(view, notice), notice.sender] })),
  ),
  defect(
    'CR1045-22',
    'adds-the-device-type',
    'N57 says what kind of device it is about.',
    /expected a push that is valid under the schema\b/,
    notification(() => ({
      content: ({ device, firmwareVersion, status }) =>
        xml`<sr:SMETS1CHFirmwareNotification><sr:DeviceID>${device.eui}</sr:DeviceID><sr:DeviceType>${device.deviceType}</sr:DeviceType><sr:FirmwareVersion>${firmwareVersion}</sr:FirmwareVersion><sr:FirmwareVersionUpdateStatus>${status}</sr:FirmwareVersionUpdateStatus></sr:SMETS1CHFirmwareNotification>`,
    })),
  ),
  defect(
    'CR1045-22',
    'has-a-body-of-its-own',
    'N57 about a PPMID has another body.',
    /expected SMETS1CHFirmwareNotification in N57\b.*got FirmwareVersionMismatch/,
    notification(() => ({
      content: ({ device, firmwareVersion }) =>
        xml`<sr:FirmwareVersionMismatch><sr:DeviceID>${device.eui}</sr:DeviceID><sr:DeviceType>${device.deviceType}</sr:DeviceType><sr:FirmwareVersionSMI>01000000</sr:FirmwareVersionSMI><sr:FirmwareVersionDevice>${firmwareVersion}</sr:FirmwareVersionDevice></sr:FirmwareVersionMismatch>`,
    })),
  ),
];

/** Neither the type of a device nor the want of a command keeps a Service Request from it. */
function letThrough(serviceReferenceVariant: string): Defect['apply'] {
  return both(lostRule('device-type-applies', [serviceReferenceVariant]), lostRule(useCaseAvailable.name, [serviceReferenceVariant]));
}
