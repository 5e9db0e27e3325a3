import type { Element } from '../../../duis/element';
import type { BodyCodec } from '../../../gbcs/bodies/body';
import type { Addressing } from '../../../transform/addressing';
import { ACCESS_CONTROL_BROKER } from '../../parties';
import type { Behaviour } from '../../behaviour/behaviour';

type Apply = (behaviour: Behaviour) => Behaviour;

/** Commands of this use case say something else than they ought to. */
export function wrongPayload<T>(useCases: readonly string[], codec: BodyCodec<T>, change: (right: T) => T): Apply {
  return (behaviour) => ({
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) => {
      const right = behaviour.buildCommand(useCase, request, addressing, context);
      return useCases.includes(useCase.useCase)
        ? { ...right, payload: codec.encode(change(codec.decode(right.payload)), addressing.counter) }
        : right;
    },
  });
}

/** Commands of these use cases have other octets than they ought to, in hexadecimal. */
export function wrongOctets(useCases: readonly string[], change: (hex: string) => string): Apply {
  return (behaviour) => ({
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) => {
      const right = behaviour.buildCommand(useCase, request, addressing, context);
      if (!useCases.includes(useCase.useCase)) return right;
      return { ...right, payload: Buffer.from(change(Buffer.from(right.payload).toString('hex')), 'hex') };
    },
  });
}

/** Commands have other parties than they ought to, by their use case and Service Reference Variant. */
export function addressedBy(change: (right: Addressing, useCase: string, service: string) => Addressing): Apply {
  return (behaviour) => ({
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) =>
      behaviour.buildCommand(useCase, request, change(addressing, useCase.useCase, request.serviceReferenceVariant), context),
  });
}

/** The broker in the place of the User, who is named beside it. */
export function byTheBroker({ originator, recipient, counter }: Addressing): Addressing {
  return { originator: ACCESS_CONTROL_BROKER, recipient, counter, supplementary: { party: originator, counter } };
}

/** The S1SP is asked for something else than the User asked, where this Service Reference Variant is concerned. */
export function misreadForS1sp(serviceReferenceVariant: string, misread: (body: Element) => Element): Apply {
  return (behaviour) => ({
    ...behaviour,
    handOnToS1sp: (request) =>
      behaviour.handOnToS1sp(
        request.serviceReferenceVariant === serviceReferenceVariant ? { ...request, body: misread(request.body) } : request,
      ),
  });
}

/** The text of every element of this name otherwise, at any depth. */
export function textOf(name: string, change: (text: string) => string): (element: Element) => Element {
  const rewrite = (element: Element): Element => ({
    ...element,
    ...(element.name === name ? { text: change(element.text) } : {}),
    children: element.children.map(rewrite),
  });
  return rewrite;
}
