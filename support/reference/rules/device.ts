import { isSmets1 } from '../inventory/device';
import type { Rule } from './rule';
import { refuse } from './rule';

/** E19: there is no such device. */
export const deviceExists: Rule = {
  name: 'device-exists',
  clause: '3.2.5',
  ask: ({ device, service, request }) =>
    device || service?.nonDevice ? undefined : refuse('E19', `${request.requestId.target} is not in the Smart Metering Inventory`),
};

/** E5: the status of the device in the inventory does not admit the request. */
export const statusCompatible: Rule = {
  name: 'device-status-compatible',
  clause: '3.2.5',
  ask: ({ device, service, behaviour }) => {
    if (!device || !service || service.nonDevice || behaviour.statusAdmits(device, service.serviceReferenceVariant)) return undefined;
    return refuse('E5', `${device.eui} is ${device.status}`);
  },
};

/** E11: the Service Request is not for devices of this type. */
export const deviceTypeApplies: Rule = {
  name: 'device-type-applies',
  clause: '3.1, 3.2.5',
  ask: ({ device, service, behaviour }) => {
    if (!device || !service || service.nonDevice) return undefined;
    if (isSmets1(device) && !service.smets1)
      return refuse(
        behaviour.readings.text('smets1-not-supported-code'),
        `${service.serviceReferenceVariant} is no SMETS1 Service Request`,
      );
    const types = isSmets1(device) ? [...service.deviceTypes, ...service.smets1DeviceTypes] : service.deviceTypes;
    return types.includes(device.deviceType)
      ? undefined
      : refuse(
          'E11',
          `${service.serviceReferenceVariant} is for ${types.join(', ')}; ${device.eui} is a ${device.smetsFamily} ${device.deviceType}`,
        );
  },
};
