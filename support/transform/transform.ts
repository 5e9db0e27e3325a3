/** Service Request → GBCS use case → GBCS command: the transform of the DCC Data Systems, pure. */
export { addressCommand } from './addressing';
export type { Addressing, AddressingFacts, DccOriginator } from './addressing';
export { buildCommand, UnknownCommandShape } from './build-command';
export type { TransformContext } from './body-builder';
export { selectUseCase } from './select-use-case';
export type { Selection, SelectionDevice, TransformRequest } from './select-use-case';
