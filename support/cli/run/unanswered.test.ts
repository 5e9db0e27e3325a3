import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readJournal } from '../../report/journal/journal';
import { readMessage } from '../../report/journal/journal-segment';
import { VECTORS } from '../../vectors/files';
import { ServedReference, start } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-unanswered-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

describe('A request to which nothing comes back', () => {
  it('is in the journal as it was sent, with the reason, and so is what was exchanged on the way to it', async () => {
    const served = await ServedReference.start();
    const dumb = createServer((request) => void request.resume().on('end', () => request.socket.destroy()));
    await new Promise<void>((listening) => dumb.listen(0, '127.0.0.1', listening));
    try {
      const [file, out] = [join(scratch, 'target.yaml'), join(scratch, 'run')];
      const { port } = dumb.address() as AddressInfo;
      const target = served.targetFile(join(VECTORS, 'pki')).replace(served.urls.sendCommand, `http://127.0.0.1:${port}/SendCommand`);
      writeFileSync(file, target);
      const { code, output } = await start(['run', '--no-allure', '--target', file, '--out', out, '--scenario', 'S-0535']).ended;
      assert.equal(code, 3, output);
      const entries = (readJournal(out).get('S-0535') ?? []).filter(({ direction }) => direction !== 'shown');
      const told = entries.map(({ direction, what, unanswered }) => [direction, what, unanswered !== undefined]);
      assert.deepEqual(told, [
        ['sent', 'request', false],
        ['received', 'acknowledgement', false],
        ['sent', 'request', true],
      ]);
      const [, , last] = entries;
      assert.match(last?.unanswered ?? '', /^no answer from http:.*SendCommand/);
      assert.match(String(last?.place && readMessage(out, last.place)), /<sr:CommandVariant>5</);
    } finally {
      dumb.close();
      dumb.closeAllConnections();
      await served.stop();
    }
  });
});
