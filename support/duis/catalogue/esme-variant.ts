import { Lookup } from './lookup';
import type { ProvenanceByColumn } from './provenance';
import { provenanceByColumn } from './provenance';
import type { TableRow } from './table';
import { readTable } from './table';

const ELEMENTS = ['single element', 'twin element', 'polyphase'] as const;
const CHANGES = ['new', 'uncertain'] as const;

/** One value of ESMEVariant: a letter for the measuring element, then letters for what it has besides (facts F.2). */
export interface EsmeVariantRow {
  readonly variant: string;
  readonly element: (typeof ELEMENTS)[number];
  /** Letter D. */
  readonly loadControlSwitches: boolean;
  /** Letter E. */
  readonly boostFunction: boolean;
  /** Letter F. */
  readonly proportionalControllers: boolean;
  /** Letter G: a Standalone Auxiliary Proportional Controller, SMETS2 section 9. */
  readonly sapc: boolean;
  readonly meaning: string;
  /** `new` in 4.0, or `uncertain`: it may have come with a later version. */
  readonly change?: (typeof CHANGES)[number] | undefined;
  readonly provenance: ProvenanceByColumn;
}

const COLUMNS = [
  'variant',
  'element',
  'loadControlSwitches',
  'boostFunction',
  'proportionalControllers',
  'sapc',
  'meaning',
  'change',
  'provenance',
] as const;

export function parseEsmeVariants(csv: string, file = 'esme-variants.csv'): Lookup<EsmeVariantRow> {
  return new Lookup('ESME variant', readTable(file, csv, COLUMNS).map(esmeVariant), (row) => row.variant);
}

function esmeVariant(row: TableRow): EsmeVariantRow {
  return {
    variant: row.matching('variant', /^[ABC]D?E?F?G?$/, 'ADE'),
    element: row.oneOf('element', ELEMENTS),
    loadControlSwitches: row.yesNo('loadControlSwitches'),
    boostFunction: row.yesNo('boostFunction'),
    proportionalControllers: row.yesNo('proportionalControllers'),
    sapc: row.yesNo('sapc'),
    meaning: row.text('meaning'),
    change: row.optional('change') === undefined ? undefined : row.oneOf('change', CHANGES),
    provenance: provenanceByColumn(row),
  };
}
