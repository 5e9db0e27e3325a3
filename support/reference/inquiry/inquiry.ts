import type { UserRole, UserSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { ServiceRequest } from '../../duis/catalogue/service-request';
import { ParsedDocument } from '../../duis/parsed-document';
import type { DuisRequest } from '../../duis/request';
import { readRequest } from '../../duis/request';
import { isLocalDelivery, isSignedPreCommand } from './command-variant';
import type { Selection, SelectionDevice } from '../../transform/select-use-case';
import { selectUseCase } from '../../transform/select-use-case';
import type { Settings } from '../behaviour/settings';
import { usersIn } from '../inventory/device';
import type { Device } from '../inventory/device';
import type { PreCommandRecord } from '../processing/command-stages';
import type { RecordsView } from '../records/records';
import type { Tools } from '../tools';
import type { Arrival } from './arrival';
import type { ExecutionTime } from './execution-time';
import { deviceIdAt } from './device-id';
import { executionTimeOf } from './execution-time';

/**
 * A request under examination: what it says, and what the records say about those it names.
 * Everything is read when it is first asked for, so that rules can be asked in any order that makes sense.
 */
export class Inquiry {
  private parsed: ParsedDocument | undefined;
  private read: DuisRequest | undefined;

  constructor(
    readonly arrival: Arrival,
    readonly behaviour: Settings,
    readonly records: RecordsView,
    readonly tools: Tools,
  ) {}

  get now(): Date {
    return this.arrival.at;
  }

  /** Throws MalformedXml. */
  get document(): ParsedDocument {
    this.parsed ??= ParsedDocument.parse(this.tools.lib, this.arrival.octets);
    return this.parsed;
  }

  /** Throws MalformedXml or DuisFormatError. */
  get request(): DuisRequest {
    this.read ??= readRequest(this.document.root);
    return this.read;
  }

  /** The RequestID, if the request was ever read. */
  get knownRequestId(): string | undefined {
    return this.read?.requestIdText;
  }

  /** Who sent the request, if it was ever read. */
  get knownOriginator(): Eui64 | undefined {
    return this.read?.requestId.originator;
  }

  /** The row of the Service Request Matrix; undefined for a variant that DUIS 4.0 does not have. */
  get service(): ServiceRequest | undefined {
    return this.behaviour.matrix.byVariant(this.request.serviceReferenceVariant);
  }

  get user(): UserSpec | undefined {
    return this.records.users.get(this.request.requestId.originator);
  }

  /** The device that the request is for. */
  get device(): Device | undefined {
    return this.records.inventory.get(this.request.requestId.target);
  }

  /** The Pre-Command that a Signed Pre-Command answers. */
  get preCommand(): PreCommandRecord | undefined {
    return isSignedPreCommand(this.request.commandVariant) ? this.records.preCommands.get(this.request.requestIdText) : undefined;
  }

  /** The Service Request that this is about: itself or, for a Signed Pre-Command, the one that was transformed. */
  get asked(): DuisRequest {
    return this.preCommand?.request ?? this.request;
  }

  get executionTime(): ExecutionTime {
    return executionTimeOf(this.request);
  }

  /** The instant at which the User's right to the device matters. */
  get relevantTime(): Date {
    const time = this.executionTime;
    return time.kind === 'at' && time.at > this.now ? time.at : this.now;
  }

  /** The roles of the User that the Service Request Matrix admits. */
  get eligibleRoles(): readonly UserRole[] {
    const held = this.user?.roles ?? [];
    return (this.service?.eligibleRoles ?? []).filter((role) => held.includes(role));
  }

  /** Those eligible roles in which the User may act on this device at the relevant time. */
  rolesFor(device: Device): readonly UserRole[] {
    const parties = this.records.inventory.responsibleFor(device);
    const { originator } = this.request.requestId;
    return this.eligibleRoles.filter(
      (role) =>
        !this.behaviour.policies.rolesWithResponsibility.includes(role) || usersIn(parties, role, this.relevantTime).includes(originator),
    );
  }

  get isLocalDelivery(): boolean {
    return isLocalDelivery(this.request.commandVariant);
  }

  /** The use case that carries the request to the device, or why there is none. */
  selectUseCase(device: Device): Selection {
    return selectUseCase(this.behaviour.selection, this.asked, this.selectionDevice(device));
  }

  /** What the choice of a use case needs to know of the device, from the inventory. */
  private selectionDevice(device: Device): SelectionDevice {
    const other = deviceIdAt(this.asked.body, 'OtherDeviceID');
    return {
      deviceType: device.deviceType,
      gbcsVersion: device.gbcsVersion,
      esmeVariant: device.esmeVariant,
      originatorRole: this.rolesFor(device)[0],
      otherDeviceType: other === undefined ? undefined : this.records.inventory.get(other)?.deviceType,
    };
  }

  /** Frees what libxml2 holds. */
  dispose(): void {
    this.parsed?.dispose();
  }
}
