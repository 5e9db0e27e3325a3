import { alert, alertBody, alerts, code, finds, firmwareVersion, none, not, oneOf, only, some } from '../symptom';
import type { DeviceType } from '../../../control/types';
import { textAt } from '../../../duis/element';
import { notifyGasSupplier } from '../../firmware/notify-gas-supplier';
import { isSmets1 } from '../../inventory/device';
import { done } from '../../services/service';
import type { NonDeviceService } from '../../services/service';
import { updateFirmware } from '../../services/update-firmware';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { both, distribution, notification, notified, togetherWith } from '../changes/firmware-change';

/** Ways to get Update Firmware, 11.1, for SMETS1 hubs and PPMIDs wrong. */
export const cr1045UpdateDefects: readonly Defect[] = [
  defect(
    'CR1045-01',
    'refuses-smets1-ppmid',
    'A SMETS1 PPMID is listed as invalid, as before 4.0.',
    code('I99', 'W110101'),
    distribution('isUpdatable', (right) => (view, wish) => wish.device.deviceType !== 'PPMID' && right(view, wish)),
  ),
  defect(
    'CR1045-01',
    'refuses-smets1-hub',
    'A SMETS1 Communications Hub is listed as invalid.',
    code('I99', 'W110101'),
    distribution('isUpdatable', (right) => (view, wish) => wish.device.deviceType !== 'CHF' && right(view, wish)),
  ),
  defect(
    'CR1045-01',
    'refuses-smets1-meters',
    'Only hubs and PPMIDs are left of SMETS1.',
    code('I99', 'W110101'),
    distribution(
      'isUpdatable',
      (right) => (view, wish) => right(view, wish) && !(isSmets1(wish.device) && ['ESME', 'GSME'].includes(wish.device.deviceType)),
    ),
  ),
  defect(
    'CR1045-01',
    'loses-the-image',
    'The image is never sent to anybody.',
    firmwareVersion('02000000', '01000000'),
    service((view) => done(view)),
  ),
  defect(
    'CR1045-02',
    'takes-smets2-ppmid',
    'A PPMID is a PPMID, of whichever family.',
    code('W110101', 'I99'),
    distribution('isUpdatable', (right) => (view, wish) => wish.device.deviceType === 'PPMID' || right(view, wish)),
  ),
  defect(
    'CR1045-02',
    'lists-it-as-not-applicable',
    'A SMETS2 PPMID goes into another list.',
    finds({ subject: 'response content', expected: { InvalidDeviceIDList: some }, got: { NotApplicableFirmwareDeviceIDList: some } }),
    both(
      distribution('isUpdatable', (right) => (view, wish) => wish.device.deviceType === 'PPMID' || right(view, wish)),
      distribution('isListedAsCurrent', (right) => (view, wish) => wish.device.deviceType !== 'PPMID' && right(view, wish)),
    ),
  ),
  {
    ...defect(
      'CR1045-03',
      'overlooks-the-manufacturer-of-what-is-updated',
      'Firmware that is Current for a model of this name goes to one of this name, whoever makes it.',
      code('W110101', 'I99'),
      distribution(
        'isListedAsCurrent',
        () =>
          ({ records }, { device: { model }, firmwareVersion }) =>
            records.cpl
              .all()
              .some((entry) => entry.model === model && entry.firmwareVersion === firmwareVersion && entry.status === 'Current'),
      ),
    ),
    likelyAt: ['S-1980'],
  },
  defect(
    'CR1045-02',
    'says-e11',
    'A request with a SMETS2 PPMID is refused outright.',
    code('W110101', 'E11'),
    service((view, request) => {
      const answer = updateFirmware(view, request);
      return answer.code === 'W110101' ? { code: 'E11', follows: answer.follows ?? [] } : answer;
    }),
  ),
  defect(
    'CR1045-03',
    'overlooks-the-status',
    'A SMETS1 hub or PPMID that is not in service is taken.',
    code('W110101', 'I99'),
    distribution('isInService', (right) => (view, wish) => !isMeter(wish.device.deviceType) || right(view, wish)),
  ),
  defect(
    'CR1045-03',
    'overlooks-the-products-list',
    'Any firmware is good for a SMETS1 hub or PPMID.',
    code('W110101', 'I99'),
    distribution('isListedAsCurrent', (right) => (view, wish) => !isMeter(wish.device.deviceType) || right(view, wish)),
  ),
  defect(
    'CR1045-03',
    'sends-two-images-at-once',
    'An image may overtake another.',
    code('W110101', 'I99'),
    distribution('isFree', () => () => true),
  ),
  defect(
    'CR1045-03',
    'refuses-suspended',
    'A suspended device gets no firmware, and stays suspended for good.',
    code('I99', 'W110101'),
    distribution('isInService', (right) => (view, wish) => wish.device.status !== 'Suspended' && right(view, wish)),
  ),
  defect(
    'CR1045-04',
    'takes-any-responsible-supplier',
    'The Gas Supplier may update the hub of a home that the Import Supplier leads.',
    code('W110101', 'I99'),
    distribution(
      'isInCharge',
      (right) => (view, wish) => right(view, wish) || togetherWith([], view, wish.device, ['IS', 'GS']).includes(wish.user),
    ),
  ),
  defect(
    'CR1045-04',
    'takes-anybody',
    'Who leads is not asked.',
    code('W110101', 'I99'),
    distribution('isInCharge', (right) => (view, wish) => !isMeter(wish.device.deviceType) || right(view, wish)),
  ),
  defect(
    'CR1045-04',
    'import-supplier-only',
    'Only an Import Supplier leads, even where there is no electricity meter.',
    code('I99', 'W110101'),
    distribution(
      'isInCharge',
      (right) => (view, wish) =>
        right(view, wish) && (isMeter(wish.device.deviceType) || togetherWith([], view, wish.device, ['IS']).includes(wish.user)),
    ),
  ),
  defect(
    'CR1045-04',
    'asks-it-of-meters',
    'The Gas Supplier may not update its own meter either.',
    finds({ subject: 'response content', expected: { InvalidDeviceIDList: not('the GSME') }, got: { InvalidDeviceIDList: 'the GSME' } }),
    distribution(
      'isInCharge',
      (right) => (view, wish) =>
        right(view, wish) && (wish.device.deviceType !== 'GSME' || view.records.inventory.inHomeOf(wish.device, 'ESME').length === 0),
    ),
  ),
  defect(
    'CR1045-05',
    'tells-nobody',
    'No N57 upon an update.',
    alerts(alert('N57', 'Gas Supplier'), none),
    notification((right) => ({ applies: (notice) => notice.status !== 'UpdateRequested' && right.applies(notice) })),
  ),
  defect(
    'CR1045-05',
    'forgets-the-ppmid',
    'N57 is for Communications Hubs only, as before.',
    alerts(alert('N57', 'Gas Supplier'), none),
    notification((right) => ({ applies: (notice) => notice.device.deviceType !== 'PPMID' && right.applies(notice) })),
  ),
  defect(
    'CR1045-05',
    'says-successful',
    'N57 says that the firmware was activated already.',
    alertBody({ alert: 'N57', FirmwareVersionUpdateStatus: 'UpdateRequested' }, { FirmwareVersionUpdateStatus: 'ActivationSuccessful' }),
    notification((right) => ({ content: (notice) => right.content({ ...notice, status: 'ActivationSuccessful' }) })),
  ),
  defect(
    'CR1045-05',
    'tells-of-meters',
    'N57 for any SMETS1 device.',
    alerts(none, alert('N57', 'Gas Supplier')),
    notification(() => ({ applies: ({ device }) => isSmets1(device) })),
  ),
  defect(
    'CR1045-05',
    'tells-of-what-is-listed',
    'N57 for devices that do not get the image too.',
    alerts(oneOf(none, alert('N57')), alert('N57', 'Gas Supplier')),
    (behaviour) => service(tellsOfAll)(behaviour),
  ),
  defect(
    'CR1045-05',
    'tells-the-old-version',
    'N57 says the version that the inventory has.',
    alertBody({ alert: 'N57', FirmwareVersion: '02000000' }, { FirmwareVersion: '01000000' }),
    notification((right) => ({ content: (notice) => right.content({ ...notice, firmwareVersion: notice.device.firmwareVersion ?? '' }) })),
  ),
  defect(
    'CR1045-06',
    'tells-the-lead-supplier-too',
    'N57 goes to both Suppliers.',
    alerts(alert('N57', 'Gas Supplier'), [alert('N57', 'Gas Supplier'), alert('N57', 'Import Supplier')]),
    notified((right, view, device) => togetherWith(right, view, device, ['IS'])),
  ),
  defect(
    'CR1045-06',
    'tells-the-network-party-too',
    'N57 goes to the Gas Transporter as well.',
    alerts(alert('N57', 'Gas Supplier'), [alert('N57', 'Gas Supplier'), alert('N57', 'Gas Transporter')]),
    notified((right, view, device) => togetherWith(right, view, device, ['GT'])),
  ),
  defect(
    'CR1045-06',
    'tells-the-wrong-one',
    'N57 goes to the one who sent the request.',
    alerts(alert('N57', 'Gas Supplier'), alert('N57', 'Import Supplier')),
    notification(() => ({ recipients: (_view, { sender }) => [sender] })),
  ),
  defect(
    'CR1045-06',
    'tells-of-smets2',
    'N57 for SMETS2 devices.',
    alerts(none, alert('N57', 'Gas Supplier')),
    notification(() => ({ applies: () => true })),
  ),
  defect(
    'CR1045-06',
    'tells-twice',
    'A User in two roles has N57 twice.',
    alerts(only(alert('N57')), [alert('N57'), alert('N57')]),
    notified((right) => [...right, ...right]),
  ),
];

function isMeter(deviceType: DeviceType): boolean {
  return deviceType === 'ESME' || deviceType === 'GSME';
}

/** Update Firmware is carried out otherwise. */
function service(carryOut: NonDeviceService): Defect['apply'] {
  return (behaviour) => ({ ...behaviour, nonDevice: new Map([...behaviour.nonDevice, ['11.1', carryOut]]) });
}

/** Devices that are listed are told of as well. */
const tellsOfAll: NonDeviceService = (view, request) => {
  const answer = updateFirmware(view, request);
  if (answer.code !== 'W110101') return answer;
  const sender = request.requestId.originator;
  const wrongly = (textAt(request.body, 'DeviceIDList') ?? '').split(',').flatMap((eui) => {
    const device = view.records.inventory.get(eui);
    return device ? notifyGasSupplier(view, { device, firmwareVersion: '02000000', status: 'UpdateRequested', sender }) : [];
  });
  return { ...answer, follows: [...(answer.follows ?? []), ...wrongly] };
};
