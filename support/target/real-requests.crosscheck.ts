import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { toolsMissing, ToolBench } from '../bench/signing/signature-tools';
import { SigningServer } from '../bench/signing/signing-server';
import type { DeviceSpec } from '../control/types';
import type { DuisResponse } from '../duis/response';
import { loadLibxml } from '../duis/xml-engine';
import { decodeMessage } from '../gbcs/decode';
import { verifyMac } from '../gbcs/protection/mac';
import { malformed, tsharkMissing } from '../gbcs/tshark-oracle.crosscheck';
import { CertificateStore } from '../pki/certificate-store';
import { deviceKeys } from '../pki/device-keys';
import { DuisServices } from '../user/sending/duis-services';
import { MessageReader } from '../user/message-reader';
import { ReceiveResponseService } from '../user/receive-response-service';
import { signRequest } from '../user/signing/signature';
import { loadSchema } from '../vectors/schema';
import { startEmbedded } from './embedded';
import type { Target } from './target';

/** Requests that nobody here wrote: the published templates of 8.9 and 8.11, as they stand, signed with a test key and sent over HTTP. */

const TEMPLATES = resolve(__dirname, '../../node_modules/@smartdcc/duis-templates/templates');
const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const ACCESS_CONTROL_BROKER = '90-B3-D5-1F-30-00-00-02';
const HOME = '00-DB-12-34-56-78-90-';
const skip = existsSync(TEMPLATES) ? false : `request templates not at hand: ${TEMPLATES}`;

const CASES = [
  { template: 'CCS05CCS04_8.9_SUCCESS', target: 'A2', messageCode: 0x0004, gbcsVersion: '1.0' },
  { template: 'CCS06_8.9_SUCCESS', target: 'A2', messageCode: 0x010f, gbcsVersion: '2.0' },
  { template: 'CCS07_8.9_SUCCESS', target: 'A2', messageCode: 0x00fe, gbcsVersion: '3.2' },
  { template: 'CS07_8.9_SUCCESS', target: 'A1', messageCode: 0x0013, gbcsVersion: '3.2' },
  { template: 'CCS01_8.11_SUCCESS', target: 'A2', messageCode: 0x0001, gbcsVersion: '3.2' },
  { template: 'CCS02_8.11_SUCCESS', target: 'A2', messageCode: 0x0002, gbcsVersion: '3.2' },
] as const;

/** What one request brought: the documents of both replies, and the octets of the device's message. */
interface Exchange {
  readonly request: string;
  readonly acknowledgement: string;
  readonly push: string;
  readonly payload: Uint8Array;
}

describe('The published requests of 8.9 and 8.11', { skip }, async () => {
  const store = CertificateStore.load(resolve(__dirname, '../../vectors/pki'));
  const reader = new MessageReader(await loadLibxml(), await loadSchema(), store);
  const signer = store.of(SUPPLIER, 'xmlSigning');
  const exchanges: Exchange[] = [];
  let target: Target;
  let receiver: ReceiveResponseService;
  let services: DuisServices;
  let pushed: Buffer[] = [];

  before(async () => {
    target = await startEmbedded({});
    receiver = await ReceiveResponseService.listen({ host: '127.0.0.1', port: 0 });
    services = new DuisServices(target.services, 3000);
    const receiveUrl = receiver.register(SUPPLIER, (document) => pushed.push(document) > 0);
    await target.control?.putUser({ eui: SUPPLIER, roles: ['IS', 'GS'], receiveUrl });
  });
  after(async () => {
    await services.close();
    await receiver.close();
    await target.stop();
  });

  for (const { template, target: suffix, messageCode, gbcsVersion } of CASES) {
    test(`${template}: I99, then I0 with message code 0x${messageCode.toString(16).padStart(4, '0')}`, async () => {
      assert.ok(target.control && signer);
      for (const device of home(gbcsVersion)) await target.control.putDevice(device);
      pushed = [];
      const request = signRequest(
        renumbered(readFileSync(join(TEMPLATES, `${template}_REQUEST_DUIS.XML`), 'utf8'), exchanges.length),
        signer,
      );
      const reply = await services.post('sendCommand', request, '90-B3-D5-1F-30-01-00-00');
      const acknowledged = reader.read(reply.body);
      assert.deepEqual([acknowledged.response?.responseCode, acknowledged.schema, acknowledged.signature], ['I99', 'valid', 'verified']);
      await target.control.settle();
      assert.equal(pushed.length, 1, 'one response is pushed');
      const answer = reader.read(pushed[0] ?? Buffer.alloc(0));
      assert.deepEqual([answer.response?.responseCode, answer.schema, answer.signature], ['I0', 'valid', 'verified']);
      const payload = payloadOf(answer.response);
      const message = decodeMessage(payload);
      assert.equal(message.messageCode, messageCode);
      const party = store.of(message.recipient, 'keyAgreement')?.privateKey;
      assert.ok(party, `no key of ${message.recipient}`);
      assert.ok([SUPPLIER, ACCESS_CONTROL_BROKER].includes(message.recipient));
      assert.ok(verifyMac(message, party, deviceKeys(`${HOME}${suffix}`, 'keyAgreement').publicKey), 'the MAC of the device is right');
      exchanges.push({ request, acknowledgement: acknowledged.text, push: answer.text, payload });
    });
  }

  test('xmlsec1 and the DCC signing tool verify every request and every response', { skip: toolsMissing() }, async (t) => {
    const dcc = store.of(ACCESS_CONTROL_BROKER, 'xmlSigning');
    assert.ok(dcc && signer);
    const [user, systems] = [new ToolBench(signer), new ToolBench(dcc)];
    const tool = await SigningServer.start();
    try {
      assert.equal(exchanges.length, CASES.length);
      assert.ok(user.xmlsecVerifies(...exchanges.map((e) => e.request)), 'xmlsec1 verifies the requests');
      assert.ok(systems.xmlsecVerifies(...exchanges.flatMap((e) => [e.acknowledgement, e.push])), 'xmlsec1 verifies the responses');
      for (const { request, acknowledgement, push } of exchanges) {
        assert.ok(await user.dccVerifies(tool, request), request);
        for (const response of [acknowledgement, push]) assert.ok(await systems.dccVerifies(tool, response), response);
      }
      t.diagnostic(`${exchanges.length * 3} of ${CASES.length * 3} documents verify with xmlsec1 and with the DCC signing tool`);
    } finally {
      user.dispose();
      systems.dispose();
      await tool.stop();
    }
  });

  test('tshark finds nothing malformed in any payload', { skip: tsharkMissing }, (t) => {
    assert.equal(exchanges.length, CASES.length);
    assert.deepEqual(malformed(exchanges.map((e) => e.payload)), []);
    t.diagnostic(`${exchanges.length} of ${CASES.length} payloads dissect`);
  });
});

/** Counters have to rise, and the templates all have the same few. */
function renumbered(template: string, sent: number): string {
  return template.replace(/(<sr:RequestID>[^<]*:)\d+/, `$1${1000 + sent}`);
}

function home(gbcsVersion: string): readonly DeviceSpec[] {
  const responsible = [
    { role: 'IS', user: SUPPLIER },
    { role: 'GS', user: SUPPLIER },
  ] as const;
  const common = { gbcsVersion, status: 'Commissioned', responsible } as const;
  const chf = `${HOME}A2`;
  return [
    { ...common, eui: chf, deviceType: 'CHF' },
    { ...common, eui: `${HOME}A3`, deviceType: 'GPF', chf },
    { ...common, eui: `${HOME}A0`, deviceType: 'ESME', esmeVariant: 'A', chf },
    { ...common, eui: `${HOME}A1`, deviceType: 'GSME', chf, gpf: `${HOME}A3` },
  ];
}

function payloadOf(response: DuisResponse | undefined): Uint8Array {
  assert.ok(response?.body.kind === 'response', 'a ResponseMessage');
  assert.equal(response.body.content?.name, 'GBCSPayload');
  return Buffer.from(response.body.content.text, 'base64');
}
