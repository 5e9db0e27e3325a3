import type { GbcsUseCase, UseCaseCatalogue } from '../duis/catalogue/gbcs-use-case';
import { isInGbcs } from '../duis/catalogue/gbcs-use-case';
import type { DeviceSpec } from '../control/types';
import type { Handler, Handlers } from './commands/handler';

/** How a device does use cases that it has no handler of their own for, by protocol; undefined: not at all. */
export type GenericHandler = (useCase: GbcsUseCase) => Handler | undefined;

/**
 * The use cases that a device can do: those of the catalogue for its type and GBCS version that have a command, each by its own
 * handler or by the generic one of its protocol.
 */
export function capabilitiesOf(spec: DeviceSpec, useCases: UseCaseCatalogue, own: Handlers, generic: GenericHandler): Handlers {
  const handlers = new Map<number, Handler>();
  for (const useCase of useCases.all) {
    const applies =
      useCase.commandProtection !== 'none' && useCase.deviceTypes.includes(spec.deviceType) && isInGbcs(useCase, spec.gbcsVersion ?? '1.0');
    const handler = applies ? (own.get(useCase.messageCode) ?? generic(useCase)) : undefined;
    if (handler) handlers.set(useCase.messageCode, handler);
  }
  return handlers;
}

/** What a device can do at the version that it is at whenever it is asked, worked out anew where that is another than the last time. */
export function following(version: () => string, at: (gbcsVersion: string) => Handlers): () => Handlers {
  let known: { readonly version: string; readonly handlers: Handlers } | undefined;
  return () => {
    const now = version();
    if (known?.version !== now) known = { version: now, handlers: at(now) };
    return known.handlers;
  };
}
