import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInstant } from './instant';

describe('An instant of the control interface', () => {
  for (const text of ['2020-11-29T00:00:00Z', '2020-11-29T00:00:00.123456Z', '2020-02-29T23:59:59+01:00', '2020-11-29t00:00:00z'])
    it(`is ${text}`, () => assert.ok(isInstant(text)));
  const none = ['', '7', '2020-11-29', '2020-11-29T00:00:00', '2021-02-29T00:00:00Z', '2020-13-01T00:00:00Z', '2020-11-29T25:00:00Z'];
  for (const text of [...none, 'Sun, 29 Nov 2020 00:00:00 GMT', ' 2020-11-29T00:00:00Z'])
    it(`is not "${text}"`, () => assert.ok(!isInstant(text)));
});
