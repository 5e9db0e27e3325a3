import { closeSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';
import type { Pickle } from '@cucumber/messages';
import { countingClock } from '../../record/counting-clock';
import { timedBy } from './record-clock';

/**
 * messages.ndjson, written so that a killed run leaves every finished scenario readable: lines are gathered and go to the file
 * whole, at the end of each scenario, in one write: the workers of a parallel run add theirs to the same file. Of the pickles only those
 * are kept that are played here: Cucumber tells of every scenario of a file, and other processes of the same ones.
 */
export class MessageFile extends Writable {
  /** Rejects where the file can no longer be written: then nothing more is, for what came after a gap would seem to be whole. */
  readonly fault: Promise<never>;
  private readonly file: number;
  private readonly places: ReadonlySet<string>;
  private timed: (line: string) => string = (line) => line;
  private gathered: string[] = [];
  private broken = false;
  private giveUp: (error: unknown) => void = () => undefined;
  /** A process that is told to end leaves what it had begun. */
  private readonly atExit = (): void => this.flush();

  /**
   * @param run the id of the run, which the first message of each process names
   * @param played what is played here, as Cucumber is told: `features/x.feature:12:31`
   * @param countedFrom where the times of the record begin that count and tell no time; absent: they are Cucumber's
   */
  constructor(
    path: string,
    private readonly run: string,
    played: readonly string[],
    countedFrom?: string,
  ) {
    super({ decodeStrings: false });
    this.fault = new Promise<never>((_, reject) => (this.giveUp = reject));
    // Who waits for it hears of it; who does not is not to end by it.
    this.fault.catch(() => undefined);
    this.file = openSync(path, 'a');
    const clock = countedFrom === undefined ? undefined : countingClock(countedFrom);
    if (clock !== undefined) this.timed = (line) => timedBy(clock, line);
    this.places = new Set(played.flatMap(placesIn));
    process.once('exit', this.atExit);
  }

  override _write(line: string | Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    const text = this.timed(line.toString());
    if (text.startsWith(PICKLE) && !this.places.has(placeOf((JSON.parse(text) as { pickle: Pickle }).pickle))) return done();
    this.gathered.push(text.startsWith(FIRST) ? `{"run":${JSON.stringify(this.run)},${text.slice(1)}` : text);
    if (endsShare(text)) this.flush();
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

/** `features/x.feature:12` for each scenario or row that a path of Cucumber's names. */
function placesIn(path: string): string[] {
  const [uri = '', ...lines] = path.split(':');
  return lines.map((line) => `${uri}:${line}`);
}

function placeOf({ uri, location }: Pickle): string {
  return `${uri}:${location?.line ?? ''}`;
}

const PICKLE = '{"pickle":';
const FIRST = '{"meta":';
const ENDS = /^\{"(testCaseFinished|testRunHookFinished|testRunFinished)"/;

/** Whether a line is the last of those that go to the file at once. */
export function endsShare(line: string): boolean {
  return ENDS.test(line);
}
