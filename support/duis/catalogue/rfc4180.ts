import { parse } from 'papaparse';

/** One record of a CSV text: its fields, and the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A CSV text that breaks RFC 4180: where, and how. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  constructor(
    readonly line: number,
    readonly problem: string,
  ) {
    super(`line ${line}: ${problem}`);
  }
}

/**
 * The records of a CSV text, strictly by RFC 4180. A byte order mark and a missing last line end are taken; the first line end, CRLF or
 * LF, is that of all records; empty lines are passed over.
 */
export function parseCsv(text: string): readonly CsvRecord[] {
  const newline = /\r?\n/.exec(text)?.[0] === '\n' ? '\n' : '\r\n';
  const { data, errors } = parse<string[]>(text, { delimiter: ',', newline });
  const [error] = errors;
  if (error) throw new CsvError(lineOf(data, error.row ?? 0), `${error.message}: put the field in quotes and double those inside`);
  let line = 1;
  const records: CsvRecord[] = [];
  for (const fields of data) {
    refuseUnquoted(text, line, fields);
    if (fields.length > 1 || fields[0] !== '') records.push({ line, fields });
    line += linesOf(fields);
  }
  return records;
}

/** papaparse takes quotes and line ends in a bare field as they are. */
function refuseUnquoted(text: string, line: number, fields: readonly string[]): void {
  const bare = fields.find((field) => /["\r\n]/.test(field) && !text.includes(`"${field.replaceAll('"', '""')}"`));
  if (bare !== undefined) throw new CsvError(line, `a quote or a line end stands in ${JSON.stringify(bare)}, which is not in quotes`);
}

function lineOf(records: readonly (readonly string[])[], row: number): number {
  return records.slice(0, row).reduce((line, fields) => line + linesOf(fields), 1);
}

/** Line ends stand in a field as in the text. */
function linesOf(fields: readonly string[]): number {
  return fields.reduce((count, field) => count + field.split('\n').length - 1, 1);
}
