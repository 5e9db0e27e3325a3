import type { ProvenanceByColumn } from '../duis/catalogue/provenance';
import { provenanceOfRow } from '../duis/catalogue/provenance';
import type { TableRow } from '../duis/catalogue/table';
import { readTable } from '../duis/catalogue/table';
import type { GbzComponent } from '../gbcs/zcl/gbz';
import type { Bindings } from './binding';
import { boundText, executionOf, executionUtcTime } from './binding';
import { meets } from './criterion';
import { toUtcTime } from '../gbcs/date-time';

/** Octets in writing, filled in for each request. */
type OctetTemplate = (bindings: Bindings) => Uint8Array;

/** One component of a GBZ command. */
export interface GbzComponentShape {
  readonly useCase: string;
  readonly cluster: number;
  readonly frameControl: number;
  readonly command: number;
  /** A criterion (criterion.ts) on the Service Request; empty: always there. */
  readonly when: string;
  readonly from?: OctetTemplate;
  readonly payload: OctetTemplate;
  /** Of the whole `row`, or of its `item` and of the `data` in it. */
  readonly provenance: ProvenanceByColumn;
}

/** The components of each GBZ use case, in order. */
export type GbzShapes = ReadonlyMap<string, readonly GbzComponentShape[]>;

const COLUMNS = ['useCase', 'cluster', 'frameControl', 'command', 'from', 'when', 'payload', 'provenance'] as const;

/** Reads vectors/catalogues/command-shapes-gbz.csv. @throws CatalogueError */
export function parseGbzShapes(csv: string, file = 'command-shapes-gbz.csv'): GbzShapes {
  const shapes = new Map<string, GbzComponentShape[]>();
  for (const row of readTable(file, csv, COLUMNS)) {
    const useCase = row.text('useCase');
    shapes.set(useCase, [...(shapes.get(useCase) ?? []), readShape(row)]);
  }
  return shapes;
}

function readShape(row: TableRow): GbzComponentShape {
  const hex = (column: string, digits: number): number =>
    Number.parseInt(row.matching(column, new RegExp(`^[0-9A-F]{${digits}}$`), '0A'), 16);
  const from = row.optional('from');
  try {
    return {
      useCase: row.text('useCase'),
      cluster: hex('cluster', 4),
      frameControl: hex('frameControl', 2),
      command: hex('command', 2),
      when: row.optional('when') ?? '',
      ...(from !== undefined && { from: parseOctetTemplate(from) }),
      payload: parseOctetTemplate(row.optional('payload') ?? ''),
      provenance: provenanceOfRow(row),
    };
  } catch (error) {
    throw row.error('payload', error instanceof Error ? error.message : String(error));
  }
}

/** The components of a command for this request, numbered from 0. */
export function gbzComponents(shapes: readonly GbzComponentShape[], bindings: Bindings): readonly GbzComponent[] {
  return shapes
    .filter((shape) => meets(shape.when, bindings.body, { esmeVariant: bindings.esmeVariant }))
    .map(({ cluster, frameControl, command, from, payload }, sequence) => ({
      cluster,
      frame: { frameControl, sequence, command, payload: payload(bindings) },
      ...(from && { from: Buffer.from(from(bindings)).readUInt32LE() }),
    }));
}

/**
 * Parses octets in writing, tokens between blanks:
 * - `00FF`: hex
 * - `"text"`: a string with its length before it
 * - `now`: UTCTime of the clock; `execution`: of ExecutionDateTime, 0 at once and FFFFFFFE never; `executionFF`: FFFFFFFF never
 * - `$Path:format`: of the Service Request, as u8 u16 u24 u32 i32 utctime, decimal1 decimal5 (scaled by 10, 100,000; u32), text, chars
 *   (no length), daily (1 for DAILY, 0 for HOURLY)
 * - `samples:HOURS`: how many samples the log period holds, one every so many hours, both ends counted (u16)
 */
export function parseOctetTemplate(text: string): OctetTemplate {
  const parts = (text.match(/"[^"]*"|\S+/g) ?? []).map(parsePart);
  return (bindings) => Buffer.concat(parts.map((part) => part(bindings)));
}

function parsePart(token: string): OctetTemplate {
  if (token === 'now') return ({ now }) => littleEndian(toUtcTime(now), 4);
  if (token === 'executionFF') return ({ body }) => littleEndian(neverAsOnes(executionUtcTime(executionOf(body))), 4);
  if (token === 'execution') return ({ body }) => littleEndian(executionUtcTime(executionOf(body)), 4);
  const hours = /^samples:([\d.]+)$/.exec(token)?.[1];
  if (hours !== undefined) return (bindings) => littleEndian(samplesIn(bindings, Number(hours)), 2);
  if (token.startsWith('"')) return () => zigbeeString(token.slice(1, -1));
  if (token.startsWith('$')) {
    const [path = '', format = ''] = token.slice(1).split(':');
    const write = FORMATS[format];
    if (!write) throw new RangeError(`"${token}" has no known format; known: ${Object.keys(FORMATS).join(', ')}`);
    return (bindings) => write(boundText(path, bindings));
  }
  if (!/^([0-9A-F]{2})+$/.test(token)) throw new RangeError(`"${token}" is not hex`);
  const octets = Buffer.from(token, 'hex');
  return () => octets;
}

const MOST_SAMPLES = 0xffff;

/** From the start of the log period to its end, one sample at each (RTDS: GCS17, GCS61). */
function samplesIn(bindings: Bindings, hours: number): number {
  const [start, end] = ['StartDateTime', 'EndDateTime'].map((name) => Date.parse(boundText(`ReadLogPeriod/${name}`, bindings)));
  const between = Math.floor(((end ?? 0) - (start ?? 0)) / (hours * 3_600_000));
  return Math.min(Math.max(between, 0) + 1, MOST_SAMPLES);
}

const scaled = (factor: number) => (text: string) => littleEndian(Math.round(Number(text || 0) * factor), 4);
const FORMATS: Readonly<Record<string, (text: string) => Buffer>> = {
  u8: (text) => littleEndian(Number(text || 0), 1),
  u16: (text) => littleEndian(Number(text || 0), 2),
  u24: (text) => littleEndian(Number(text || 0), 3),
  u32: (text) => littleEndian(Number(text || 0), 4),
  i32: (text) => signedLittleEndian(Number(text || 0), 4),
  utctime: (text) => littleEndian(Math.min(toUtcTime(new Date(text)), 0xfffffffe), 4),
  decimal1: scaled(10),
  decimal5: scaled(100_000),
  daily: (text) => Buffer.of(text === 'DAILY' ? 1 : 0),
  text: zigbeeString,
  chars: (text) => Buffer.from(text, 'latin1'),
};

function littleEndian(value: number, octets: number): Buffer {
  const written = Buffer.alloc(octets);
  written.writeUIntLE(value, 0, octets);
  return written;
}

function signedLittleEndian(value: number, octets: number): Buffer {
  const written = Buffer.alloc(octets);
  written.writeIntLE(value, 0, octets);
  return written;
}

/** The other number that some commands have for never (RTDS: GCS02). */
function neverAsOnes(seconds: number): number {
  return seconds === 0xfffffffe ? 0xffffffff : seconds;
}

function zigbeeString(text: string): Buffer {
  return Buffer.concat([Buffer.of(text.length), Buffer.from(text, 'latin1')]);
}
