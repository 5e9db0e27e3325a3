import type { Family } from '../requirements/combinations/family';
import { parseFamilies } from '../requirements/combinations/family-file';
import { readVector } from './files';

/** The families of obligations with the factors that they rest on. Throws FactorsError where the file is not as it should be. */
export function loadFamilies(): readonly Family[] {
  return parseFamilies(readVector('factors.yaml'));
}
