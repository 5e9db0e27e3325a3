import type { Eui64 } from '../../duis/eui64';
import { decodeMessage } from '../../gbcs/decode';
import { encodeMessage } from '../../gbcs/encode';
import type { GbcsMessage } from '../../gbcs/message';
import { signMessage } from '../../gbcs/protection/signature';
import type { PartyCertificate } from '../../pki/certificate-store';
import type { Deviation, ForgingKeys } from '../deviation';
import { byName } from './forged';

/** A Pre-Command signed otherwise than it should be. */
function spoilt(
  says: string,
  sign: (message: GbcsMessage, keys: ForgingKeys) => Buffer,
  more: { readonly fresh?: true; readonly after?: 'another'; readonly header?: Readonly<Record<string, string>> } = {},
): Deviation {
  return { stage: 'pre-command', says, sign: (preCommand, keys) => sign(decodeMessage(preCommand), keys), ...more };
}

/** One that was changed before the User signed it. */
function changed(says: string, change: (message: GbcsMessage) => GbcsMessage): Deviation {
  return spoilt(says, (message, { own }) => signed(change(message), own));
}

const NEIGHBOUR = /.$/;

/** What may be wrong with a Signed Pre-Command: `its Pre-Command unsigned`. */
export const FORGED_PRE_COMMANDS = byName([
  spoilt('Pre-Command under another RequestID', (message, { own }) => signed(message, own), { fresh: true }),
  spoilt('Pre-Command under another Service Reference', (message, { own }) => signed(message, own), {
    header: { ServiceReference: '1.1', ServiceReferenceVariant: '1.1.1' },
  }),
  spoilt('Pre-Command under another variant', (message, { own }) => signed(message, own), {
    header: { ServiceReference: '6.14', ServiceReferenceVariant: '6.14.1' },
  }),
  spoilt('Pre-Command no GBCS message', () => Buffer.from('no GBCS message')),
  spoilt('Pre-Command unsigned', (message) => encodeMessage(message)),
  spoilt('Pre-Command signed by another User', (message, { another }) => signed(message, another)),
  spoilt('Pre-Command signed, and the signature changed', (message, { own }) => {
    const octets = signed(message, own);
    octets[octets.length - 1] = (octets.at(-1) ?? 0) ^ 1;
    return octets;
  }),
  spoilt('Pre-Command signed, and then changed', (message, { own }) => {
    const right = decodeMessage(signed(message, own));
    return encodeMessage(withAnotherOctet(right));
  }),
  spoilt('Pre-Command with a MAC', (message, { own }) =>
    encodeMessage({ ...decodeMessage(signed(message, own)), mac: Buffer.alloc(12, 1) }),
  ),
  spoilt('Pre-Command signed when another was asked for since', (message, { own }) => signed(message, own), { after: 'another' }),
  changed('Pre-Command a response', (message) => ({ ...message, kind: 'response' })),
  changed('Pre-Command an alert', (message) => ({ ...message, kind: 'alert' })),
  changed('Pre-Command changed', withAnotherOctet),
  changed('Pre-Command of another use case', (message) => ({ ...message, messageCode: message.messageCode ^ 1 })),
  changed('Pre-Command for another device', (message) => ({ ...message, recipient: neighbourOf(message.recipient) })),
  changed('Pre-Command of another User', (message) => ({ ...message, originator: neighbourOf(message.originator) })),
  changed('Pre-Command with another counter', (message) => ({ ...message, counter: message.counter + 1n })),
]);

function signed(message: GbcsMessage, { privateKey, subject }: PartyCertificate): Buffer {
  if (!privateKey) throw new Error(`the private key of ${subject} is not held`);
  return encodeMessage(signMessage(message, privateKey));
}

function withAnotherOctet(message: GbcsMessage): GbcsMessage {
  const payload = Buffer.from(message.payload);
  payload[payload.length - 1] = (payload.at(-1) ?? 0) ^ 1;
  return { ...message, payload };
}

function neighbourOf(eui: Eui64): Eui64 {
  return eui.replace(NEIGHBOUR, (digit) => (digit === 'F' ? 'E' : 'F'));
}
