/** What a target may offer through its control interface, by the names that scenarios, target files and reports use. */
export const CAPABILITIES: Readonly<Record<string, string>> = {
  clock: 'tell its time, and let time pass',
  settle: 'say when it has nothing left to do',
  users: 'take Users, their roles and where they receive',
  devices: 'take devices into its inventory, and show them',
  'earlier-statuses': 'take what the status of a device was before',
  'device-commands': 'show what a device was asked and answered',
  's1sp-requests': 'show what an S1SP was asked to have a SMETS1 device do, as the Service Request in XML',
  'device-orders': 'have a device behave as told',
  'device-events': 'have a device raise an alert',
  'local-commands': 'hand a device a command on the spot',
  traces: 'show its decisions on a request',
  outcomes: 'count what it came to decide, by rule and outcome',
  smki: 'show Device Certificates of the SMKI Repository',
  'csp-events': 'take notices of a Communications Service Provider',
  's1sp-events': 'take notices of an S1SP',
  'csp-power-outage': 'be told of a power outage',
  'csp-device-identity-confirmed': 'be told that the identity of a device is confirmed',
  cpl: 'take entries of the Central Products List',
  s1sps: 'take what an S1SP supports',
  throttling: 'take the parameters of alert storm protection',
  traffic: 'take the parameters of Traffic Management',
  leases: 'grant turns to several who play at it at the same time',
};

/** What a target has by what its file says of it, beside what it offers. */
export const CLOCK_TO_THE_SECOND = 'clock-to-the-second';
export const DERIVED: Readonly<Record<string, string>> = {
  [CLOCK_TO_THE_SECOND]: 'let time pass by the second: where devices take some of it to answer (lagMs), more passes',
};

/** Those that move what all who play at a target share, and what they move: the time, and what holds for the target as a whole. */
export const SHARED = ['clock', 'cpl', 's1sps', 'throttling', 'traffic'] as const;
export type Shared = (typeof SHARED)[number];

/** The operations of the control interface that a capability is offered with, by their names in control.openapi.yaml. */
export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  clock: ['getClock', 'advanceClock'],
  settle: ['settle'],
  users: ['putUser'],
  devices: ['getDevice', 'putDevice', 'deleteDevice'],
  'earlier-statuses': ['putDevice'],
  'device-commands': ['getDeviceCommands'],
  's1sp-requests': ['getDeviceCommands'],
  'device-orders': ['orderDevice'],
  'device-events': ['raiseDeviceEvent'],
  'local-commands': ['giveLocalCommand'],
  traces: ['getTraces'],
  outcomes: ['getOutcomes'],
  smki: ['getSmkiCertificates'],
  'csp-events': ['notifyAsCsp'],
  's1sp-events': ['notifyAsS1sp'],
  'csp-power-outage': ['notifyAsCsp'],
  'csp-device-identity-confirmed': ['notifyAsCsp'],
  cpl: ['putCentralProductsList'],
  s1sps: ['putS1sp'],
  throttling: ['putThrottling'],
  traffic: ['putTraffic'],
  leases: ['takeLease', 'giveLeaseBack'],
};
