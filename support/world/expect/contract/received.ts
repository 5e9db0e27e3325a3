import type { DeviceType } from '../../../control/types';
import type { DccAlertRow } from '../../../duis/catalogue/dcc-alert';
import type { GbcsUseCase } from '../../../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../../../duis/eui64';
import type { RequestId } from '../../../duis/request-id';
import { textAt } from '../../../duis/element';
import type { DuisResponse, ResponseBody } from '../../../duis/response';
import type { GbcsMessage } from '../../../gbcs/message';
import type { FindingValue, Subject } from '../../../record/finding';
import type { ReceivedMessage } from '../../../user/message-reader';
import type { Smets1Message } from '../../findings/smets1-reading';

/** A request of the scenario, as far as what comes back has to agree with it. */
export interface Asked {
  readonly id: RequestId;
  /** When it went out, by the target's clock. */
  readonly at: Date;
  /** As its header says them; absent where our document is not valid, and so says nothing for certain. */
  readonly serviceReference?: string;
  readonly serviceReferenceVariant?: string;
  /** The GBCS version that pertained to the Device Model when it was sent, where the target tells it. */
  readonly gbcsVersion?: string;
}

/** A message of the target's, and what it is held against: nothing that a step of the scenario says. */
export interface Received {
  readonly what: 'acknowledgement' | 'push';
  /** To whom it came. */
  readonly user: Eui64;
  readonly message: ReceivedMessage;
  readonly response: DuisResponse;
  /** Of a synchronous reply. */
  readonly http?: { readonly status: number; readonly contentType?: string };
  /** The request that it answers, by its RequestID. */
  readonly asked?: Asked;
  /** The GBCS message inside; absent where there is none, `malformed` where there are octets that are none. */
  readonly gbcs?: GbcsMessage | 'malformed';
  /** The use case that its message code stands for, where it is known. */
  readonly useCase?: GbcsUseCase;
  /** The alert code inside a device's alert, four hex digits, where its body is known to carry one. */
  readonly insideAlertCode?: string;
  /** What the S1SP signed, inside a SMETS1ResponseMessage. */
  readonly smets1?: Smets1Message;
  /** When the first of all that the scenario did was done; absent where others do things to the same devices. */
  readonly since?: Date;
  /** The target's time when it was judged. */
  readonly now: Date;
  /** What the clocks of the target's devices may be off by, in milliseconds. */
  readonly clockLeewayMs: number;
  /** What the device is that speaks in the GBCS message inside; absent where the scenario does not know it. */
  readonly deviceType?: DeviceType;
  /** The use cases that are alerts, by whichever code they carry. */
  readonly alertUseCases: readonly Pick<GbcsUseCase, 'messageCode' | 'alertCodes' | 'deviceTypes'>[];
  /** DCC Alerts of whose body it is known which it is. */
  readonly alertBodies: readonly Pick<DccAlertRow, 'code' | 'body'>[];
  /** DSP Schedules that the DCC created in this scenario. */
  readonly schedules: readonly KnownSchedule[];
  /** Whether a synchronous reply has to be signed (reading `sign-acknowledgements`). */
  readonly signsReplies: boolean;
  /** The Access Control Broker, who stands for Users that a device does not know. */
  readonly broker: Eui64;
}

/** A DSP Schedule by its identifier, and when it calls for the first time, by its request. */
export interface KnownSchedule {
  readonly id: string;
  readonly first?: Date;
  /** Whether schedules were deleted in the scenario, so that another may have been given its identifier since. */
  readonly mayBeGone?: boolean;
}

/** Items of a ResponseMessage that carry what a device said; of the others with a GBCS message the octets are a command. */
export const OF_A_DEVICE: readonly string[] = ['GBCSPayload', 'DSPScheduledMessage', 'FutureDatedDeviceAlertMessage'];

/** The schedule that a body says it was called for by. */
export function scheduleNamed(body: ResponseBody): string | undefined {
  if (body.kind === 'smets1') return body.dspScheduleId;
  return body.kind === 'response' && body.content?.name === 'DSPScheduledMessage' ? textAt(body.content, 'DSPScheduleID') : undefined;
}

/** What of a message is not as the contract has it. */
export interface Departure {
  readonly subject: Subject;
  readonly expected: FindingValue;
  readonly got: FindingValue;
  /** Where in the document. */
  readonly path?: string;
}

/** One sentence of the contract: what of a message departs from it, or nothing. */
export type Clause = (received: Received) => Departure | undefined;

/** Whether a message speaks of something that happened, and answers no request (DUIS 3.6). */
export function isAlert({ response: { body }, smets1 }: Received): boolean {
  return body.kind === 'device-alert' || body.kind === 'dcc-alert' || smets1?.alertCode !== undefined;
}
