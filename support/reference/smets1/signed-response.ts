import type { DuisRequest } from '../../duis/request';
import { NAMESPACE } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import { XmlText, xml } from '../../duis/xml-text';
import type { Device } from '../inventory/device';
import { ownCertificate } from '../parties';
import { signEnveloped } from '../signing/signature';
import type { Tools } from '../tools';

/** The S1SP of the test PKI, which serves a device that names none. */
const DEFAULT_S1SP: Eui64 = '90-B3-D5-1F-30-00-01-00';

/** The S1SP of a device, which the control interface names by its EUI-64. */
export function s1spOf({ s1sp = DEFAULT_S1SP }: Device): Eui64 {
  return s1sp;
}

/**
 * A SMETS1 Response, signed by the S1SP (DUIS 1.4.11): header, and what the device answered in the words of the Message Mapping Catalogue.
 */
export function signedResponse(tools: Tools, s1sp: Eui64, request: DuisRequest, result: XmlText | undefined): XmlText {
  const { originator, target, counter } = request.requestId;
  const data = result ? xml`<ra:SMETSData>${result}</ra:SMETSData>` : undefined;
  const document = xml`<sr:SMETS1SignedResponse xmlns:sr="${NAMESPACE.sr}" xmlns:ra="${NAMESPACE.ra}" schemaVersion="4.0">
      <sr:SMETS1Response><sr:Header><ra:BusinessOriginatorID>${target}</ra:BusinessOriginatorID><ra:BusinessTargetID>${originator}
      </ra:BusinessTargetID><ra:OriginatorCounter>${counter}</ra:OriginatorCounter><ra:ServiceReference>${request.serviceReference}
      </ra:ServiceReference><ra:ServiceReferenceVariant>${request.serviceReferenceVariant}</ra:ServiceReferenceVariant></sr:Header>
      <sr:Body><sr:ResponseMessage>${data}</sr:ResponseMessage></sr:Body></sr:SMETS1Response></sr:SMETS1SignedResponse>`;
  return new XmlText(signEnveloped(tools.lib, document.value, ownCertificate(tools.pki, s1sp, 'xmlSigning')));
}
