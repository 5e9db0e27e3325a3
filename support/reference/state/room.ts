import { statfsSync } from 'node:fs';
import type { RootDatabase } from 'lmdb';

/** What has to be free on the disk before anything more is taken, in octets: many times what one input and what follows from it need. */
const NEEDED = 1_048_576;
/** What each database holds in reserve, in octets. */
const RESERVE = 524_288;

/** How many octets are free on a disk. */
export type FreeOctets = (dir: string) => number;

function freeOctets(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

/** Whether there is room in `dir` for state to begin there, its reserve and some to spare. */
export function isRoomToBegin(dir: string): boolean {
  return freeOctets(dir) >= NEEDED + 2 * RESERVE;
}

/**
 * The room that the state has on its disk. LMDB does not survive a disk that fills in the middle of a commit, so nothing is begun
 * that may not find room: below what is needed nothing more is taken, and for what is under way each database gives back a reserve,
 * pages of its file that it fills again without asking the disk. When there is room, the reserve is laid up anew.
 */
export class Room {
  private isReserved = false;

  constructor(
    private readonly dir: string,
    private readonly databases: readonly RootDatabase[],
    private readonly free: FreeOctets = freeOctets,
  ) {}

  /** Whether something more may be begun; `more`: what that takes, in octets, where it is more than an input. */
  isThere(more = 0): boolean {
    const free = this.free(this.dir);
    const there = free >= NEEDED;
    if (there !== this.isReserved) this.reserve(there);
    return free >= NEEDED + more;
  }

  private reserve(laidUp: boolean): void {
    for (const database of this.databases) {
      if (laidUp) database.putSync('reserve', Buffer.alloc(RESERVE));
      else database.removeSync('reserve');
    }
    this.isReserved = laidUp;
  }
}
