import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** tshark as a judge of GBCS messages: it dissects frames, ASN.1 and GBZ to the last field; DLMS as data; no cryptography (facts 1). */

/** Why the cross-check cannot run here, or false: fits node:test's `skip`. */
export const tsharkMissing: string | false =
  spawnSync('tshark', ['--version']).status === 0 ? false : 'tshark not at hand: install the package tshark';

/** DLT_USER0, given to the dissector of GBCS messages. */
const LINK_TYPE = 147;
const AS_GBCS = ['-o', 'uat:user_dlts:"User 0 (DLT=147)","gbcs_message","0","","0",""'];

/** The positions, from 0, of the messages in which tshark finds anything malformed. */
export function malformed(messages: readonly Uint8Array[]): readonly number[] {
  return dissect(messages, ['-Y', '_ws.malformed', '-T', 'fields', '-e', 'frame.number'])
    .split('\n')
    .filter(Boolean)
    .map((n) => Number(n) - 1);
}

/** What tshark makes of the messages, with these options. */
export function dissect(messages: readonly Uint8Array[], options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'gbcs-'));
  try {
    const capture = join(folder, 'messages.pcap');
    writeFileSync(capture, pcap(messages));
    const run = spawnSync('tshark', ['-r', capture, ...AS_GBCS, ...options], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(`tshark ended with ${run.status}: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pcap(messages: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(0xffff, 16);
  header.writeUInt32LE(LINK_TYPE, 20);
  const records = messages.flatMap((message, i) => {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(i);
    record.writeUInt32LE(message.length, 8);
    record.writeUInt32LE(message.length, 12);
    return [record, message];
  });
  return Buffer.concat([header, ...records]);
}
