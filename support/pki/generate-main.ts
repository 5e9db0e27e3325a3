import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VECTORS } from '../vectors/files';
import { generatePki } from './generate';

/** `npm run pki`: writes the test PKI to vectors/pki. */
const dir = join(VECTORS, 'pki');
mkdirSync(dir, { recursive: true });
const files = generatePki();
for (const [name, text] of files) writeFileSync(join(dir, name), text);
process.stdout.write(`${files.size} files in ${dir}\n`);
