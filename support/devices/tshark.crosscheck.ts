import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { encodeMessage } from '../gbcs/encode';
import { arrange, orderable } from './fixtures/every-use-case-fixture';
import { deviceOf, TestHome } from './fixtures/fleet-fixture';
import { deviceTemplates, templatesMissing } from './fixtures/rtds-templates-fixture';

/** The private link type by which tshark is told that packets are GBCS messages. */
const LINK_TYPE = 147;
const DISSECTOR = 'uat:user_dlts:"User 0 (DLT=147)","gbcs_message","0","","0",""';

function tsharkMissing(): string | false {
  try {
    execFileSync('tshark', ['--version'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'tshark not at hand: apt-get install tshark';
  }
}

/** A capture file of these messages, one packet each. */
function capture(messages: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(0xffff, 16);
  header.writeUInt32LE(LINK_TYPE, 20);
  const packets = messages.flatMap((octets) => {
    const packet = Buffer.alloc(16);
    packet.writeUInt32LE(octets.length, 8);
    packet.writeUInt32LE(octets.length, 12);
    return [packet, octets];
  });
  return Buffer.concat([header, ...packets]);
}

/** What tshark makes of each message: its details in full. */
function dissect(messages: readonly Uint8Array[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gbcs-'));
  try {
    const file = join(folder, 'messages.pcap');
    writeFileSync(file, capture(messages));
    const text = execFileSync('tshark', ['-r', file, '-o', DISSECTOR, '-V'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.split(/\n(?=Frame \d+:)/);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('What devices say, as tshark sees it', { skip: tsharkMissing() || templatesMissing }, async () => {
  const templates = templatesMissing ? [] : await deviceTemplates();

  function assertSound(messages: readonly { readonly what: string; readonly octets: Uint8Array }[]): void {
    const dissected = dissect(messages.map(({ octets }) => octets));
    assert.equal(dissected.length, messages.length);
    const unsound = messages.filter((_, i) => /Malformed|Unknown protocol|_ws\.malformed/i.test(dissected[i] ?? 'nothing'));
    assert.deepEqual(
      unsound.map(({ what }) => what),
      [],
    );
    assert.deepEqual(
      messages.filter((_, i) => !/GBCS/.test(dissected[i] ?? '')).map(({ what }) => what),
      [],
    );
  }

  test('every command and every answer, success and failure, dissects with nothing malformed', (t) => {
    const messages = orderable(templates).flatMap((template) => {
      const eui = deviceOf(template.deviceType);
      return (['success', 'failure'] as const).flatMap((outcome) => {
        const { home, options } = arrange(template);
        const command = home.command(template.deviceType, template.serviceReferenceVariant, template.body, options);
        home.fleet.order(eui, { outcome });
        const reply = home.send(template.deviceType, command);
        const answer = reply.kind === 'answer' ? [{ what: `${template.name} ${outcome}`, octets: reply.response }] : [];
        return [{ what: `${template.name} command`, octets: encodeMessage(command) }, ...answer];
      });
    });
    t.diagnostic(`${messages.length} messages`);
    assertSound(messages);
  });

  test('every alert that an event or a future-dated command brings about dissects with nothing malformed', (t) => {
    const home = new TestHome();
    const raised: readonly (readonly ['ESME' | 'GSME' | 'GPF' | 'CHF', readonly string[]])[] = [
      ['ESME', ['8F3F', '8F75', '8002', '8F35', '8F36', '8F72', '8F1C', '8F86', '8F87', '8F88', '81A0', '810E']],
      ['GSME', ['8F3F', '810E', '8F72', '81A0']],
      ['GPF', ['8071']],
      ['CHF', ['8F12', '8F20', '8F2D']],
    ];
    for (const [type, codes] of raised) for (const alertCode of codes) home.fleet.raise(deviceOf(type), { alertCode });
    for (const template of orderable(templates).filter(({ name }) => /(?<!DSP_)FUTURE/.test(name))) {
      const arranged = arrange(template);
      arranged.home.ask(template.deviceType, template.serviceReferenceVariant, template.body, arranged.options);
      arranged.home.advanceTo(new Date('2031-01-01T00:00:00Z'));
      assert.ok(arranged.home.alerts.length > 0, template.name);
      home.alerts.push(...arranged.home.alerts);
    }
    t.diagnostic(`${home.alerts.length} alerts`);
    assertSound(home.alerts.map(({ message, octets }) => ({ what: `alert ${message.messageCode.toString(16)}`, octets })));
  });
});
