import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeMessage } from '../../gbcs/encode';
import { decodeMessage } from '../../gbcs/decode';
import { addMac } from '../../gbcs/protection/mac';
import { deviceKeys } from '../../pki/device-keys';
import { sr } from '../../transform/request-fixture';
import { PARTY, TestHome, deviceOf, isAuthentic, privateKey } from '../fixtures/fleet-fixture';

const read = sr('ReadDeviceLog');

test('a command with one bit turned anywhere is not executed', () => {
  const home = new TestHome();
  const octets = encodeMessage(home.command('CHF', '8.9', read));
  for (let i = 0; i < octets.length; i += 1) {
    const spoilt = Buffer.from(octets);
    spoilt.writeUInt8(spoilt.readUInt8(i) ^ 1, i);
    assert.equal(home.fleet.deliver(deviceOf('CHF'), spoilt).kind, 'silent', `octet ${i}`);
  }
  assert.equal(home.fleet.deliver(deviceOf('CHF'), octets).kind, 'answer');
});

test('a MAC by anyone but the Access Control Broker is refused', () => {
  const home = new TestHome();
  const { mac: _mac, ...command } = home.command('ESME', '8.9', read);
  const forged = addMac(command, privateKey(PARTY.supplier, 'keyAgreement'), deviceKeys(deviceOf('ESME'), 'keyAgreement').publicKey);
  const reply = home.send('ESME', forged);
  assert.equal(reply.kind, 'silent');
  assert.match(reply.kind === 'silent' ? reply.reason : '', /MAC/);
});

test('a counter that is not above the last executed one of its originator is refused; a refused command uses up none', () => {
  const home = new TestHome();
  const command = home.command('ESME', '8.9', read, { counter: 100n });
  assert.equal(home.send('ESME', command).kind, 'answer');
  assert.equal(home.send('ESME', command).kind, 'silent');
  assert.equal(home.send('ESME', home.command('ESME', '8.9', read, { counter: 99n })).kind, 'silent');
  assert.equal(
    home.send('ESME', home.command('ESME', '8.9', read, { counter: 50n, as: PARTY.otherUser })).kind,
    'answer',
    'counters are per originator',
  );
  assert.equal(home.send('ESME', { ...home.command('ESME', '8.9', read, { counter: 200n }), mac: Buffer.alloc(12) }).kind, 'silent');
  assert.equal(home.send('ESME', home.command('ESME', '8.9', read, { counter: 150n })).kind, 'answer');
});

test('a device is silent to what is not for it, not GBCS, or not a command', () => {
  const home = new TestHome();
  const command = encodeMessage(home.command('ESME', '8.9', read));
  assert.equal(home.fleet.deliver(deviceOf('GSME'), command).kind, 'silent');
  assert.equal(home.fleet.deliver(deviceOf('ESME'), Buffer.from('no GBCS')).kind, 'silent');
  const reply = home.fleet.deliver(deviceOf('ESME'), command);
  assert.equal(home.fleet.deliver(deviceOf('ESME'), reply.kind === 'answer' ? reply.response : Buffer.alloc(0)).kind, 'silent');
  assert.equal(home.fleet.deliver('00-00-00-00-00-00-00-01', command).kind, 'silent');
});

test('devices do as ordered, for one command: fail, keep silent, be late, answer with a bad MAC', () => {
  const home = new TestHome();
  const chf = deviceOf('CHF');
  home.fleet.order(chf, { outcome: 'failure', failureCode: 2 });
  assert.match(Buffer.from(home.ask('CHF', '8.9', read).payload).toString('hex'), /010102$/);
  home.fleet.order(chf, { outcome: 'no-answer' });
  assert.equal(home.send('CHF', home.command('CHF', '8.9', read)).kind, 'silent');
  home.fleet.order(chf, { outcome: 'late', lateBySeconds: 90 });
  const late = home.send('CHF', home.command('CHF', '8.9', read));
  assert.equal(late.kind === 'answer' && late.afterSeconds, 90);
  home.fleet.order(chf, { outcome: 'bad-mac' });
  const bad = home.send('CHF', home.command('CHF', '8.9', read));
  assert.equal(bad.kind === 'answer' && isAuthentic(decodeMessage(bad.response)), false);
  assert.equal(isAuthentic(home.ask('CHF', '8.9', read)), true);
  assert.deepEqual(
    home.fleet.commands(chf).map(({ outcome }) => outcome),
    ['failure', 'silent: no answer, as ordered', 'success', 'success', 'success'],
  );
});

test('an offline device neither answers nor reports, until it is back', () => {
  const home = new TestHome();
  home.fleet.order(deviceOf('ESME'), { offline: true });
  assert.equal(home.send('ESME', home.command('ESME', '8.9', read)).kind, 'silent');
  home.fleet.raise(deviceOf('ESME'), { alertCode: '8F3F' });
  assert.equal(home.alerts.length, 0);
  home.fleet.order(deviceOf('ESME'), { offline: false });
  assert.equal(home.send('ESME', home.command('ESME', '8.9', read)).kind, 'answer');
});

test('events become alerts by code: critical ones signed, others with a MAC, to whom they concern', () => {
  const home = new TestHome();
  home.fleet.raise(deviceOf('ESME'), { alertCode: '8F3F' });
  home.fleet.raise(deviceOf('ESME'), { alertCode: '8002' });
  home.fleet.raise(deviceOf('GSME'), { alertCode: '810E', times: 3, everySeconds: 10 });
  home.advance(20);
  assert.deepEqual(
    home.alerts.map(({ message }) => [message.messageCode, message.recipient, message.signature !== 'none']),
    [
      [0x1000, PARTY.supplier, true],
      [0x1001, PARTY.networkOperator, false],
      [0x1001, PARTY.gasSupplier, false],
      [0x1001, PARTY.gasSupplier, false],
      [0x1001, PARTY.gasSupplier, false],
    ],
  );
  assert.ok(home.alerts.every(({ message }) => isAuthentic(message)));
});
