import assert from 'node:assert/strict';
import { test } from 'node:test';
import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { formatMessageCode } from '../../gbcs/message';
import { sr } from '../../transform/request-fixture';
import { PARTY, TestHome, deviceOf, isAuthentic } from '../fixtures/fleet-fixture';

const read = sr('ReadDeviceLog');
const readSecurity = sr('ReadDeviceLog', sr('ReadSecurityDetails'));
const newcomer = '00-DB-12-34-56-78-90-77';

function add(device: string) {
  return sr(
    'UpdateHANDeviceLog',
    sr('DeviceID', device),
    sr('RequestType', 'Add'),
    sr('AddDeviceToCHFWhitelist', sr('JoinTimePeriod', '90'), sr('InstallCode', '30313233343536373839414243444546')),
  );
}

function remove(device: string) {
  return sr('UpdateHANDeviceLog', sr('DeviceID', device), sr('RequestType', 'Remove'));
}

function securityLogs(home: TestHome) {
  const reply = USE_CASE_BODIES.CCS07.body.response.decode(home.ask('CHF', '8.9', readSecurity).payload);
  assert.equal(reply.outcome, 'success');
  return reply.outcome === 'success' ? reply.value : assert.fail();
}

test('a Communications Hub reads its log to whoever the Access Control Broker speaks for, naming them in its answer', () => {
  const home = new TestHome('2.0');
  const response = home.ask('CHF', '8.9', read, { counter: 7n });
  assert.equal(formatMessageCode(response.messageCode), '0x010F');
  assert.equal(response.recipient, PARTY.broker);
  assert.deepEqual(response.supplementary, { party: PARTY.supplier, counter: 7n });
  const log = USE_CASE_BODIES.CCS06.body.response.decode(response.payload);
  assert.deepEqual(
    log.outcome === 'success' && log.value.map((entry) => entry.device),
    ['GPF', 'ESME', 'GSME', 'HCALCS', 'PPMID'].map((t) => deviceOf(t as 'ESME')),
  );
});

test('before GBCS 2.0 the answer is CCS05/CCS04', () => {
  assert.equal(formatMessageCode(new TestHome('1.0').ask('CHF', '8.9', read).messageCode), '0x0004');
});

test('a device tells what it is joined to, directly to its supplier and through the Broker to others', () => {
  const home = new TestHome();
  const toSupplier = home.ask('ESME', '8.9', read);
  assert.equal(toSupplier.recipient, PARTY.supplier);
  assert.equal(toSupplier.supplementary, undefined);
  assert.deepEqual(USE_CASE_BODIES.CS07.body.response.decode(toSupplier.payload), {
    outcome: 'success',
    devices: [
      { device: deviceOf('HCALCS'), deviceType: 'HCALCS' },
      { device: deviceOf('PPMID'), deviceType: 'PPMID' },
    ],
  });
  const toOther = home.ask('GSME', '8.9', read, { as: PARTY.otherUser, counter: 9n });
  assert.equal(toOther.recipient, PARTY.broker);
  assert.deepEqual(toOther.supplementary, { party: PARTY.otherUser, counter: 9n });
  for (const type of ['GPF', 'HCALCS', 'PPMID'] as const) assert.equal(home.ask(type, '8.9', read).messageCode, 0x0013);
});

test('a device added to the log is in it with the hash of its key; removed, it is in the historic log with the same hash', () => {
  const home = new TestHome();
  home.ask('CHF', '8.11', add(newcomer));
  const added = securityLogs(home).deviceLog.devices.find(({ device }) => device === newcomer);
  assert.ok(added);
  home.advance(60);
  home.ask('CHF', '8.11', remove(newcomer));
  const { deviceLog, historicDeviceLog } = securityLogs(home);
  assert.equal(
    deviceLog.devices.some(({ device }) => device === newcomer),
    false,
  );
  assert.deepEqual(historicDeviceLog.devices, [added]);
  assert.deepEqual(historicDeviceLog.at, home.now);
});

test('every change of the log is told to the Access Control Broker by CS14, and only changes are', () => {
  const home = new TestHome();
  home.ask('CHF', '8.9', read);
  assert.equal(home.alerts.length, 0);
  home.ask('CHF', '8.11', add(newcomer));
  const [alert] = home.alerts;
  assert.equal(alert?.message.messageCode, 0x0018);
  assert.equal(alert.message.recipient, PARTY.broker);
  assert.ok(isAuthentic(alert.message));
});

test('the log says when each device was last heard', () => {
  const home = new TestHome();
  home.ask('CHF', '8.9', read);
  home.advance(3600);
  home.ask('ESME', '8.9', read);
  const log = USE_CASE_BODIES.CCS06.body.response.decode(home.ask('CHF', '8.9', read).payload);
  const heard = new Map(log.outcome === 'success' ? log.value.map((entry) => [entry.device, entry.lastCommunication]) : []);
  assert.deepEqual(heard.get(deviceOf('ESME')), home.now);
  assert.ok((heard.get(deviceOf('GSME')) ?? home.now) < home.now);
});

test('the log takes sixteen devices; the seventeenth fails and changes nothing', () => {
  const home = new TestHome();
  for (let i = 0; i < 11; i += 1) home.ask('CHF', '8.11', add(`00-DB-12-34-56-78-91-${String(10 + i)}`));
  home.alerts.length = 0;
  const response = home.ask('CHF', '8.11', add(newcomer));
  assert.ok(USE_CASE_BODIES.CCS01.body.response.decode(response.payload).some(({ result }) => result !== 0));
  assert.equal(home.alerts.length, 0);
  assert.equal(securityLogs(home).deviceLog.devices.length, 16);
});
