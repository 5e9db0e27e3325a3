import type { SelectionRow, SelectionTable } from '../../transform/selection-table';
import type { Readings } from './readings';

/** The selection of use cases by the readings of the note that bear on it; with their defaults it is the table as it stands. */
export function selectionFor(table: SelectionTable, readings: Readings): SelectionTable {
  const detailsFrom2 = readings.text('security-details-below-3.2') === 'CCS07';
  const versionFirst = readings.text('security-details-error-precedence') === 'E080902';
  const noInteger = !readings.flag('integer-gas-flow-from-3.2');
  const sendsDeprecated = readings.text('deprecated-requests') === 'sent';
  if (!detailsFrom2 && !versionFirst && !noInteger && !sendsDeprecated) return table;
  const asBefore = (row: SelectionRow): readonly SelectionRow[] => (sendsDeprecated ? withoutEnd(row) : [row]);
  const changes: Readonly<Record<string, (row: SelectionRow) => readonly SelectionRow[]>> = {
    '8.9': (row) => securityDetails(row, detailsFrom2, versionFirst),
    ...Object.fromEntries(DEPRECATED.map((srv) => [srv, asBefore])),
    '6.7': (row) => (noInteger && row.criterion === '' ? [{ ...row, gbcsBelow: '3.2' }] : [row]),
  };
  return new Map([...table].map(([srv, rows]) => [srv, changes[srv] ? rows.flatMap(changes[srv]) : rows]));
}

/** The Service Requests whose use cases GBCS 4.0 deprecates. */
const DEPRECATED = ['6.14.2', '7.5', '7.6', '7.7', '7.8'];

/** The use case of earlier versions at every version. */
function withoutEnd({ gbcsBelow: _end, ...row }: SelectionRow): readonly SelectionRow[] {
  return 'refuse' in row.outcome ? [] : [row];
}

/** Between 2.0 and 3.2 as at 3.2; and E080902 before E080903, where a hub would not have them either. */
function securityDetails(row: SelectionRow, detailsFrom2: boolean, versionFirst: boolean): readonly SelectionRow[] {
  if (row.criterion !== 'ReadSecurityDetails') return [row];
  if (!row.deviceTypes.includes('CHF')) return versionFirst ? [{ ...row, gbcsBelow: '3.2', outcome: { refuse: 'E080902' } }, row] : [row];
  if (!detailsFrom2) return [row];
  return ['refuse' in row.outcome ? { ...row, gbcsBelow: '2.1' } : { ...row, gbcsFrom: '2.1' }];
}
