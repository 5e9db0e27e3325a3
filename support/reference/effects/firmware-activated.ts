import { ACTIVATION_RESULT, CS06 } from '../../gbcs/bodies/firmware';
import { tryDecode } from '../../gbcs/error';
import type { ReportedVersion } from '../firmware/firmware-version';
import { versionText } from '../firmware/firmware-version';
import { notifyGasSupplier } from '../firmware/notify-gas-supplier';
import { trackFirmware } from '../firmware/track-firmware';
import type { AnsweredRequest } from '../processing/answered-request';
import type { Effect } from './effect';

/**
 * Firmware that was activated is held against the inventory; a SMETS1 hub's or PPMID's is told to the Gas Supplier (3.1.2, 3.1.3; N50, N51,
 * N29, N57).
 */
export const firmwareActivated: Effect = {
  name: 'activated-firmware-is-tracked',
  clause: '3.1.3, 3.8.125.4',
  of: ['11.3'],
  apply: (view, answered) => {
    const device = view.records.inventory.get(answered.device);
    const reported = activatedVersion(answered);
    if (!device || reported === undefined) return [];
    const sender = answered.request.requestId.originator;
    return [
      ...trackFirmware(view, { device, reported, source: 'activation', submitter: sender }),
      ...notifyGasSupplier(view, { device, firmwareVersion: versionText(reported), status: 'ActivationSuccessful', sender }),
    ];
  },
};

/** The version that runs after a successful activation; undefined where there was none, or none yet. */
function activatedVersion({ answer }: AnsweredRequest): ReportedVersion | undefined {
  if (answer.kind === 'smets1') return answer.result.success ? answer.result.firmwareVersion : undefined;
  return tryDecode(() => {
    const result = CS06.response.decode(answer.response.payload);
    return result !== 'accepted' && result.code === ACTIVATION_RESULT.success ? result.firmwareVersion : undefined;
  });
}
