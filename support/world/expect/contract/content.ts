import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { Eui64 } from '../../../duis/eui64';
import type { ResponseBody } from '../../../duis/response';
import type { GbcsMessage } from '../../../gbcs/message';
import { TRANSITIONAL_CHANGE_OF_SUPPLIER } from '../../words/personas';
import { idIn } from './header';
import type { Clause, Departure, Received } from './received';
import { OF_A_DEVICE, scheduleNamed } from './received';

const COMMANDS: readonly string[] = ['LocalCommand', 'PreCommand'];
/**
 * Use cases that the Access Control Broker may carry out by itself, so that the User does not appear in them: CS02a and CS02f; CCS03 and
 * GCS59, which restore device logs that the DCC keeps (facts 3.2).
 */
const BY_THE_BROKER_ITSELF: readonly number[] = [0x0008, 0x011b, 0x0003, 0x008c];
/** Services whose commands a party of the DCC gives in its own name: handover, change of Supplier, recovery (facts E). */
const BY_THE_DCC: readonly string[] = ['6.21', '6.23', '8.5'];

/** Octets that are a GBCS message wherever the schema has one (GBCS 7). */
const wellFormed: Clause = ({ gbcs }) =>
  gbcs === 'malformed' ? { subject: 'GBCS message', expected: 'a GBCS message', got: 'octets that are none' } : undefined;

/** A ResponseID goes with what a device or the DCC says by itself, and with no reply or failure (facts A.5, N30). */
const responseId: Clause = (received) => {
  const { what, response, user } = received;
  const { kind } = response.body;
  const departure = (expected: string): Departure => ({
    subject: 'ResponseID',
    expected,
    got: response.responseId ?? null,
    path: '/Response/Header/ResponseID',
  });
  const wanted = saidBy(received);
  if (wanted) return response.responseId?.toUpperCase() === wanted ? undefined : departure(wanted);
  if (kind === 'dcc-alert') {
    return idIn(response.responseId)?.target === user ? undefined : departure(`one that names ${user}`);
  }
  const isReply = what === 'acknowledgement' || carriesNothing(response.body);
  return isReply && response.responseId !== undefined ? departure('none') : undefined;
};

function carriesNothing(body: ResponseBody): boolean {
  return body.kind === 'response' && body.content === undefined;
}

function contentOf(body: ResponseBody): Element | undefined {
  return body.kind === 'response' ? body.content : undefined;
}

/** The ResponseID of what a device said: device, User and counter of what is inside; undefined where no device says anything. */
function saidBy({ response, gbcs, smets1, user, asked, broker }: Received): string | undefined {
  const { body } = response;
  if (smets1 && smets1.counter !== undefined) return `${smets1.originator}:${smets1.recipient}:${smets1.counter}`.toUpperCase();
  if (!gbcs || gbcs === 'malformed') return undefined;
  if (body.kind === 'response' && !OF_A_DEVICE.includes(body.content?.name ?? '')) return undefined;
  const forTheDcc = [broker, TRANSITIONAL_CHANGE_OF_SUPPLIER].includes(gbcs.recipient) && !gbcs.supplementary;
  return `${gbcs.originator}:${user}:${(forTheDcc ? asked?.id.counter : undefined) ?? gbcs.supplementary?.counter ?? gbcs.counter}`;
}

/** What a device says is for the User who has it, by way of the broker where the device knows the User only through it (facts 3.2). */
const parties: Clause = ({ response, gbcs, user, asked, broker }) => {
  if (!gbcs || gbcs === 'malformed') return undefined;
  const kind = kindIn(response.body);
  const [device, end] = kind === 'command' ? [gbcs.recipient, gbcs.originator] : [gbcs.originator, gbcs.recipient];
  const target = asked?.id.target ?? device;
  const of = whose(gbcs, end, broker);
  const excused = isOfTheDcc(asked, gbcs, of);
  if (gbcs.kind === kind && device === target && (of === user || excused)) return undefined;
  return { subject: 'GBCS message', expected: { kind, device: target, user }, got: { kind: gbcs.kind, device, user: of ?? null } };
};

/** What the GBCS message in this body is, by the item that it stands in. */
function kindIn(body: ResponseBody): GbcsMessage['kind'] {
  const content = contentOf(body)?.name ?? '';
  if (COMMANDS.includes(content)) return 'command';
  return body.kind === 'device-alert' || isExecution(content) ? 'alert' : 'response';
}

/** Whether a party of the DCC speaks for itself in it, and no User. */
function isOfTheDcc(asked: Received['asked'], { messageCode }: GbcsMessage, of: Eui64 | undefined): boolean {
  if (BY_THE_DCC.includes(asked?.serviceReferenceVariant ?? '')) return true;
  return of === undefined && BY_THE_BROKER_ITSELF.includes(messageCode);
}

function isExecution(content: string | undefined): boolean {
  return content === 'FutureDatedDeviceAlertMessage';
}

function whose(gbcs: GbcsMessage, end: Eui64, broker: Eui64): Eui64 | undefined {
  return end === broker ? gbcs.supplementary?.party : end;
}

/** The counter of a command, and of the response to it, is that of the request (facts A.2, 3.1). */
const counter: Clause = ({ response, gbcs, asked, broker }) => {
  if (!gbcs || gbcs === 'malformed' || !asked || gbcs.kind === 'alert') return undefined;
  if (BY_THE_DCC.includes(asked.serviceReferenceVariant ?? '')) return undefined;
  const { body } = response;
  if (body.kind === 'response' && body.content?.name === 'DSPScheduledMessage') return undefined;
  const brokered = gbcs.originator === broker || gbcs.recipient === broker;
  if (brokered && !gbcs.supplementary && BY_THE_BROKER_ITSELF.includes(gbcs.messageCode)) return undefined;
  const said = brokered ? gbcs.supplementary?.counter : gbcs.counter;
  if (said === asked.id.counter) return undefined;
  return { subject: 'GBCS message', expected: String(asked.id.counter), got: String(said ?? 'none') };
};

/** No two DSP Schedules have one identifier (2.1.2). */
const scheduleId: Clause = ({ response: { body }, schedules }) => {
  const given = body.kind === 'response' && body.content?.name === 'DSPScheduleID' ? body.content.text : undefined;
  const same = schedules.filter(({ id, mayBeGone = false }) => id === given && !mayBeGone);
  if (given === undefined || same.length < 2) return undefined;
  return { subject: 'DSPScheduleID', expected: 'one that no other schedule has', got: given, path: '/Response/Body/*/DSPScheduleID' };
};

/** A DSPScheduleID stands in what a DSP Schedule called for, and nowhere else (2.1.2; facts A.2). */
const schedule: Clause = ({ response, smets1, schedules }) => {
  const { body } = response;
  const path = '/Response/Body/*/DSPScheduleID';
  if (body.kind === 'smets1' && smets1?.alertCode !== undefined && body.dspScheduleId !== undefined)
    return { subject: 'DSPScheduleID', expected: 'none', got: body.dspScheduleId, path };
  const said = scheduleNamed(body);
  if (said === undefined || schedules.some(({ id }) => id === said)) return undefined;
  return { subject: 'DSPScheduleID', expected: { oneOf: schedules.map(({ id }) => id) }, got: said, path };
};

/** What an S1SP signed names the Service that the DCC names around it, where both do (2.1.2, table 4). */
const serviceInside: Clause = ({ response: { body }, smets1 }) => {
  if (body.kind !== 'smets1' || !smets1) return undefined;
  const { serviceReference = smets1.serviceReference, serviceReferenceVariant = smets1.serviceReferenceVariant } = body;
  const { serviceReference: reference = serviceReference, serviceReferenceVariant: variant = serviceReferenceVariant } = smets1;
  if (reference === serviceReference && variant === serviceReferenceVariant) return undefined;
  return {
    subject: 'Service Reference',
    expected: `${serviceReference ?? ''} ${serviceReferenceVariant ?? ''}`,
    got: `${reference ?? ''} ${variant ?? ''}`,
    path: '/Response/Body/SMETS1ResponseMessage/SMETS1SignedResponse/SMETS1Response/Header',
  };
};

/** The instructions of a future-dated command are counted from 1 to their number (facts A.2). */
const instructions: Clause = ({ response }) => {
  const { body } = response;
  if (body.kind !== 'response' || body.content?.name !== 'FutureDatedDeviceAlertMessage') return undefined;
  const [number, total] = ['InstructionNumber', 'TotalCommandInstructions'].map((item) =>
    Number(body.content && textAt(body.content, item)),
  );
  if (number !== undefined && total !== undefined && number >= 1 && number <= total) return undefined;
  return { subject: 'response content', expected: '1 to their number', got: `${number ?? ''} of ${total ?? ''}` };
};

/** The alert code beside a device's alert is the one inside (3.6.2). */
const alertCode: Clause = ({ response, insideAlertCode }) => {
  const { body } = response;
  const said = body.kind === 'device-alert' ? body.alertCode : undefined;
  if (said === undefined || insideAlertCode === undefined || said === insideAlertCode) return undefined;
  return { subject: 'alert', expected: insideAlertCode, got: said, path: '/Response/Body/DeviceAlertMessage/AlertCode' };
};

/** A Pre-Command says the GBCS version of the Device Model, by which the User has to read it (facts A.2; 2.4.1). */
const gbcsVersion: Clause = ({ response, asked }) => {
  const { body } = response;
  if (body.kind !== 'response' || body.content?.name !== 'PreCommand' || asked?.gbcsVersion === undefined) return undefined;
  const said = textAt(body.content, 'GBCSVersion') ?? 'none';
  if (sameVersion(said, asked.gbcsVersion)) return undefined;
  return {
    subject: 'response content',
    expected: asked.gbcsVersion,
    got: said,
    path: '/Response/Body/ResponseMessage/PreCommand/GBCSVersion',
  };
};

/** `4.0` and `4`, `3.2` and `v3.2` are the same version; `3.2` and `3.20` are not. */
function sameVersion(a: string, b: string): boolean {
  const parts = (text: string): readonly number[] => text.replace(/^v/i, '').split('.').map(Number);
  const [x, y] = [parts(a), parts(b)];
  return Array.from({ length: Math.max(x.length, y.length) }, (_, i) => (x[i] ?? 0) === (y[i] ?? 0)).every(Boolean);
}

/** What every message of the DCC's is held to in what it carries, as far as the message itself and its request tell. */
export const CONTENT_CLAUSES: readonly Clause[] = [
  wellFormed,
  responseId,
  parties,
  counter,
  scheduleId,
  schedule,
  serviceInside,
  instructions,
  alertCode,
  gbcsVersion,
];
