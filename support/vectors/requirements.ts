import type { RequirementSet } from '../requirements/requirement-set';
import { parseRequirementSet } from '../requirements/requirement-set';
import { listVectors, readVector } from './files';

let requirements: RequirementSet | undefined;

/** The requirements of this checkout, read once. Throws CatalogueError where a file is not as it should be. */
export function loadRequirements(): RequirementSet {
  requirements ??= parseRequirementSet(listVectors('requirements'), (file) => readVector(`requirements/${file}`));
  return requirements;
}
