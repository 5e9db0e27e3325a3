import type { TableRow } from './table';
import type { Provenance } from './vocabulary';
import { PROVENANCE } from './vocabulary';

/** Where the facts of one row come from, by the group of columns they are in, e.g. `{ matrix: 'client', smets1: 'unverified' }`. */
export type ProvenanceByColumn = Readonly<Record<string, Provenance>>;

/** Reads a cell of blank-separated `columns:mark` pairs. */
export function provenanceByColumn(row: TableRow, column = 'provenance'): ProvenanceByColumn {
  const pairs = row.list(column).map((pair) => {
    const [columns = '', mark = ''] = pair.split(':');
    const known = PROVENANCE.find((candidate) => candidate === mark);
    if (columns === '' || known === undefined) {
      throw row.error(column, `"${pair}" is not of the form columns:mark with a mark of ${PROVENANCE.join(', ')}`);
    }
    return [columns, known] as const;
  });
  return Object.fromEntries(pairs);
}

/** Reads a cell of one mark for the whole row, kept under `row`, or else of pairs. */
export function provenanceOfRow(row: TableRow, column = 'provenance'): ProvenanceByColumn {
  const whole = PROVENANCE.find((mark) => mark === row.text(column));
  return whole === undefined ? provenanceByColumn(row, column) : { row: whole };
}
