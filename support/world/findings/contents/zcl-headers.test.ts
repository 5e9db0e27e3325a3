import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeGbz } from '../../../gbcs/zcl/gbz';
import { zclHeaders } from './zcl-headers';

type Head = readonly [cluster: number, command: number, frameControl: number, sequence: number];

function wrongIn(service: string, ...heads: readonly Head[]): readonly string[] {
  const components = heads.map(([cluster, command, frameControl, sequence]) => ({
    cluster,
    frame: { frameControl, sequence, command, payload: new Uint8Array(4) },
  }));
  return zclHeaders({ payload: encodeGbz(components) }, service).map(({ path }) => path);
}

describe('The headers of ZCL frames in a command', () => {
  it('count from 0, and say whether a client asks or a server publishes', () => {
    assert.deepEqual(
      wrongIn('UpdateImportTariffPrimaryElement', [0x0707, 0x00, 0x09, 0], [0x0707, 0x01, 0x09, 1], [0x0700, 0x05, 0x19, 2]),
      [],
    );
    assert.deepEqual(wrongIn('ReadTariffPrimaryElement', [0x0700, 0x00, 0x00, 0], [0x0707, 0x01, 0x01, 1], [0x0705, 0x00, 0x01, 2]), []);
  });

  it('are wrong where a frame is counted otherwise', () => {
    assert.deepEqual(wrongIn('ActivateEmergencyCredit', [0x0705, 0x00, 0x01, 1]), ['sequence number of component 0, 0705 00']);
    const twice = wrongIn('SetPaymentMode', [0x0705, 0x06, 0x01, 0], [0x0705, 0x06, 0x01, 0]);
    assert.deepEqual(twice, ['sequence number of component 1, 0705 06']);
  });

  it('are wrong where the other side speaks', () => {
    assert.deepEqual(wrongIn('ActivateEmergencyCredit', [0x0705, 0x00, 0x09, 0]), ['frame control of component 0, 0705 00']);
    assert.deepEqual(wrongIn('UpdateImportTariffPrimaryElement', [0x0707, 0x02, 0x01, 0]), ['frame control of component 0, 0707 02']);
    assert.deepEqual(wrongIn('ReadTariffPrimaryElement', [0x0707, 0x02, 0x09, 0]), ['frame control of component 0, 0707 02']);
    assert.deepEqual(wrongIn('ReadActiveImportProfileData', [0x0702, 0x00, 0x01, 0]), ['frame control of component 0, 0702 00']);
  });

  it('are not judged of commands of which nothing published says who gives them, and of what is no GBZ', () => {
    assert.deepEqual(wrongIn('ReadTariffPrimaryElement', [0x0b04, 0x00, 0x09, 0]), []);
    assert.deepEqual(zclHeaders({ payload: Buffer.from('d9000000', 'hex') }, 'ReadTariffPrimaryElement'), []);
  });
});
