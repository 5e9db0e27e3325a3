import type { DlmsShapes } from '../transform/command-shapes';
import { parseDlmsShapes } from '../transform/command-shapes';
import { readVector } from './files';

let shapes: DlmsShapes | undefined;

/** The shapes of DLMS commands of this checkout, read once. Throws CatalogueError where they are not as they should be. */
export function loadCommandShapes(): DlmsShapes {
  shapes ??= parseDlmsShapes(readVector('catalogues/command-shapes-dlms.csv'));
  return shapes;
}
