import type { Knowledge } from '../../requirements/knowledge';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadInterpretations } from '../../vectors/interpretations';
import { loadRequirements } from '../../vectors/requirements';
import { FeatureShelf } from '../run/feature-shelf';
import type { Suite } from '../run/suite';

/**
 * Everything that can be listed and explained, each part read when it is asked for; of the features those that hold one of the tags, all
 * where none is given.
 */
export function gatherKnowledge(suite: Suite, tags?: readonly string[]): Knowledge {
  let scenarios: Knowledge['scenarios'] | undefined;
  return {
    get catalogues() {
      return loadCatalogues();
    },
    get requirements() {
      return loadRequirements();
    },
    get interpretations() {
      return loadInterpretations();
    },
    get scenarios() {
      return (scenarios ??= new FeatureShelf(suite).scenarios(tags));
    },
  };
}
