import type { CommandShapes } from '../transform/command-shapes';
import { parseDlmsShapes } from '../transform/dlms-shapes';
import { parseGbzShapes } from '../transform/gbz-shapes';
import { readVector } from './files';

let shapes: CommandShapes | undefined;

/** The shapes of commands of this checkout, read once. Throws CatalogueError where they are not as they should be. */
export function loadCommandShapes(): CommandShapes {
  shapes ??= {
    dlms: parseDlmsShapes(readVector('catalogues/command-shapes-dlms.csv')),
    gbz: parseGbzShapes(readVector('catalogues/command-shapes-gbz.csv')),
  };
  return shapes;
}
