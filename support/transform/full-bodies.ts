import { auxiliaryBodies } from './bodies/auxiliary';
import { credentialBodies } from './bodies/credentials';
import { deviceUpkeepBodies } from './bodies/device-upkeep';
import { setElectricityTariff } from './bodies/electricity-tariff';
import { gasBodies } from './bodies/gas';
import { setGasPrepayment } from './bodies/gas-prepayment';
import { joiningBodies } from './bodies/joining';
import { prepaymentBodies } from './bodies/prepayment';
import type { BodyBuilder } from './body-builder';

/** Bodies that a shape of items cannot describe, by use case. */
export const fullBodies: ReadonlyMap<string, BodyBuilder> = new Map([
  ...credentialBodies,
  ...joiningBodies,
  ...deviceUpkeepBodies,
  ...auxiliaryBodies,
  ...gasBodies,
  ...prepaymentBodies,
  ['ECS01a', setElectricityTariff],
  ['GCS05', setGasPrepayment],
]);
