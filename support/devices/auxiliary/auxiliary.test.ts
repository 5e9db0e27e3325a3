import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALERT_BODIES } from '../../gbcs/bodies/alerts/alert-catalogue';
import { ECS101, ECS102 } from '../../gbcs/bodies/alerts/device-alerts';
import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { dlmsExecutionAlert } from '../../gbcs/bodies/alerts/execution-alerts';
import { sr } from '../../transform/request-fixture';
import { PARTY, TestHome, deviceOf, isAuthentic } from '../fixtures/fleet-fixture';

const level = (element: string, n: number, value: number, start: string, end: string, input = false) =>
  sr(
    element,
    { auxiliaryControllerN: String(n) },
    sr('StartDateTime', start),
    sr('EndDateTime', end),
    sr('CommandedStateLevel', String(value)),
    ...(input ? [sr('InputFromControlledLoad')] : []),
  );

function states(home: TestHome): readonly { outputState?: number; inputState?: number }[] {
  const reply = USE_CASE_BODIES.ECS61e.body.response.decode(home.ask('ESME', '7.15', sr('ReadAuxiliaryControllerOperationalData')).payload);
  assert.equal(reply.outcome, 'success');
  return reply.outcome === 'success' ? reply.value.states.map((state) => JSON.parse(state) as { outputState?: number }) : [];
}

function configuration(home: TestHome) {
  const reply = USE_CASE_BODIES.ECS61d.body.response.decode(
    home.ask('ESME', '7.14', sr('ReadAuxiliaryControllerConfigurationData')).payload,
  );
  return reply.outcome === 'success' ? reply.value : assert.fail();
}

/** One entry of a calendar: a level from a time on, every day. */
function scheduler(entries: readonly { n: number; level: number; time: string }[], execution?: string) {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) =>
    sr('DayOfWeekApplicability', sr('DayOfWeekID', day)),
  );
  return sr(
    'UpdateDeviceConfigurationAuxiliaryControllerScheduler',
    ...(execution ? [sr('ExecutionDateTime', execution)] : []),
    ...entries.map((entry) =>
      sr(
        'AuxiliaryControllerSchedule',
        sr('AuxiliaryControllerAction', { auxiliaryControllerN: String(entry.n) }, sr('CommandedStateLevel', String(entry.level))),
        sr('DaysOfWeekApplicability', ...days),
        sr('AuxiliaryControllerSchedulePeriodAndTime', sr('SwitchTime', entry.time)),
      ),
    ),
    sr('AuxiliaryControllerSpecialDayDefinitions'),
  );
}

test('descriptions that were set are read', () => {
  const home = new TestHome();
  home.ask(
    'ESME',
    '6.14.1',
    sr('UpdateDeviceConfigurationALCDescriptions', sr('ALCSHCALCSDescription', { index: '3' }, sr('SwitchDescription', 'Car charger'))),
  );
  assert.deepEqual(configuration(home).descriptions, ['', '', 'Car charger', '', '']);
});

test('what the controllers are follows the variant: switches, the HAN connected one, proportional ones', () => {
  const identifiers = (variant: string): readonly string[] => {
    const home = new TestHome('4.0', variant);
    const reply = USE_CASE_BODIES.ECS61e.body.response.decode(
      home.ask('ESME', '7.15', sr('ReadAuxiliaryControllerOperationalData')).payload,
    );
    return reply.outcome === 'success' ? reply.value.identifiers.map((id) => Buffer.from(id).toString('hex')) : [];
  };
  assert.deepEqual(identifiers('ADF'), ['0000000000000000', '00db1234567890a5', 'ff', 'ff', 'ff']);
  assert.deepEqual(identifiers('AG'), ['ff', 'ff', 'ff', 'ff', 'ff']);
  assert.deepEqual(identifiers('AD'), ['0000000000000000', '00db1234567890a5', '0000000000000000', '0000000000000000', '0000000000000000']);
  assert.deepEqual(identifiers('A'), ['', '', '', '', '']);
});

test('a commanded level holds from its start to its end', () => {
  const home = new TestHome();
  home.ask('ESME', '7.13', level('SetAuxiliaryControllerState', 3, 50, '2020-12-01T13:00:00Z', '2020-12-01T14:00:00Z'));
  assert.equal(states(home)[2]?.outputState, 0);
  home.advance(3600);
  assert.equal(states(home)[2]?.outputState, 50);
  assert.equal(states(home)[2]?.inputState, 0);
  home.advance(3600);
  assert.equal(states(home)[2]?.outputState, 0);
});

test('a level that a switch cannot have, a period that is over, and a controller that is not there are refused', () => {
  const refuses = (home: TestHome, body: ReturnType<typeof sr>): void => {
    const items = USE_CASE_BODIES.ECS47a.body.response.decode(home.ask('ESME', '7.13', body).payload);
    assert.equal(items.at(-1)?.result, 0x0d);
  };
  const home = new TestHome();
  refuses(home, level('SetAuxiliaryControllerState', 1, 50, '2020-12-01T13:00:00Z', '2020-12-01T14:00:00Z'));
  refuses(home, level('SetAuxiliaryControllerState', 3, 50, '2020-12-01T14:00:00Z', '2020-12-01T13:00:00Z'));
  refuses(new TestHome('4.0', 'A'), level('SetAuxiliaryControllerState', 3, 50, '2020-12-01T13:00:00Z', '2020-12-01T14:00:00Z'));
});

test('a limit caps the level, is reported when taken on (8F86) and when it ends (8F87)', () => {
  const home = new TestHome();
  home.ask('ESME', '7.13', level('SetAuxiliaryControllerState', 4, 80, '2020-12-01T12:00:00Z', '2020-12-01T20:00:00Z'));
  home.ask('ESME', '7.16', level('LimitAPCLevel', 4, 30, '2020-12-01T12:30:00Z', '2020-12-01T13:00:00Z'), { as: PARTY.loadController });
  const [processed] = home.alerts;
  assert.equal(processed?.message.messageCode, 0x0121);
  assert.deepEqual(ECS101.decode(processed.message.payload), {
    alertCode: 0x8f86,
    at: home.now,
    controller: 0x14,
    level: 30,
    start: new Date('2020-12-01T12:30:00Z'),
    end: new Date('2020-12-01T13:00:00Z'),
  });
  assert.equal(states(home)[3]?.outputState, 80);
  home.advanceTo(new Date('2020-12-01T12:45:00Z'));
  assert.equal(states(home)[3]?.outputState, 30);
  home.advanceTo(new Date('2020-12-01T13:00:00Z'));
  const ended = home.alerts[1];
  assert.equal(ended?.message.recipient, PARTY.supplier);
  assert.deepEqual(ECS102.decode(ended.message.payload), { alertCode: 0x8f87, at: home.now, controller: 0x14, level: 80 });
  assert.equal(states(home)[3]?.outputState, 80);
});

test('a limit that takes the place of another ends it', () => {
  const home = new TestHome();
  const limit = (value: number, end: string) =>
    home.ask('ESME', '7.16', level('LimitAPCLevel', 5, value, '2020-12-01T12:00:00Z', end, true), { as: PARTY.loadController });
  limit(30, '2020-12-01T13:00:00Z');
  limit(60, '2020-12-01T14:00:00Z');
  assert.deepEqual(
    home.alerts.map(({ message }) => message.messageCode),
    [0x0121, 0x0122, 0x0121],
  );
  home.advance(3600 * 3);
  assert.deepEqual(
    home.alerts.map(({ message }) => message.messageCode),
    [0x0121, 0x0122, 0x0121, 0x0122],
  );
});

test('a calendar set at once drives the controllers, and is read back', () => {
  const home = new TestHome();
  home.ask(
    'ESME',
    '6.14.3',
    scheduler([
      { n: 1, level: 100, time: '06:00:00Z' },
      { n: 1, level: 0, time: '13:00:00Z' },
    ]),
  );
  assert.equal(configuration(home).schedule.length, 2);
  assert.equal(states(home)[0]?.outputState, 100);
  home.advance(3600);
  assert.equal(states(home)[0]?.outputState, 0);
  assert.equal(home.alerts.length, 0);
});

test('a future-dated calendar becomes active when the clock gets there: two alerts 8F66, calendar and special days', () => {
  const home = new TestHome();
  home.ask('ESME', '6.14.3', scheduler([{ n: 1, level: 100, time: '00:00:00Z' }], '2020-12-05T00:00:00Z'), { counter: 77n });
  assert.equal(configuration(home).schedule.length, 0);
  home.advanceTo(new Date('2020-12-04T23:59:59Z'));
  assert.equal(home.alerts.length, 0);
  home.advanceTo(new Date('2020-12-05T00:00:00Z'));
  assert.equal(configuration(home).schedule.length, 1);
  assert.deepEqual(
    home.alerts.map(({ message }) => {
      assert.ok(isAuthentic(message));
      const { alertCode, messageCode, counter, classId, obis, index } = dlmsExecutionAlert.decode(message.payload);
      return [message.messageCode, alertCode, messageCode, counter, classId, obis, index];
    }),
    [
      [0x00cc, 0x8f66, 0x011a, 77n, 9000, '0-0:94.44.128.26', 6],
      [0x00cc, 0x8f66, 0x011a, 77n, 9000, '0-0:94.44.128.35', 6],
    ],
  );
});

test('a future-dated calendar that is cancelled never comes; one that fails says so with 8F67', () => {
  const cancelled = new TestHome();
  cancelled.ask('ESME', '6.14.3', scheduler([{ n: 1, level: 100, time: '00:00:00Z' }], '2020-12-05T00:00:00Z'));
  cancelled.ask('ESME', '6.14.3', scheduler([], '3000-12-31T00:00:00Z'));
  cancelled.advance(86_400 * 10);
  assert.equal(cancelled.alerts.length, 0);
  const failing = new TestHome();
  failing.ask('ESME', '6.14.3', scheduler([{ n: 1, level: 100, time: '00:00:00Z' }], '2020-12-05T00:00:00Z'));
  failing.fleet.raise(deviceOf('ESME'), { alertCode: '8F67' });
  failing.advance(86_400 * 10);
  assert.deepEqual(
    failing.alerts.map(({ message }) => ALERT_BODIES[0x00cc].decode(message.payload).alertCode),
    [0x8f67, 0x8f67],
  );
  assert.equal(configuration(failing).schedule.length, 0);
});

test('before GBCS 4.0 switches go on and off for minutes, and back to the calendar', () => {
  const home = new TestHome('3.2', 'AD');
  const isOn = (): boolean => {
    const reply = USE_CASE_BODIES.ECS61a.body.response.decode(home.ask('ESME', '7.7', sr('ReadALCSData')).payload);
    return reply.outcome === 'success' && (reply.value.states[0] ?? false);
  };
  home.ask('ESME', '7.5', sr('ActivateAuxiliaryLoad', sr('ActivateALCSHCALCS', { index: '1' }, sr('Duration', '30'))));
  assert.equal(isOn(), true);
  home.advance(30 * 60);
  assert.equal(isOn(), false);
  home.ask('ESME', '7.5', sr('ActivateAuxiliaryLoad', sr('ActivateALCSHCALCS', { index: '1' }, sr('Duration', '30'))));
  home.ask('ESME', '7.8', sr('ResetAuxiliaryLoad', sr('ResetALCSHCALCS', { index: '1' })));
  assert.equal(isOn(), false);
});

test('a command of the old family to an ESME at GBCS 4.0 is answered by ECS100 and not carried out', () => {
  const old = new TestHome('3.2');
  const command = old.command('ESME', '7.5', sr('ActivateAuxiliaryLoad', sr('ActivateALCSHCALCS', { index: '1' }, sr('Duration', '30'))), {
    counter: 9n,
  });
  const home = new TestHome('4.0');
  assert.equal(home.send('ESME', command).kind, 'silent');
  const [alert] = home.alerts;
  assert.equal(alert?.message.messageCode, 0x0120);
  assert.deepEqual(ALERT_BODIES[0x0120].decode(alert.message.payload), {
    alertCode: 0x8f85,
    at: home.now,
    messageCode: 0x0055,
    counter: 9n,
  });
});
