import { isSignedPreCommand, serviceFor } from '../inquiry/command-variant';
import { isSmets1 } from '../inventory/device';
import type { Rule } from './rule';
import { refuse } from './rule';

/** E13: the request is not for the web service that it was sent to. */
export const rightService: Rule = {
  name: 'request-type-valid-for-url',
  clause: '2.4, 3.2.5',
  ask: ({ request: { commandVariant }, arrival }) => {
    const service = serviceFor(commandVariant);
    return service !== undefined && service !== arrival.service
      ? refuse('E13', `CommandVariant ${commandVariant} belongs to the ${service} service, not ${arrival.service}`)
      : undefined;
  },
};

/** E12: Service Reference, variant and body must name the same Service Request; the schema does not tie them together (facts A.4). */
export const headerFitsBody: Rule = {
  name: 'header-and-body-agree',
  clause: '3.4, 3.2.5',
  ask: ({ request, service }) => {
    if (!service) return refuse('E12', `there is no Service Reference Variant ${request.serviceReferenceVariant}`);
    if (service.serviceReference !== request.serviceReference)
      return refuse(
        'E12',
        `${service.serviceReferenceVariant} belongs to Service Reference ${service.serviceReference}, not ${request.serviceReference}`,
      );
    const expected = isSignedPreCommand(request.commandVariant) ? 'SignedPreCommand' : service.bodyElement;
    return request.body.name === expected
      ? undefined
      : refuse(
          'E12',
          `the body of ${service.serviceReferenceVariant} with CommandVariant ${request.commandVariant} is ${expected}, not ` +
            `${request.body.name}`,
        );
  },
};

/** E12: the Service Request does not take this CommandVariant. */
export const commandVariantApplies: Rule = {
  name: 'command-variant-applies',
  clause: '3.1, 3.2.5',
  ask: ({ request: { commandVariant }, service, device, behaviour }) => {
    if (!service) return undefined;
    const variants = device && isSmets1(device) && !service.nonDevice ? SMETS1_VARIANTS : service.commandVariants;
    if (variants.includes(commandVariant)) return undefined;
    const code = commandVariant === 9 ? behaviour.readings.text('command-variant-9') : 'E12';
    return refuse(code, `${service.serviceReferenceVariant} takes CommandVariant ${variants.join(', ')} here, not ${commandVariant}`);
  },
};

/**
 * There is no Pre-Command for a SMETS1 device and nothing to deliver locally: critical or not, the request is sent (DUIS 1.4; inferred).
 */
const SMETS1_VARIANTS: readonly number[] = [1];
