import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { describeEntry } from '../../report/journal';
import type { JournalEntry } from '../../record/journal-entry';
import type { Terminal } from './progress';

const CHUNK = 65_536;
/** Of the id of a scenario, mostly. */
const WIDTH = 14;

/** Shows the messages of a run as its journal gets them, scenario by scenario: who, what, code, form, the file with the text, and the RequestID. */
export class WireLog {
  private readonly index: string;
  private offset = 0;
  private rest = '';

  constructor(
    dir: string,
    private readonly terminal: Terminal,
  ) {
    this.index = join(dir, 'journal', 'index.ndjson');
  }

  readonly onMessage = ({ testCaseFinished }: Envelope): void => {
    if (testCaseFinished) for (const line of this.newLines()) this.show(JSON.parse(line) as JournalEntry);
  };

  private show(entry: JournalEntry): void {
    const begin = this.terminal.isTTY === true ? '\r\x1b[K' : '';
    const { scenario, file = '', requestId } = entry;
    this.terminal.write(
      `${begin}${scenario.padEnd(WIDTH)} ${describeEntry(entry)}  ${file}${requestId === undefined ? '' : `  ${requestId}`}\n`,
    );
  }

  /** Whole lines that were not there before. */
  private newLines(): string[] {
    const [whole = [], rest = ''] = splitLast(this.rest + this.read());
    this.rest = rest;
    return whole;
  }

  private read(): string {
    let file: number;
    try {
      file = openSync(this.index, 'r');
    } catch {
      return '';
    }
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

function splitLast(text: string): [string[], string] {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  return [lines.filter((line) => line !== ''), rest];
}
