import { attributesRead, oneFrame } from './frames';
import type { SaidEntry } from './gas-calendar';
import type { Frame } from './gbz-fields';
import { hexIn, integerIn, octetsIn } from './octets';
import type { ContentTable, Entry } from './table';
import { dlmsTable, fixed, readOf } from './table';

/** Attributes that are read, as class, logical name and attribute. */
function reading(service: string, attributes: readonly string[]): ContentTable {
  return dlmsTable(
    [service],
    attributes.map((name) => readOf(`get ${name}`)),
  );
}

/** Items that are done with a number that is the same in every command of the use case. */
function deed(service: string, targets: readonly string[], value: number): ContentTable {
  return dlmsTable(
    [service],
    targets.map((target) => fixed(target, value, (data) => integerIn(data, target))),
  );
}

/** A command of one component whose name says all, or all that is known. */
function gasDeed(service: string, name: string, length: number): ContentTable {
  const done: readonly Entry[] = [[`command ${name}`, 'is given']];
  return oneFrame(
    [service],
    name,
    () => done,
    (frame) => {
      frame.skip(length, 'what is the same in all');
      frame.end();
      return done.map(([path, value]): SaidEntry => [path, { value }]);
    },
  );
}

/** GCS39: on, once somebody at the meter says so. */
function armed(frame: Frame): readonly SaidEntry[] {
  frame.skip(16, 'ids and times');
  const supply = frame.number(1, 'supply');
  frame.skip(1, 'control bits');
  frame.end();
  return [['supply', supply]];
}

const SCRIPTS = { blockCounters: 99, enable: 51, arm: 54 } as const;
const SUPPLY = 'action 0009 0-0:10.0.106.255 1';
const PIN = 'set 0001 0-0:94.44.3.1 2';
const thresholds = [1, 2, 3, 4].flatMap((n) => [`0047 0-0:17.0.${n}.255 4`, `0047 0-0:17.0.${n}.255 6`]);
const settings = (phase: string): readonly string[] => [`0001 1-0:${phase}.31.0.4 2`, `0001 1-0:${phase}.35.0.4 2`];
const counters = (phase: string): readonly string[] => [`action 0003 1-0:${phase}.32.0.4 1`, `action 0003 1-0:${phase}.36.0.4 1`];
const PHASES = ['32', '52', '72'];

/** Requests that say nothing but what they are, by message code (facts 4; the names as in the published messages). */
export const PLAIN_REQUESTS: Readonly<Record<number, ContentTable>> = {
  0x001d: deed('ResetTariffBlockCounterMatrix', ['action 0009 0-0:10.0.100.255 1'], SCRIPTS.blockCounters),
  0x0020: deed('ActivateEmergencyCredit', ['action 0070 0-0:19.10.1.255 3'], 0),
  0x0023: dlmsTable(['DisablePrivacyPIN'], [fixed(PIN, '', (data) => hexIn(octetsIn(data, PIN)))]),
  0x003c: reading('ReadDeviceConfigurationVoltage', [...thresholds, ...settings('32')]),
  0x003d: reading(
    'ReadDeviceConfigurationRandomisation',
    [0, 1, 2].map((n) => `0001 0-0:94.44.0.${n} 2`),
  ),
  0x0040: reading('ReadDeviceConfigurationInstantaneousPowerThresholds', ['0015 0-0:16.0.0.255 2']),
  0x0044: deed('UpdateDeviceConfigurationLoadLimitingCounterReset', ['action 0003 0-0:94.44.42.255 1'], 0),
  0x004e: reading('ReadDeviceConfigurationMPxN', ['0001 0-0:94.44.34.11 2', '0001 1-0:0.0.2.255 2']),
  0x004f: deed('EnableSupply', [SUPPLY], SCRIPTS.enable),
  0x0051: deed('ArmSupply', [SUPPLY], SCRIPTS.arm),
  0x0052: reading('ReadSupplyStatus', ['0046 0-0:96.3.10.255 3']),
  0x0070: gasDeed('ActivateEmergencyCredit', '0705 00', 5),
  0x0073: gasDeed('DisablePrivacyPIN', '0708 02', 12),
  0x007b: attributesRead(['ReadDeviceConfigurationGas'], {
    '0700': ['0306', '0305', '0304', '0303', '0302'],
    '0702': ['0B13', '0B12', '0B11', '0B10', '0B14', '0B15'],
  }),
  0x0080: gasDeed('RecordNetworkDataGAS', '0702 07', 13),
  0x0082: attributesRead(['ReadSupplyStatus'], { '0702': ['0205', '0014'] }),
  0x0085: oneFrame(['ArmSupply'], '0702 0B', () => [['supply', 1]], armed),
  0x0089: attributesRead(['ReadDeviceConfigurationMPxN'], { '0702': ['0307'] }),
  0x00be: reading('ReadDeviceConfigurationPaymentMode', ['006F 0-0:19.0.0.255 2']),
  0x00bf: attributesRead(['ReadDeviceConfigurationPaymentMode'], { '0705': ['0000'] }),
  0x00c6: reading('ReadDeviceConfigurationVoltage', [...thresholds, ...PHASES.flatMap(settings)]),
  0x00d3: deed('UpdateDeviceConfigurationRMSVoltageCounterReset', counters('32'), 0),
  0x00d4: deed('UpdateDeviceConfigurationRMSVoltageCounterReset', PHASES.flatMap(counters), 0),
  0x00d9: reading('ReadDeviceConfigurationBillingCalendar', ['0016 0-0:15.0.0.255 4']),
  0x00da: gasDeed('ReadDeviceConfigurationBillingCalendar', '0700 0B', 10),
  0x00ee: reading(
    'ReadDeviceConfigurationEventAndAlertBehaviours',
    [15, 16, 17, 18].map((n) => `0001 0-30:97.98.${n}.255 2`),
  ),
  0x00ef: reading(
    'ReadDeviceConfigurationEventAndAlertBehaviours',
    [15, 18].map((n) => `0001 0-33:97.98.${n}.255 2`),
  ),
  0x00f1: gasDeed('ReadDeviceConfigurationEventAndAlertBehaviours', '0708 05', 2),
  0x00f9: reading(
    'ReadDeviceConfigurationIdentityExcMPxN',
    ['96.1.2.255', '96.1.4.255', '96.1.6.255', '94.44.0.4'].map((name) => `0001 0-0:${name} 2`),
  ),
  0x00fa: reading(
    'ReadDeviceConfigurationIdentityExcMPxN',
    ['96.1.4.255', '96.1.6.255'].map((name) => `0001 0-0:${name} 2`),
  ),
  0x00fb: attributesRead(['ReadDeviceConfigurationIdentityExcMPxN'], { '0000': ['0004', '0005'], '0702': ['0608', '0607'] }),
  0x010a: reading('ReadCHFSubGHzChannel', ['0001 0-0:94.44.10.2 2']),
  0x010c: reading('ReadCHFSubGHzConfiguration', ['0001 0-0:94.44.10.0 2']),
  0x010e: deed('RequestCHFSubGHzChannelScan', ['set 0001 0-0:94.44.10.1 2'], 0),
};
