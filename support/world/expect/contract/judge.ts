import { textAt, walk } from '../../../duis/element';
import { formatRequestId } from '../../../duis/request-id';
import type { DuisResponse } from '../../../duis/response';
import { alertBody } from '../../../gbcs/bodies/alerts/alert-catalogue';
import type { AlertHead } from '../../../gbcs/bodies/alerts/alerts';
import { decodeMessage } from '../../../gbcs/decode';
import { tryDecode } from '../../../gbcs/error';
import { deviceClockLeewayMs, sharesDevices } from '../../../target/capabilities';
import type { ReceivedMessage } from '../../../user/message-reader';
import { unmet } from '../../findings/evidence';
import { payloadOf } from '../../findings/gbcs-reading';
import { readSmets1 } from '../../findings/smets1-reading';
import type { Exchange } from '../../stage/exchange';
import type { Claimable } from '../../stage/inbox';
import { readingOf } from '../../words/readings';
import { loadCatalogues } from '../../../vectors/catalogues';
import type { World } from '../../stage/world';
import { ACCESS_CONTROL_BROKER } from '../../words/personas';
import { departureFrom } from './contract';
import { idIn } from './header';
import type { Asked, KnownSchedule, Received } from './received';
import { expectOrder } from './order';

/** Holds every message that the scenario received to the contract, whatever its steps looked at. */
export async function expectContract(world: World): Promise<void> {
  const asked = world.exchanges.map((exchange) => ({ exchange, key: keyOf(exchange), as: askedIn(world, exchange) }));
  const since = beginningOf(world);
  const common = {
    ...(since && { since }),
    now: await world.clock.now(),
    schedules: world.exchanges.flatMap((exchange) => scheduleIn(world, exchange) ?? []),
    signsReplies: readingOf(world.target, 'sign-acknowledgements') !== false,
    broker: ACCESS_CONTROL_BROKER,
    clockLeewayMs: deviceClockLeewayMs(world.target),
    alertUseCases: loadCatalogues().useCases.all.filter(({ alertCodes }) => alertCodes.length > 0),
    alertBodies: loadCatalogues().dccAlerts.all.filter(({ body, provenance }) => body !== undefined && provenance['body'] !== 'unverified'),
  };
  for (const { exchange, as } of asked) {
    const { reply, http, user } = exchange.sent;
    if (!reply?.response) continue;
    expectKept(world, exchange, { what: 'acknowledgement', user, http, asked: as, ...common, ...readIn(reply, reply.response) });
  }
  for (const push of world.inbox.all) {
    const { message, user } = push;
    if (!message.response) continue;
    const answered = asked.find(({ key }) => key === message.response?.requestId?.toUpperCase())?.as;
    expectKept(world, push, {
      what: 'push',
      user,
      ...(answered ? { asked: answered } : {}),
      ...common,
      ...readIn(message, message.response),
      ...speakerIn(world, message.response),
    });
  }
  expectOrder(world);
}

/** The first exchange or happening; undefined where devices are shared, so that what happened to them before counts too. */
function beginningOf({ target, exchanges, happenings }: World): Date | undefined {
  if (sharesDevices(target)) return undefined;
  const instants = [...exchanges, ...happenings].map(({ at }) => at.getTime());
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}

function expectKept(world: World, shownBy: Claimable, received: Received): void {
  const departure = departureFrom(received);
  if (departure) throw unmet(world.scenario, { ...departure, shownBy });
}

/** By what an answer finds its request: the RequestID, whatever the case of its EUI-64s. */
function keyOf({ sent }: Exchange): string {
  return formatRequestId(sent.requestId).toUpperCase();
}

/** What a request said; where our document is not valid, no more than the RequestID that it was composed with. */
function askedIn(world: World, { sent, at, gbcsVersion }: Exchange): Asked {
  const model = gbcsVersion === undefined ? {} : { gbcsVersion };
  if (sent.own.schema !== 'valid') return { id: sent.requestId, at, ...model };
  const header = world.session.reader.tree(sent.xml);
  const text = (item: string): string => textAt(header, 'Header', item) ?? '';
  return {
    id: idIn(text('RequestID')) ?? sent.requestId,
    at,
    serviceReference: text('ServiceReference'),
    serviceReferenceVariant: text('ServiceReferenceVariant'),
    ...model,
  };
}

function readIn(
  message: ReceivedMessage,
  response: DuisResponse,
): Pick<Received, 'message' | 'response' | 'gbcs' | 'useCase' | 'smets1' | 'insideAlertCode'> {
  const { body } = response;
  const payload = payloadOf(body);
  const gbcs = payload && messageIn(payload);
  const useCase = gbcs && gbcs !== 'malformed' ? loadCatalogues().useCases.byCode(gbcs.messageCode) : undefined;
  const inside = gbcs && gbcs !== 'malformed' && body.kind === 'device-alert' ? insideAlertCode(gbcs) : undefined;
  return {
    message,
    response,
    ...(gbcs ? { gbcs } : {}),
    ...(useCase ? { useCase } : {}),
    ...(inside === undefined ? {} : { insideAlertCode: inside }),
    ...(body.kind === 'smets1' ? { smets1: readSmets1(body.signedResponse) } : {}),
  };
}

function speakerIn(world: World, { body }: DuisResponse): Pick<Received, 'deviceType'> {
  const gbcs = payloadOf(body);
  const message = gbcs && messageIn(gbcs);
  const deviceType = message && message !== 'malformed' ? world.cast.specOf(message.originator)?.deviceType : undefined;
  return deviceType ? { deviceType } : {};
}

function messageIn(payload: Buffer): Received['gbcs'] {
  return tryDecode(() => decodeMessage(payload)) ?? 'malformed';
}

/** The alert code that a device says, four hex digits; undefined for alerts whose body is not known to carry it. */
function insideAlertCode({ messageCode, payload }: Exclude<Received['gbcs'], 'malformed' | undefined>): string | undefined {
  return tryDecode(() => {
    const head = alertBody(messageCode)?.decode(payload) as AlertHead | undefined;
    return head?.alertCode.toString(16).toUpperCase().padStart(4, '0');
  });
}

/** The schedule that an exchange created. */
function scheduleIn(world: World, { sent }: Exchange): KnownSchedule | undefined {
  const body = sent.reply?.response?.body;
  if (body?.kind !== 'response' || body.content?.name !== 'DSPScheduleID') return undefined;
  const details = sent.own.schema === 'valid' ? [...walk(world.session.reader.tree(sent.xml))] : [];
  const text = (item: string): string | undefined => details.find(({ name }) => name === item)?.text.trim();
  const first = new Date(`${text('ScheduleStartDate')?.slice(0, 10) ?? ''}T${text('ScheduleExecutionStartTime') ?? '00:00:00Z'}`);
  const mayBeGone = world.exchanges.some((other) => other.sent.xml.includes('DeleteSchedule'));
  return { id: body.content.text, mayBeGone, ...(!Number.isNaN(first.getTime()) && { first }) };
}
