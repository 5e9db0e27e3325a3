import { hash } from 'node:crypto';
import type { Element } from '../../duis/element';
import { textAt, walk } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import { decryptBody } from '../../gbcs/protection/encryption';
import { verifyMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { controlIfOffered, sharesDevices } from '../../target/capabilities';
import type { AnswerFacts } from '../findings/contents/answer';
import { messageIn, payloadOf, publicKeyOf } from '../findings/gbcs-reading';
import type { Exchange } from '../stage/exchange';
import { answers, isServed, requestIdOf } from '../stage/exchange';
import type { World } from '../stage/world';
import { isLogged } from './logged-devices';

type Service = (exchange: Exchange) => Element | undefined;

/** What is known of the device at an exchange, and of its answer. */
export function answerFacts(world: World, exchange: Exchange, serviceOf: Service): AnswerFacts {
  const device = exchange.sent.requestId.target;
  const spec = world.cast.specOf(device);
  const firmwareVersion = versionAt(world, exchange, serviceOf);
  return {
    device,
    typeOf: (other) => world.cast.specOf(other)?.deviceType,
    logged: (other) => isLogged(world, { hub: device, device: other }, exchange, serviceOf),
    carriedOut: (service) => carriedOut(world, service, exchange, serviceOf),
    isSwitch: (other) => isSwitch(world, other, serviceOf),
    ...(firmwareVersion !== undefined && { firmwareVersion }),
    ...(spec?.esmeVariant !== undefined && { esmeVariant: spec.esmeVariant }),
  };
}

/** What a device raises that could not do what it had planned. */
const COULD_NOT = '8F67';

/**
 * The version that a device ran: the one it was introduced with, where no step had arranged another, or where that other was to be
 * activated later, or could not be. Undefined where an image that nobody arranged was sent to it and activated, or an activation was meant
 * for another image, for a step to say what comes of that.
 */
function versionAt(world: World, exchange: Exchange, serviceOf: Service): string | undefined {
  const device = exchange.sent.requestId.target;
  const before = world.exchanges.indexOf(exchange);
  const arranged = world.facts.versionsOf(device, before);
  const asked = world.exchanges.slice(0, before + 1);
  if (arranged.length > 0) {
    if (isMeantForAnother(asked, device, serviceOf)) return undefined;
    return isYetToRun(world, exchange, serviceOf) ? (arranged.at(-2) ?? world.cast.specOf(device)?.firmwareVersion) : arranged.at(-1);
  }
  const isSent = asked.some((other) => isImageFor(serviceOf(other), device));
  const isActivated = asked.some((other) => other.sent.requestId.target === device && serviceOf(other)?.name === 'ActivateFirmware');
  return isSent && isActivated ? undefined : world.cast.specOf(device)?.firmwareVersion;
}

/** Whether the activation that a device was asked for last was to come later than an exchange, or was given up before it came. */
function isYetToRun(world: World, { at, entry, sent }: Exchange, serviceOf: Service): boolean {
  const device = sent.requestId.target;
  const ofDevice = world.exchanges.filter((one) => one.sent.requestId.target === device && one.entry.n < entry.n);
  const last = ofDevice.map(serviceOf).findLast((request) => request?.name === 'ActivateFirmware');
  const due = Date.parse((last && textAt(last, 'ExecutionDateTime')?.trim()) ?? '');
  const isGivenUp = world.happenings.some((one) => one.device === device && one.alertCode === COULD_NOT && one.at.getTime() < due);
  return isGivenUp || at.getTime() < due;
}

/** Whether an activation that was asked of a device names the hash of no image that was sent to it. */
function isMeantForAnother(asked: readonly Exchange[], device: Eui64, serviceOf: Service): boolean {
  const services = asked.map((exchange) => ({ exchange, request: serviceOf(exchange) }));
  const images = services.flatMap(({ request }) => (isImageFor(request, device) ? [hashOfImage(request)] : []));
  return services.some(
    ({ exchange, request }) =>
      exchange.sent.requestId.target === device &&
      request?.name === 'ActivateFirmware' &&
      !images.includes((textAt(request, 'FirmwareHash') ?? '').trim().toUpperCase()),
  );
}

function hashOfImage(request: Element | undefined): string {
  const image = Buffer.from((request && textAt(request, 'FirmwareImage')) ?? '', 'base64');
  return hash('sha256', image).toUpperCase();
}

function isImageFor(request: Element | undefined, device: Eui64): boolean {
  return request?.name === 'UpdateFirmware' && (textAt(request, 'DeviceIDList') ?? '').toUpperCase().includes(device);
}

/**
 * The requests of a Service that a device had carried out before another was sent. Undefined where nobody knows: at devices that others
 * use, or where one was for later, was not answered yet, or went another way than over the SM WAN.
 */
function carriedOut(world: World, service: string, before: Exchange, serviceOf: Service): readonly Element[] | undefined {
  if (sharesDevices(world.target)) return undefined;
  const device = before.sent.requestId.target;
  const found = new Map<string, Element>();
  for (const exchange of world.exchanges) {
    const request = exchange.sent.requestId.target === device ? serviceOf(exchange) : undefined;
    if (request?.name !== service || !isServed(exchange)) continue;
    const answered = world.inbox.all.some((push) => push.entry.n < before.entry.n && answers(exchange, push) && isDeviceAnswer(push));
    if (!answered || textAt(request, 'ExecutionDateTime') !== undefined) return undefined;
    found.set(requestIdOf(exchange), request);
  }
  return [...found.values()];
}

function isDeviceAnswer({ message: { response } }: World['inbox']['all'][number]): boolean {
  if (response?.responseCode !== 'I0') return false;
  const payload = payloadOf(response.body);
  return payload !== undefined && messageIn(payload)?.kind === 'response';
}

/** A HAN connected switch: of those that the scenario introduced, or that a request named as one. */
function isSwitch(world: World, device: Eui64, serviceOf: Service): boolean | undefined {
  if (sharesDevices(world.target)) return undefined;
  if (world.cast.specOf(device)?.deviceType === 'HCALCS') return true;
  const named = world.exchanges.flatMap((exchange) => {
    const request = serviceOf(exchange);
    return request ? [...walk(request)].filter(({ name }) => name === 'HCALCS') : [];
  });
  return named.some(({ text }) => text.trim().toUpperCase() === device);
}

/** What reads an answer that is encrypted for a User of the suite; undefined where the keys that it takes are not at hand. */
export async function decryption(world: World, response: GbcsMessage): Promise<AnswerFacts['decrypt']> {
  const { parties } = world.session;
  const own = parties.of(response.supplementary?.party ?? response.recipient, 'keyAgreement')?.privateKey;
  const recipient = parties.of(response.recipient, 'keyAgreement')?.privateKey;
  const shown = await controlIfOffered(world.target, 'devices')?.device(response.originator);
  const device = publicKeyOf(shown?.certificates.keyAgreement);
  // A device that has another certificate since then has made its answer with another key, and nothing can be said of it.
  if (!own || !recipient || !device || !verifyMac(response, recipient, device)) return undefined;
  return (encrypted) => decryptBody(encrypted, response, own, device) ?? null;
}
