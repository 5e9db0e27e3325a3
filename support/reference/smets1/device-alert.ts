import type { DeviceEvent, UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { Throttle } from '../../duis/response';
import { NAMESPACE } from '../../duis/element';
import type { XmlText } from '../../duis/xml-text';
import { XmlText as Xml, xml } from '../../duis/xml-text';
import type { Consequence } from '../consequences/consequence';
import type { Device } from '../inventory/device';
import { ownCertificate } from '../parties';
import { signEnveloped } from '../signing/signature';
import type { SystemsView } from '../systems-view';

/** Whose affair an alert of a SMETS1 device is: that of its supplier. */
const SUPPLIERS: readonly UserRole[] = ['IS', 'GS'];
const ELECTRICITY: readonly UserRole[] = ['IS'];
const GAS: readonly UserRole[] = ['GS'];

/** Something happens at a SMETS1 device, as often as said. */
export function raiseAtSmets1(device: Device, { alertCode, times = 1, everySeconds = 0 }: DeviceEvent): readonly Consequence[] {
  const alert: Consequence = { do: 'forward SMETS1 alert', device, alertCode: alertCode.toUpperCase() };
  if (everySeconds === 0) return Array.from({ length: times }, () => alert);
  return Array.from({ length: times }, (_, i): Consequence => ({ do: 'wait', seconds: i * everySeconds, work: [alert] }));
}

/** An alert of a SMETS1 device: signed by its S1SP, countersigned by the DCC; throttled like any other (DUIS 1.4.11; 2.1). */
export function smets1Letters(
  view: SystemsView,
  device: Device,
  alertCode: string,
  figures: { readonly throttle?: Throttle },
): readonly Consequence[] {
  return view.behaviour.policies.audience(view, device, rolesFor(device)).map((user) => {
    const counter = view.nextBrokerCounter();
    const signedResponse = signedAlert(view, device, { user, counter, alertCode });
    const responseId = `${device.eui}:${user}:${counter}`;
    return {
      do: 'push',
      to: user,
      response: { responseId, responseCode: 'I0', body: { kind: 'smets1', ...serviceNamed(view, counter), ...figures, signedResponse } },
    };
  });
}

/** No request called for an alert, so that the note does not say which service it is to name where it names one. */
const SERVICE = { serviceReference: '6.13', serviceReferenceVariant: '6.13' };

/** The Service Reference of an alert (reading smets1-alert-service-reference); where either will do, every other one has it. */
function serviceNamed({ readings }: SystemsView, counter: bigint): Partial<typeof SERVICE> {
  const reading = readings.text('smets1-alert-service-reference');
  return reading === 'present' || (reading === 'either' && counter % 2n === 0n) ? SERVICE : {};
}

function rolesFor({ deviceType }: Device): readonly UserRole[] {
  if (deviceType === 'ESME') return ELECTRICITY;
  return deviceType === 'GSME' || deviceType === 'GPF' ? GAS : SUPPLIERS;
}

interface AlertFacts {
  readonly user: Eui64;
  readonly counter: bigint;
  readonly alertCode: string;
}

function signedAlert({ behaviour, tools, now }: SystemsView, device: Device, { user, counter, alertCode }: AlertFacts): XmlText {
  const header = xml`<sr:Header><ra:BusinessOriginatorID>${device.eui}</ra:BusinessOriginatorID>
      <ra:BusinessTargetID>${user}</ra:BusinessTargetID><ra:OriginatorCounter>${counter}</ra:OriginatorCounter></sr:Header>`;
  const content = xml`<ra:DeviceAlertContent><ra:GBCSHexAlertCode>${alertCode}</ra:GBCSHexAlertCode>
      <ra:AlertDescription>Alert ${alertCode}</ra:AlertDescription><ra:Timestamp>${now.toISOString()}</ra:Timestamp>
      </ra:DeviceAlertContent>`;
  const document = xml`<sr:SMETS1SignedResponse xmlns:sr="${NAMESPACE.sr}" xmlns:ra="${NAMESPACE.ra}" schemaVersion="4.0">
      <sr:SMETS1Response>${header}<sr:Body><sr:DeviceAlertMessage>${content}</sr:DeviceAlertMessage></sr:Body></sr:SMETS1Response>
      </sr:SMETS1SignedResponse>`;
  return new Xml(signEnveloped(tools.lib, document.value, ownCertificate(tools.pki, behaviour.policies.s1spOf(device), 'xmlSigning')));
}
