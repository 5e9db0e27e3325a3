import type { DeviceType } from '../control/types';
import type { UseCaseCatalogue } from '../duis/catalogue/gbcs-use-case';
import type { TableRow } from '../duis/catalogue/table';
import { readTable } from '../duis/catalogue/table';
import { DEVICE_TYPES } from '../duis/catalogue/vocabulary';

/** One row of the decision table: the first row that applies to a request decides. */
export interface SelectionRow {
  readonly serviceReferenceVariant: string;
  readonly deviceTypes: readonly DeviceType[];
  /** The first GBCS version, e.g. `3.2`, and the first that is too late; absent: no bound. */
  readonly gbcsFrom?: string | undefined;
  readonly gbcsBelow?: string | undefined;
  /** See criterion.ts. */
  readonly criterion: string;
  readonly outcome: { readonly useCase: string; readonly messageCode: number } | { readonly refuse: string };
  readonly clause: string;
}

/** The table, by Service Reference Variant. */
export type SelectionTable = ReadonlyMap<string, readonly SelectionRow[]>;

const COLUMNS = ['serviceReferenceVariant', 'deviceType', 'gbcsFrom', 'gbcsBelow', 'criterion', 'useCase', 'refusal', 'clause'] as const;

/**
 * Reads vectors/catalogues/use-case-selection.csv; message codes come from the catalogue of use cases.
 * @throws CatalogueError for a row that names no outcome, two, or an unknown use case
 */
export function parseSelectionTable(csv: string, useCases: UseCaseCatalogue, file = 'use-case-selection.csv'): SelectionTable {
  const table = new Map<string, SelectionRow[]>();
  for (const row of readTable(file, csv, COLUMNS)) {
    const service = row.text('serviceReferenceVariant');
    table.set(service, [...(table.get(service) ?? []), readRow(row, useCases)]);
  }
  return table;
}

function readRow(row: TableRow, useCases: UseCaseCatalogue): SelectionRow {
  return {
    serviceReferenceVariant: row.text('serviceReferenceVariant'),
    deviceTypes: row.listOf('deviceType', DEVICE_TYPES),
    gbcsFrom: row.optional('gbcsFrom'),
    gbcsBelow: row.optional('gbcsBelow'),
    criterion: row.optional('criterion') ?? '',
    outcome: readOutcome(row, useCases),
    clause: row.text('clause'),
  };
}

function readOutcome(row: TableRow, useCases: UseCaseCatalogue): SelectionRow['outcome'] {
  const name = row.optional('useCase');
  const refuse = row.optional('refusal');
  if (name !== undefined && refuse !== undefined) throw row.error('refusal', 'a row names a use case or a refusal, not both');
  if (refuse !== undefined) return { refuse };
  const useCase = useCases.byName(row.text('useCase'));
  if (!useCase) throw row.error('useCase', `there is no use case ${name}`);
  return { useCase: useCase.useCase, messageCode: useCase.messageCode };
}
