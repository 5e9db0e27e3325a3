import assert from 'node:assert/strict';
import { test } from 'node:test';
import { USE_CASE_BODIES } from '../gbcs/bodies/catalogue';
import { importRegisters } from '../gbcs/bodies/energy-registers';
import { gbzExecutionAlert } from '../gbcs/bodies/alerts/execution-alerts';
import { decodeAccessResponse } from '../gbcs/dlms/access';
import { decryptBody } from '../gbcs/protection/encryption';
import { decodeGbz } from '../gbcs/zcl/gbz';
import type { GbcsMessage } from '../gbcs/message';
import { deviceKeys } from '../pki/device-keys';
import { decodeAttributes } from '../gbcs/zcl/attributes';
import { sr } from '../transform/request-fixture';
import { PARTY, TestHome, deviceOf, privateKey } from './fixtures/fleet-fixture';

const readImport = sr('ReadInstantaneousImportRegisters');

function decrypted(response: GbcsMessage, encrypted: Uint8Array, party: string): Buffer {
  return (
    decryptBody(encrypted, response, privateKey(party, 'keyAgreement'), deviceKeys(response.originator, 'keyAgreement').publicKey) ??
    assert.fail('the tag is wrong')
  );
}

function registers(response: GbcsMessage, party: string) {
  const reply = USE_CASE_BODIES.ECS17b.body.response.decode(response.payload);
  return importRegisters.decode(decrypted(response, reply.outcome === 'success' ? reply.value.encrypted : assert.fail(), party));
}

test('import registers come encrypted for whoever asked, and grow with the clock', () => {
  const home = new TestHome();
  assert.deepEqual(registers(home.ask('ESME', '4.1.1', readImport), PARTY.supplier), { activeImport: 0, reactiveImport: 0 });
  home.advance(3600 * 10);
  assert.deepEqual(registers(home.ask('ESME', '4.1.1', readImport, { as: PARTY.networkOperator }), PARTY.networkOperator), {
    activeImport: 3000,
    reactiveImport: 400,
  });
});

test("a party that the device does not know gets them by its own certificate and a counter of the device's", () => {
  const home = new TestHome();
  const response = home.ask('ESME', '4.1.1', readImport, { as: PARTY.otherUser, counter: 3n });
  assert.equal(response.supplementary?.party, PARTY.otherUser);
  assert.ok(response.supplementary.originatorCounter);
  assert.deepEqual(registers(response, PARTY.otherUser), { activeImport: 0, reactiveImport: 0 });
});

test('a twin element meter has the register of its second element too', () => {
  const home = new TestHome('4.0', 'BDF');
  home.ask('ESME', '8.9', sr('ReadDeviceLog'));
  home.advance(3600);
  assert.deepEqual(registers(home.ask('ESME', '4.1.1', readImport), PARTY.supplier), {
    activeImport: 300,
    reactiveImport: 40,
    secondaryActiveImport: 120,
  });
});

test('the supply goes off, is armed and comes on; its state is read', () => {
  const home = new TestHome();
  const state = (): unknown =>
    decodeAccessResponse(home.ask('ESME', '7.4', sr('ReadSupplyStatus')).payload).items.map(({ data }) => 'value' in data && data.value);
  assert.deepEqual(state(), [1]);
  home.ask('ESME', '7.2', sr('DisableSupply'));
  assert.deepEqual(state(), [0]);
  home.ask('ESME', '7.3', sr('ArmSupply'));
  assert.deepEqual(state(), [2]);
  home.ask('ESME', '7.1', sr('EnableSupply'));
  assert.deepEqual(state(), [1]);
});

test('the valve of a gas meter is closed and armed; its state is read', () => {
  const home = new TestHome();
  const state = (): number | undefined => {
    const [component] = decodeGbz(home.ask('GSME', '7.4', sr('ReadSupplyStatus')).payload);
    const supply = decodeAttributes(component?.frame.payload ?? Buffer.alloc(0)).find(({ id }) => id === 0x0014);
    return supply && 'value' in supply ? supply.value[0] : undefined;
  };
  home.ask('GSME', '7.3', sr('ArmSupply'));
  assert.equal(state(), 1);
  home.ask('GSME', '7.2', sr('DisableSupply'));
  assert.equal(state(), 0);
});

test('a meter point number that was set is read', () => {
  const home = new TestHome();
  home.ask('ESME', '6.20.1', sr('SetDeviceConfigurationImportMPxN', sr('ImportMPANs', sr('ImportMPAN', '1312345678111'))));
  const [mpan] = decodeAccessResponse(home.ask('ESME', '6.2.7', sr('ReadDeviceConfigurationMPxN')).payload).items;
  assert.equal(mpan?.data.type === 'octet-string' && Buffer.from(mpan.data.octets).toString(), '1312345678111');
  home.ask('GSME', '6.20.1', sr('SetDeviceConfigurationImportMPxN', sr('ImportMPRN', '1234567890')));
  const [component] = decodeGbz(home.ask('GSME', '6.2.7', sr('ReadDeviceConfigurationMPxN')).payload);
  assert.match(Buffer.from(component?.frame.payload ?? []).toString('latin1'), /1234567890$/);
});

test('a randomised offset limit that was set is read, like any attribute', () => {
  const home = new TestHome();
  home.ask('ESME', '7.12', sr('SetRandomisedOffsetLimit', sr('RandomisedOffsetLimit', '900')));
  const values = decodeAccessResponse(home.ask('ESME', '6.2.2', sr('ReadDeviceConfigurationRandomisation')).payload).items.map(
    ({ data }) => ('value' in data ? data.value : undefined),
  );
  assert.ok(values.includes(900), String(values));
});

test('the clock is reliable when it was set within its tolerance, and unreliable when not', () => {
  const home = new TestHome();
  const set = (time: string) => sr('SynchroniseClock', sr('CurrentDateTime', time), sr('TolerancePeriod', '60'));
  const electricity = (time: string): unknown => {
    const status = decodeAccessResponse(home.ask('ESME', '6.11', set(time)).payload).items.at(-1)?.data;
    return status && 'value' in status ? status.value : undefined;
  };
  assert.equal(electricity('2020-12-01T11:59:30Z'), 0);
  assert.equal(electricity('2020-12-01T11:00:00Z'), 2);
  const gas = USE_CASE_BODIES.GCS28.body.response.decode(home.ask('GSME', '6.11', set('2020-12-01T12:00:00Z')).payload);
  assert.deepEqual(gas, { deviceTime: home.now, status: 0 });
});

test('what happened is in the log that is read, within its period, until it is cleared', () => {
  const home = new TestHome();
  const read = sr(
    'ReadEventOrSecurityLog',
    sr('ReadLogPeriod', sr('StartDateTime', '2020-12-01T00:00:00Z'), sr('EndDateTime', '2020-12-02T00:00:00Z')),
    sr('LogToRead', 'Event'),
  );
  const events = (): readonly number[] => {
    const reply = USE_CASE_BODIES.ECS35a.body.response.decode(home.ask('ESME', '6.13', read).payload);
    return reply.outcome === 'success' ? reply.value.map(({ event }) => event) : assert.fail();
  };
  home.fleet.raise(deviceOf('ESME'), { alertCode: '810E' });
  assert.deepEqual(events(), [0x810e]);
  home.ask('ESME', '3.3', sr('ClearEventLog', sr('ESMEEventLogType', 'ESME')));
  assert.deepEqual(events(), []);
  home.fleet.raise(deviceOf('GSME'), { alertCode: '810E' });
  const gas = USE_CASE_BODIES.CS10.body.response.decode(home.ask('GSME', '6.13', read).payload);
  assert.deepEqual('fields' in gas && gas.fields.events.map(({ eventId }) => eventId), [0x810e]);
});

test('a future-dated gas tariff reports each component that took effect, with its message code', () => {
  const home = new TestHome();
  const prices = sr(
    'PriceElements',
    sr(
      'GasPriceElements',
      sr('CurrencyUnits', 'GBP'),
      sr('StandingCharge', '22465'),
      sr('TOUTariff', sr('TOUPrice', { index: '1' }, '9600')),
    ),
  );
  home.ask('GSME', '1.2.1', sr('UpdatePricePrimaryElement', sr('ExecutionDateTime', '2020-12-03T00:00:00Z'), prices));
  home.advance(86_400 * 3);
  assert.deepEqual(
    home.alerts.map(({ message }) => {
      const { alertCode, messageCode, cluster, command } = gbzExecutionAlert.decode(message.payload);
      return [message.messageCode, alertCode, messageCode, cluster, command];
    }),
    [
      [0x00cd, 0x8f66, 0x00a3, 0x0700, 0x04],
      [0x00cd, 0x8f66, 0x00a3, 0x0700, 0x05],
    ],
  );
});

test('devices join and leave each other; a Gas Proxy Function tells the Access Control Broker', () => {
  const home = new TestHome();
  const joined = (): readonly string[] => {
    const details = USE_CASE_BODIES.CS07.body.response.decode(home.ask('ESME', '8.9', sr('ReadDeviceLog')).payload);
    return details.outcome === 'success' ? details.devices.map(({ device }) => device) : [];
  };
  const ppmid = deviceOf('PPMID');
  home.ask('ESME', '8.8.1', sr('UnjoinServiceCritical', sr('OtherDeviceID', ppmid)));
  assert.equal(joined().includes(ppmid), false);
  home.ask('ESME', '8.7.1', sr('JoinServiceCritical', sr('OtherDeviceID', ppmid)), {
    context: { otherDevice: { eui: ppmid, deviceType: 'PPMID' } },
  });
  assert.equal(joined().includes(ppmid), true);
  home.ask('GPF', '8.8.2', sr('UnjoinServiceNonCritical', sr('OtherDeviceID', ppmid)));
  assert.deepEqual(
    home.alerts.map(({ message }) => [message.messageCode, message.recipient]),
    [[0x00b2, PARTY.broker]],
  );
});

test('a log of top-ups without an entry is answered by the default response, as published', () => {
  const home = new TestHome();
  const period = sr('ReadLogPeriod', sr('StartDateTime', '2020-01-01T00:00:00Z'), sr('EndDateTime', '2020-12-01T00:00:00Z'));
  const { payload } = home.ask('GSME', '4.4.5', sr('ReadPrepaymentBillingDataLog', period));
  assert.equal(Buffer.from(payload).toString('hex').toUpperCase(), '010901010705000508000B088B');
});
