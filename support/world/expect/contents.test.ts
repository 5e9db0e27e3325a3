import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeMessage } from '../../gbcs/encode';
import type { GbcsMessage } from '../../gbcs/message';
import { requireShownWhole } from './contents';

const COMMAND: GbcsMessage = {
  kind: 'command',
  counter: 1n,
  originator: '90-B3-D5-1F-30-01-00-00',
  recipient: '00-DB-12-34-56-78-90-A0',
  messageCode: 0x0001,
  payload: Buffer.of(1, 2),
  signature: 'none',
};

describe('A command that a control interface shows', () => {
  const octets = encodeMessage(COMMAND);
  it('is believed where its octets say what is said of it', () => {
    for (const messageCode of ['0x0001', '0X0001']) assert.doesNotThrow(() => requireShownWhole({ messageCode }, octets, 'hub'));
  });

  const unproven: readonly (readonly [string, string, Buffer])[] = [
    ['another message', '0x0002', octets],
    ['no octets', '0x0001', Buffer.alloc(0)],
    ['octets that are no message', '0x0001', Buffer.from('FFFF', 'hex')],
    ['a message that is cut short', '0x0001', octets.subarray(0, -3)],
    ['a message with more behind it', '0x0001', Buffer.concat([octets, Buffer.of(0)])],
  ];
  for (const [what, messageCode, shown] of unproven)
    it(`proves nothing with ${what}`, () =>
      assert.throws(() => requireShownWhole({ messageCode }, shown, 'hub'), /CapabilityMissing: .*see what the hub was sent/));
});
