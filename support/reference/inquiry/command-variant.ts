import type { ServiceName } from './arrival';

/** CommandVariants by what they ask for (facts A.3). */
export function isSignedPreCommand(variant: number): boolean {
  return variant === 5 || variant === 6 || variant === 7;
}

/** Where the User wants the command itself, to deliver it locally: instead of sending (2, 6) or besides (3, 7). */
export function isLocalDelivery(variant: number): boolean {
  return variant === 2 || variant === 3 || variant === 6 || variant === 7;
}

export function isSent(variant: number): boolean {
  return variant === 1 || variant === 3 || variant === 5 || variant === 7;
}

/** The web service that takes a CommandVariant; undefined for 9, which no User may send. */
export function serviceFor(variant: number): ServiceName | undefined {
  if (variant === 4) return 'transform';
  if (isSent(variant)) return 'sendCommand';
  return variant === 2 || variant === 6 || variant === 8 ? 'nonDevice' : undefined;
}
