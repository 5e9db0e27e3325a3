import type { DeviceView } from '../../control/types';
import type { Element } from '../../duis/element';
import type { DuisResponse, ResponseBody } from '../../duis/response';
import { controlIfOffered } from '../../target/capabilities';
import { payloadOf } from '../../world/findings/gbcs-reading';
import { exchangeAnswered, type Exchange } from '../../world/stage/exchange';
import type { Push } from '../../world/stage/inbox';
import { nameOf } from '../../world/words/personas';
import type { Played } from '../play/side';
import type { Aspect, Fact } from './fact';
import { Names } from './names';
import { payloadItems } from './payload';

/** All that a side said and did when it went through a stimulus, as facts that those of another side can be laid beside. */
export async function observe(played: Played): Promise<readonly Fact[]> {
  const names = new Names(played);
  const { world, stopped } = played;
  const arrangement: Fact[] = stopped
    ? [{ aspect: 'arrangement', about: `sentence ${stopped.at + 1}`, item: `not done: ${stopped.subject}`, value: stopped.kind }]
    : [];
  const replies = world.exchanges.flatMap((exchange, n) => replyFacts(exchange, n, names));
  const pushes = pushFacts(world.exchanges, ownPushes(played), names);
  return [...arrangement, ...replies, ...pushes, ...(await deviceFacts(played, names))];
}

/** What came on account of this stimulus, and not of one before. */
function ownPushes({ world }: Played): readonly Push[] {
  return world.inbox.all.filter(
    ({ message }) => message.response === undefined || message.text.toUpperCase().includes(world.cast.devicePrefix),
  );
}

function replyFacts({ sent: { http, reply, requestId } }: Exchange, n: number, names: Names): Fact[] {
  const fact = (aspect: Aspect, item: string, value: string): Fact => ({ aspect, about: `request ${n + 1}`, item, value, exchange: n });
  const response = reply?.response;
  const said = response?.responseCode ?? `HTTP ${http.status}`;
  return [
    fact('acknowledgement', 'code', said),
    fact('form', 'HTTP status', String(http.status)),
    fact('form', 'schema', reply?.schema ?? 'none'),
    fact('form', 'signature', reply?.signature ?? 'none'),
    ...(response
      ? [...headerItems(response, names), ...bodyItemsOf(response.body, names)].map(([item, value]) => fact('reply', item, value))
      : []),
    fact('form', 'counter', names.counter(String(requestId.counter))),
  ];
}

type Item = readonly [item: string, value: string];

function headerItems({ schemaVersion, requestId, responseId, responseDateTime }: DuisResponse, names: Names): Item[] {
  return [
    ['schemaVersion', schemaVersion],
    ['RequestID', requestId === undefined ? 'none' : names.in(requestId)],
    ['ResponseID', responseId === undefined ? 'none' : responseIdText(responseId, requestId === undefined, names)],
    ['ResponseDateTime', names.in(responseDateTime)],
  ];
}

/** That of an alert has a counter of the device's own, which nobody foretells. */
function responseIdText(responseId: string, isAlert: boolean, names: Names): string {
  return isAlert
    ? responseId
        .split(':')
        .slice(0, 2)
        .map((eui) => names.party(eui))
        .join(' to ')
    : names.in(responseId);
}

function bodyItemsOf(body: ResponseBody, names: Names): Item[] {
  const payload = payloadOf(body);
  const carried = payload ? payloadItems(payload, names) : [];
  const throttle: Item[] = 'throttle' in body && body.throttle ? [['throttle', JSON.stringify(body.throttle)]] : [];
  if (body.kind === 'device-alert') return [['kind', body.kind], ['alert', body.alertCode], ...throttle, ...carried];
  if (body.kind === 'dcc-alert') return [['kind', body.kind], ['alert', body.alertCode], ...throttle, ...elementItems(body.content, names)];
  if (body.kind === 'smets1')
    return [
      ['kind', body.kind],
      ['service', body.serviceReferenceVariant ?? 'none'],
      ['schedule', body.dspScheduleId === undefined ? 'none' : 'there'],
      ...throttle,
      ...elementItems(body.signedResponse, names),
    ];
  const content = body.content ? elementItems(body.content, names) : [];
  return [
    ['kind', body.kind],
    ['service', body.serviceReferenceVariant],
    ['content', body.content?.name ?? 'none'],
    ...content,
    ...carried,
  ];
}

/** Items whose octets are drawn, or follow from the rest. */
const UNTOLD: ReadonlySet<string> = new Set(['Signature', 'GBCSPayload', 'DSPScheduleID', 'OriginatorCounter', 'GBCSHexCounter']);

/** The leaves of an element, by their path, each with its attributes. */
function elementItems(element: Element, names: Names, path = ''): Item[] {
  if (UNTOLD.has(element.name)) return [];
  const here = `${path}/${element.name}`;
  const attributes = Object.entries(element.attributes).map(([name, value]): Item => [`${here}@${name}`, names.in(value)]);
  if (element.children.length === 0) return [...attributes, [here, names.in(element.text.trim())]];
  const seen = new Map<string, number>();
  return [
    ...attributes,
    ...element.children.flatMap((child) => {
      const n = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, n);
      return elementItems(child, names, n === 1 ? here : `${here}[${n}]`);
    }),
  ];
}

/** Pushes have no order between them: those to one User that are alike in kind are laid beside each other in that in which they came. */
function pushFacts(exchanges: readonly Exchange[], pushes: readonly Push[], names: Names): Fact[] {
  const kinds = new Map<string, Push[]>();
  for (const push of pushes) {
    const answered = exchangeAnswered(exchanges, push);
    const key = `${nameOf(push.user)}, ${kindOf(push)}${answered ? `, to request ${exchanges.indexOf(answered) + 1}` : ''}`;
    kinds.set(key, [...(kinds.get(key) ?? []), push]);
  }
  return [...kinds].flatMap(([key, alike]) => {
    const answered = alike[0] && exchangeAnswered(exchanges, alike[0]);
    const of = answered ? { exchange: exchanges.indexOf(answered) } : {};
    const aspect = key.includes('-alert ') ? 'alerts' : 'messages';
    return [
      { aspect, about: key, item: 'times', value: String(alike.length), ...of } satisfies Fact,
      ...alike.flatMap((push, n) =>
        messageFacts(push, alike.length === 1 ? key : `${key}, ${n + 1}`, names).map((one) => ({ ...one, ...of })),
      ),
    ];
  });
}

function kindOf({ message: { response, problem } }: Push): string {
  if (!response) return `unreadable: ${problem ?? ''}`;
  const { body, responseCode } = response;
  if (body.kind === 'device-alert' || body.kind === 'dcc-alert') return `${body.kind} ${body.alertCode}`;
  const content = body.kind === 'response' ? body.content?.name : undefined;
  return [body.kind, responseCode, body.serviceReferenceVariant, content].filter((part) => part !== undefined).join(' ');
}

function messageFacts({ message }: Push, about: string, names: Names): Fact[] {
  const fact = (item: string, value: string): Fact => ({ aspect: 'message content', about, item, value });
  const { response } = message;
  const said = response ? [...headerItems(response, names), ...bodyItemsOf(response.body, names)] : [];
  return [fact('schema', message.schema), fact('signature', message.signature), ...said.map(([item, value]) => fact(item, value))];
}

/** What the devices were given, and what the inventory says of them when all is done. */
async function deviceFacts({ world }: Played, names: Names): Promise<readonly Fact[]> {
  const control = controlIfOffered(world.target, 'devices');
  const facts = world.cast.devices.map(async (eui) => {
    const name = world.cast.nameOf(eui);
    const commands =
      (await controlIfOffered(world.target, 'device-commands')
        ?.commands(eui)
        .catch(() => [])) ?? [];
    const entry = await control?.device(eui).catch(() => undefined);
    const given = commands.flatMap(({ command }, n) =>
      payloadItems(Buffer.from(command, 'hex'), names).map(([item, value]): Fact => ({
        aspect: 'command content',
        about: `command ${n + 1} of ${name}`,
        item,
        value,
      })),
    );
    return [
      {
        aspect: 'commands',
        about: name,
        item: 'commands',
        value: commands.map(({ useCase }) => useCase).join(', ') || 'none',
      } satisfies Fact,
      ...given,
      ...(entry ? entryFacts(entry, name) : [{ aspect: 'inventory', about: name, item: 'entry', value: 'none' } satisfies Fact]),
    ];
  });
  return (await Promise.all(facts)).flat();
}

function entryFacts(entry: DeviceView, about: string): Fact[] {
  const {
    status,
    firmwareVersion,
    gbcsVersion,
    model,
    manufacturer,
    esmeVariant,
    importMpxn,
    history,
    certificates,
    responsible = [],
  } = entry;
  const items: Readonly<Record<string, string | undefined>> = {
    status,
    firmwareVersion,
    gbcsVersion,
    model,
    manufacturer,
    esmeVariant,
    importMpxn,
    history: history.map((one) => one.status).join(', '),
    certificates: Object.keys(certificates).sort().join(', '),
    responsible: responsible
      .map(({ role, user, until }) => `${role} ${nameOf(user)}${until === undefined ? '' : ' until'}`)
      .sort()
      .join(', '),
  };
  return Object.entries(items).flatMap(([item, value]) =>
    value === undefined ? [] : [{ aspect: 'inventory', about, item, value } satisfies Fact],
  );
}
