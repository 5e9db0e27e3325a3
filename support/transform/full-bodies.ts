import type { BodyInput } from './build-command';
import { DER_NULL, encodeDer } from '../gbcs/asn1';

/** Writes the body of one use case. */
export type BodyBuilder = (input: BodyInput) => Uint8Array;

/** CS07, Read Device Join Details: nothing to say but which message this is (facts 5). */
const readJoinDetails: BodyBuilder = () => encodeDer(DER_NULL);

/** Bodies that a shape of items cannot describe, by use case. */
export const fullBodies: ReadonlyMap<string, BodyBuilder> = new Map<string, BodyBuilder>([['CS07', readJoinDetails]]);
