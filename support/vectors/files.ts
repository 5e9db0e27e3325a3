import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder `vectors/` of this checkout. */
export const VECTORS = resolve(__dirname, '../../vectors');

/** A text file of `vectors/`, by its path inside it. */
export function readVector(path: string): string {
  return readFileSync(join(VECTORS, path), 'utf8');
}

/** The names of the files in a folder of `vectors/`, sorted. */
export function listVectors(folder: string): readonly string[] {
  return readdirSync(join(VECTORS, folder)).sort();
}
