import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeMessage } from '../decode';
import { formatMessageCode } from '../message';
import { oracleMissing, rtdsVectors } from '../oracle.crosscheck';
import { alertBody } from './alerts/alert-catalogue';
import { CATALOGUED } from './catalogue';

describe('The typed bodies of the RTDS messages', { skip: oracleMissing }, () => {
  const vectors = oracleMissing ? [] : rtdsVectors().map((v) => ({ ...v, m: decodeMessage(Buffer.from(v.hex, 'hex')) }));
  let total = 0;
  for (const [useCase, { messageCodes, body }] of CATALOGUED) {
    const ours = vectors.filter(({ m }) => messageCodes.includes(m.messageCode) && m.kind !== 'alert');
    test(`${useCase} ${messageCodes.map(formatMessageCode).join(', ')} read and write themselves`, (t) => {
      for (const { vector, m } of ours) {
        const codec = m.kind === 'command' ? body.command : body.response;
        const again = codec.encode(codec.decode(m.payload), m.counter);
        assert.equal(again.toString('hex'), Buffer.from(m.payload).toString('hex'), vector);
      }
      total += ours.length;
      t.diagnostic(`${ours.length} of ${ours.length} bodies read and written to the same octets`);
    });
  }
  const alerts = vectors.filter(({ m }) => m.kind === 'alert');
  test('in alerts read and write themselves', (t) => {
    for (const { vector, m } of alerts) {
      const body = alertBody(m.messageCode);
      assert.ok(body, `${vector}: no alert body for ${formatMessageCode(m.messageCode)}`);
      assert.equal(body.encode(body.decode(m.payload), m.counter).toString('hex'), Buffer.from(m.payload).toString('hex'), vector);
    }
    total += alerts.length;
    t.diagnostic(`${alerts.length} of ${alerts.length} alerts read and written to the same octets`);
  });
  test('together', (t) => t.diagnostic(`${total} of ${vectors.length} RTDS messages have a typed body`));
});
