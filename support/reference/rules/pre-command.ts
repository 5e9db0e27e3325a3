import { groupingHeaderAndPayload } from '../../gbcs/encode';
import { verifySignature } from '../../gbcs/signature';
import { isSignedPreCommand } from '../inquiry/command-variant';
import type { Inquiry } from '../inquiry/inquiry';
import { readSigned } from '../processing/read-message';
import type { Refusal, Rule } from './rule';
import { refuse } from './rule';

/** A Signed Pre-Command is the Pre-Command that the DCC gave for the same RequestID, with the User's signature over it (facts A.2). */
export const signedPreCommandFits: Rule = {
  name: 'signed-pre-command-corresponds',
  clause: '3.3, 3.2.5',
  ask: (inquiry) => (isSignedPreCommand(inquiry.request.commandVariant) ? object(inquiry) : undefined),
};

function object(inquiry: Inquiry): Refusal | undefined {
  const { preCommand, request, tools } = inquiry;
  const code = 'E48';
  if (!preCommand) return refuse(code, `no Pre-Command waits for a signature under RequestID ${request.requestIdText}`);
  const signed = readSigned(request.body);
  if (typeof signed === 'string') return refuse(code, signed);
  if (!groupingHeaderAndPayload(signed).equals(groupingHeaderAndPayload(preCommand.preCommand)))
    return refuse(code, 'what was signed is not the Pre-Command that was given');
  const signer = tools.pki.of(request.requestId.originator, 'digitalSignature');
  if (!signer) return refuse(code, `no Digital Signature certificate of ${request.requestId.originator} is known`);
  return verifySignature(signed, signer.publicKey)
    ? undefined
    : refuse(code, `the signature over the Pre-Command is not ${request.requestId.originator}'s`);
}
