import type { Element } from '../duis/element';
import { child, NAMESPACE, textAt } from '../duis/element';
import type { RequestId } from '../duis/request-id';
import type { DuisResponse } from '../duis/response';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import { GbcsError } from '../gbcs/error';
import type { GbcsMessage } from '../gbcs/message';
import { signMessage } from '../gbcs/protection/signature';
import type { PartyCertificate } from '../pki/certificate-store';

/** The Pre-Command is not what the User asked for, and a careful User does not sign it. */
export class PreCommandRefused extends Error {
  static {
    this.prototype.name = 'PreCommandRefused';
  }

  /** `differs`: what it ought to be and what it is, by items, where it is a message. */
  constructor(
    message: string,
    readonly differs?: { readonly expected: PreCommandFacts; readonly got: PreCommandFacts },
  ) {
    super(message);
  }
}

/** What a User looks at before it signs. */
export type PreCommandFacts = Readonly<Record<'kind' | 'of' | 'for' | 'counter', string>>;

/** The Pre-Command in a reply of the Transform Service; undefined where it carries none. */
export function preCommandIn(response: DuisResponse | undefined): Buffer | undefined {
  const content = response?.body.kind === 'response' ? response.body.content : undefined;
  return content?.name === 'PreCommand' ? Buffer.from(textAt(content, 'GBCSPayload') ?? '', 'base64') : undefined;
}

/**
 * Signs a Pre-Command after it was seen to correspond to the request: a command from its originator to its target, with its
 * counter (facts A.2). Throws PreCommandRefused otherwise.
 */
export function signPreCommand(preCommand: Buffer, { originator, target, counter }: RequestId, key: PartyCertificate): Buffer {
  if (!key.privateKey) throw new Error(`the digital signature key of ${originator} is not held`);
  const message = decoded(preCommand);
  const expected = { kind: 'command', of: originator, for: target, counter: String(counter) };
  const got = { kind: message.kind, of: message.originator, for: message.recipient, counter: String(message.counter) };
  if (textOf(got) !== textOf(expected)) throw new PreCommandRefused(`expected ${textOf(expected)}, got ${textOf(got)}`, { expected, got });
  return encodeMessage(signMessage(message, key.privateKey));
}

function textOf({ kind, of, for: target, counter }: PreCommandFacts): string {
  return `a ${kind} of ${of} to ${target} with counter ${counter}`;
}

/** The second request of a critical service: the first one with the Signed Pre-Command for its Body, and its CommandVariant. */
export function signedPreCommandRequest(first: Element, signed: Buffer, commandVariant: number): Element {
  const service = child(first, 'Body')?.children[0];
  const when = service && child(service, 'ExecutionDateTime');
  const items = [...(when ? [when] : []), leaf('GBCSPayload', signed.toString('base64'))];
  return {
    ...first,
    children: first.children.map((part) => {
      if (part.name === 'Header')
        return {
          ...part,
          children: part.children.map((item) => (item.name === 'CommandVariant' ? { ...item, text: String(commandVariant) } : item)),
        };
      return { ...part, children: [{ ...leaf('SignedPreCommand', ''), children: items }] };
    }),
  };
}

function decoded(preCommand: Buffer): GbcsMessage {
  try {
    return decodeMessage(preCommand);
  } catch (error) {
    if (error instanceof GbcsError) throw new PreCommandRefused(`expected a GBCS Pre-Command, got octets that are none: ${error.message}`);
    throw error;
  }
}

function leaf(name: string, text: string): Element {
  return { namespace: NAMESPACE.sr, name, attributes: {}, children: [], text };
}
