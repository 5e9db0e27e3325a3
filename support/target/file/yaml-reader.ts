import { isUtf8 } from 'node:buffer';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';

/** Where a value stands in a YAML document: keys from the top. */
type Path = readonly string[];
type Complaint = (line: number | undefined, problem: string, column?: number) => Error;

/** A mapping whose keys are known to be among those expected. */
export interface Mapping {
  has(key: string): boolean;
  /** Throws for the first of `keys` that is missing. */
  require(keys: readonly string[]): Mapping;
}

/** A YAML document that is read value by value, each wrong one complained of with its line and what was expected. */
export function openYaml(text: string, complaint: Complaint): YamlReader {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const error = document.errors[0];
  if (error) throw complaint(error.linePos?.[0].line, `is not YAML: ${firstLineOf(error.message)}`, error.linePos?.[0].col);
  const [warning] = document.warnings;
  if (warning) throw complaint(warning.linePos?.[0].line, `is not read so: ${firstLineOf(warning.message)}`, warning.linePos?.[0].col);
  visit(document, {
    Alias: (_key, { range, source }) => {
      const { line, col } = lines.linePos(range?.[0] ?? 0);
      throw complaint(line, `*${source}: what another place says is not taken from there; write it out`, col);
    },
  });
  return new YamlReader(document, lines, complaint);
}

/** The text of a file, which is UTF-8, or the complaint: read as anything else it would not say what it says. */
export function utf8Text(octets: Buffer, complaint: Complaint): string {
  if (!isUtf8(octets)) throw complaint(undefined, 'is not UTF-8');
  return octets.toString('utf8');
}

/** What a parser says, without where. */
function firstLineOf(message: string): string {
  return message.replace(/ at line \d+, column \d+:[^]*$/, '');
}

/** The longest that a timer waits, in milliseconds: it would take more for nothing at all. */
const LONGEST_WAIT = 2 ** 31 - 1;

export class YamlReader {
  constructor(
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
    private readonly complaint: Complaint,
  ) {}

  /** The complaint about the value at `path`, to be thrown. */
  wrong(path: Path, problem: string): Error {
    const { line, col } = this.place(path) ?? {};
    return this.complaint(line, path.length ? `${path.join('.')}: ${problem}` : problem, col);
  }

  mapping(path: Path, keys: readonly string[]): Mapping {
    const node = this.node(path);
    if (!isMap(node)) throw this.wrong(path, `expected a mapping with the keys ${keys.join(', ')}`);
    const found = node.items.map((pair) => String(pair.key));
    const unknown = found.find((key) => !keys.includes(key));
    if (unknown !== undefined) throw this.wrong([...path, unknown], `unknown key; expected one of ${keys.join(', ')}`);
    const mapping: Mapping = {
      has: (key) => found.includes(key),
      require: (required) => {
        const missing = required.find((key) => !found.includes(key));
        if (missing !== undefined) throw this.wrong(path, `the key "${missing}" is missing`);
        return mapping;
      },
    };
    return mapping;
  }

  text(path: Path): string {
    const value = this.scalar(path);
    if (typeof value === 'number') return this.written(path, value);
    if (typeof value !== 'string' && typeof value !== 'boolean') throw this.wrong(path, 'expected text');
    if (value === '') throw this.wrong(path, 'expected text, found none');
    return String(value);
  }

  /** Text that is shown in a line: of at least something that is seen, and nothing that moves what is shown. */
  line(path: Path): string {
    const text = this.text(path);
    if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) || /\p{Cc}/u.test(text))
      throw this.wrong(path, `${JSON.stringify(text)}: expected words in a line, without control characters`);
    return text;
  }

  truth(path: Path): boolean {
    const value = this.scalar(path);
    if (typeof value !== 'boolean') throw this.wrong(path, `expected true or false, got ${JSON.stringify(value)}`);
    return value;
  }

  url(path: Path): URL {
    const text = this.text(path);
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
      throw this.wrong(path, `"${text}" is not a URL; expected http://HOST:PORT/PATH or https://…`);
    const url = new URL(text);
    if (url.username !== '' || url.password !== '' || url.hash !== '')
      throw this.wrong(path, `"${text}" has a user, a password or a fragment, which nobody is told; leave it out`);
    return url;
  }

  /** A URL that paths are put behind. */
  base(path: Path): URL {
    const url = this.url(path);
    if (url.search !== '') throw this.wrong(path, `"${url.href}" has a query, and paths go behind it; leave it out`);
    return url;
  }

  milliseconds(path: Path): number {
    const value = this.scalar(path);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw this.wrong(path, `expected milliseconds, a whole number, got ${JSON.stringify(value)}`);
    if (value > LONGEST_WAIT) throw this.wrong(path, `expected at most ${LONGEST_WAIT} milliseconds, got ${value}`);
    return value;
  }

  texts(path: Path): readonly string[] {
    return this.items(path).map((item) => {
      if (!isScalar(item) || typeof item.value !== 'string') throw this.wrong(path, 'expected a list of names');
      return item.value;
    });
  }

  scalars(path: Path): Readonly<Record<string, string | number | boolean>> {
    const value = this.node(path);
    if (!isMap(value)) throw this.wrong(path, 'expected NAME: VALUE pairs');
    return Object.fromEntries(
      value.items.map((pair) => {
        const key = String(pair.key);
        return [key, this.plain(path, key)];
      }),
    );
  }

  /** A list of mappings, each with at least the keys of `required`. */
  objects(path: Path, required: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
    return this.items(path).map((item) => {
      const value = isMap(item) ? (item.toJS(this.document) as Record<string, unknown>) : undefined;
      const missing = required.find((key) => !value || value[key] === undefined);
      if (!value || missing !== undefined)
        throw this.wrong(path, `expected a list of mappings${required.length > 0 ? `, each with ${required.join(' and ')}` : ''}`);
      return value;
    });
  }

  private plain(path: Path, key: string): string | number | boolean {
    const value = this.scalar([...path, key]);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    throw this.wrong([...path, key], 'expected text, a number, true or false');
  }

  /** A number as text: `4.0` is no `4` where a release is meant. */
  private written(path: Path, value: number): string {
    const node = this.node(path);
    return (isScalar(node) ? node.source : undefined) ?? String(value);
  }

  private scalar(path: Path): unknown {
    const node = this.node(path);
    if (node !== undefined && !isScalar(node)) throw this.wrong(path, 'expected a single value');
    return node?.value;
  }

  private items(path: Path): readonly unknown[] {
    const node = this.node(path);
    if (!isSeq(node)) throw this.wrong(path, 'expected a list');
    return node.items;
  }

  private node(path: Path): Node | undefined {
    return path.length === 0 ? (this.document.contents ?? undefined) : (this.document.getIn(path, true) as Node | undefined);
  }

  /** Where the value stands, or the nearest thing around it that is there. */
  private place(path: Path): { readonly line: number; readonly col: number } | undefined {
    for (let length = path.length; length >= 0; length--) {
      const offset = this.node(path.slice(0, length))?.range?.[0];
      if (offset !== undefined) return this.lines.linePos(offset);
    }
    return undefined;
  }
}
