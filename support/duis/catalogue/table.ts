import type { CsvRecord } from './rfc4180';
import { CsvError, parseCsv } from './rfc4180';

/** A catalogue file that is not what it says: which file, which line, what was expected. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  constructor(
    readonly file: string,
    readonly line: number,
    problem: string,
  ) {
    super(`${file} line ${line}: ${problem}`);
  }
}

/** One record of a table, with readers that say where a value is wrong. */
export class TableRow {
  constructor(
    readonly file: string,
    /** Line of the file on which the record begins; the header is line 1. */
    readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  /** The cell, which must not be empty. */
  text(column: string): string {
    const value = this.optional(column);
    if (value === undefined) throw this.error(column, 'is empty');
    return value;
  }

  /** The cell, or undefined where it is empty. */
  optional(column: string): string | undefined {
    const value = this.cells[column] ?? '';
    return value === '' ? undefined : value;
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    return this.member(column, this.text(column), allowed);
  }

  yesNo(column: string): boolean {
    return this.oneOf(column, ['Yes', 'No']) === 'Yes';
  }

  /** The blank-separated members of the cell; none where it is empty. */
  list(column: string): readonly string[] {
    return this.optional(column)?.split(' ') ?? [];
  }

  /** As `list`, of a closed vocabulary and without repetition. */
  listOf<T extends string>(column: string, allowed: readonly T[]): readonly T[] {
    const members = this.list(column).map((value) => this.member(column, value, allowed));
    if (new Set(members).size < members.length) throw this.error(column, `"${members.join(' ')}" names something twice`);
    return members;
  }

  matching(column: string, form: RegExp, example: string): string {
    const value = this.text(column);
    if (!form.test(value)) throw this.error(column, `"${value}" is not of the form ${example}`);
    return value;
  }

  error(column: string, problem: string): CatalogueError {
    return new CatalogueError(this.file, this.line, `column ${column}: ${problem}`);
  }

  private member<T extends string>(column: string, value: string, allowed: readonly T[]): T {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw this.error(column, `"${value}" is none of ${allowed.join(', ')}`);
    return found;
  }
}

/**
 * The records of a CSV table (RFC 4180, UTF-8 with or without a byte order mark).
 * The header must hold exactly `columns`, in that order, so that a reader in another language can rely on it.
 */
export function readTable(file: string, csv: string, columns: readonly string[]): readonly TableRow[] {
  const [header, ...records] = parseRecords(file, csv);
  if (header?.fields.join() !== columns.join()) {
    throw new CatalogueError(file, 1, `the header is "${header?.fields.join() ?? ''}", expected "${columns.join()}"`);
  }
  return records.map(({ line, fields }) => {
    if (fields.length !== columns.length)
      throw new CatalogueError(file, line, `${fields.length} fields, expected ${columns.length}: ${columns.join()}`);
    return new TableRow(file, line, Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ''])));
  });
}

function parseRecords(file: string, csv: string): readonly CsvRecord[] {
  try {
    return parseCsv(csv);
  } catch (error) {
    if (error instanceof CsvError) throw new CatalogueError(file, error.line, error.problem);
    throw error;
  }
}
