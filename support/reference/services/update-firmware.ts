import { createHash } from 'node:crypto';
import { textAt } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import type { XmlText } from '../../duis/xml-text';
import { XmlText as Xml, xml } from '../../duis/xml-text';
import type { Consequence } from '../consequences/consequence';
import type { Image } from '../firmware/image';
import type { DistributionVerdict } from '../firmware/distribution-policy';
import { judgeDistribution, WARNING_LISTS } from '../firmware/distribution-policy';
import { notifyGasSupplier } from '../firmware/notify-gas-supplier';
import type { Device } from '../inventory/device';
import type { SystemsView } from '../systems-view';
import { done } from './service';
import type { NonDeviceService } from './service';

/** A device that the request names, and what becomes of it. */
interface Judged {
  readonly eui: Eui64;
  readonly device: Device | undefined;
  readonly verdict: DistributionVerdict;
}

/** 11.1 Update Firmware: the image goes to the devices that may have it; the others are listed in the warning W110101 (3.1.1). */
export const updateFirmware: NonDeviceService = (view, request) => {
  const image = imageIn(request);
  const sender = request.requestId.originator;
  const judged = named(request).map((eui): Judged => {
    const device = view.records.inventory.get(eui);
    return {
      eui,
      device,
      verdict: judgeDistribution(view.behaviour.distribution, view, { user: sender, device, firmwareVersion: image.firmwareVersion }),
    };
  });
  const follows = judged.flatMap(({ device, verdict }): readonly Consequence[] => {
    if (!device || (verdict !== 'accepted' && view.readings.text('n57-when-listed') === 'taken')) return [];
    const distributed: readonly Consequence[] = verdict === 'accepted' ? [{ do: 'distribute firmware', device: device.eui, image }] : [];
    return [
      ...distributed,
      ...notifyGasSupplier(view, { device, firmwareVersion: image.firmwareVersion, status: 'UpdateRequested', sender }),
    ];
  });
  return judged.some(({ verdict }) => verdict !== 'accepted')
    ? { code: 'W110101', content: warning(judged), follows }
    : done(view, follows);
};

/** A request that is authentic and refused all the same is told of too, where the note is read so (reading n57-when-listed). */
export function tellOfRefused(view: SystemsView, request: DuisRequest): readonly Consequence[] {
  if (request.serviceReferenceVariant !== '11.1' || view.readings.text('n57-when-listed') !== 'refused') return [];
  const { firmwareVersion } = imageIn(request);
  const sender = request.requestId.originator;
  const devices = named(request).flatMap((eui) => view.records.inventory.get(eui) ?? []);
  return devices.flatMap((device) => notifyGasSupplier(view, { device, firmwareVersion, status: 'UpdateRequested', sender }));
}

/** Base64 of up to 10,240,000 octets. */
function imageIn({ body, requestIdText }: DuisRequest): Image {
  const octets = Buffer.from(textAt(body, 'FirmwareImage') ?? '', 'base64');
  return {
    requestId: requestIdText,
    firmwareVersion: (textAt(body, 'FirmwareVersion') ?? '').trim(),
    hash: createHash('sha256').update(octets).digest(),
  };
}

function named({ body }: DuisRequest): readonly Eui64[] {
  return [...new Set((textAt(body, 'DeviceIDList') ?? '').split(',').map((eui) => eui.trim().toUpperCase()))];
}

function warning(judged: readonly Judged[]): XmlText {
  const lists = WARNING_LISTS.map((list) => {
    const euis = judged.filter(({ verdict }) => verdict === list).map(({ eui }) => eui);
    return new Xml(euis.length === 0 ? '' : `<sr:${list}>${euis.join(',')}</sr:${list}>`);
  });
  return xml`<sr:DSPUpdateFirmwareWarning>${lists}</sr:DSPUpdateFirmwareWarning>`;
}
