import { createHash } from 'node:crypto';
import { textAt } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import type { XmlText } from '../../duis/xml-text';
import { XmlText as Xml, xml } from '../../duis/xml-text';
import type { Image } from '../firmware/distribute';
import { distribute } from '../firmware/distribute';
import type { DistributionVerdict } from '../firmware/distribution-policy';
import { judgeDistribution, WARNING_LISTS } from '../firmware/distribution-policy';
import { notifyGasSupplier } from '../firmware/smets1-notification';
import type { Device } from '../inventory/device';
import { done } from './done';
import type { NonDeviceService } from './non-device-service';

/** A device that the request names, and what becomes of it. */
interface Judged {
  readonly eui: Eui64;
  readonly device: Device | undefined;
  readonly verdict: DistributionVerdict;
}

/** 11.1 Update Firmware: the image goes to the devices that may have it; the others are listed in the warning W110101 (3.1.1). */
export const updateFirmware: NonDeviceService = (systems, request) => {
  const image = imageIn(request);
  const sender = request.requestId.originator;
  const judged = named(request).map((eui): Judged => {
    const device = systems.records.inventory.get(eui);
    return { eui, device, verdict: judgeDistribution(systems, { user: sender, device, firmwareVersion: image.firmwareVersion }) };
  });
  for (const { device, verdict } of judged) {
    if (!device || verdict !== 'accepted') continue;
    distribute(systems, device, image);
    notifyGasSupplier(systems, { device, firmwareVersion: image.firmwareVersion, status: 'UpdateRequested', sender });
  }
  return judged.some(({ verdict }) => verdict !== 'accepted') ? { code: 'W110101', content: warning(judged) } : done(systems);
};

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
