import { NAMESPACE } from '../duis/element';
import { writeResponse } from '../duis/response-writer';
import { XmlText } from '../duis/xml-text';
import { listVectors, readVector } from '../vectors/files';
import { REQUEST, signatureOf } from './attacks/sealed';

const HEADER = {
  responseId: '00-DB-12-34-56-78-90-A2:90-B3-D5-1F-30-01-00-00:1000',
  responseCode: 'I0',
  responseDateTime: '2020-11-29T12:00:00.000Z',
};

/** Unsigned messages for the fuzz: the golden requests, and responses and alerts of every kind, an S1SP's signature among them. */
export function fuzzMessages(): readonly string[] {
  const requests = listVectors('messages/requests').filter((name) => name.endsWith('.xml'));
  const payload = Buffer.alloc(90, 0xdf);
  const countersigned = new XmlText(
    `<sr:SMETS1SignedResponse xmlns:ra="${NAMESPACE.ra}" schemaVersion="4.0"><sr:SMETS1Response><sr:Header></sr:Header>` +
      `</sr:SMETS1Response>${signatureOf({ party: '90-B3-D5-1F-30-00-01-00' })}</sr:SMETS1SignedResponse>`,
  );
  return [
    REQUEST,
    ...requests.map((name) => readVector(`messages/requests/${name}`)),
    writeResponse({
      ...HEADER,
      requestId: '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A2:1000',
      body: {
        kind: 'response',
        serviceReference: '8.9',
        serviceReferenceVariant: '8.9',
        content: new XmlText(`<sr:GBCSPayload>${payload.toString('base64')}</sr:GBCSPayload>`),
      },
    }),
    writeResponse({
      ...HEADER,
      body: { kind: 'device-alert', alertCode: '8F3F', throttle: { sequenceId: 1, count: 2 }, gbcsPayload: payload },
    }),
    writeResponse({
      ...HEADER,
      body: { kind: 'smets1', serviceReference: '8.9', serviceReferenceVariant: '8.9', signedResponse: countersigned },
    }),
  ];
}
