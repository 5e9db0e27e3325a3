import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import type { ResponseBody } from '../../duis/response';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import { verifyMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import { verifySignature } from '../../gbcs/protection/signature';
import type { CertificateStore } from '../../pki/certificate-store';
import { ACCESS_CONTROL_BROKER } from '../words/personas';

/** Items of a ResponseMessage that carry a GBCS message inside; GBCSPayload carries it as text. */
const CARRIERS = ['LocalCommand', 'PreCommand', 'DSPScheduledMessage', 'FutureDatedDeviceAlertMessage'];

/** The GBCS message that a response or alert carries; undefined where it carries none. */
export function payloadOf(body: ResponseBody): Buffer | undefined {
  if (body.kind === 'device-alert') return Buffer.from(body.gbcsPayload);
  const text = body.kind === 'response' && body.content ? payloadText(body.content) : undefined;
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}

/** Where a Response has the GBCS message that it carries, from its root. */
export function payloadPath(body: ResponseBody): string {
  if (body.kind === 'device-alert') return '/Response/Body/DeviceAlertMessage/GBCSPayload';
  const carrier = body.kind === 'response' && body.content?.name !== 'GBCSPayload' ? `${body.content?.name ?? ''}/` : '';
  return `/Response/Body/ResponseMessage/${carrier}GBCSPayload`;
}

function payloadText(content: Element): string | undefined {
  if (content.name === 'GBCSPayload') return content.text;
  return CARRIERS.includes(content.name) ? textAt(content, 'GBCSPayload') : undefined;
}

/** The message code of a payload, `0x00FE`; undefined where it is no GBCS message. */
export function messageCodeOf(payload: Buffer): string | undefined {
  const message = messageIn(payload);
  return message && formatMessageCode(message.messageCode);
}

/** Who says so of a payload, by EUI-64; undefined where it is no GBCS message. */
export function originatorOf(payload: Buffer): Eui64 | undefined {
  return messageIn(payload)?.originator;
}

/** The GBCS message in these octets; undefined where they are none. */
export function messageIn(payload: Buffer): GbcsMessage | undefined {
  return tryDecode(() => decodeMessage(payload));
}

/** A device's certificates, DER in base64, as the control interface shows them. */
export interface DeviceCertificates {
  readonly digitalSignature?: string;
  readonly keyAgreement?: string;
}

/**
 * Whether a message exchanged with a device is authentic: `yes`; what is wrong with it; or, where the harness holds no key to
 * tell, `unknown` and which key that would be.
 */
export type Authenticity = { readonly is: 'yes'; readonly by: string } | { readonly is: 'no' | 'unknown'; readonly why: string };

/**
 * Authenticates a message from (or to) a device: its MAC with the key agreement key of the party at the other end, which the
 * harness holds for its Users and for the test Access Control Broker, who protects every command (facts 3.2); its signature with
 * the device's certificate, and that of a critical command with its originator's.
 */
export function authenticate(message: GbcsMessage, device: DeviceCertificates, parties: CertificateStore): Authenticity {
  const forged = message.kind === 'command' && typeof message.signature !== 'string' && !isSignedByOriginator(message, parties);
  if (forged) return { is: 'no', why: `its signature is not that of ${message.originator}` };
  if (message.mac) return byMac(message, publicKeyOf(device.keyAgreement), parties);
  if (typeof message.signature === 'string') return { is: 'no', why: 'it carries neither a MAC nor a signature' };
  const key = publicKeyOf(device.digitalSignature);
  if (!key) return { is: 'unknown', why: 'the digital signature certificate of the device is not at hand' };
  return verifySignature(message, key)
    ? { is: 'yes', by: 'signature of the device' }
    : { is: 'no', why: "its signature is not the device's" };
}

function isSignedByOriginator(command: GbcsMessage, parties: CertificateStore): boolean {
  const certificate = parties.of(command.originator, 'digitalSignature');
  return certificate !== undefined && verifySignature(command, certificate.publicKey);
}

function byMac(message: GbcsMessage, device: KeyObject | undefined, parties: CertificateStore): Authenticity {
  const party = message.kind === 'command' ? ACCESS_CONTROL_BROKER : message.recipient;
  const own = parties.of(party, 'keyAgreement')?.privateKey;
  if (!own) return { is: 'unknown', why: `the key agreement key of ${party} is not at hand` };
  if (!device) return { is: 'unknown', why: 'the key agreement certificate of the device is not at hand' };
  return verifyMac(message, own, device)
    ? { is: 'yes', by: `MAC for ${party}` }
    : { is: 'no', why: `its MAC does not verify with the keys of ${party} and the device` };
}

/** Keys of the certificates that were shown of late, by their octets: every message of a device is held to the same two. */
const keys = new Map<string, KeyObject>();
const CAPACITY = 64;

/** The key of a certificate as the control interface shows it, read once. */
export function publicKeyOf(der: string | undefined): KeyObject | undefined {
  if (der === undefined) return undefined;
  const held = keys.get(der);
  if (held) return held;
  const key = new X509Certificate(Buffer.from(der, 'base64')).publicKey;
  if (keys.size >= CAPACITY) keys.delete(keys.keys().next().value ?? '');
  keys.set(der, key);
  return key;
}
