import { textAt } from '../../duis/element';
import type { ResponseBody } from '../../duis/response';
import { payloadOf, messageCodeOf } from '../../world/findings/gbcs-reading';
import { readSmets1 } from '../../world/findings/smets1-reading';
import { exchangeAnswered, type Exchange } from '../../world/stage/exchange';
import type { Push } from '../../world/stage/inbox';
import type { World } from '../../world/stage/world';
import { nameOf } from '../../world/words/personas';
import { loadCatalogues } from '../../vectors/catalogues';

const CARRIED: Readonly<Record<string, string>> = { PreCommand: 'Pre-Command', LocalCommand: 'command' };

/** What a Then would say of the reply to a request; undefined where no step says it. */
export function replyWords(world: World, { sent: { http, reply, own, requestId } }: Exchange): string | undefined {
  const response = reply?.response;
  if (!response) {
    if (http.status === 429) return 'the request is rejected with HTTP 429';
    if (own.schema !== 'valid' || own.signature !== 'verified') return 'the request is refused as invalid';
    return `the request is turned away with HTTP ${http.status}`;
  }
  const { responseCode, body } = response;
  if (!responseCode.startsWith('I')) return `the request is refused with ${responseCode}`;
  const carried = body.kind === 'response' ? body.content?.name : undefined;
  const useCase = carried === 'PreCommand' || carried === 'LocalCommand' ? useCaseWords(payloadOf(body)) : undefined;
  const device = world.cast.owns(requestId.target) ? deviceWords(world, requestId.target) : undefined;
  if (useCase !== undefined && device !== undefined)
    return `the request is answered with ${responseCode} and the ${CARRIED[carried ?? ''] ?? 'command'} ${useCase}, for ${device}`;
  return `the request is ${responseCode === 'I99' ? 'acknowledged' : 'answered'} with ${responseCode}`;
}

/** `ECS24b, message code 0x010F`; undefined for a use case that the catalogue does not have. */
function useCaseWords(payload: Buffer | undefined): string | undefined {
  const code = payload && messageCodeOf(payload);
  const known = code === undefined ? undefined : loadCatalogues().useCases.byCode(Number(code));
  return known && `${known.useCase}, message code ${code}`;
}

/** How a step names a device of the scenario. */
export function deviceWords(world: World, eui: string): string {
  return world.cast.nameOf(eui).replace(/\bCHF$/, 'Communications Hub');
}

/** What Thens would say of the messages that were pushed, in the order in which they came; DCC Alerts all in one. */
export function pushWords(world: World, pushes: readonly Push[]): readonly string[] {
  const letters = pushes.flatMap(({ user, message }) => {
    const body = message.response?.body;
    return body?.kind === 'dcc-alert' ? [{ alert: body.alertCode, to: nameOf(user) }] : [];
  });
  return [
    ...pushes.flatMap((push) => messageWords(world, push) ?? []),
    ...(letters.length > 0 ? [`the DCC Alerts are ${letterWords(letters)}`] : []),
  ];
}

function letterWords(letters: readonly { readonly alert: string; readonly to: string }[]): string {
  const byAlert = new Map<string, string[]>();
  for (const { alert, to } of letters) byAlert.set(alert, [...(byAlert.get(alert) ?? []), `the ${to}`]);
  return [...byAlert].map(([alert, to]) => `${alert} to ${listed(to.sort())}`).join('; ');
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

function messageWords(world: World, push: Push): string | undefined {
  const { response } = push.message;
  if (!response || response.body.kind === 'dcc-alert') return undefined;
  const user = `the ${nameOf(push.user)}`;
  const device = deviceOf(world, push, response.responseId);
  if (response.body.kind === 'response') return responseWords(user, device, response.responseCode, response.body);
  if (device === undefined) return undefined;
  const alertCode = response.body.kind === 'smets1' ? readSmets1(response.body.signedResponse).alertCode : response.body.alertCode;
  return alertCode === undefined
    ? `${user} receives ${response.responseCode} from ${device}`
    : `${user} receives the alert ${alertCode} from ${device}`;
}

type ServiceResponse = Extract<ResponseBody, { readonly kind: 'response' }>;

function responseWords(user: string, device: string | undefined, code: string, body: ServiceResponse): string {
  const payload = payloadOf(body);
  if (payload === undefined || device === undefined) return `${user} receives ${code} from the DCC`;
  const content = body.content?.name;
  if (content === 'LocalCommand') return `${user} receives ${code} and the command ${useCaseWords(payload) ?? ''}, for ${device}`;
  if (content === 'DSPScheduledMessage')
    return `${user} receives the response to ${body.serviceReferenceVariant} from ${device}, with the DSPScheduleID of its schedule`;
  const report = content === 'FutureDatedDeviceAlertMessage' && body.content ? textAt(body.content, 'FutureDatedAlertCode') : undefined;
  if (report !== undefined) return `${user} receives ${report.trim()}, message code ${messageCodeOf(payload) ?? ''}, from ${device}`;
  return `${user} receives ${code} from ${device}`;
}

function deviceOf(world: World, push: Push, responseId: string | undefined): string | undefined {
  const eui = responseId?.split(':')[0]?.toUpperCase() ?? exchangeAnswered(world.exchanges, push)?.sent.requestId.target;
  return eui !== undefined && world.cast.specOf(eui) ? deviceWords(world, eui) : undefined;
}

/** What Thens would say of the commands that each device was given, where it was given one. */
export function commandWords(world: World, device: string, messageCodes: readonly string[]): string | undefined {
  const [code, ...more] = messageCodes;
  if (code === undefined) return `${deviceWords(world, device)} receives nothing`;
  const known = more.length === 0 ? loadCatalogues().useCases.byCode(Number(code)) : undefined;
  return known && `${deviceWords(world, device)} executes ${known.useCase}, message code ${code}`;
}
