import type { DeviceSpec, SmkiCertificate, TraceConsequence } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import type { RequestId } from '../../duis/request-id';
import type { OutgoingResponse } from '../../duis/response-writer';
import type { XmlText } from '../../duis/xml-text';
import type { GbcsMessage } from '../../gbcs/message';
import type { DccAlert } from '../alerts/dcc-alert';
import type { ReceivedAlert } from '../alerts/received-alert';
import type { Image } from '../firmware/image';
import type { Device } from '../inventory/device';
import type { AnsweredRequest } from '../processing/answered-request';
import type { PreCommandRecord, Sending, SentCommand } from '../processing/command-stages';
import type { Schedule } from '../schedules/schedule';
import type { Smets1Result } from '../smets1/smets1-result';

/** One thing that is to happen because of what was decided. `do` says what; the loop in `perform.ts` does it. */
export type Consequence = InventoryChange | Message | Memory | Work;

/** Consequences for the Smart Metering Inventory, the SMKI Repository, and the firmware on its way to devices. */
type InventoryChange =
  | { readonly do: 'put device'; readonly device: Device }
  | { readonly do: 'register device'; readonly spec: DeviceSpec }
  | { readonly do: 'strike out device'; readonly device: Eui64 }
  | {
      readonly do: 'publish certificate';
      readonly device: Eui64;
      readonly usage: SmkiCertificate['usage'];
      readonly certificate: Uint8Array;
    }
  | { readonly do: 'distribute firmware'; readonly device: Eui64; readonly image: Image }
  | { readonly do: 'call off distribution'; readonly device: Eui64; readonly requestId: string };

/** What Users are told. Alerts are throttled by device and code when they are performed. */
type Message =
  | {
      readonly do: 'push response';
      readonly request: DuisRequest;
      readonly code: string;
      readonly responseId?: string;
      readonly content?: XmlText;
    }
  | { readonly do: 'push'; readonly to: Eui64; readonly response: Omit<OutgoingResponse, 'responseDateTime'> }
  | ({ readonly do: 'raise DCC Alert' } & DccAlert)
  | { readonly do: 'forward Device Alert'; readonly device: Eui64; readonly received: ReceivedAlert }
  | { readonly do: 'forward SMETS1 alert'; readonly device: Device; readonly alertCode: string };

/** What is remembered of requests and commands until it has been answered, or given up. */
type Memory =
  | { readonly do: 'count request'; readonly user: Eui64 }
  | { readonly do: 'use counter'; readonly requestId: RequestId }
  | { readonly do: 'keep Pre-Command'; readonly requestId: string; readonly record: PreCommandRecord }
  | { readonly do: 'spend Pre-Command'; readonly requestId: string }
  | { readonly do: 'keep local command'; readonly requestId: string; readonly sent: SentCommand }
  | { readonly do: 'drop local command'; readonly requestId: string }
  | { readonly do: 'await alerts'; readonly sent: SentCommand; readonly total: number }
  | { readonly do: 'keep device log'; readonly device: Eui64; readonly alert: GbcsMessage }
  | { readonly do: 'add schedule'; readonly schedule: Schedule }
  | { readonly do: 'remove schedule'; readonly id: string }
  | { readonly do: 'end of request'; readonly requestId: string; readonly progress: 'succeeded' | 'failed' };

/** Work that goes on: now, when its turn or its time has come, or when a device has answered. */
type Work =
  | { readonly do: 'begin in turn'; readonly request: DuisRequest; readonly work: readonly Consequence[] }
  | { readonly do: 'hold'; readonly request: DuisRequest; readonly until: Date; readonly work: readonly Consequence[] }
  | { readonly do: 'give up held'; readonly request: DuisRequest }
  | { readonly do: 'wait'; readonly seconds: number; readonly work: readonly Consequence[] }
  | { readonly do: 'dispatch'; readonly sending: Sending }
  | { readonly do: 'deliver'; readonly sent: SentCommand; readonly device: Device }
  | {
      readonly do: 'receive response';
      readonly sent: SentCommand;
      readonly device: Device;
      readonly octets: Uint8Array;
      readonly patience: number;
    }
  | { readonly do: 'ask S1SP'; readonly request: DuisRequest; readonly scheduleId?: string }
  | {
      readonly do: 'answer from S1SP';
      readonly request: DuisRequest;
      readonly device: Device;
      readonly result: Smets1Result;
      readonly scheduleId?: string;
    }
  | { readonly do: 'apply effects'; readonly answered: AnsweredRequest }
  | { readonly do: 'hear of execution'; readonly device: Eui64; readonly received: ReceivedAlert }
  | { readonly do: 'plan run'; readonly schedule: Schedule; readonly number: number }
  | { readonly do: 'run schedule'; readonly schedule: Schedule; readonly due: Date };

export type ConsequenceOf<Do extends Consequence['do']> = Extract<Consequence, { readonly do: Do }>;

/** A consequence as the decision trace shows it: what was done, to which device or User, and with which code. */
export function shown(consequence: Consequence): TraceConsequence {
  const about = subjectOf(consequence);
  const code = codeOf(consequence);
  return { what: consequence.do, ...(about === undefined ? {} : { about }), ...(code === undefined ? {} : { code }) };
}

function subjectOf(consequence: Consequence): string | undefined {
  if ('device' in consequence) return typeof consequence.device === 'string' ? consequence.device : consequence.device.eui;
  if ('spec' in consequence) return consequence.spec.eui;
  if ('sent' in consequence) return consequence.sent.device;
  if ('about' in consequence) return consequence.about;
  if ('to' in consequence) return consequence.to;
  return consequence.do === 'push response' ? consequence.request.requestId.originator : undefined;
}

function codeOf(consequence: Consequence): string | undefined {
  if ('alertCode' in consequence) return consequence.alertCode;
  if ('received' in consequence) return consequence.received.alertCode;
  if ('response' in consequence) return consequence.response.responseCode;
  return 'code' in consequence ? consequence.code : undefined;
}
