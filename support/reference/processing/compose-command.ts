import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import type { GbcsMessage } from '../../gbcs/message';
import { addressCommand } from '../../transform/addressing';
import type { TransformContext } from '../../transform/body-builder';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { ACCESS_CONTROL_BROKER, TRANSITIONAL_COS } from '../parties';
import type { Systems } from '../systems';

/**
 * The command that carries `request` to `device`, addressed and with its body, before anyone signs or authenticates it.
 * What is scheduled goes by way of the Access Control Broker: the DCC has no counter of the User to send it with.
 */
export function composeCommand(
  systems: Systems,
  request: DuisRequest,
  device: Device,
  useCase: GbcsUseCase,
  scheduled = false,
): GbcsMessage {
  const counter = systems.nextBrokerCounter();
  const addressing = addressCommand(request, {
    useCase,
    remoteParties: scheduled ? [] : systems.fleet.remoteParties(device.eui),
    accessControlBroker: { eui: ACCESS_CONTROL_BROKER, counter },
    transitionalChangeOfSupplier: { eui: TRANSITIONAL_COS, counter },
    keyAgreementCertificate: keyAgreementCertificate(systems, request),
  });
  return systems.behaviour.buildCommand(useCase, request, addressing, transformContext(systems, request));
}

/** For an answer that is encrypted to the User: the certificate that the request brings or, failing that, the one in the PKI. */
function keyAgreementCertificate(systems: Systems, request: DuisRequest): Uint8Array | undefined {
  const given = textAt(request.body, 'KAPublicSecurityCredentials');
  return given === undefined ? systems.tools.pki.of(request.requestId.originator, 'keyAgreement')?.der : Buffer.from(given, 'base64');
}

function transformContext(systems: Systems, request: DuisRequest): TransformContext {
  const { inventory, deviceLogs } = systems.records;
  const other = inventory.get(deviceIdAt(request.body, 'OtherDeviceID') ?? '');
  const deviceLog = deviceLogs.ofHub(deviceIdAt(request.body, 'OldCHFID') ?? '');
  const gpfDeviceLog = deviceLogs.ofProxy(deviceIdAt(request.body, 'OldGPFID') ?? '');
  return {
    now: systems.tools.clock.now(),
    shapes: systems.tools.shapes,
    ...(other
      ? { otherDevice: { eui: other.eui, deviceType: other.deviceType, keyAgreementCertificate: other.certificates.keyAgreement } }
      : {}),
    ...(deviceLog ? { deviceLog } : {}),
    ...(gpfDeviceLog ? { gpfDeviceLog } : {}),
  };
}
