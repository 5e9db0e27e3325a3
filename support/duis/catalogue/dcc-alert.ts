import type { UserRole } from '../../control/types';
import { Lookup } from './lookup';
import type { ProvenanceByColumn } from './provenance';
import { provenanceByColumn } from './provenance';
import type { TableRow } from './table';
import { readTable } from './table';
import { USER_ROLES } from './vocabulary';

const APPLIES_TO = ['All', 'SMETS1', 'SMETS2+', 'unknown'] as const;

/** One DCC Alert (DUIS table 41). */
export interface DccAlertRow {
  readonly code: string;
  readonly name: string;
  /** Whether anything is known of it but its code. */
  readonly isNamed: boolean;
  /** Absent where the note does not say. */
  readonly trigger?: string | undefined;
  readonly recipients: string;
  /** Roles among the recipients; empty where they are not known, or are the sender of a request. */
  readonly recipientRoles: readonly UserRole[];
  readonly appliesTo: (typeof APPLIES_TO)[number];
  /** Local name of the child of DCCAlert that carries it; absent where that is not known. */
  readonly body?: string | undefined;
  /** Whether 4.0 amended it. */
  readonly amended: boolean;
  /** Clause of the release note. */
  readonly clause?: string | undefined;
  readonly provenance: ProvenanceByColumn;
}

const COLUMNS = ['code', 'name', 'trigger', 'recipients', 'recipientRoles', 'appliesTo', 'body', 'change', 'clause', 'provenance'] as const;

export function parseDccAlerts(csv: string, file = 'dcc-alerts.csv'): Lookup<DccAlertRow> {
  return new Lookup('DCC Alert', readTable(file, csv, COLUMNS).map(dccAlert), (row) => row.code);
}

function dccAlert(row: TableRow): DccAlertRow {
  const provenance = provenanceByColumn(row);
  return {
    code: row.matching('code', /^(AD1|N\d{1,3})$/, 'AD1 or N58'),
    name: row.text('name'),
    isNamed: 'name' in provenance,
    trigger: row.optional('trigger'),
    recipients: row.text('recipients'),
    recipientRoles: row.listOf('recipientRoles', USER_ROLES),
    appliesTo: row.oneOf('appliesTo', APPLIES_TO),
    body: row.optional('body'),
    amended: row.optional('change') !== undefined && row.oneOf('change', ['amended']) === 'amended',
    clause: row.optional('clause'),
    provenance,
  };
}
