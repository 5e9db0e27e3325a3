import { UnbuildableCommand } from '../../transform/build-command';
import { OUR_READING } from '../services/codes';

/** What `work` gives; or `otherwise`, with the code for a request that no command can carry. */
export function unlessUnbuildable<T>(work: () => T, otherwise: (code: string) => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnbuildableCommand) return otherwise(OUR_READING.unbuildableCommand);
    throw error;
  }
}
