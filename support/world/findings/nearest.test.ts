import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DuisResponse } from '../../duis/response';
import type { ReceivedMessage } from '../../user/message-reader';
import { byNearness } from './nearest';

const USER = '90-B3-D5-1F-30-01-00-00';
const OTHER = '90-B3-D5-1F-30-04-00-00';
const ID = `${USER}:00-DB-12-00-01-00-01-00:17`;
const OTHER_ID = `${USER}:00-DB-12-00-01-00-01-00:18`;

function answer(requestId: string | undefined, kind: 'response' | 'dcc-alert' = 'response'): ReceivedMessage {
  const body = kind === 'response' ? { kind, serviceReference: '11.2', serviceReferenceVariant: '11.2' } : { kind, alertCode: 'N49' };
  const header = { responseCode: 'I0', responseDateTime: '2020-11-29T00:00:00Z', ...(requestId === undefined ? {} : { requestId }) };
  return { text: '', schema: 'valid', signature: 'verified', response: { schemaVersion: '4.0', ...header, body } as DuisResponse };
}

const unreadable: ReceivedMessage = { text: '', schema: 'none', signature: 'none', turnedAway: 'the Content-Type is "text/xml"' };

function nearest(
  ...candidates: readonly (readonly [user: string, message: ReceivedMessage])[]
): Readonly<Record<string, unknown>> | undefined {
  return byNearness(
    { user: USER, requestId: ID },
    candidates.map(([user, message]) => ({ user, message })),
  )[0]?.differs;
}

describe('The message that is nearest to the one waited for', () => {
  it('says the RequestID that it has instead', () => {
    assert.deepEqual(nearest([USER, answer(OTHER_ID)]), { RequestID: OTHER_ID });
    assert.deepEqual(nearest([USER, answer(undefined)]), { RequestID: null });
  });

  it('has the same RequestID whatever the case of its letters', () => {
    assert.deepEqual(nearest([USER, answer(ID.toLowerCase())]), {});
  });

  it('says the User that it came to', () => {
    assert.deepEqual(nearest([OTHER, answer(ID)]), { User: OTHER });
  });

  it('says why it was turned away', () => {
    assert.deepEqual(nearest([USER, unreadable]), { message: 'the Content-Type is "text/xml"' });
  });

  it('is one with fewer differences, and an answer before an alert', () => {
    assert.deepEqual(nearest([OTHER, answer(OTHER_ID)], [USER, answer(OTHER_ID)]), { RequestID: OTHER_ID });
    assert.deepEqual(nearest([USER, answer(undefined, 'dcc-alert')], [OTHER, answer(OTHER_ID)]), { User: OTHER, RequestID: OTHER_ID });
  });

  it('is the last of several that are as near', () => {
    const later = `${USER}:00-DB-12-00-01-00-01-00:19`;
    assert.deepEqual(nearest([USER, answer(OTHER_ID)], [USER, answer(later)]), { RequestID: later });
  });

  it('is none where nothing came', () => {
    assert.equal(nearest(), undefined);
  });
});
