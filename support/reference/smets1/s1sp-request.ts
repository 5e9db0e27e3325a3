import { NAMESPACE } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import { writeElement } from '../documents/write-element';

/** A Service Request as the Data Systems hand it on to the S1SP of a SMETS1 device: what its User asked, signatures aside (facts F.7). */
export function s1spRequest({
  schemaVersion,
  requestIdText,
  commandVariant,
  serviceReference,
  serviceReferenceVariant,
  body,
}: DuisRequest): XmlText {
  const header = xml`<sr:Header><sr:RequestID>${requestIdText}</sr:RequestID><sr:CommandVariant>${String(commandVariant)}
      </sr:CommandVariant><sr:ServiceReference>${serviceReference}</sr:ServiceReference>
      <sr:ServiceReferenceVariant>${serviceReferenceVariant}</sr:ServiceReferenceVariant></sr:Header>`;
  return xml`<sr:Request xmlns:sr="${NAMESPACE.sr}" schemaVersion="${schemaVersion}">${header}
      <sr:Body>${writeElement(body)}</sr:Body></sr:Request>`;
}
