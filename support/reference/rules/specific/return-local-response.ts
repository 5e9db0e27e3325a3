import { returnedOctets } from '../../processing/local-command';
import { readResponse } from '../../processing/read-message';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/**
 * 8.13 is for the responses of the Service Requests that its table lists (2.3.3), to commands that this User was given for local delivery.
 */
export const localResponseCorresponds: Rule = {
  name: 'local-response-corresponds',
  clause: '2.3.3, 3.8.117.2',
  of: ['8.13'],
  ask: ({ request, records, tools, behaviour }) => {
    const code = behaviour.readings.text('local-command-response-code');
    const sent = behaviour.policies.localCommandOf(records, request);
    const device = sent && records.inventory.get(sent.device);
    if (!sent || !device || sent.request.requestId.originator !== request.requestId.originator)
      return refuse(code, 'no command was given to this User for local delivery that this would answer');
    const { serviceReferenceVariant } = sent.request;
    if (!behaviour.policies.localResponseServices.includes(serviceReferenceVariant))
      return refuse(code, `responses to ${serviceReferenceVariant} are not returned`);
    const response = readResponse(tools, returnedOctets(request), sent, device);
    return typeof response === 'string' ? refuse(code, `the response does not answer the command: ${response}`) : undefined;
  },
};
