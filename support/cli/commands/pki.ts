import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { generatePki, testUsers } from '../../pki/generate';
import { generateTransportPki } from '../../pki/transport';
import { MOST_USER_SETS } from '../../pki/user-set';
import { makeFolder } from '../run/make-folder';
import type { CommandContext } from './context';

interface Given {
  readonly userSets: number;
  readonly transport: boolean;
}

const EXAMPLES = `
Workers and shards that play at one target at the same time need a set of Users each, which the target has to know. For mutual TLS the
folder of --transport has ca.pem, cert.pem and key.pem for the server, and users/{eui}.pem and .key for each User.
All keys follow from their names: everybody has them, so they are good for tests and for nothing else.

Examples:
  $ duis-conformance pki certificates --user-sets 4
  $ duis-conformance pki transport --transport --user-sets 4
  $ duis-conformance serve --pki certificates --tls transport`;

/** `duis-conformance pki DIR` */
export function makePkiCommand({ out }: CommandContext): Command {
  return new Command('pki')
    .description('Writes the test PKI of the suite, with as many sets of Users as asked for, or certificates for mutual TLS.')
    .argument('<dir>', 'where to write')
    .option('--user-sets <n>', 'how many sets of Users', sets, 1)
    .option('--transport', 'keys and certificates for mutual TLS, in place of those for messages', false)
    .addHelpText('after', EXAMPLES)
    .action((dir: string, { userSets, transport }: Given) => {
      makeFolder(dir, dir);
      const files = transport ? generateTransportPki(testUsers(userSets).map(({ eui }) => eui)) : generatePki(userSets);
      for (const [name, text] of files) write(join(resolve(dir), name), text);
      out.write(`${files.size} files in ${dir}, ${userSets} ${userSets === 1 ? 'set' : 'sets'} of Users\n`);
    });
}

/** Keys are for their owner's eyes, test keys or not. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, path.endsWith('.key') || path.endsWith('key.pem') ? { mode: 0o600 } : {});
}

function sets(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > MOST_USER_SETS)
    throw new InvalidArgumentError(`It is a number from 1 to ${MOST_USER_SETS}.`);
  return count;
}
