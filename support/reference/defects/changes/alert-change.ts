import type { Eui64 } from '../../../duis/eui64';
import type { OutgoingBody, OutgoingResponse } from '../../../duis/response-writer';
import type { AlertThrottle, ThrottleParameters, ThrottleVerdict } from '../../alerts/throttle';
import type { Behaviour } from '../../behaviour/behaviour';

type Apply = (behaviour: Behaviour) => Behaviour;
type Kind = OutgoingBody['kind'];
type BodyOf<K extends Kind> = Extract<OutgoingBody, { kind: K }>;

/** Messages of a kind are written down, and then something is done to them, as text and before they are signed. */
export function written(kind: Kind, change: (xml: string, response: OutgoingResponse) => string): Apply {
  return (behaviour) => ({
    ...behaviour,
    writeResponse: (response) =>
      response.body.kind === kind ? change(behaviour.writeResponse(response), response) : behaviour.writeResponse(response),
  });
}

/** Messages of a kind say something else. */
export function said<K extends Kind>(kind: K, change: (body: BodyOf<K>, response: OutgoingResponse) => OutgoingBody): Apply {
  return (behaviour) => ({
    ...behaviour,
    writeResponse: (response) =>
      behaviour.writeResponse(response.body.kind === kind ? { ...response, body: change(response.body as BodyOf<K>, response) } : response),
  });
}

/** Alerts are throttled by other parameters. */
export function parameters(change: (right: ThrottleParameters) => Partial<ThrottleParameters>): Apply {
  return (behaviour) => ({ ...behaviour, alertThrottle: (right) => behaviour.alertThrottle({ ...right, ...change(right) }) });
}

type Judge = AlertThrottle['judge'];

/** Alerts are judged otherwise; `make` gives the wrong judge of one throttle, with a memory of its own. */
export function judged(make: (right: Judge, parameters: ThrottleParameters) => Judge): Apply {
  return (behaviour) => ({
    ...behaviour,
    alertThrottle: (given) => {
      const throttle = behaviour.alertThrottle(given);
      return { judge: make(throttle.judge.bind(throttle), given) };
    },
  });
}

/** Alerts that are forwarded carry other figures. `own` is what the defect remembers of the code of the device. */
export function figured<T>(start: () => T, change: (verdict: ThrottleVerdict & { forward: true }, own: T) => ThrottleVerdict): Apply {
  return judged((right) => {
    const memory = new Map<string, T>();
    return (device: Eui64, alertCode, at) => {
      const key = `${device} ${alertCode}`;
      const own = memory.get(key) ?? start();
      memory.set(key, own);
      const verdict = right(device, alertCode, at);
      return verdict.forward ? change(verdict, own) : verdict;
    };
  });
}

/** Moves the element `name` behind the element `after`, wherever both stand. */
export function behind(name: string, after: string): (xml: string) => string {
  return (xml) => {
    const moved = elementOf(xml, name);
    const anchor = elementOf(xml, after);
    return moved === undefined || anchor === undefined ? xml : xml.replace(moved, '').replace(anchor, anchor + moved);
  };
}

/** The element of this name in a document that the DCC wrote, as text. */
export function elementOf(xml: string, name: string): string | undefined {
  return new RegExp(`<sr:${name}\\b[^>]*(?:/>|>[^]*</sr:${name}>)`).exec(xml)?.[0];
}
