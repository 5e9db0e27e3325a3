import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { ParsedDocument } from '../duis/parsed-document';
import { readRequest } from '../duis/request';
import { loadLibxml } from '../duis/xml-engine';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import { addMac, verifyMac } from '../gbcs/mac';
import type { GbcsMessage } from '../gbcs/message';
import { oracleCertificates, oracleMissing, partyPrivateKeys, rtdsVectors } from '../gbcs/oracle.crosscheck';
import { loadCatalogues } from '../vectors/catalogues';
import { loadCommandShapes } from '../vectors/command-shapes';
import { addressCommand, buildCommand } from './transform';
import type { TransformRequest } from './transform';
import { PROVEN } from './templates-proven.crosscheck';

const TEMPLATES = resolve(__dirname, '../../node_modules/@smartdcc/duis-templates/templates');
const ACCESS_CONTROL_BROKER = '90-B3-D5-1F-30-00-00-02';
const skip = oracleMissing || (existsSync(TEMPLATES) ? false : `RTDS request templates not at hand: ${TEMPLATES}`);

describe('The commands built from the RTDS request templates', { skip }, () => {
  const vectors = new Map(skip ? [] : rtdsVectors().map((v) => [v.vector.replace(/_GBCS\.HEX$/, ''), Buffer.from(v.hex, 'hex')]));

  for (const { template, useCase, vector = template, context } of PROVEN) {
    for (const kind of ['COMMAND', 'PRECOMMAND'] as const) {
      const octets = vectors.get(`${vector}_${kind}`);
      if (!octets) continue;
      test(`${template}: ${useCase} is the RTDS ${kind.toLowerCase()}`, async () => {
        const expected = decodeMessage(octets);
        const built = await build(template, useCase, expected, context);
        assert.equal(unprotected(built).toString('hex'), unprotected(expected).toString('hex'));
        if (expected.mac && expected.signature === 'none') assert.equal(withBrokersMac(built, expected).toString('hex'), octets.toString('hex'));
      });
    }
  }

  async function build(template: string, name: string, like: GbcsMessage, context: (typeof PROVEN)[number]['context']): Promise<GbcsMessage> {
    const request = readTemplate(await loadLibxml(), template);
    const useCase = loadCatalogues().useCases.byName(name);
    assert.ok(useCase, name);
    const addressing = addressCommand(request, {
      useCase,
      remoteParties: like.supplementary ? [] : [request.requestId.originator],
      accessControlBroker: { eui: ACCESS_CONTROL_BROKER, counter: like.counter },
      ...(like.supplementary?.keyAgreementCertificate && { keyAgreementCertificate: like.supplementary.keyAgreementCertificate }),
    });
    return buildCommand(useCase, request, addressing, { now: new Date('2015-01-01T00:00:00Z'), shapes: loadCommandShapes(), ...context });
  }
});

function readTemplate(lib: Awaited<ReturnType<typeof loadLibxml>>, template: string): TransformRequest {
  const document = ParsedDocument.parse(lib, readFileSync(join(TEMPLATES, `${template}_REQUEST_DUIS.XML`)));
  try {
    return readRequest(document.root);
  } finally {
    document.dispose();
  }
}

/** Header and payload alone: RTDS writes Pre-Commands without a signature field. */
function unprotected({ mac: _mac, ...message }: GbcsMessage): Buffer {
  return encodeMessage({ ...message, signature: 'absent' });
}

/** The message with the MAC of whichever published key of the Access Control Broker made the expected one. */
function withBrokersMac(message: GbcsMessage, expected: GbcsMessage): Buffer {
  const device = oracleCertificates().get(expected.recipient)?.ka;
  assert.ok(device, `no key of ${expected.recipient}`);
  const key = (partyPrivateKeys().get(ACCESS_CONTROL_BROKER) ?? []).find((k) => verifyMac(expected, k, device));
  assert.ok(key, 'no published key of the Access Control Broker made this MAC');
  return encodeMessage(addMac(message, key, device));
}
