import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { loadCatalogues } from '../../vectors/catalogues';
import { listVectors, readVector, VECTORS } from '../../vectors/files';
import { loadRequirements } from '../../vectors/requirements';
import { loadSchema } from '../../vectors/schema';
import type { Element } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import { readRequest } from '../../duis/request';
import { loadLibxml } from '../../duis/xml-engine';
import { decodeMessage } from '../../gbcs/decode';
import { formatMessageCode } from '../../gbcs/message';
import { CertificateStore } from '../../pki/certificate-store';
import { deviceCertificate } from '../../pki/device-keys';
import { authenticate } from '../../world/findings/gbcs-reading';
import { readSmets1, verifyS1sp } from '../../world/findings/smets1-reading';
import { differences } from './differences.test';
import { MessageReader } from '../message-reader';

interface Negative {
  readonly file: string;
  readonly basis: string;
  readonly schema: string;
  readonly requirements?: readonly string[];
}
interface Index {
  readonly requests: readonly { readonly file: string; readonly serviceReferenceVariant: string; readonly does?: string }[];
  readonly responses: readonly {
    readonly file: string;
    readonly serviceReferenceVariant: string;
    readonly responseCode: string;
    readonly carries: string;
    readonly messageCode?: string;
  }[];
  readonly alerts: readonly { readonly file: string; readonly kind: string; readonly alertCode: string; readonly throttled?: boolean }[];
  readonly negative: readonly Negative[];
}

const INDEX = JSON.parse(readVector('messages/index.json')) as Index;
const FOLDERS = ['requests', 'responses', 'alerts', 'negative'] as const;
const BROKER = '90-B3-D5-1F-30-00-00-02';

/** Every Service Reference Variant that the release note touches. */
const IN_SCOPE = [
  '1.1.1',
  '2.1',
  '3.3',
  '6.7',
  '6.13',
  '6.14.1',
  '6.14.2',
  '6.14.3',
  '6.15.1',
  '6.24.1',
  '6.24.2',
  '7.5',
  '7.6',
  '7.7',
  '7.8',
  '7.9',
  '7.10',
  '7.13',
  '7.14',
  '7.15',
  '7.16',
  '8.2',
  '8.4',
  '8.9',
  '8.11',
  '8.13',
  '8.14.2',
  '11.1',
  '11.2',
  '11.3',
  '12.2',
];

const parties = CertificateStore.load(join(VECTORS, 'pki'));
let reader: MessageReader;
let tree: (file: string) => Element;
before(async () => {
  const lib = await loadLibxml();
  reader = new MessageReader(lib, await loadSchema(), parties);
  tree = (file) => reader.tree(readVector(`messages/${file}`));
});
const certificatesOf = (eui: string) => ({
  keyAgreement: Buffer.from(deviceCertificate(eui, 'keyAgreement')).toString('base64'),
  digitalSignature: Buffer.from(deviceCertificate(eui, 'digitalSignature')).toString('base64'),
});
const octets = (file: string): Buffer => readFileSync(join(VECTORS, 'messages', file));

describe('the index of the messages', () => {
  it('is as its JSON schema says', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readVector('messages/index.schema.json')) as object);
    assert.ok(validate(INDEX), JSON.stringify(validate.errors?.slice(0, 3)));
  });
  it('lists every file once, and no other', () => {
    const listed = FOLDERS.flatMap((folder) => INDEX[folder].map((entry) => entry.file)).sort();
    assert.deepEqual(listed, FOLDERS.flatMap((folder) => listVectors(`messages/${folder}`).map((file) => `${folder}/${file}`)).sort());
  });
  it('names requirements that there are', () => {
    for (const { requirements = [] } of INDEX.negative) requirements.forEach((id) => loadRequirements().get(id));
  });
});

describe('a golden request', () => {
  it('is there for every Service Request that the note touches', () => {
    assert.deepEqual(
      IN_SCOPE.filter((srv) => INDEX.requests.every((entry) => entry.serviceReferenceVariant !== srv)),
      [],
    );
  });
  it('does what no other does', () => {
    const does = INDEX.requests.flatMap((entry) => entry.does ?? []);
    assert.deepEqual(
      does.filter((one, i) => does.indexOf(one) !== i),
      [],
    );
  });
  for (const { file, serviceReferenceVariant } of INDEX.requests) {
    it(`${file} is valid, and its header and body agree with the matrix`, () => {
      assert.deepEqual({ ...reader.judgeOwn(readVector(`messages/${file}`)), signature: '' }, { schema: 'valid', signature: '' });
      const request = readRequest(tree(file));
      const row = loadCatalogues().services.get(serviceReferenceVariant);
      assert.deepEqual(
        [request.serviceReference, request.serviceReferenceVariant, request.body.name],
        [row.serviceReference, row.serviceReferenceVariant, row.bodyElement],
      );
      assert.ok(row.commandVariants.includes(request.commandVariant), `CommandVariant ${request.commandVariant}`);
      assert.equal(request.requestId.target === BROKER, row.nonDevice);
    });
  }
});

describe('a golden response', () => {
  for (const { file, responseCode, carries, messageCode } of INDEX.responses) {
    it(`${file} is valid and signed by the DCC, and carries ${messageCode ?? carries}`, () => {
      const { schema, signature, response, problem } = reader.read(octets(file));
      assert.deepEqual([schema, signature, problem], ['valid', 'verified', undefined]);
      assert.equal(response?.responseCode, responseCode);
      const content =
        response?.body.kind === 'response'
          ? response.body.content
          : response?.body.kind === 'smets1'
            ? response.body.signedResponse
            : undefined;
      assert.equal(content?.name ?? 'nothing', carries);
      const payload = content?.name === 'GBCSPayload' ? content.text : content?.children.find((c) => c.name === 'GBCSPayload')?.text;
      if (payload === undefined) return;
      const message = decodeMessage(Buffer.from(payload, 'base64'));
      assert.equal(formatMessageCode(message.messageCode), messageCode);
      if (carries !== 'PreCommand')
        assert.deepEqual(
          authenticate(message, certificatesOf(message.kind === 'command' ? message.recipient : message.originator), parties).is,
          'yes',
        );
    });
  }
});

describe('a golden alert', () => {
  for (const { file, kind, alertCode, throttled } of INDEX.alerts) {
    it(`${file} is valid and signed by the DCC`, () => {
      const { schema, signature, response, problem } = reader.read(octets(file));
      assert.deepEqual([schema, signature, problem], ['valid', 'verified', undefined]);
      const body = response?.body;
      assert.ok(body && body.kind !== 'response');
      const said = body.kind === 'smets1' ? ['smets1-alert', readSmets1(body.signedResponse).alertCode] : [body.kind, body.alertCode];
      assert.deepEqual([...said, body.throttle !== undefined, response?.responseCode], [kind, alertCode, throttled, 'I0']);
      if (body.kind === 'smets1')
        assert.ok(verifyS1sp(octets(file).toString('utf8'), { at: new Date(response?.responseDateTime ?? 0) }, parties).ok);
    });
  }
});

describe('a negative message', () => {
  for (const { file, basis, schema } of INDEX.negative) {
    it(`${file} deviates once, and the schema says ${schema}`, async () => {
      assert.equal(reader.read(octets(file)).schema, schema);
      if (schema === 'none' || /signature|push|document/.test(file)) return;
      const lib = await loadLibxml();
      const rootOf = (name: string): Element => {
        const document = ParsedDocument.parse(lib, octets(name));
        const { root } = document;
        document.dispose();
        return root;
      };
      assert.equal(differences(rootOf(basis), rootOf(file)), 1);
    });
  }
});
