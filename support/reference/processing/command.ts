import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { addMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { signMessage } from '../../gbcs/protection/signature';
import { addressCommand } from '../../transform/addressing';
import type { TransformContext } from '../../transform/body-builder';
import { UnbuildableCommand } from '../../transform/build-command';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { publicKeyIn } from '../inventory/held-certificates';
import { ACCESS_CONTROL_BROKER, MissingCredential, ownCertificate, TRANSITIONAL_COS } from '../parties';
import { OUR_READING } from '../services/codes';
import type { SystemsView } from '../systems-view';
import type { Tools } from '../tools';
import type { Sending, SentCommand } from './command-stages';

/** The command as it goes out, and what it is for. */
export function prepare(view: SystemsView, sending: Sending, device: Device): SentCommand {
  const { request, useCase, signed, scheduleId } = sending;
  const message = signed ?? composeCommand(view, request, device, useCase, scheduleId !== undefined);
  const command = protectCommand(view.tools, message, useCase, device);
  return { request, device: device.eui, useCase, command, ...(scheduleId === undefined ? {} : { scheduleId }) };
}

/**
 * The command that carries `request` to `device`, addressed and with its body, before anyone signs or authenticates it.
 * What is scheduled goes by way of the Access Control Broker: the DCC has no counter of the User to send it with.
 */
export function composeCommand(
  view: SystemsView,
  request: DuisRequest,
  device: Device,
  useCase: GbcsUseCase,
  scheduled = false,
): GbcsMessage {
  const counter = view.nextBrokerCounter();
  const addressing = addressCommand(request, {
    useCase,
    remoteParties: scheduled ? [] : view.fleet.remoteParties(device.eui),
    accessControlBroker: { eui: ACCESS_CONTROL_BROKER, counter },
    transitionalChangeOfSupplier: { eui: TRANSITIONAL_COS, counter },
    keyAgreementCertificate: keyAgreementCertificate(view, request),
  });
  return view.behaviour.buildCommand(useCase, request, addressing, transformContext(view, request, device));
}

/** What `work` gives; or `otherwise`, with the code for a request that no command can carry. */
export function unlessUnbuildable<T>(work: () => T, otherwise: (code: string) => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnbuildableCommand) return otherwise(OUR_READING.unbuildableCommand);
    throw error;
  }
}

/** For an answer that is encrypted to the User: the certificate that the request brings or, failing that, the one in the PKI. */
function keyAgreementCertificate({ tools }: SystemsView, request: DuisRequest): Uint8Array | undefined {
  const given = textAt(request.body, 'KAPublicSecurityCredentials');
  return given === undefined ? tools.pki.of(request.requestId.originator, 'keyAgreement')?.der : Buffer.from(given, 'base64');
}

function transformContext({ records, now, tools }: SystemsView, request: DuisRequest, { esmeVariant }: Device): TransformContext {
  const { inventory, deviceLogs } = records;
  const other = inventory.get(deviceIdAt(request.body, 'OtherDeviceID') ?? '');
  const deviceLog = deviceLogs.ofHub(deviceIdAt(request.body, 'OldCHFID') ?? '');
  const gpfDeviceLog = deviceLogs.ofProxy(deviceIdAt(request.body, 'OldGPFID') ?? '');
  return {
    now,
    shapes: tools.shapes,
    ...(esmeVariant !== undefined && { esmeVariant }),
    ...(other
      ? { otherDevice: { eui: other.eui, deviceType: other.deviceType, keyAgreementCertificate: other.certificates.keyAgreement } }
      : {}),
    ...(deviceLog ? { deviceLog } : {}),
    ...(gpfDeviceLog ? { gpfDeviceLog } : {}),
  };
}

/**
 * A command as it goes to the device (facts 3.2): signed by its originator where the use case asks for it, which is the DCC's own
 * doing only where the DCC originates it; and authenticated by the Access Control Broker, over the signature too.
 */
function protectCommand(tools: Tools, message: GbcsMessage, useCase: GbcsUseCase, device: Device): GbcsMessage {
  const signed = needsOurSignature(message, useCase)
    ? signMessage(message, ownCertificate(tools.pki, message.originator, 'digitalSignature').privateKey)
    : message;
  if (!useCase.commandProtection.includes('M')) return signed;
  const { keyAgreement } = device.certificates;
  if (!keyAgreement) throw new MissingCredential(`the inventory holds no Key Agreement certificate of ${device.eui}`);
  return addMac(signed, ownCertificate(tools.pki, ACCESS_CONTROL_BROKER, 'keyAgreement').privateKey, publicKeyIn(keyAgreement));
}

function needsOurSignature({ originator, signature }: GbcsMessage, { commandProtection }: GbcsUseCase): boolean {
  const ours = originator === ACCESS_CONTROL_BROKER || originator === TRANSITIONAL_COS;
  return ours && !(signature instanceof Uint8Array) && (commandProtection === 'S' || commandProtection === 'MS');
}
