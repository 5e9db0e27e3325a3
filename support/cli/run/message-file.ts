import { closeSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * messages.ndjson, written so that a killed run leaves every finished scenario readable: lines are gathered and go to the file
 * whole, at the end of each scenario, in one write: the workers of a parallel run add theirs to the same file.
 */
export class MessageFile extends Writable {
  private readonly file: number;
  private gathered: string[] = [];
  /** A process that is told to end leaves what it had begun. */
  private readonly atExit = (): void => this.flush();

  constructor(path: string) {
    super({ decodeStrings: false });
    this.file = openSync(path, 'a');
    process.once('exit', this.atExit);
  }

  override _write(line: string | Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    const text = line.toString();
    this.gathered.push(text);
    if (ENDS.test(text)) this.flush();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    process.off('exit', this.atExit);
    this.flush();
    closeSync(this.file);
    done(error);
  }

  /** Everything gathered so far, on disk. */
  flush(): void {
    if (this.gathered.length > 0) writeSync(this.file, this.gathered.join(''));
    this.gathered = [];
  }
}

const ENDS = /^\{"(testCaseFinished|testRunHookFinished|testRunFinished)"/;
