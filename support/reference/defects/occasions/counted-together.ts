import type { Eui64 } from '../../../duis/eui64';
import { judged } from '../changes/alert-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alerts, either, finds, none, numbered, plain, series, some } from '../symptom';

type Key = readonly [device: Eui64, alertCode: string];

/** What has one counter where each has its own: the name of the defect, what is wrong, and under what an alert is counted. */
const TOGETHER: readonly (readonly [does: string, summary: string, key: (...key: Key) => Key])[] = [
  ['firmware-mismatches', 'N49, N50 and N51 of a device', (device, code) => [device, /^N(49|50|51)$/.test(code) ? 'N49' : code]],
  ['distribution-failures', 'N18 to N21 of a device', (device, code) => [device, /^N(18|19|20|21)$/.test(code) ? 'N18' : code]],
  ['N51-of-all-devices', 'N51 of all devices', (device, code) => [code === 'N51' ? 'any' : device, code]],
  ['N58-of-all-devices', 'N58 of all devices', (device, code) => [code === 'N58' ? 'any' : device, code]],
];

/** Alerts of several codes, or about several devices, that share one counter; and reports that are numbered to the second alone. */
export const countedTogetherDefects: readonly Defect[] = [
  ...TOGETHER.map(([does, summary, key]) =>
    defect(
      'SECMP0062-13',
      `counts-together-${does}`,
      `One counter for ${summary}.`,
      either(alerts(some, some), finds({ subject: ['alert', 'push'], expected: some }), series([plain(1)], none)),
      judged((right) => (device, alertCode, at) => right(...key(device, alertCode), at)),
    ),
  ),
  defect(
    'SECMP0062-11',
    'numbers-dcc-alerts-to-two',
    'The third report of a DCC Alert has the number of the second.',
    series([numbered(3, 2)], [numbered(2, 2)]),
    judged((right) => (device, alertCode, at) => {
      const verdict = right(device, alertCode, at);
      if (!verdict.forward || alertCode.length === 4 || (verdict.throttle?.sequenceId ?? 0) < 3) return verdict;
      return { forward: true, throttle: { ...verdict.throttle, count: verdict.throttle?.count ?? 0, sequenceId: 2 } };
    }),
  ),
];
