import type { TableRow } from '../duis/catalogue/table';
import { readTable } from '../duis/catalogue/table';

const STATUSES = ['approved', 'provisional', 'out-of-scope'] as const;

/** One sentence that DUIS 4.0 binds the DCC Data Systems, or its Users, to. */
export interface Requirement {
  /** Permanent, e.g. `SECMP0093-08`: never given to anything else. */
  readonly id: string;
  /** The modification or part of the release that it comes from, e.g. `SECMP0093`. */
  readonly change: string;
  /** Clause of the release note and, in brackets, of DUIS. */
  readonly clause: string;
  readonly statement: string;
  /** Service Reference Variants, alerts and parts of the interface that it is about. */
  readonly touches: readonly string[];
  readonly status: (typeof STATUSES)[number];
  readonly testable: boolean;
  /** Present where it is not testable. */
  readonly reasonNotTestable?: string | undefined;
  /** What of the target shows whether it is met. */
  readonly observable: string;
}

/** An id that is no longer in force, and that nothing else will ever have. */
export interface RetiredRequirement {
  readonly id: string;
  readonly retiredOn: string;
  readonly reason: string;
  readonly replacedBy?: string | undefined;
}

const COLUMNS = ['id', 'change', 'clause', 'statement', 'touches', 'status', 'testable', 'reasonNotTestable', 'observable'] as const;
const RETIRED_COLUMNS = ['id', 'retiredOn', 'reason', 'replacedBy'] as const;
const ID = /^[A-Z][A-Z0-9]+-\d{2,3}$/;

/** The requirements of one change. Throws CatalogueError: file, line and what was expected. */
export function parseRequirements(csv: string, file: string): readonly Requirement[] {
  return readTable(file, csv, COLUMNS).map(requirement);
}

export function parseRetired(csv: string, file = 'retired.csv'): readonly RetiredRequirement[] {
  return readTable(file, csv, RETIRED_COLUMNS).map((row) => ({
    id: row.matching('id', ID, 'SECMP0062-03'),
    retiredOn: row.matching('retiredOn', /^\d{4}-\d{2}-\d{2}$/, '2021-06-30'),
    reason: row.text('reason'),
    replacedBy: row.optional('replacedBy'),
  }));
}

function requirement(row: TableRow): Requirement {
  const id = row.matching('id', ID, 'SECMP0062-03');
  const change = row.text('change');
  if (!id.startsWith(`${change}-`)) throw row.error('change', `"${change}" is not the change of ${id}`);
  const testable = row.yesNo('testable');
  const reasonNotTestable = row.optional('reasonNotTestable');
  if (testable === (reasonNotTestable !== undefined)) {
    throw row.error('reasonNotTestable', testable ? `${id} is testable and has a reason why not` : `${id} is not testable; say why`);
  }
  return {
    id,
    change,
    clause: row.text('clause'),
    statement: row.text('statement'),
    touches: row.text('touches').split(', '),
    status: row.oneOf('status', STATUSES),
    testable,
    reasonNotTestable,
    observable: row.text('observable'),
  };
}
