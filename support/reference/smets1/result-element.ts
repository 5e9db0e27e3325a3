import type { DuisRequest } from '../../duis/request';
import type { XmlText } from '../../duis/xml-text';
import { XmlText as Xml, xml } from '../../duis/xml-text';
import type { Device } from '../inventory/device';
import type { Smets1Result } from './smets1-result';

interface ResultContext {
  readonly result: Smets1Result;
  /** The devices of the home. */
  readonly home: readonly Device[];
}

/**
 * What the device answered, in the words of the Message Mapping Catalogue, for the services whose answer is more than yes or no,
 * or whose plain answer the suite looks at. Others answer with an empty ResponseMessage, which the catalogue allows.
 */
export function resultElement(request: DuisRequest, context: ResultContext): XmlText | undefined {
  const name = `ra:${request.body.name}Rsp`;
  const content = CONTENT[request.serviceReferenceVariant];
  if (!content) return undefined;
  return new Xml(`<${name} MessageSuccess="${context.result.success}">${context.result.success ? content(context).value : ''}</${name}>`);
}

const NOTHING = (): XmlText => xml``;
const CONTENT: Readonly<Record<string, (context: ResultContext) => XmlText>> = {
  '8.9': ({ home }) =>
    xml`<ra:DeviceLogEntries>${home.map(
      (device) => xml`<ra:LogEntry><ra:DeviceID>${device.eui}</ra:DeviceID>
          <ra:DeviceType>${typeName(device)}</ra:DeviceType></ra:LogEntry>`,
    )}</ra:DeviceLogEntries>`,
  '8.11': NOTHING,
  '11.2': ({ result }) => xml`<ra:FirmwareVersion>${result.firmwareVersion}</ra:FirmwareVersion>`,
  '11.3': ({ result }) => xml`<ra:FirmwareVersion>${result.firmwareVersion}</ra:FirmwareVersion>`,
};

function typeName({ deviceType }: Device): string {
  return deviceType === 'IHD' || deviceType === 'CAD' ? 'Type2' : deviceType;
}
