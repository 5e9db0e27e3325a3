import { ECS52 } from '../../gbcs/bodies/firmware';
import { GCS38 } from '../../gbcs/bodies/gas/gas-supply';
import { tryDecode } from '../../gbcs/error';
import type { ReportedVersion } from '../firmware/firmware-version';
import { trackFirmware } from '../firmware/track-firmware';
import type { AnsweredRequest } from '../processing/answered-request';
import type { Effect } from './effect';

/** A version that was read is held against the inventory: for an ESME, GSME, CHF or SMETS1 PPMID (3.1.2; N49, N50, N51). */
export const firmwareVersionRead: Effect = {
  name: 'read-firmware-version-is-tracked',
  clause: '3.1.2, 3.8.124.4',
  of: ['11.2'],
  apply: (view, answered) => {
    const device = view.records.inventory.get(answered.device);
    const reported = versionIn(answered);
    if (!device || reported === undefined) return [];
    return trackFirmware(view, { device, reported, source: 'read', submitter: answered.request.requestId.originator });
  },
};

/** The version in a response; undefined where the device could not say. */
function versionIn({ answer }: AnsweredRequest): ReportedVersion | undefined {
  if (answer.kind === 'smets1') return answer.result.success ? answer.result.firmwareVersion : undefined;
  return tryDecode(() => (answer.useCase.useCase === 'GCS38' ? gasVersion(answer.response.payload) : dlmsVersion(answer.response.payload)));
}

function dlmsVersion(payload: Uint8Array): Uint8Array | undefined {
  const reply = ECS52.response.decode(payload);
  return reply.outcome === 'success' ? reply.value : undefined;
}

/** An octet string of four, the length octet before it apart. */
function gasVersion(payload: Uint8Array): Uint8Array | undefined {
  const [attribute] = GCS38.response.decode(payload);
  return attribute && 'value' in attribute ? attribute.value.subarray(-4) : undefined;
}
