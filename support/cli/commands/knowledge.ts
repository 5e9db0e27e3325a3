import type { Knowledge } from '../../requirements/knowledge';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadInterpretations } from '../../vectors/interpretations';
import { loadRequirements } from '../../vectors/requirements';
import { FeatureShelf } from '../run/feature-shelf';
import type { Suite } from '../run/suite';

/** Everything that can be listed and explained. */
export function gatherKnowledge(suite: Suite): Knowledge {
  return {
    catalogues: loadCatalogues(),
    requirements: loadRequirements(),
    interpretations: loadInterpretations(),
    scenarios: new FeatureShelf(suite).scenarios(),
  };
}
