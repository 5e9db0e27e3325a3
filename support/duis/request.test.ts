import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParsedDocument } from './parsed-document';
import { readRequest } from './request';
import { readResponse } from './response';
import { writeResponse } from './response-writer';
import { loadLibxml } from './xml-engine';
import { xml } from './xml-text';

const rootOf = async (text: string) => {
  const parsed = ParsedDocument.parse(await loadLibxml(), text);
  const { root } = parsed;
  parsed.dispose();
  return root;
};
const REQUEST_ID = '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A2:1000';
const request = (header: string, body = '<sr:ReadDeviceLog/>') =>
  rootOf(
    '<sr:Request xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" schemaVersion="4.0"><sr:Header>' +
      `${header}</sr:Header><sr:Body>${body}</sr:Body></sr:Request>`,
  );
const HEADER =
  `<sr:RequestID>${REQUEST_ID}</sr:RequestID><sr:FirstInSequence>true</sr:FirstInSequence>` +
  '<sr:CommandVariant>1</sr:CommandVariant><sr:ServiceReference>8.9</sr:ServiceReference>' +
  '<sr:ServiceReferenceVariant>8.9</sr:ServiceReferenceVariant>';

test('a request is read as its sender meant it', async () => {
  const read = readRequest(await request(HEADER));
  assert.equal(read.requestIdText, REQUEST_ID);
  assert.deepEqual(read.requestId, { originator: '90-B3-D5-1F-30-01-00-00', target: '00-DB-12-34-56-78-90-A2', counter: 1000n });
  assert.equal(read.commandVariant, 1);
  assert.equal(read.firstInSequence, true);
  assert.equal(read.serviceReferenceVariant, '8.9');
  assert.equal(read.body.name, 'ReadDeviceLog');
});

test('a request that lacks something says what', async () => {
  const broken = async (header: string, body?: string) => {
    const root = await request(header, body);
    return () => readRequest(root);
  };
  assert.throws(await broken(HEADER.replace(/<sr:CommandVariant>.*?<\/sr:CommandVariant>/, '')), /no CommandVariant/);
  assert.throws(await broken(HEADER.replace('>1<', '>0<')), /not a CommandVariant/);
  assert.throws(await broken(HEADER.replace(':1000', ':01000')), /not a RequestID/);
  assert.throws(await broken(HEADER, ''), /0 elements/);
  assert.throws(await broken(HEADER, '<sr:A/><sr:B/>'), /2 elements/);
  const other = await rootOf('<Request/>');
  assert.throws(() => readRequest(other), /not a sr:Request/);
});

test('every kind of response that is written is read again', async () => {
  const header = { requestId: REQUEST_ID, responseId: REQUEST_ID, responseCode: 'I0', responseDateTime: '2020-11-29T10:00:00.000Z' };
  const gbcsPayload = Buffer.from('DF0903', 'hex');
  const text = writeResponse({ ...header, body: { kind: 'device-alert', alertCode: '8F3F', throttle: { count: 7 }, gbcsPayload } });
  assert.doesNotMatch(text, />\s+</);
  assert.deepEqual(readResponse(await rootOf(text)), {
    schemaVersion: '4.0',
    ...header,
    body: { kind: 'device-alert', alertCode: '8F3F', throttle: { count: 7 }, gbcsPayload },
  });

  const service = readResponse(
    await rootOf(
      writeResponse({
        ...header,
        body: {
          kind: 'response',
          serviceReference: '8.9',
          serviceReferenceVariant: '8.9',
          content: xml`<sr:GBCSPayload>${'3wk='}</sr:GBCSPayload>`,
        },
      }),
    ),
  );
  assert.equal(service.body.kind === 'response' && service.body.content?.text, '3wk=');
  const bare = readResponse(
    await rootOf(
      writeResponse({
        responseCode: 'E12',
        responseDateTime: header.responseDateTime,
        body: { kind: 'response', serviceReference: '8.9', serviceReferenceVariant: '8.9' },
      }),
    ),
  );
  assert.equal(bare.requestId, undefined);
  assert.deepEqual(bare.body, { kind: 'response', serviceReference: '8.9', serviceReferenceVariant: '8.9' });

  const alert = readResponse(
    await rootOf(
      writeResponse({
        ...header,
        body: {
          kind: 'dcc-alert',
          alertCode: 'N58',
          throttle: { sequenceId: 1, count: 2 },
          content: xml`<sr:ALCSHCALCSConfigurationChange/>`,
        },
      }),
    ),
  );
  assert.equal(alert.body.kind === 'dcc-alert' && alert.body.content.name, 'ALCSHCALCSConfigurationChange');
  const smets1 = readResponse(
    await rootOf(
      writeResponse({
        ...header,
        body: { kind: 'smets1', dspScheduleId: '12', signedResponse: xml`<sr:SMETS1SignedResponse schemaVersion="4.0"/>` },
      }),
    ),
  );
  assert.equal(smets1.body.kind === 'smets1' && smets1.body.dspScheduleId, '12');
});
