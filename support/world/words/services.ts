import type { ServiceName } from '../../target/target';

export type { ServiceName };

const SERVICES: Readonly<Record<string, ServiceName>> = {
  Transform: 'transform',
  'Send Command': 'sendCommand',
  'Non-Device': 'nonDevice',
};

/** The DUIS services by the names that DUIS gives them. */
export const SERVICE = new RegExp(Object.keys(SERVICES).join('|'));

export function serviceNamed(words: string): ServiceName {
  const found = SERVICES[words];
  if (!found) throw new RangeError(`"${words}" is not a service; known: ${Object.keys(SERVICES).join(', ')}`);
  return found;
}
