import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { ParsedDocument } from '../duis/parsed-document';
import { readRequest } from '../duis/request';
import { loadLibxml } from '../duis/xml-engine';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import { addMac, verifyMac } from '../gbcs/protection/mac';
import type { GbcsMessage } from '../gbcs/message';
import type { RtdsFile } from '../gbcs/oracle.crosscheck';
import { RTDS_FILES, oracleCertificates, oracleMissing, partyPrivateKeys, rtdsVectors, rtdsVectorsOf } from '../gbcs/oracle.crosscheck';
import { loadCatalogues } from '../vectors/catalogues';
import { loadCommandShapes } from '../vectors/command-shapes';
import { addressCommand } from './addressing';
import { buildCommand } from './build-command';
import { meets } from './criterion';
import type { TransformRequest } from './select-use-case';
import { CONTEXTS, REVISIONS, revised } from './templates-proven.crosscheck';

/** Of the age of the published messages: later templates have later certificates in them. */
const TEMPLATES = resolve(__dirname, '../../node_modules/rtds-templates/templates');
const ACCESS_CONTROL_BROKER = '90-B3-D5-1F-30-00-00-02';
const TRANSITIONAL_CHANGE_OF_SUPPLIER = '90-B3-D5-1F-30-00-00-04';
const skip = oracleMissing || (existsSync(TEMPLATES) ? false : `RTDS request templates not at hand: ${TEMPLATES}`);

/** Vectors that a template stands for: the Pre-Command where there is one, else the command. */
function commandVectors(vectors = rtdsVectors()): readonly { readonly template: string; readonly octets: Buffer }[] {
  const all = new Map(vectors.map((v) => [v.vector.replace(/_GBCS\.HEX$/, ''), Buffer.from(v.hex, 'hex')]));
  return [...all].flatMap(([name, octets]) => {
    const [, template, kind] = /^(.*)_(COMMAND|PRECOMMAND)$/.exec(name) ?? [];
    if (!template || !existsSync(join(TEMPLATES, `${template}_REQUEST_DUIS.XML`))) return [];
    return kind === 'COMMAND' && all.has(`${template}_PRECOMMAND`) ? [] : [{ template, octets }];
  });
}

describe('The commands built from the RTDS request templates', { skip }, async () => {
  const lib = await loadLibxml();
  const vectors = skip ? [] : commandVectors();

  for (const { template, octets } of vectors) {
    const expected = decodeMessage(octets);
    test(`${template} is the RTDS ${expected.signature === 'absent' ? 'Pre-Command' : 'command'}, octet for octet`, () => {
      const built = build(readTemplate(lib, template), expected, template);
      assert.equal(unprotected(built).toString('hex'), unprotected(expected).toString('hex'));
      if (expected.mac && expected.signature === 'none')
        assert.equal(withBrokersMac(built, expected).toString('hex'), octets.toString('hex'));
    });
  }

  test('every use case with a full body is among them, and every request that had to be revised', (t) => {
    for (const file of Object.keys(RTDS_FILES) as RtdsFile[]) {
      const ours = commandVectors(rtdsVectorsOf(file)).map(({ template }) => template);
      const asTheyAre = ours.filter((template) => !REVISIONS.some((revision) => revision.template.test(template)));
      t.diagnostic(`${file}: ${ours.length} commands, ${asTheyAre.length} of them from requests as they are published`);
    }
    const codes = new Set(vectors.map(({ octets }) => decodeMessage(octets).messageCode));
    const published = new Set(
      rtdsVectors()
        .map(({ hex }) => decodeMessage(Buffer.from(hex, 'hex')))
        .map(({ messageCode }) => messageCode),
    );
    const asked = loadCatalogues().useCases.all.filter(
      ({ fullBody, services, messageCode }) => fullBody && services.length > 0 && published.has(messageCode),
    );
    assert.deepEqual(
      asked.filter(({ messageCode }) => !codes.has(messageCode)).map(({ useCase }) => useCase),
      [],
    );
    assert.ok(REVISIONS.every((revision) => vectors.some(({ template }) => revision.template.test(template))));
  });

  test('every row of a shape is in one of them, or is marked as inferred', () => {
    const shapes = loadCommandShapes();
    const seen = vectors.flatMap(({ template, octets }) => {
      const { useCase } = loadCatalogues().useCases.byCode(decodeMessage(octets).messageCode) ?? {};
      const { body } = readTemplate(lib, template);
      const { esmeVariant } = CONTEXTS[template] ?? {};
      const rows = [...(shapes.dlms.get(useCase ?? '') ?? []), ...(shapes.gbz.get(useCase ?? '') ?? [])];
      return rows.filter(({ when }) => meets(when, body, { esmeVariant }));
    });
    const published = new Set<unknown>(seen);
    const all = [...shapes.dlms.values(), ...shapes.gbz.values()].flat();
    assert.deepEqual(
      all.filter((row) => !published.has(row) && row.provenance.data !== 'inferred').map(({ useCase, when }) => `${useCase} ${when}`),
      [],
    );
  });
});

function build(request: TransformRequest, like: GbcsMessage, template: string): GbcsMessage {
  const useCase = loadCatalogues().useCases.byCode(like.messageCode);
  assert.ok(useCase, template);
  const given = CONTEXTS[template];
  const certificate = /CS03C/.test(template) ? { keyAgreementCertificate: certificateIn(like) } : {};
  const addressing = addressCommand(request, {
    useCase,
    remoteParties: like.supplementary ? [] : [request.requestId.originator],
    accessControlBroker: { eui: ACCESS_CONTROL_BROKER, counter: like.counter },
    transitionalChangeOfSupplier: { eui: TRANSITIONAL_CHANGE_OF_SUPPLIER, counter: like.counter },
  });
  const context = given?.otherDevice ? { ...given, otherDevice: { ...given.otherDevice, ...certificate } } : given;
  return buildCommand(useCase, request, addressing, { now: new Date('2015-01-01T00:00:00Z'), shapes: loadCommandShapes(), ...context });
}

/** The certificate at the end of a method C join: RTDS took it from its own key store. */
function certificateIn({ payload }: GbcsMessage): Uint8Array {
  const octets = Buffer.from(payload);
  return octets.subarray(octets.indexOf(Buffer.from('3082', 'hex'), 4));
}

function readTemplate(lib: Awaited<ReturnType<typeof loadLibxml>>, template: string): TransformRequest {
  const text = readFileSync(join(TEMPLATES, `${template}_REQUEST_DUIS.XML`), 'utf8');
  const document = ParsedDocument.parse(lib, revised(template, text));
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
