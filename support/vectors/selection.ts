import type { SelectionTable } from '../transform/selection-table';
import { parseSelectionTable } from '../transform/selection-table';
import { loadCatalogues } from './catalogues';
import { readVector } from './files';

let table: SelectionTable | undefined;

/** The decision table of GBCS use cases of this checkout, read once. Throws CatalogueError where it is not as it should be. */
export function loadSelectionTable(): SelectionTable {
  table ??= parseSelectionTable(readVector('catalogues/use-case-selection.csv'), loadCatalogues().useCases);
  return table;
}
