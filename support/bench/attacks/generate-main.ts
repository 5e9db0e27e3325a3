import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACKS_FOLDER, generateCorpus } from './corpus';

/** `npm run attacks`: writes the attack corpus to vectors/attacks. */
mkdirSync(ATTACKS_FOLDER, { recursive: true });
const files = generateCorpus();
for (const [name, octets] of files) writeFileSync(join(ATTACKS_FOLDER, name), octets);
process.stdout.write(`${files.size} files in ${ATTACKS_FOLDER}\n`);
