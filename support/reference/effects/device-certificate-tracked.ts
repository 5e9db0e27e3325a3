import { textAt } from '../../duis/element';
import { CS02e } from '../../gbcs/bodies/device-certificates';
import { GbcsError } from '../../gbcs/error';
import type { AnsweredRequest } from '../processing/answered-request';
import type { Effect } from './effect';

/** A Device Certificate that differs from the one held goes into the inventory and the SMKI Repository (2.3.2). */
export const deviceCertificateTracked: Effect = {
  name: 'device-certificate-is-tracked',
  clause: '2.3.2, 3.8.78.4',
  of: ['6.24.2'],
  apply: ({ records }, answered) => {
    const device = records.inventory.get(answered.device);
    const certificate = certificateIn(answered);
    if (!device || !certificate) return;
    const usage = textAt(answered.request.body, 'CredentialType') === 'Key Agreement' ? 'keyAgreement' : 'digitalSignature';
    const held = device.certificates[usage];
    if (held && Buffer.from(held).equals(certificate)) return;
    const { digitalSignature, keyAgreement } = device.certificates;
    records.inventory.put({ ...device, certificates: { digitalSignature, keyAgreement, [usage]: certificate } });
    records.smki.put(device.eui, usage, certificate);
  },
};

function certificateIn({ answer }: AnsweredRequest): Uint8Array | undefined {
  if (answer.kind === 'smets1') return undefined;
  try {
    const result = CS02e.response.decode(answer.response.payload);
    return 'der' in result ? result.der : undefined;
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}
