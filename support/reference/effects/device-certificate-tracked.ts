import { textAt } from '../../duis/element';
import { CS02e } from '../../gbcs/bodies/credentials/device-certificates';
import { tryDecode } from '../../gbcs/error';
import { isDeviceCertificate } from '../../pki/device-keys';
import type { Consequence } from '../consequences/consequence';
import type { Device, HeldCertificates } from '../inventory/device';
import type { AnsweredRequest } from '../processing/answered-request';
import type { Effect } from './effect';

type Usage = keyof HeldCertificates;

/** How the Device Certificates of a response are followed. */
export interface CertificateTracking {
  /** Which certificate of the device the one in the response is held against, and takes the place of. */
  readonly place: (answered: AnsweredRequest) => Usage;
  /** Whether the one in the response is another than the one held. */
  readonly differs: (returned: Uint8Array, held: Uint8Array | undefined) => boolean;
  /** Whether it can be of the device at all: the authority of devices issued it. */
  readonly trusts: (certificate: Uint8Array) => boolean;
  readonly updates: readonly ('inventory' | 'SMKI Repository')[];
  /** What stands for a certificate in a response that has none; absent: nothing does. */
  readonly withoutCertificate?: (device: Device, usage: Usage) => Uint8Array | undefined;
}

export const referenceCertificateTracking: CertificateTracking = {
  place: ({ request }) => (textAt(request.body, 'CredentialType') === 'Key Agreement' ? 'keyAgreement' : 'digitalSignature'),
  differs: (returned, held) => !held || !Buffer.from(held).equals(returned),
  trusts: isDeviceCertificate,
  updates: ['inventory', 'SMKI Repository'],
};

/** A Device Certificate that differs from the one held goes into the inventory and the SMKI Repository (2.3.2). */
export function deviceCertificateTracked(tracking: CertificateTracking): Effect {
  return {
    name: 'device-certificate-is-tracked',
    clause: '2.3.2, 3.8.78.4',
    of: ['6.24.2'],
    apply: ({ records, behaviour: { readings } }, answered) => {
      const device = records.inventory.get(answered.device);
      const usage = tracking.place(answered);
      const certificate = certificateIn(answered) ?? (device && tracking.withoutCertificate?.(device, usage));
      if (!device || !certificate) return [];
      if (readings.text('foreign-device-certificate') === 'kept-out' && !tracking.trusts(certificate)) return [];
      const { digitalSignature, keyAgreement } = device.certificates;
      if (!tracking.differs(certificate, device.certificates[usage])) return [];
      const updated = { ...device, certificates: { digitalSignature, keyAgreement, [usage]: certificate } };
      const consequences: Readonly<Record<CertificateTracking['updates'][number], Consequence>> = {
        inventory: { do: 'put device', device: updated },
        'SMKI Repository': { do: 'publish certificate', device: device.eui, usage, certificate },
      };
      return tracking.updates.map((place) => consequences[place]);
    },
  };
}

function certificateIn({ answer }: AnsweredRequest): Uint8Array | undefined {
  if (answer.kind === 'smets1') return undefined;
  return tryDecode(() => {
    const result = CS02e.response.decode(answer.response.payload);
    return 'der' in result ? result.der : undefined;
  });
}
