/** Thrown where a name that a catalogue does not hold is asked for; says what there is. */
export class UnknownEntry extends Error {
  override readonly name = 'UnknownEntry';
}

/** Rows found by one key, which no two rows share. */
export class Lookup<Row> {
  private readonly rows = new Map<string, Row>();

  /** `noun`: what a row is, for the messages, e.g. "response code". */
  constructor(
    readonly noun: string,
    rows: readonly Row[],
    key: (row: Row) => string,
  ) {
    for (const row of rows) {
      if (this.rows.has(key(row))) throw new UnknownEntry(`${noun} ${key(row)} is there twice`);
      this.rows.set(key(row), row);
    }
  }

  /** In the order of the file. */
  get all(): readonly Row[] {
    return [...this.rows.values()];
  }

  get keys(): readonly string[] {
    return [...this.rows.keys()];
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  find(key: string): Row | undefined {
    return this.rows.get(key);
  }

  /** The row of this key; throws UnknownEntry, which lists what is known. */
  get(key: string): Row {
    const row = this.rows.get(key);
    if (row === undefined) throw new UnknownEntry(`there is no ${this.noun} ${key}; known: ${this.keys.join(', ')}`);
    return row;
  }
}
