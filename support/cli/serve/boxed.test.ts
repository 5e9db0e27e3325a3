import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { UsageError } from '../run/usage-error';
import { boxedReference } from './boxed';
import { USUAL_RECEIVE_URL, USUAL_SMKI_PORT } from './boxed-usual';
import { makeServeCommand } from '../commands/serve';

const DOCS = resolve(__dirname, '../../../docs');
const KEYSTORE = resolve(__dirname, '../../../node_modules/@smartdcc/dccboxed-keystore/keystore.json');

/** How the command line refuses, without a server. */
async function refused(...options: string[]): Promise<string> {
  const unused = (): never => assert.fail('it was not refused');
  const terminal = { write: unused, isTTY: false };
  const command = makeServeCommand({ exit: unused, out: terminal, errors: terminal, suite: unused }).exitOverride();
  command.configureOutput({ writeErr: () => undefined });
  try {
    await command.parseAsync(options, { from: 'user' });
  } catch (error) {
    return (error as Error).message;
  }
  return assert.fail('it was not refused');
}

describe('serve --boxed', () => {
  test('takes the published keystore as it comes, and the generation of keys that clients use', () => {
    const { pki, household, smkiPort } = boxedReference({ boxed: KEYSTORE });
    const serial = (generation?: string): string | undefined =>
      boxedReference({ boxed: KEYSTORE, ...(generation === undefined ? {} : { generation }) })
        .pki.of('90-B3-D5-1F-30-01-00-00', 'keyAgreement')
        ?.serial.toString(16);
    assert.equal(pki.all().length, 33);
    assert.deepEqual([serial(), serial('Z1b-')], ['3b362657731e6b2bbe078650cfa14f15', '52d7b8a109f26d898ce821c32878f618']);
    assert.deepEqual([...new Set(household?.users.map(({ receiveUrl }) => receiveUrl))], [USUAL_RECEIVE_URL]);
    assert.equal(smkiPort, USUAL_SMKI_PORT);
  });

  test('finds the published keystore where its package is installed', () => {
    assert.equal(boxedReference({ boxed: true }).pki.all().length, 33);
  });

  test('says what is wrong with what goes with it', async () => {
    assert.throws(
      () => boxedReference({ boxed: KEYSTORE, generation: 'Z9-' }),
      (error) => error instanceof UsageError && /there are/.test(error.message),
    );
    assert.match(await refused('--generation', 'Z1-', '--smki-port', '0'), /--generation, --smki-port: only with --boxed/);
    assert.match(await refused('--latency', 'soon'), /250ms/);
    assert.match(await refused('--boxed', '--receive-url', 'nowhere'), /It is a URL/);
    assert.match(await refused('--boxed', '--pki', '.'), /cannot be used with/);
  });

  test('is what the documented flow of Node-RED sends to and listens for', () => {
    const nodes = JSON.parse(readFileSync(resolve(DOCS, 'node-red-flow.json'), 'utf8')) as readonly { type: string; url?: string }[];
    const urlOf = (type: string): string | undefined => nodes.find((node) => node.type === type)?.url;
    assert.equal(urlOf('http in'), new URL(USUAL_RECEIVE_URL).pathname);
    assert.equal(urlOf('http request'), 'http://127.0.0.1:8079/api/v1/serviceS');
  });
});
