import { textAt } from '../../duis/element';
import { decodeMessage } from '../../gbcs/decode';
import { groupingHeaderAndPayload } from '../../gbcs/encode';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { verifySignature } from '../../gbcs/protection/signature';
import { isSignedPreCommand } from '../inquiry/command-variant';
import type { Inquiry } from '../inquiry/inquiry';
import type { Rule } from './rule';
import { refuse } from './rule';

/** The code is a reading (pre-command-code). */
const CODE = 'E48';

/** What a Signed Pre-Command can be refused for. */
export const PRE_COMMAND_DEMANDS = [
  'awaited',
  'service',
  'readable',
  'command',
  'unprotected',
  'signed',
  'same',
  'key-known',
  'signature',
] as const;
export type PreCommandDemand = (typeof PRE_COMMAND_DEMANDS)[number];

/** A Signed Pre-Command is the Pre-Command that the DCC gave for the same RequestID, with the User's signature over it (facts A.2). */
export function signedPreCommandFits(demands: readonly PreCommandDemand[] = PRE_COMMAND_DEMANDS): Rule {
  return {
    name: 'signed-pre-command-corresponds',
    clause: '3.3, 3.2.5',
    ask: (inquiry) => {
      if (!isSignedPreCommand(inquiry.request.commandVariant)) return undefined;
      const signed = readAny(inquiry);
      for (const demand of demands) {
        const objection = OBJECTIONS[demand](inquiry, signed);
        if (objection !== undefined) return refuse(CODE, objection);
      }
      return undefined;
    },
  };
}

type Objection = (inquiry: Inquiry, signed: GbcsMessage | undefined) => string | undefined;

const OBJECTIONS: Readonly<Record<PreCommandDemand, Objection>> = {
  awaited: ({ preCommand, request }) =>
    preCommand ? undefined : `no Pre-Command waits for a signature under RequestID ${request.requestIdText}`,
  service: ({ preCommand, request }) =>
    preCommand && preCommand.request.serviceReferenceVariant !== request.serviceReferenceVariant
      ? `the Pre-Command was given for ${preCommand.request.serviceReferenceVariant}, not ${request.serviceReferenceVariant}`
      : undefined,
  readable: (_inquiry, signed) => (signed ? undefined : 'the GBCSPayload is not a GBCS message'),
  command: (_inquiry, signed) => (signed && signed.kind !== 'command' ? `the GBCSPayload is a ${signed.kind}` : undefined),
  unprotected: (_inquiry, signed) => (signed?.mac ? 'the Pre-Command bears a MAC' : undefined),
  signed: (_inquiry, signed) => (signed && typeof signed.signature === 'string' ? 'the Pre-Command bears no signature' : undefined),
  same: ({ preCommand }, signed) =>
    signed && preCommand && !groupingHeaderAndPayload(signed).equals(groupingHeaderAndPayload(preCommand.preCommand))
      ? 'what was signed is not the Pre-Command that was given'
      : undefined,
  'key-known': (inquiry) => (signingKey(inquiry) ? undefined : `no Digital Signature certificate of ${originator(inquiry)} is known`),
  signature: (inquiry, signed) => {
    const key = signingKey(inquiry);
    return signed && key && !verifySignature(signed, key)
      ? `the signature over the Pre-Command is not ${originator(inquiry)}'s`
      : undefined;
  },
};

/** Whatever GBCS message is in the SignedPreCommand. */
function readAny({ request }: Inquiry): GbcsMessage | undefined {
  return tryDecode(() => decodeMessage(Buffer.from(textAt(request.body, 'GBCSPayload') ?? '', 'base64')));
}

function originator({ request }: Inquiry): string {
  return request.requestId.originator;
}

function signingKey(inquiry: Inquiry): Parameters<typeof verifySignature>[1] | undefined {
  return inquiry.tools.pki.of(originator(inquiry), 'digitalSignature')?.publicKey;
}
