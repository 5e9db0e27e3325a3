import { authorisedForDevice, localDeliveryAllowed, roleEligible, userActive, userKnown } from './access';
import { deviceExists, deviceTypeApplies, statusCompatible } from './device';
import { schemaValid, signatureVerifies, wellFormed } from './document';
import { executionDateInWindow } from './execution-date';
import { commandVariantApplies, headerFitsBody, rightService } from './header';
import { counterIncreases } from './replay';
import type { Rule } from './rule';
import { schedulable } from './specific/create-schedule';
import { daysOfWeekInOrder, gasThresholdsInOrder } from './specific/data-order';
import { floorSequenceNumberGiven } from './specific/floor-sequence-number';
import { decimalGasFlowSupported } from './specific/gas-flow';
import { installDateNotInFuture, notifiedDeviceIsHub } from './specific/hub-status';
import { namedDeviceExists } from './specific/named-device';
import { localResponseCorresponds } from './specific/return-local-response';
import { loadControllerBySupplier, loadControllerInSmets2 } from './specific/security-credentials';
import { installCodeLength } from './specific/update-han-device-log';
import { trafficWithinAllocation } from './traffic';
import { predecessorKnown } from './sequence';
import { senderIsPeer, transportIdentity } from './transport';
import { signedPreCommandFits } from './pre-command';
import { useCaseAvailable } from './use-case';

/**
 * The rules in the order in which they are asked; the first that objects decides (facts B.4; the note leaves DUIS 3.2 as it was).
 * What can only be answered with HTTP comes first, then what the header says, who asks, what about, and last what it asks for.
 */
export const referenceRules: readonly Rule[] = [
  transportIdentity,
  trafficWithinAllocation(),
  wellFormed,
  schemaValid,
  signatureVerifies(),
  senderIsPeer,
  counterIncreases,
  rightService,
  headerFitsBody,
  commandVariantApplies,
  userKnown,
  roleEligible,
  userActive,
  deviceExists,
  authorisedForDevice,
  statusCompatible,
  deviceTypeApplies,
  localDeliveryAllowed,
  predecessorKnown,
  signedPreCommandFits(),
  loadControllerBySupplier,
  loadControllerInSmets2,
  useCaseAvailable,
  floorSequenceNumberGiven(['Supplier', 'LoadController']),
  executionDateInWindow({ days: 30 }),
  namedDeviceExists,
  installCodeLength({ octets: 16 }),
  notifiedDeviceIsHub,
  installDateNotInFuture(),
  localResponseCorresponds,
  schedulable,
  gasThresholdsInOrder(),
  daysOfWeekInOrder(),
  decimalGasFlowSupported(),
];

/** Those before it decide whether a request is one at all, and nothing but HTTP says so. */
const FIRST_WITH_A_CODE = referenceRules.indexOf(rightService);

/** The same in the order of the reading validation-order: the one that is stated, or, for `any`, the last first of those with a code. */
export function rulesInOrder(order: string): readonly Rule[] {
  if (order === 'stated') return referenceRules;
  return [...referenceRules.slice(0, FIRST_WITH_A_CODE), ...referenceRules.slice(FIRST_WITH_A_CODE).reverse()];
}
