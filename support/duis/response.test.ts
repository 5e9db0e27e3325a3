import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from './element';
import { NAMESPACE } from './element';
import { DuisFormatError } from './eui64';
import { readResponse } from './response';

const element = (name: string, content: string | readonly Element[] = '', attributes: Record<string, string> = {}): Element => ({
  namespace: NAMESPACE.sr,
  name,
  attributes,
  ...(typeof content === 'string' ? { text: content, children: [] } : { text: '', children: content }),
});

const response = (around: string): Element => {
  const item = (name: string, text: string): Element => element(name, `${around}${text}${around}`);
  return element(
    'Response',
    [
      element('Header', [
        item('ResponseID', '00-DB-12-34-56-78-90-A0:90-B3-D5-1F-30-01-00-00:7'),
        item('ResponseCode', 'I0'),
        item('ResponseDateTime', '2020-11-29T09:30:10.00Z'),
      ]),
      element('Body', [
        element('DeviceAlertMessage', [
          item('AlertCode', '8f3f'),
          item('ThrottledAlertSequenceId', '1'),
          item('ThrottledAlertCount', '0'),
          item('GBCSPayload', 'AQI='),
        ]),
      ]),
    ],
    { schemaVersion: '4.0' },
  );
};

describe('A Response as it is read', () => {
  it('says the same whatever blanks stand around what its items say', () => {
    for (const around of [' ', '\n  ', '\t']) assert.deepEqual(readResponse(response(around)), readResponse(response('')));
  });

  it('keeps what it says', () => {
    const { responseDateTime, body } = readResponse(response(''));
    assert.equal(responseDateTime, '2020-11-29T09:30:10.00Z');
    assert.deepEqual(body, {
      kind: 'device-alert',
      alertCode: '8F3F',
      throttle: { sequenceId: 1, count: 0 },
      gbcsPayload: Buffer.of(1, 2),
    });
  });

  it('has one of the bodies that there are, and none by a name that all objects have', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
      const [header] = response('').children;
      const odd = element('Response', [...(header ? [header] : []), element('Body', [element(name)])]);
      assert.throws(() => readResponse(odd), DuisFormatError, name);
    }
  });
});
