import { auxiliaryBodies } from './bodies/auxiliary';
import { credentialBodies } from './bodies/credentials';
import { deviceUpkeepBodies } from './bodies/device-upkeep';
import { gasBodies } from './bodies/gas';
import { joiningBodies } from './bodies/joining';
import type { BodyBuilder } from './body-builder';

/** Bodies that a shape of items cannot describe, by use case. */
export const fullBodies: ReadonlyMap<string, BodyBuilder> = new Map([
  ...credentialBodies,
  ...joiningBodies,
  ...deviceUpkeepBodies,
  ...auxiliaryBodies,
  ...gasBodies,
]);
