import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { oneFrame } from './frames';
import type { SaidEntry } from './gas-calendar';
import { booleanIn, integerIn, membersOf, octetsIn } from './octets';
import { numberOf } from './request-text';
import type { ContentTable, DlmsPart } from './table';
import { dlmsTable, oneItem } from './table';

/** An item of the request that the command has word for word. */
function worded(target: string, item: string): DlmsPart {
  return oneItem(
    target,
    item,
    (body) => textAt(body, item) ?? '',
    (data) => octetsIn(data, item).toString('latin1'),
  );
}

/** A component with items of the request, word for word, after octets that are the same in all or say when it was sent. */
function wordedFrame(service: string, name: string, before: number, items: readonly string[]): ContentTable {
  return oneFrame(
    [service],
    name,
    (body) => items.map((item) => [item, textAt(body, item) ?? '']),
    (frame) => {
      frame.skip(before, 'what stands before');
      const said = items.map((item): SaidEntry => [item, frame.string(item)]);
      frame.end();
      return said;
    },
  );
}

/** Meter points follow each other, that of a second element after that of the first (the published messages: ECS39a). */
function importPoints(body: Element): string {
  return ['ImportMPAN', 'SecondaryImportMPAN'].map((name) => textAt(body, 'ImportMPANs', name)?.trim() ?? '').join('');
}

const POINTS = 'set 0001 0-0:94.44.34.11 2';
const THRESHOLDS = ['LowMediumPowerThreshold', 'MediumHighPowerThreshold'] as const;
const POWER = 'set 0015 0-0:16.0.0.255 2';

/** Both thresholds, in their order. */
const powerThresholds: DlmsPart = {
  target: POWER,
  asked: (body) => THRESHOLDS.map((name) => [name, numberOf(textAt(body, name))]),
  said: ({ data }) =>
    membersOf(data, 'thresholds').map((one: DlmsData, i) => [THRESHOLDS[i] ?? `threshold ${i + 1}`, integerIn(one, 'threshold')]),
};

/** Requests of which a command has one item or two, by message code (facts 4; the places as in the published messages). */
export const WORDED_REQUESTS: Readonly<Record<number, ContentTable>> = {
  0x0007: dlmsTable(['TopUpDevice'], [worded('action 0073 0-0:19.40.0.255 1', 'UTRN')]),
  0x0021: dlmsTable(['DisplayMessage'], [worded('set 0001 0-2:96.13.1.255 2', 'SupplierMessage')]),
  0x0025: dlmsTable(
    ['UpdateSupplierName'],
    [worded('set 2328 0-0:96.13.0.255 2', 'SupplierTelephoneNumber'), worded('set 2328 0-0:96.13.1.255 2', 'SupplierName')],
  ),
  0x0047: dlmsTable(['UpdateDeviceConfigurationInstantaneousPowerThreshold'], [powerThresholds]),
  0x004b: dlmsTable(
    ['SetRandomisedOffsetLimit'],
    [
      oneItem(
        'set 0001 0-0:94.44.0.1 2',
        'RandomisedOffsetLimit',
        (body) => numberOf(textAt(body, 'RandomisedOffsetLimit')),
        (data) => integerIn(data, 'limit'),
      ),
    ],
  ),
  0x004c: dlmsTable(
    ['SetDeviceConfigurationImportMPxN'],
    [oneItem(POINTS, 'ImportMPANs', importPoints, (data) => octetsIn(data, 'meter points').toString('latin1'))],
  ),
  0x004d: dlmsTable(['SetDeviceConfigurationExportMPAN'], [worded('set 0001 1-0:0.0.2.255 2', 'ExportMPAN')]),
  0x0068: dlmsTable(
    ['SetElectricitySupplyTamperState'],
    [
      oneItem(
        'set 0001 0-0:94.44.0.4 2',
        'SupplyTamperState',
        (body) => textAt(body, 'SupplyTamperState')?.trim() === 'Locked',
        (data) => booleanIn(data, 'state'),
      ),
    ],
  ),
  0x0071: wordedFrame('DisplayMessage', '0703 00', 11, ['SupplierMessage']),
  0x0087: wordedFrame('SetDeviceConfigurationImportMPxN', '0708 03', 12, ['ImportMPRN']),
  0x0088: wordedFrame('UpdateSupplierName', '0708 01', 21, ['SupplierName', 'SupplierTelephoneNumber']),
  0x0097: wordedFrame('TopUpDevice', '0705 04', 1, ['UTRN']),
};
