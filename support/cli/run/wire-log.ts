import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describeEntry } from '../../report/journal/journal';
import { segmentsIn } from '../../report/journal/journal-segment';
import { printable } from '../../report/printable';
import type { JournalLine } from '../../record/journal-entry';
import type { Terminal } from './progress';

const CHUNK = 65_536;
/** Of the id of a scenario, mostly. */
const WIDTH = 14;

/**
 * Shows the messages of a run as its journal gets them, scenario by scenario: who, what, code, form, the line that has the message, and the
 * RequestID.
 */
export class WireLog {
  private readonly readers = new Map<string, GrowingFile>();

  constructor(
    private readonly dir: string,
    private readonly terminal: Terminal,
  ) {}

  /** What is new, now that a scenario has ended. */
  show(): void {
    for (const segment of segmentsIn(this.dir)) {
      let reader = this.readers.get(segment);
      if (!reader) this.readers.set(segment, (reader = new GrowingFile(join(this.dir, segment))));
      for (const { line, text } of reader.newLines()) this.write(JSON.parse(text) as JournalLine, `${segment}:${line}`);
    }
  }

  private write(entry: JournalLine, place: string): void {
    const begin = this.terminal.isTTY === true ? '\r\x1b[K' : '';
    const { scenario, requestId } = entry;
    const said = `${scenario.padEnd(WIDTH)} ${describeEntry(entry)}  ${place}${requestId === undefined ? '' : `  ${requestId}`}`;
    this.terminal.write(`${begin}${printable(said)}\n`);
  }
}

/** A file to which lines are added while it is read. */
class GrowingFile {
  private offset = 0;
  private lines = 0;
  private rest = '';

  constructor(private readonly path: string) {}

  /** Whole lines that were not there before, with their numbers, from 1. */
  newLines(): readonly { readonly line: number; readonly text: string }[] {
    const lines = (this.rest + this.read()).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.map((text) => ({ line: ++this.lines, text }));
  }

  private read(): string {
    const file = openSync(this.path, 'r');
    const chunks: Buffer[] = [];
    for (let got = -1; got !== 0;) {
      const chunk = Buffer.alloc(CHUNK);
      got = readSync(file, chunk, 0, CHUNK, this.offset);
      this.offset += got;
      chunks.push(chunk.subarray(0, got));
    }
    closeSync(file);
    return Buffer.concat(chunks).toString('utf8');
  }
}
