import type { Element } from '../../../duis/element';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Inquiry } from '../../inquiry/inquiry';
import type { NonDeviceService } from '../../services/service';
import type { Refusal } from '../../rules/rule';
import { withRule } from '../../rules/rule';

type Apply = (behaviour: Behaviour) => Behaviour;

/** The rule of this name refuses more than it ought to: whatever `objects` objects to, too. */
export function alsoRefuses(name: string, objects: (inquiry: Inquiry) => Refusal | undefined): Apply {
  return (behaviour) => ({
    ...behaviour,
    rules: withRule(behaviour.rules, name, (right) => ({ ...right, ask: (inquiry) => right.ask(inquiry) ?? objects(inquiry) })),
  });
}

/** Commands for this Service Reference Variant are written as if the request had been another. */
export function misreadForCommand(serviceReferenceVariant: string, misread: (body: Element, now: Date) => Element): Apply {
  return (behaviour) => ({
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) =>
      behaviour.buildCommand(
        useCase,
        request.serviceReferenceVariant === serviceReferenceVariant ? { ...request, body: misread(request.body, context.now) } : request,
        addressing,
        context,
      ),
  });
}

/** A non-device Service Request is carried out by something that has the right one at hand. */
export function nonDevice(serviceReferenceVariant: string, change: (right: NonDeviceService) => NonDeviceService): Apply {
  return (behaviour) => {
    const right = behaviour.nonDevice.get(serviceReferenceVariant);
    if (!right) throw new RangeError(`there is no non-device Service Request ${serviceReferenceVariant}`);
    return { ...behaviour, nonDevice: new Map([...behaviour.nonDevice, [serviceReferenceVariant, change(right)]]) };
  };
}

/** The same without the elements that are left out, at any depth. */
export function without(element: Element, isLeftOut: (element: Element) => boolean): Element {
  return { ...element, children: element.children.filter((child) => !isLeftOut(child)).map((child) => without(child, isLeftOut)) };
}
