import { closeSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * messages.ndjson, written so that a killed run leaves every finished scenario readable: lines are gathered and go to the file
 * whole, at the end of each scenario, in one write: the workers of a parallel run add theirs to the same file.
 */
export class MessageFile extends Writable {
  /** Rejects where the file can no longer be written: then nothing more is, for what came after a gap would seem to be whole. */
  readonly fault: Promise<never>;
  private readonly file: number;
  private gathered: string[] = [];
  private broken = false;
  private giveUp: (error: unknown) => void = () => undefined;
  /** A process that is told to end leaves what it had begun. */
  private readonly atExit = (): void => this.flush();

  /** @param run the id of the run, which the first message of each process names */
  constructor(
    path: string,
    private readonly run: string,
  ) {
    super({ decodeStrings: false });
    this.fault = new Promise<never>((_, reject) => (this.giveUp = reject));
    // Who waits for it hears of it; who does not is not to end by it.
    this.fault.catch(() => undefined);
    this.file = openSync(path, 'a');
    process.once('exit', this.atExit);
  }

  override _write(line: string | Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    const text = line.toString();
    this.gathered.push(text.startsWith(FIRST) ? `{"run":${JSON.stringify(this.run)},${text.slice(1)}` : text);
    if (ENDS.test(text)) this.flush();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    process.off('exit', this.atExit);
    this.flush();
    closeSync(this.file);
    done(error);
  }

  /** Resolves when all is in the file; rejects where some is not. */
  whole(): Promise<void> {
    this.flush();
    return this.broken ? this.fault : Promise.resolve();
  }

  /** Everything gathered so far, on disk. */
  flush(): void {
    const text = Buffer.from(this.gathered.join(''));
    this.gathered = [];
    if (this.broken || text.length === 0) return;
    try {
      writeWhole(this.file, text);
    } catch (error) {
      this.broken = true;
      this.giveUp(error);
    }
  }
}

/** A disk that is nearly full takes a part and says nothing; it says so when the rest comes. */
function writeWhole(file: number, text: Buffer): void {
  for (let written = 0; written < text.length;) written += writeSync(file, text, written);
}

const FIRST = '{"meta":';
const ENDS = /^\{"(testCaseFinished|testRunHookFinished|testRunFinished)"/;
