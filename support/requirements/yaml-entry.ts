import type { LineCounter, Node, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';

/** The file of interpretations is not what it should be: where, and what was expected. */
export class InterpretationError extends Error {
  override readonly name = 'InterpretationError';
  constructor(
    readonly file: string,
    readonly line: number,
    problem: string,
  ) {
    super(`${file} line ${line}: ${problem}`);
  }
}

/** One mapping of a YAML file, with readers that say on which line a value is wrong. */
export class YamlEntry {
  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
    private readonly map: YAMLMap,
  ) {}

  expectKeys(known: readonly string[]): void {
    for (const { key } of this.map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) throw this.at(key, `unknown key "${name}"; known: ${known.join(', ')}`);
    }
  }

  text(key: string): string {
    const value = this.optional(key);
    if (value === undefined) throw this.error(key, `expected ${key}, a text`);
    return value;
  }

  optional(key: string): string | undefined {
    const value = this.scalar(key);
    return value === undefined ? undefined : String(value).trim();
  }

  scalar(key: string): string | number | boolean | undefined {
    const node: unknown = this.map.get(key, true);
    if (node === undefined) return undefined;
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    throw this.error(key, `expected ${key} to be one value`);
  }

  integer(key: string): number | undefined {
    const value = this.scalar(key);
    if (value !== undefined && !Number.isSafeInteger(value)) throw this.error(key, `expected ${key} to be an integer`);
    return value as number | undefined;
  }

  /** Integers from 1 to `greatest`; none where the key is absent. */
  numbers(key: string, greatest: number): readonly number[] {
    return (this.list(key) ?? []).map((value) => {
      if (!Number.isSafeInteger(value) || Number(value) < 1 || Number(value) > greatest) {
        throw this.error(key, `expected numbers from 1 to ${greatest}`);
      }
      return Number(value);
    });
  }

  words(key: string): readonly string[] | undefined {
    return this.list(key)?.map(String);
  }

  entry(key: string): YamlEntry {
    const node: unknown = this.map.get(key, true);
    if (!isMap(node)) throw this.error(key, `expected ${key}, a mapping`);
    return new YamlEntry(this.file, this.lines, node);
  }

  /** An error at the key, or at the entry itself where it has no such key. */
  error(key: string, problem: string): InterpretationError {
    const pair = this.map.items.find((item) => isScalar(item.key) && item.key.value === key);
    return this.at(pair?.key ?? this.map, problem);
  }

  private list(key: string): readonly unknown[] | undefined {
    const node: unknown = this.map.get(key, true);
    if (node === undefined) return undefined;
    if (!isSeq(node)) throw this.error(key, `expected ${key} to be a list`);
    return node.items.map((item) => (isScalar(item) ? item.value : undefined));
  }

  private at(node: unknown, problem: string): InterpretationError {
    const offset = (node as Node | undefined)?.range?.[0] ?? 0;
    return new InterpretationError(this.file, this.lines.linePos(offset).line, problem);
  }
}
