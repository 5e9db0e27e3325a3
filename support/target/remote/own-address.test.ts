import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settleAddress } from './own-address';

const HERE = new URL('http://127.0.0.1:8079/api/v1/serviceT');

describe('Where Users receive', () => {
  it('is the address towards the target, for who listens on every address and says no more', async () => {
    assert.deepEqual(await settleAddress({ host: '0.0.0.0', port: 9000 }, HERE), { host: '127.0.0.1', port: 9000 });
  });

  it('is as the file says where the file says it', async () => {
    const endpoint = { host: '0.0.0.0', port: 9000, advertise: 'http://users.example:9000/' };
    assert.deepEqual(await settleAddress(endpoint, HERE), endpoint);
    assert.deepEqual(await settleAddress({ host: '10.1.2.3', port: 0 }, HERE), { host: '10.1.2.3', port: 0 });
  });

  it('is as it was where there is no way to the target, which the run will say', async () => {
    assert.deepEqual(await settleAddress({ host: '0.0.0.0', port: 0 }, new URL('http://nowhere.invalid/')), { host: '0.0.0.0', port: 0 });
  });
});
