import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Finding } from '../../record/finding';
import { readJournal } from '../../report/journal/journal';
import { readMessage } from '../../report/journal/journal-segment';
import type { Summary } from '../../report/summary';
import { VECTORS } from '../../vectors/files';
import { ServedReference, start } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-payload-defect-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

describe('A scenario that fails by what a GBCS payload says', () => {
  it('names the entry, the path and the octets that decide', async () => {
    const served = await ServedReference.start('--defect', 'D-GCS01A-03-declares-kwh');
    try {
      const [target, out] = [join(scratch, 'target.yaml'), join(scratch, 'run')];
      writeFileSync(target, served.targetFile(join(VECTORS, 'pki')));
      const { output } = await start(['run', '--no-allure', '--target', target, '--out', out, '--requirement', 'GCS01A-03']).ended;
      const { scenarios } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
      const found = scenarios.flatMap(({ failure }) => failure?.finding ?? []);
      assert.equal(found.length, 1, output);
      const [{ where, got }] = found as [Finding];
      assert.deepEqual(got, { 'block thresholds': ['0', '1500000000', '281474976710655000'], unit: 'Wh' });
      assert.equal(where?.entry, '0002');
      assert.equal(where.path, '/Response/Body/ResponseMessage/PreCommand/GBCSPayload');
      const [first = 0, length = 0] = where.octets ?? [];
      const place = readJournal(out)
        .get('S-0535')
        ?.find(({ n }) => n === 2)?.place;
      const payload = payloadOf(String(place && readMessage(out, place)));
      // 1,500,000 as it stands in the command, the least octet first (ZCL), of the kWh that it says its thresholds are in.
      assert.equal(length, 6);
      assert.equal(payload.readUIntLE(first, length), 1500000);
    } finally {
      await served.stop();
    }
  });
});

/** The Pre-Command that a response carries. */
function payloadOf(response: string): Buffer {
  return Buffer.from(/GBCSPayload>([^<]*)</.exec(response)?.[1] ?? '', 'base64');
}
