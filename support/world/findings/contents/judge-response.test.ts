import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from '../../../duis/element';
import { NAMESPACE } from '../../../duis/element';
import { DLMS_RESULT, encodeAccessResponse } from '../../../gbcs/dlms/access';
import { NULL_DATA } from '../../../gbcs/dlms/data';
import type { GbcsMessage } from '../../../gbcs/message';
import type { AnswerFacts } from './answer';
import { judgeResponse } from './judge-response';

const HUB = '00-DB-12-34-56-78-90-A2';
const DEVICE = '00-DB-12-34-56-78-90-A4';

const sr = (name: string, content: string | readonly Element[] = ''): Element => ({
  namespace: NAMESPACE.sr,
  name,
  attributes: {},
  children: typeof content === 'string' ? [] : content,
  text: typeof content === 'string' ? content : '',
});

function answer(messageCode: number, payload: Uint8Array): GbcsMessage {
  return { kind: 'response', counter: 1n, originator: HUB, recipient: HUB, messageCode, payload, signature: 'none' };
}

describe('The answer to a change of the HAN Device Log', () => {
  const logChange = (requestType: string): Element =>
    sr('UpdateHANDeviceLog', [sr('DeviceID', DEVICE.toLowerCase()), sr('RequestType', requestType)]);
  const logged = (value: boolean | undefined): AnswerFacts => ({ device: HUB, logged: (eui) => (eui === DEVICE ? value : undefined) });
  const removed = (...results: readonly number[]): GbcsMessage =>
    answer(0x0002, encodeAccessResponse({ invokeId: 1, items: results.map((result) => ({ service: 'action', data: NULL_DATA, result })) }));
  const { success, temporaryFailure } = DLMS_RESULT;
  const remove = logChange('Remove');

  test('says that a device was removed that is in the log', () => {
    assert.deepEqual(judgeResponse(removed(success), remove, logged(true)), []);
    assert.deepEqual(judgeResponse(removed(temporaryFailure), remove, logged(true)), [
      { path: 'result of action 1', expected: 0, got: temporaryFailure },
    ]);
  });

  test('may say anything of a device that is not in the log, or of which nobody knows', () => {
    for (const known of [false, undefined]) assert.deepEqual(judgeResponse(removed(temporaryFailure), remove, logged(known)), []);
  });

  test('has as many results as the command had items', () => {
    assert.equal(judgeResponse(removed(success, success), remove, logged(undefined))[0]?.path, 'number of items');
  });

  test('says that a device was added that is not in the log, and may say anything of one that is', () => {
    const add = logChange('Add');
    const failed = { ...removed(temporaryFailure, success, success), messageCode: 0x0001 };
    assert.equal(judgeResponse(failed, add, logged(false)).length, 1);
    assert.deepEqual(judgeResponse(failed, add, logged(true)), []);
  });
});
