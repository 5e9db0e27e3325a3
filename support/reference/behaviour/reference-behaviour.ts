import { buildCommand } from '../../transform/build-command';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadSelectionTable } from '../../vectors/selection';
import { referenceEffects } from '../effects/reference-effects';
import { holdUntilDue } from '../processing/hold-until';
import { referenceRules } from '../rules/reference-rules';
import { nonDeviceServices } from '../services/non-device-services';
import type { Behaviour } from './behaviour';
import { referencePolicies } from './policies';
import { readingsWith } from './readings';
import { statusAdmits } from './status-admits';

/** What the reference does when nothing is wrong with it. `readings`: interpretations set otherwise, by name. */
export function referenceBehaviour(readings: Readonly<Record<string, string | number | boolean>> = {}): Behaviour {
  const catalogues = loadCatalogues();
  return {
    readings: readingsWith(readings),
    policies: referencePolicies,
    matrix: catalogues.services,
    rules: referenceRules,
    selection: loadSelectionTable(),
    buildCommand,
    statusAdmits: statusAdmits(catalogues.deviceStatuses),
    holdUntil: holdUntilDue,
    effects: referenceEffects,
    nonDevice: nonDeviceServices,
  };
}
