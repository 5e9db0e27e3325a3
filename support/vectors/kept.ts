import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const CACHE = join(__dirname, '../../node_modules/.cache/duis-kept');

/** What is read, and by what: either decides on what comes of it. */
export interface Origin {
  readonly text: string;
  /** The modules that read it, by their paths. */
  readonly readers: readonly string[];
}

/**
 * What came of a text, kept as JSON by the hash of the text and of the modules that read it, where reading takes longer than looking it
 * up; what was kept by its name before goes. A cache that cannot be read or written is done without.
 */
export function kept<Value>(name: string, { text, readers }: Origin, read: (text: string) => Value, folder = CACHE): Value {
  const hash = createHash('sha256').update(text);
  for (const reader of readers) hash.update(readFileSync(reader));
  const file = join(folder, `${name}-${hash.digest('hex')}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value;
  } catch {
    const value = read(text);
    forget(folder, name);
    keep(folder, file, value);
    return value;
  }
}

function forget(folder: string, name: string): void {
  try {
    const old = readdirSync(folder).filter(
      (file) => file.startsWith(`${name}-`) && /^[0-9a-f]{64}\.json$/.test(file.slice(name.length + 1)),
    );
    for (const file of old) rmSync(join(folder, file), { force: true });
  } catch {
    // nothing is kept yet
  }
}

function keep(folder: string, file: string, value: unknown): void {
  try {
    mkdirSync(folder, { recursive: true });
    // Several processes begin at once: each puts a whole file in place.
    const draft = `${file}.${process.pid}.${threadId}`;
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, file);
  } catch {
    // read again the next time
  }
}
