import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeMessage } from '../decode';
import { decodeAccessResponse } from '../dlms/access';
import type { DlmsData } from '../dlms/data';
import { readDlmsData } from '../dlms/decode';
import { encodeDlmsData } from '../dlms/encode';
import { decryptBody } from './encryption';
import { GbcsError } from '../error';
import { decodeGbz, decodeGbzAlert, decodeGbzComponent } from '../zcl/gbz';
import type { GbcsMessage } from '../message';
import { OctetReader } from '../octet-reader';
import { oracleCertificates, oracleMissing, partyPrivateKeys, rtdsVectors } from '../oracle.crosscheck';
import { readProtectedAttributes } from '../dlms/protected-attributes';

/** The ciphertexts in a response or alert, with the protocol they are in. */
function encryptedParts({ kind, payload }: GbcsMessage): readonly { readonly dlms: boolean; readonly octets: Uint8Array }[] {
  if (payload[0] === 0xda) return decodeAccessResponse(payload).items.flatMap(({ data }) => encryptedAttributes(data));
  if (payload[0] !== 0x01 || kind === 'command') return [];
  const rest = kind === 'alert' ? decodeGbzAlert(payload).rest : undefined;
  const components = rest ? (rest[0] === 0x03 ? [decodeGbzComponent(rest)] : []) : decodeGbz(payload);
  return components.filter((c) => c.frameCounter !== undefined).map((c) => ({ dlms: false, octets: c.frame.payload }));
}

function encryptedAttributes(data: DlmsData): readonly { readonly dlms: boolean; readonly octets: Uint8Array }[] {
  try {
    return [{ dlms: true, octets: readProtectedAttributes(data).encrypted }];
  } catch (error) {
    if (error instanceof GbcsError) return [];
    throw error;
  }
}

test('The encrypted bodies of RTDS decrypt with the key of the party they are for', { skip: oracleMissing }, (t) => {
  const certificates = oracleCertificates();
  const keys = partyPrivateKeys();
  let decrypted = 0;
  let structures = 0;
  const failed: string[] = [];
  for (const v of rtdsVectors()) {
    const m = decodeMessage(Buffer.from(v.hex, 'hex'));
    const device = certificates.get(m.originator)?.ka;
    for (const { dlms, octets } of encryptedParts(m)) {
      const plaintext = (keys.get(m.supplementary?.party ?? m.recipient) ?? [])
        .map((key) => device && decryptBody(octets, m, key, device))
        .find(Boolean);
      if (!plaintext) {
        failed.push(v.vector);
        continue;
      }
      decrypted += 1;
      if (!dlms) continue;
      const reader = new OctetReader(plaintext);
      assert.ok(encodeDlmsData(readDlmsData(reader)).equals(plaintext), v.vector);
      structures += 1;
    }
  }
  t.diagnostic(
    `${decrypted} of ${decrypted + failed.length} encrypted parts decrypt; ${structures} of them DLMS structures, read and ` +
      'written to the same octets',
  );
  assert.deepEqual(failed, []);
});
