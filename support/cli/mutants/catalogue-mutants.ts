import { parseCsv } from '../../duis/catalogue/rfc4180';
import type { Mutant } from './mutant';
import { cut } from './mutant';

/** The catalogues that the reference reads. */
export const CATALOGUES = [
  'service-requests.csv',
  'response-codes.csv',
  'dcc-alerts.csv',
  'gbcs-use-cases.csv',
  'esme-variants.csv',
  'device-types.csv',
  'device-statuses.csv',
  'use-case-selection.csv',
  'command-shapes-dlms.csv',
  'command-shapes-gbz.csv',
] as const;

/** Columns for people, of which no program makes anything. */
const PROSE = ['name', 'meaning', 'trigger', 'recipients', 'change', 'clause', 'provenance', 'remark', 'description'];
/** Columns whose cell is a list: one member fewer is a mutant of it. */
const LISTS =
  'eligibleRoles commandVariants deviceTypes smets1DeviceTypes services alertCodes recipientRoles exceptServices deviceType'.split(' ');

/** Columns that say of which services a record is. */
const SERVICES = ['services', 'serviceReferenceVariant'];

/**
 * One mutant for each cell that says something: Yes for No, a list without its last member, else the next value of the same column. A
 * column in which no two cells are alike is a key: another value would be there twice.
 * @param sent the Service Reference Variants that there are requests of; what is of others alone is not tried
 */
export function cellMutants(file: string, csv: string, firstId: number, sent?: ReadonlySet<string>): readonly Mutant[] {
  const [header, ...records] = parseCsv(csv);
  const columns = header?.fields ?? [];
  const valuesOf = columns.map((_, column) => [...new Set(records.map(({ fields }) => fields[column] ?? ''))].filter(Boolean).sort());
  const found = records.flatMap(({ line, fields }, record) =>
    columns.flatMap((name, column) => {
      const original = fields[column] ?? '';
      const values = valuesOf[column] ?? [];
      const spared = original === '' || PROSE.includes(name) || values.length === records.length;
      const replacement = spared ? undefined : otherCell(name, original, values);
      return replacement === undefined ? [] : [{ line, fields, record, column, name, original, replacement }];
    }),
  );
  return found.map(({ line, fields, record, column, name, original, replacement }, at) => ({
    id: String(firstId + at),
    room: 'catalogues',
    file: `vectors/catalogues/${file}`,
    start: { line, column: 1 },
    end: { line, column: 2 },
    mutator: 'Cell',
    original: `${name} ${original}`,
    replacement: `${name} ${replacement}`,
    text: cut(fields.join(','), 120),
    cell: { record, column },
    ...(isSent(columns, fields, sent) ? {} : { ignored: 'of a service that no scenario sends' }),
  }));
}

function isSent(columns: readonly string[], fields: readonly string[], sent: ReadonlySet<string> | undefined): boolean {
  const services = SERVICES.flatMap((name) => (fields[columns.indexOf(name)] ?? '').split(' ')).filter(Boolean);
  return sent === undefined || services.length === 0 || services.some((service) => sent.has(service));
}

function otherCell(column: string, value: string, values: readonly string[]): string | undefined {
  if (value === 'Yes') return 'No';
  if (value === 'No') return 'Yes';
  const members = value.split(' ');
  if (LISTS.includes(column) && members.length > 1) return members.slice(0, -1).join(' ');
  const others = values.filter((other) => other !== value);
  return others[values.indexOf(value) % Math.max(1, others.length)];
}

/** The catalogue with the cell of the mutant changed. */
export function mutatedCsv(csv: string, { cell, replacement }: Pick<Mutant, 'cell' | 'replacement'>): string {
  const [header, ...records] = parseCsv(csv).map(({ fields }) => fields);
  if (cell === undefined || header === undefined) return csv;
  const value = replacement.slice(replacement.indexOf(' ') + 1);
  const changed = records.map((fields, record) =>
    record === cell.record ? fields.map((field, column) => (column === cell.column ? value : field)) : fields,
  );
  return `${[header, ...changed].map((fields) => fields.map(quoted).join(',')).join('\n')}\n`;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Columns that are properties of another name. */
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'use-case-selection.csv': { deviceType: ['deviceTypes'], useCase: ['outcome'], refusal: ['outcome'] },
  'command-shapes-dlms.csv': { useCase: ['classId'], service: ['service', 'selective'] },
  'command-shapes-gbz.csv': { useCase: ['cluster'] },
};

/** By `file:record:property` of what the reference reads, the mutant whose cell that is. */
export function watchedCells(mutants: readonly Mutant[]): Readonly<Record<string, number>> {
  const pairs = mutants.flatMap(({ id, file, original, cell }) => {
    if (cell === undefined) return [];
    const name = file.slice(file.lastIndexOf('/') + 1);
    const column = original.split(' ', 1)[0] ?? '';
    return (PROPERTIES[name]?.[column] ?? [column]).map((property) => [`${name}:${cell.record}:${property}`, Number(id)] as const);
  });
  return Object.fromEntries(pairs);
}
