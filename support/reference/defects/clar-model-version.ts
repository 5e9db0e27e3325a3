import { compareGbcsVersions } from '../../duis/catalogue/gbcs-version';
import type { ModelMove, VersionOfModel } from '../inventory/device-model';
import type { Defect } from './defect';
import { defect } from './defect';
import type { Symptom } from './symptom';
import { alertBody, code, command, either, none, some, startingWith } from './symptom';

/** What is to be refused is taken, what is to be taken is refused, or it becomes the command of another version. */
const takenStill: Symptom = code(startingWith('E'), startingWith('I'));
const refusedStill: Symptom = code(startingWith('I'), startingWith('E'));
const astray: Symptom = either(
  takenStill,
  refusedStill,
  ...['CS02f', 'CS02a', 'ECS35g', 'ECS35f', 'CCS06', 'CCS05/CCS04'].map((useCase) => command(useCase, some)),
);

/** Ways for the GBCS version not to be that of the Device Model in the inventory. */
export const clarModelVersionDefects: readonly Defect[] = [
  version(
    'freezes-the-version',
    'The GBCS version stays as it was when the device was introduced.',
    astray,
    ({ device }) => device.gbcsVersion,
  ),
  version('goes-up-only', 'A later GBCS version is taken from the list, an earlier one is not.', astray, (move, right) =>
    step(move) > 0 ? right(move) : move.device.gbcsVersion,
  ),
  version('goes-down-only', 'An earlier GBCS version is taken from the list, a later one is not.', astray, (move, right) =>
    step(move) < 0 ? right(move) : move.device.gbcsVersion,
  ),
  stays('keeps-that-of-a-hub', 'A Communications Hub keeps its GBCS version.', ({ device }) => device.deviceType === 'CHF'),
  stays('keeps-that-of-an-esme', 'An ESME keeps its GBCS version.', ({ device }) => device.deviceType === 'ESME'),
  stays('keeps-that-of-a-gsme', 'A GSME keeps its GBCS version.', ({ device }) => device.deviceType === 'GSME'),
  stays('overlooks-what-was-read', 'Firmware that was read (11.2) has no bearing on the GBCS version.', ({ source }) => source === 'read'),
  stays('overlooks-activation', 'Firmware that was activated at once has no bearing on it.', ({ source }) => source === 'activation'),
  stays('overlooks-the-alert', 'Firmware that was activated as planned has no bearing on it.', ({ source }) => source === 'alert'),
  stays('overlooks-update-inventory', 'What Update Inventory says has no bearing on it.', ({ source }) => source === '8.4'),
  stays(
    'overlooks-removed-that-was-activated',
    'Firmware that is Removed when it is activated has no bearing on it.',
    ({ source, listed }) => source === 'activation' && listed?.status === 'Removed',
  ),
  stays(
    'overlooks-removed-that-was-planned',
    'Firmware that is Removed when it was planned has no bearing on it.',
    ({ source, listed }) => source === 'alert' && listed?.status === 'Removed',
  ),
  stays('knows-no-3.3', 'GBCS 3.3 is not taken from the list.', ({ listed }) => listed?.gbcsVersion === '3.3'),
  version('knows-no-4.1', 'GBCS 4.1 is not taken from the list.', either(astray, command('ECS61d', none)), (move, right) =>
    move.listed?.gbcsVersion === '4.1' ? move.device.gbcsVersion : right(move),
  ),
  stays('overlooks-what-is-removed', 'Firmware that is Removed has no bearing on it.', ({ listed }) => listed?.status === 'Removed'),
  version('prenotifies-without', 'A device that is pre-notified is taken to be at GBCS 4.0.', astray, (move, right) =>
    move.source === '12.2' ? '4.0' : right(move),
  ),
  version('prenotifies-as-the-first', 'A device that is pre-notified is taken to be at GBCS 1.0.', astray, (move, right) =>
    move.source === '12.2' ? '1.0' : right(move),
  ),
  version('takes-the-latest', 'Any change of model or firmware makes it GBCS 4.0.', astray, () => '4.0'),
  defect(
    'CLAR-12',
    'tells-n58-the-version-of-before',
    'N58 has the GBCS version that the release brings.',
    alertBody({ DeviceGBCSVersion: some }, some),
    (behaviour) => ({
      ...behaviour,
      configurationAlert: {
        ...behaviour.configurationAlert,
        content: (device) => behaviour.configurationAlert.content({ ...device, gbcsVersion: device.gbcsVersion === '4.0' ? '3.2' : '4.0' }),
      },
    }),
  ),
];

type Wrong = (move: ModelMove, right: VersionOfModel) => string | undefined;

function version(does: string, summary: string, symptom: Symptom, wrong: Wrong): Defect {
  return defect('CLAR-12', does, summary, symptom, (behaviour) => ({
    ...behaviour,
    versionOfModel: (move) => wrong(move, behaviour.versionOfModel),
  }));
}

/** The version stays as it was in these moves. */
function stays(does: string, summary: string, when: (move: ModelMove) => boolean): Defect {
  return version(does, summary, astray, (move, right) => (when(move) ? move.device.gbcsVersion : right(move)));
}

/** Up, down, or not at all. */
function step({ device, listed }: ModelMove): number {
  return compareGbcsVersions(listed?.gbcsVersion ?? device.gbcsVersion ?? '1.0', device.gbcsVersion ?? '1.0');
}
