import type { DeviceView } from '../../../control/types';
import type { Device } from '../../inventory/device';
import { isSmets1 } from '../../inventory/device';
import { raiseAtSmets1 } from '../../smets1/device-alert';
import type { DataSystems } from '../../data-systems';
import { ControlError } from '../json';
import type { ControlContext, Route, RouteCall } from '../route';
import { eui64 } from '../shape';
import { deviceEventShape, deviceShape, localCommandShape, orderShape } from '../shapes';

export const deviceRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/devices/{eui}',
    handle: ({ systems }, { parameters, body }) => {
      const spec = deviceShape(body, 'body');
      if (spec.eui !== parameters['eui']?.toUpperCase())
        throw new ControlError(400, `body.eui: ${spec.eui} is not the ${parameters['eui']} of the path`);
      systems.perform([{ do: 'register device', spec }]);
    },
  },
  { method: 'GET', path: '/devices', handle: ({ systems }) => [...systems.records.inventory.all()].map(view) },
  { method: 'GET', path: '/devices/{eui}', handle: ({ systems }, call) => view(deviceOf(systems, call)) },
  { method: 'DELETE', path: '/devices/{eui}', handle: strikeOut },
  { method: 'GET', path: '/devices/{eui}/commands', handle: ({ systems }, call) => systems.fleet.commands(deviceOf(systems, call).eui) },
  {
    method: 'POST',
    path: '/devices/{eui}/order',
    handle: ({ systems }, call) => systems.fleet.order(onHan(systems, call), orderShape(call.body, 'body')),
  },
  {
    method: 'POST',
    path: '/devices/{eui}/local-commands',
    handle: ({ systems }, call) => {
      const reply = systems.fleet.deliver(onHan(systems, call), Buffer.from(localCommandShape(call.body, 'body').command, 'hex'));
      return reply.kind === 'answer' ? { response: Buffer.from(reply.response).toString('hex').toUpperCase() } : {};
    },
  },
  {
    method: 'POST',
    path: '/devices/{eui}/events',
    handle: ({ systems }, call) => raise(systems, deviceOf(systems, call), onHan(systems, call), call),
  },
];

function strikeOut({ systems }: ControlContext, call: RouteCall): void {
  systems.perform([{ do: 'strike out device', device: deviceOf(systems, call).eui }]);
}

function raise(systems: DataSystems, device: Device, eui: Device['eui'], { body }: RouteCall): void {
  const event = deviceEventShape(body, 'body');
  if (isSmets1(device)) systems.perform(raiseAtSmets1(device, event));
  else systems.fleet.raise(eui, event);
}

function deviceOf({ records }: DataSystems, { parameters }: RouteCall): Device {
  const eui = eui64(parameters['eui'], 'path');
  const device = records.inventory.get(eui);
  if (!device) throw new ControlError(404, `there is no device ${eui}`);
  return device;
}

function onHan(systems: DataSystems, call: RouteCall): Device['eui'] {
  const { eui } = deviceOf(systems, call);
  if (!systems.fleet.has(eui)) throw new ControlError(409, `${eui} is in the inventory only`);
  return eui;
}

function view(device: Device): DeviceView {
  const { certificates, dateCommissioned: _, ...rest } = device;
  return {
    ...rest,
    certificates: {
      ...(certificates.digitalSignature && { digitalSignature: base64(certificates.digitalSignature) }),
      ...(certificates.keyAgreement && { keyAgreement: base64(certificates.keyAgreement) }),
    },
  };
}

function base64(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64');
}
