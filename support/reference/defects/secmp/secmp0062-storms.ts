import { isSmets1 } from '../../inventory/device';
import { judged, parameters, figured } from '../changes/alert-change';
import { policies } from '../changes/change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { not, numbered, plain, run, series, some } from '../symptom';

const FORWARDED_PLAIN = series(run(plain(3), numbered(1, 0)), plain(5));

/** Ways to get alert storm protection right for one kind of device, one storm and the usual figures, and wrong for another. */
export const secmp0062StormDefects: readonly Defect[] = [
  {
    ...defect(
      'SECMP0062-13',
      'goes-by-seven-octets',
      'The alerts of one code of devices whose EUI-64s differ in the last octet are one storm.',
      series(plain(3), not(plain(3))),
      judged((right) => (device, alertCode, at) => right(device.slice(0, -3), alertCode, at)),
    ),
    likelyAt: ['S-2055'],
  },
  defect(
    'SECMP0062-10',
    'throttles-esmes-only',
    'Alerts of devices other than ESMEs are all forwarded.',
    FORWARDED_PLAIN,
    policies({ throttles: (device, code) => device?.deviceType === 'ESME' || code === 'AD1' }),
  ),
  defect(
    'SECMP0062-10',
    'throttles-smets1-esmes-only',
    'Of SMETS1 devices, only ESMEs are throttled.',
    FORWARDED_PLAIN,
    policies({ throttles: (device) => !device || !isSmets1(device) || device.deviceType === 'ESME' }),
  ),
  defect(
    'SECMP0062-10',
    'throttles-no-gpf',
    'Alerts of a Gas Proxy Function are all forwarded.',
    FORWARDED_PLAIN,
    policies({ throttles: (device) => device?.deviceType !== 'GPF' }),
  ),
  defect(
    'SECMP0062-10',
    'throttles-from-gbcs-4',
    'Alerts of devices below GBCS 4.0 are all forwarded.',
    FORWARDED_PLAIN,
    policies({ throttles: (device) => (device?.gbcsVersion ?? '4.0') >= '4.0' }),
  ),
  defect(
    'SECMP0062-10',
    'throttles-commissioned-only',
    'Alerts of devices that are not Commissioned are all forwarded.',
    FORWARDED_PLAIN,
    policies({ throttles: (device) => device?.status === 'Commissioned' }),
  ),
  defect(
    'SECMP0062-10',
    'throttles-security-only',
    'Only alerts of security, 8Fxx, and AD1 are throttled.',
    FORWARDED_PLAIN,
    policies({ throttles: (_, code) => code.startsWith('8F') || code === 'AD1' }),
  ),
  defect(
    'SECMP0062-10',
    'throttles-no-n-alerts',
    'Of DCC Alerts only AD1 is throttled.',
    series([plain(1), numbered(1, 0)], [plain(3)]),
    policies({ throttles: (_, code) => !code.startsWith('N') }),
  ),
  defect(
    'SECMP0062-10',
    'quiet-only-beyond',
    'Throttling goes on when the quiet period is over to the second.',
    series(run(numbered(1, 0), plain(1)), numbered(2, 4)),
    parameters(({ quietPeriodSeconds }) => ({ quietPeriodSeconds: quietPeriodSeconds + 0.001 })),
  ),
  defect(
    'SECMP0062-10',
    'quiet-for-a-minute',
    'Throttling ends after 60 seconds, whatever the figures say.',
    series(run(plain(3), numbered(1, 0), numbered(2, 1)), some),
    parameters(() => ({ quietPeriodSeconds: 60 })),
  ),
  defect(
    'SECMP0062-11',
    'one-octet',
    'After 255 comes 0.',
    series(some, numbered(0, 0)),
    figured(
      () => undefined,
      (verdict) =>
        verdict.throttle
          ? { ...verdict, throttle: { ...verdict.throttle, sequenceId: (verdict.throttle.sequenceId ?? 0) % 256 } }
          : verdict,
    ),
  ),
  defect(
    'SECMP0062-11',
    'goes-on-from-the-second-episode',
    'The third episode goes on from the number of the second.',
    series(run(plain(3), numbered(1, 0), plain(3), numbered(1, 0)), run(plain(3), numbered(2, 0))),
    figured(
      () => ({ episodes: 0 }),
      (verdict, own) => {
        const { sequenceId } = verdict.throttle ?? {};
        if (!verdict.throttle || sequenceId === undefined) return verdict;
        if (sequenceId === 1) own.episodes++;
        return { ...verdict, throttle: { ...verdict.throttle, sequenceId: sequenceId + Math.max(0, own.episodes - 2) } };
      },
    ),
  ),
  defect(
    'SECMP0062-11',
    'goes-on-for-dcc-alerts',
    'The second episode of a DCC Alert goes on from the number of the first.',
    series(run(plain(3), numbered(1, 0), plain(3), numbered(1, 0)), run(plain(3), numbered(2, 0)), { alert: 'AD1' }),
    judged((right) => {
      const forwarded = new Map<string, number>();
      return (device, code, at) => {
        const verdict = right(device, code, at);
        if (code !== 'AD1' || !verdict.forward || !verdict.throttle) return verdict;
        const sequenceId = (forwarded.get(device) ?? 0) + 1;
        forwarded.set(device, sequenceId);
        return { ...verdict, throttle: { ...verdict.throttle, sequenceId } };
      };
    }),
  ),
  defect(
    'SECMP0062-11',
    'every-30-seconds',
    'One is forwarded every 30 seconds, whatever the figures say.',
    series(some, some),
    parameters(() => ({ forwardPeriodSeconds: 30 })),
  ),
  defect(
    'SECMP0062-12',
    'counts-to-255',
    'The count has one octet.',
    series(numbered(2, 299), numbered(2, 299 % 256)),
    counting((count) => count % 256),
  ),
  defect(
    'SECMP0062-12',
    'counts-to-65535',
    'The count has two octets.',
    series(numbered(2, 65996), numbered(2, 65996 % 65536)),
    counting((count) => count % 65536),
  ),
  defect(
    'SECMP0062-12',
    'counts-to-29',
    'The count stops where the usual figures have their most.',
    series(some, { counting: 29 }),
    counting((count) => Math.min(count, 29)),
  ),
  defect(
    'SECMP0062-14',
    'first-code-only',
    'Only the first code of the list is excluded.',
    series(plain(6), run(plain(3), numbered(1, 0))),
    parameters(({ excludedAlertCodes }) => ({ excludedAlertCodes: excludedAlertCodes.slice(0, 1) })),
  ),
  defect(
    'SECMP0062-15',
    'three-always',
    'Throttling begins with the fourth alert, whatever the figures say.',
    series(some, run(plain(3), numbered(1, 0))),
    parameters(() => ({ threshold: 3 })),
  ),
  defect(
    'SECMP0062-15',
    'a-minute-always',
    'Alerts are counted in a window of 60 seconds, whatever the figures say.',
    series(some, some),
    parameters(() => ({ windowSeconds: 60 })),
  ),
  defect(
    'SECMP0062-15',
    'begins-with-an-empty-window',
    'When throttling ends, what is still in the window is forgotten.',
    series(run(plain(3), numbered(1, 0), numbered(1, 0)), plain(3)),
    judged((right, { quietPeriodSeconds }) => {
      const last = new Map<string, { at: number; name: number }>();
      return (device, code, at) => {
        const { at: before = 0, name = 0 } = last.get(device + code) ?? {};
        const own = at.getTime() - before >= quietPeriodSeconds * 1000 ? name + 1 : name;
        last.set(device + code, { at: at.getTime(), name: own });
        return right(device, `${code} ${own}`, at);
      };
    }),
  ),
];

function counting(change: (count: number) => number): Defect['apply'] {
  return figured(
    () => undefined,
    (verdict) =>
      verdict.throttle ? { ...verdict, throttle: { ...verdict.throttle, count: change(verdict.throttle.count ?? 0) } } : verdict,
  );
}
