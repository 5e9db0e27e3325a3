import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeMessage } from '../../gbcs/encode';
import type { GbcsMessage } from '../../gbcs/message';
import { ACCESS_CONTROL_BROKER } from '../words/personas';
import { isOfOwnAccord } from './own-commands';

const USER = '90-B3-D5-1F-30-01-00-00';
const READ_VERSION = 0x0059;
const REPLACE_CREDENTIALS = 0x0103;

function command(changes: Partial<GbcsMessage>): Buffer {
  const message: GbcsMessage = {
    kind: 'command',
    counter: 7n,
    originator: ACCESS_CONTROL_BROKER,
    recipient: '00-DB-12-34-56-78-90-A2',
    messageCode: READ_VERSION,
    payload: Buffer.from('d9', 'hex'),
    signature: 'none',
    ...changes,
  };
  return Buffer.from(encodeMessage(message));
}

function asked(...services: readonly string[]): () => ReadonlySet<string> {
  return () => new Set(services);
}

test('What the broker sends and names nobody is of its own accord, whatever was asked', () => {
  for (const services of [[], ['11.2'], ['1.6', '11.2']]) assert.equal(isOfOwnAccord(command({}), asked(...services)), true);
});

test('What names a User, or comes from one, or is no GBCS message, is not', () => {
  assert.equal(isOfOwnAccord(command({ supplementary: { party: USER, counter: 3n } }), asked()), false);
  assert.equal(isOfOwnAccord(command({ originator: USER }), asked()), false);
  assert.equal(isOfOwnAccord(Buffer.from('<sr:Request/>'), asked()), false);
});

test('What the broker does in its own name for a User is not, where a User asked for it', () => {
  const own = command({ messageCode: REPLACE_CREDENTIALS });
  assert.equal(isOfOwnAccord(own, asked('6.15.1')), true);
  assert.equal(isOfOwnAccord(own, asked('8.5', '6.21', '6.24.1', '8.12.2')), false);
});
