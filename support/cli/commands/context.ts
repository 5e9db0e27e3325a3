import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';

/** What a command works with; given by `main`, so that tests can give their own. */
export interface CommandContext {
  readonly out: Terminal;
  readonly errors: Terminal;
  /** The suite, read when it is first asked for. */
  readonly suite: () => Suite;
  /** Leaves the exit code of the command; 0 where nothing is said. */
  readonly exit: (code: number) => void;
}
