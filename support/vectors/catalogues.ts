import type { Catalogues } from '../duis/catalogue/catalogues';
import { parseCatalogues } from '../duis/catalogue/catalogues';
import { readVector } from './files';

let catalogues: Catalogues | undefined;

/** The catalogues of this checkout, read once. Throws CatalogueError where a file is not as it should be. */
export function loadCatalogues(): Catalogues {
  catalogues ??= parseCatalogues((file) => readVector(`catalogues/${file}`));
  return catalogues;
}
