import type { DeviceCommandRecord, DeviceOrder } from '../control/types';
import type { UseCaseCatalogue } from '../duis/catalogue/gbcs-use-case';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import { GbcsError } from '../gbcs/error';
import type { GbcsMessage } from '../gbcs/message';
import { formatMessageCode } from '../gbcs/message';
import { refusalOf } from './security/authentication';
import type { CommandList } from './commands/command-records';
import type { DeviceContext, Intent } from './device-context';
import type { DeviceMemory } from './device-memory';
import type { DeviceReply } from './environment';
import { failureBody } from './commands/failure-body';
import { raiseAlert, raiseReceipt } from './alerts/device-alerts';
import type { DeviceLogs } from './alerts/event-log';
import { logOf } from './alerts/event-log';
import type { Firmware, FirmwareImage } from './firmware';
import type { FutureDated } from './commands/future-dated';
import type { HanDeviceLog } from './hub/han-device-log';
import type { Handlers } from './commands/handler';
import type { Orders } from './commands/orders';
import type { Executed, ReceivedCommand } from './commands/received-command';
import type { ReplayProtection } from './security/replay-protection';
import { respond } from './commands/response';
import { reportUnsupported, saysSo } from './commands/unsupported-command';

const DEFAULT_LATENESS_SECONDS = 60;

/** What a device consists of. */
export interface DeviceParts {
  readonly context: DeviceContext;
  readonly records: CommandList;
  /** What it can do at the GBCS version of the firmware that runs. */
  readonly handlers: () => Handlers;
  readonly useCases: UseCaseCatalogue;
  readonly orders: Orders;
  readonly replay: ReplayProtection;
  readonly future: FutureDated;
  readonly logs: DeviceLogs;
  readonly firmware: Firmware;
  readonly memory: DeviceMemory;
  /** Of a Communications Hub. */
  readonly hanDeviceLog?: HanDeviceLog;
}

/** One device on the HAN: takes commands, acts on those that are authentic and new, and answers. */
export class Device {
  constructor(private readonly parts: DeviceParts) {}

  get context(): DeviceContext {
    return this.parts.context;
  }

  get memory(): DeviceMemory {
    return this.parts.memory;
  }

  get hanDeviceLog(): HanDeviceLog | undefined {
    return this.parts.hanDeviceLog;
  }

  get orders(): Orders {
    return this.parts.orders;
  }

  get commands(): readonly DeviceCommandRecord[] {
    return this.parts.records.all;
  }

  /** What the device makes of the octets that the Communications Hub hands it. */
  receive(octets: Uint8Array): DeviceReply {
    if (this.orders.offline) return silent('offline');
    const command = this.read(octets);
    if (typeof command === 'string') return this.keepSilent(octets, undefined, command);
    const refusal = this.refuse(command);
    if (refusal) return this.keepSilent(octets, command, refusal);
    const order = this.orders.take();
    if (order?.outcome === 'no-answer') return this.keepSilent(octets, command, 'no answer, as ordered');
    return this.answer(octets, command, order);
  }

  /** Something happens that the device logs and reports by the alert of this code, e.g. `8F3F`. */
  happen(alertCode: string): void {
    if (this.orders.offline) return;
    const code = Number.parseInt(alertCode, 16);
    logOf(this.parts.logs, code).add({ at: this.context.now(), event: code, details: [] });
    raiseAlert(this.parts, code);
  }

  /** The time has come for what the device meant to do. */
  act(intent: Intent): void {
    if (intent.do === 'happen') this.happen(intent.alertCode);
    else if (intent.do === 'carry out') this.parts.future.carryOut(intent.what, intent.plan);
    else this.memory.parts.auxiliary?.endLimit(intent.controller, intent.limit);
  }

  /** A firmware image has arrived and waits to be activated; the device says so. */
  stage(image: FirmwareImage): void {
    this.parts.firmware.stage(image);
    if (!this.orders.offline) raiseReceipt(this.context, image);
  }

  private read(octets: Uint8Array): ReceivedCommand | string {
    try {
      const message = decodeMessage(octets);
      const useCase = this.parts.useCases.byCode(message.messageCode);
      if (message.kind !== 'command') return `a ${message.kind} is not a command`;
      if (message.recipient !== this.context.spec.eui) return `the command is for ${message.recipient}`;
      return useCase ? { message, useCase } : `message code ${formatMessageCode(message.messageCode)} is unknown`;
    } catch (error) {
      if (error instanceof GbcsError) return `not a GBCS message: ${error.message}`;
      throw error;
    }
  }

  private refuse(command: ReceivedCommand): string | undefined {
    const { originator, messageCode, counter } = command.message;
    const unauthentic = refusalOf(command, this.context.identity, this.context.anchors);
    if (unauthentic) return unauthentic;
    if (this.parts.replay.isReplay(originator, messageCode, counter)) {
      return `counter ${counter} of ${originator} is not above ${this.parts.replay.lastOf(originator, messageCode)}`;
    }
    if (this.parts.handlers().has(messageCode)) return undefined;
    this.parts.replay.executed(originator, messageCode, counter);
    const { deviceType } = this.context.spec;
    const { gbcsVersion } = this.parts.firmware;
    if (saysSo({ deviceType, gbcsVersion })) reportUnsupported(this.context, command.message);
    return `a ${deviceType} at GBCS ${gbcsVersion} does not know ${command.useCase.useCase}`;
  }

  private answer(octets: Uint8Array, command: ReceivedCommand, order: DeviceOrder | undefined): DeviceReply {
    const { originator, messageCode, counter } = command.message;
    this.parts.replay.executed(originator, messageCode, counter);
    for (const renewal of this.orders.takeRenewals()) this.context.identity.renew(renewal);
    const executed = this.execute(command, order);
    if (typeof executed === 'string') return this.keepSilent(octets, command, executed);
    const response = encodeMessage(spoilt(respond(this.context, command, executed.payload, executed.originatorCounter), order));
    this.record(octets, command, executed.outcome, response);
    return { kind: 'answer', response, afterSeconds: order?.outcome === 'late' ? (order.lateBySeconds ?? DEFAULT_LATENESS_SECONDS) : 0 };
  }

  /** What came of the command, or why there is no saying. */
  private execute(command: ReceivedCommand, order: DeviceOrder | undefined): Executed | string {
    const handler = this.parts.handlers().get(command.message.messageCode);
    if (order?.outcome === 'failure' || !handler) return this.failed(command, 'failure', order?.failureCode);
    try {
      return handler(command.message);
    } catch (error) {
      if (error instanceof GbcsError) return this.failed(command, `failure: ${error.message}`);
      throw error;
    }
  }

  private failed(command: ReceivedCommand, outcome: string, code?: number): Executed | string {
    const payload = failureBody(command, { firmwareVersion: this.parts.firmware.version, now: this.context.now() }, code);
    return payload ? { payload, outcome } : `${outcome}, and the command cannot be read`;
  }

  private keepSilent(octets: Uint8Array, command: ReceivedCommand | undefined, reason: string): DeviceReply {
    this.record(octets, command, `silent: ${reason}`);
    return silent(reason);
  }

  private record(octets: Uint8Array, command: ReceivedCommand | undefined, outcome: string, response?: Uint8Array): void {
    this.parts.records.add({
      at: this.context.now().toISOString(),
      messageCode: command ? formatMessageCode(command.message.messageCode) : '',
      useCase: command?.useCase.useCase ?? '',
      outcome,
      command: hex(octets),
      ...(response && { response: hex(response) }),
    });
  }
}

function silent(reason: string): DeviceReply {
  return { kind: 'silent', reason };
}

/** Where a bad MAC was ordered: the message with the last bit of its MAC, or else of its signature, turned. */
function spoilt(message: GbcsMessage, order: DeviceOrder | undefined): GbcsMessage {
  if (order?.outcome !== 'bad-mac') return message;
  const turn = (octets: Uint8Array): Uint8Array => octets.map((octet, i) => (i === octets.length - 1 ? octet ^ 1 : octet));
  if (message.mac) return { ...message, mac: turn(message.mac) };
  return typeof message.signature === 'string' ? message : { ...message, signature: turn(message.signature) };
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex').toUpperCase();
}
