import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { USE_CASE_BODIES } from '../gbcs/bodies/catalogue';
import { firmwareActivationAlert } from '../gbcs/bodies/alerts/execution-alerts';
import { sr } from '../transform/request-fixture';
import { TestHome, deviceOf } from './fixtures/fleet-fixture';

const image = { hash: createHash('sha256').update('image').digest(), version: 'A1B2C3D4' };

function activate(hash: Buffer, execution?: string) {
  return sr(
    'ActivateFirmware',
    ...(execution ? [sr('ExecutionDateTime', execution)] : []),
    sr('FirmwareHash', hash.toString('hex').toUpperCase()),
  );
}

function version(home: TestHome, type: 'ESME' | 'CHF' = 'ESME'): string {
  const reply = USE_CASE_BODIES.ECS52.body.response.decode(home.ask(type, '11.2', sr('ReadFirmwareVersion')).payload);
  return reply.outcome === 'success' ? reply.value.toString('hex') : '';
}

function result(home: TestHome, body: ReturnType<typeof sr>): number {
  const response = USE_CASE_BODIES.CS06.body.response.decode(home.ask('ESME', '11.3', body).payload);
  return response === 'accepted' ? -1 : response.code;
}

test('an image is activated when it is there and the one that is meant', () => {
  const home = new TestHome();
  assert.equal(version(home), '00010203');
  assert.equal(result(home, activate(image.hash)), 1, 'no image');
  home.fleet.stageFirmware(deviceOf('ESME'), image);
  assert.equal(home.alerts[0]?.message.messageCode, 0x00ce);
  assert.equal(result(home, activate(Buffer.alloc(32, 1))), 2, 'another image');
  assert.equal(result(home, activate(image.hash)), 0);
  assert.equal(version(home), 'a1b2c3d4');
  assert.equal(result(home, activate(image.hash)), 1, 'an image is activated once');
});

test('a future-dated activation happens when the clock gets there and is reported by 0x00CA', () => {
  const home = new TestHome();
  home.fleet.stageFirmware(deviceOf('ESME'), image);
  assert.equal(result(home, activate(image.hash, '2020-12-03T00:00:00Z')), -1);
  home.advanceTo(new Date('2020-12-03T00:00:00Z'));
  assert.equal(version(home), 'a1b2c3d4');
  const alert = firmwareActivationAlert.decode(home.alerts[1]?.message.payload ?? Buffer.alloc(0));
  assert.deepEqual([alert.alertCode, alert.code, Buffer.from(alert.firmwareVersion).toString('hex')], [0x8f66, 0, 'a1b2c3d4']);
});

test('a future-dated activation without an image fails with 8F67; cancelled, it never happens', () => {
  const home = new TestHome();
  result(home, activate(image.hash, '2020-12-03T00:00:00Z'));
  home.advance(86_400 * 3);
  assert.deepEqual(
    home.alerts.map(({ message }) => firmwareActivationAlert.decode(message.payload).alertCode),
    [0x8f67],
  );
  result(home, activate(image.hash, '2020-12-20T00:00:00Z'));
  result(home, activate(image.hash, '3000-12-31T00:00:00Z'));
  home.advance(86_400 * 30);
  assert.equal(home.alerts.length, 1);
});

test('a device reports the version that it was told to', () => {
  const home = new TestHome();
  home.fleet.order(deviceOf('CHF'), { reportedFirmwareVersion: '0000000B' });
  assert.equal(version(home, 'CHF'), '0000000b');
  home.fleet.order(deviceOf('GSME'), { reportedFirmwareVersion: '00000002' });
  const [attribute] = USE_CASE_BODIES.GCS38.body.response.decode(home.ask('GSME', '11.2', sr('ReadFirmwareVersion')).payload);
  assert.equal(attribute && 'value' in attribute && Buffer.from(attribute.value).toString('hex'), '0400000002');
});

test('firmware at another GBCS version brings the commands of that version, and takes those of the one before', () => {
  const home = new TestHome('3.2');
  const knows = (messageCode: number): boolean => {
    const version = home.fleet.commands(deviceOf('ESME')).length;
    const command = { ...home.command('ESME', '11.2', sr('ReadFirmwareVersion')), messageCode };
    home.send('ESME', home.protect(command, 'ESME', 'M'));
    return !home.fleet.commands(deviceOf('ESME'))[version]?.outcome.includes('does not know');
  };
  assert.deepEqual([knows(0x00bb), knows(0x011d)], [true, false]);
  home.fleet.stageFirmware(deviceOf('ESME'), { ...image, gbcsVersion: '4.0' });
  assert.equal(result(home, activate(image.hash)), 0);
  assert.deepEqual([knows(0x00bb), knows(0x011d)], [false, true]);
  home.fleet.order(deviceOf('ESME'), { gbcsVersion: '3.2' });
  assert.deepEqual([knows(0x00bb), knows(0x011d)], [true, false]);
});
