import { Lookup } from './lookup';
import type { TableRow } from './table';
import { readTable } from './table';
import type { Provenance } from './vocabulary';
import { PROVENANCE } from './vocabulary';

const KINDS = ['success', 'acknowledgement', 'warning', 'error'] as const;
const CHANGES = ['new', 'amended', 'uncertain'] as const;

/** One ResponseCode of DUIS 4.0. */
export interface ResponseCodeRow {
  readonly code: string;
  readonly kind: (typeof KINDS)[number];
  /** The Service Reference that a specific code belongs to; absent for a common code. */
  readonly serviceReference?: string | undefined;
  readonly meaning: string;
  /** What brings it about; absent where that is not known. */
  readonly trigger?: string | undefined;
  /** What 4.0 did to it: added it, amended its condition, or possibly did not have it yet; absent: nothing. */
  readonly change?: (typeof CHANGES)[number] | undefined;
  readonly provenance: Provenance;
}

const COLUMNS = ['code', 'kind', 'serviceReference', 'meaning', 'trigger', 'change', 'provenance'] as const;

export function parseResponseCodes(csv: string, file = 'response-codes.csv'): Lookup<ResponseCodeRow> {
  return new Lookup('response code', readTable(file, csv, COLUMNS).map(responseCode), (row) => row.code);
}

function responseCode(row: TableRow): ResponseCodeRow {
  return {
    code: row.matching('code', /^(I\d+|E\d{1,4}|[EW]\d{6})$/, 'I99, E11 or E080903'),
    kind: row.oneOf('kind', KINDS),
    serviceReference: row.optional('serviceReference'),
    meaning: row.text('meaning'),
    trigger: row.optional('trigger'),
    change: row.optional('change') === undefined ? undefined : row.oneOf('change', CHANGES),
    provenance: row.oneOf('provenance', PROVENANCE),
  };
}
