import { createHash } from 'node:crypto';
import { textAt } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import type { XmlText } from '../../duis/xml-text';
import { XmlText as Xml, xml } from '../../duis/xml-text';
import { notifyGasSupplier } from '../firmware/smets1-notification';
import type { DistributionVerdict } from '../firmware/distribution-verdict';
import { WARNING_LISTS } from '../firmware/distribution-verdict';
import type { Device } from '../inventory/device';
import type { Systems } from '../systems';
import { done } from './done';
import type { NonDeviceService } from './non-device-service';

/** 11.1 Update Firmware: the image goes to the devices that may have it; the others are listed in the warning W110101 (3.1.1). */
export const updateFirmware: NonDeviceService = (systems, request) => {
  const firmwareVersion = (textAt(request.body, 'FirmwareVersion') ?? '').trim();
  const judged = listed(request).map((eui) => ({ eui, device: systems.records.inventory.get(eui) }))
    .map(({ eui, device }) => ({ eui, device, verdict: systems.behaviour.distributionVerdict({ systems, user: request.requestId.originator, device, firmwareVersion }) }));
  const accepted = judged.flatMap(({ device, verdict }) => (device && verdict === 'accepted' ? [device] : []));
  const hash = createHash('sha256').update(Buffer.from(textAt(request.body, 'FirmwareImage') ?? '', 'base64')).digest();
  for (const device of accepted) distribute(systems, device, firmwareVersion, hash);
  return judged.some(({ verdict }) => verdict !== 'accepted') ? { code: 'W110101', content: warning(judged) } : done(systems);
};

function listed({ body }: DuisRequest): readonly Eui64[] {
  return [...new Set((textAt(body, 'DeviceIDList') ?? '').split(',').map((eui) => eui.trim().toUpperCase()))];
}

function distribute(systems: Systems, device: Device, firmwareVersion: string, hash: Uint8Array): void {
  systems.fleet.stageFirmware(device.eui, { version: firmwareVersion, hash });
  notifyGasSupplier(systems, device, firmwareVersion, 'UpdateRequested');
}

function warning(judged: readonly { readonly eui: Eui64; readonly verdict: DistributionVerdict }[]): XmlText {
  const lists = WARNING_LISTS.map(([verdict, name]) => {
    const euis = judged.filter((one) => one.verdict === verdict).map((one) => one.eui);
    return new Xml(euis.length === 0 ? '' : `<sr:${name}>${euis.join(',')}</sr:${name}>`);
  });
  return xml`<sr:DSPUpdateFirmwareWarning>${lists}</sr:DSPUpdateFirmwareWarning>`;
}
