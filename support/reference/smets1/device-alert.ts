import type { DeviceEvent, UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { NAMESPACE } from '../../duis/element';
import type { XmlText } from '../../duis/xml-text';
import { XmlText as Xml, xml } from '../../duis/xml-text';
import { throttling } from '../alerts/issue-alert';
import { responsibleUsers } from '../alerts/recipients';
import type { Device } from '../inventory/device';
import { ownCertificate } from '../parties';
import { signEnveloped } from '../signature';
import type { Systems } from '../systems';
import { s1spOf } from './send-to-s1sp';

/** Whose affair an alert of a SMETS1 device is: that of its supplier. */
const SUPPLIERS: readonly UserRole[] = ['IS', 'GS'];
const ELECTRICITY: readonly UserRole[] = ['IS'];
const GAS: readonly UserRole[] = ['GS'];

/** Something happens at a SMETS1 device, as often as said. */
export function raiseAtSmets1(systems: Systems, device: Device, { alertCode, times = 1, everySeconds = 0 }: DeviceEvent): void {
  for (let i = 0; i < times; i++)
    systems.tools.clock.after(i * everySeconds, () => smets1DeviceAlert(systems, device, alertCode.toUpperCase()));
}

/** An alert of a SMETS1 device: signed by its S1SP, countersigned by the DCC, without a Service Reference; throttled like any other (DUIS 1.4.11; 2.1). */
export function smets1DeviceAlert(systems: Systems, device: Device, alertCode: string): void {
  const figures = throttling(systems, device.eui, alertCode);
  if (!figures) return;
  for (const user of responsibleUsers(systems, device, rolesFor(device))) {
    const counter = systems.nextBrokerCounter();
    const signedResponse = signedAlert(systems, device, { user, counter, alertCode });
    systems.correspondence.push(user, {
      responseId: `${device.eui}:${user}:${counter}`,
      responseCode: 'I0',
      body: { kind: 'smets1', ...figures, signedResponse },
    });
  }
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

function signedAlert({ tools }: Systems, device: Device, { user, counter, alertCode }: AlertFacts): XmlText {
  const header = xml`<sr:Header><ra:BusinessOriginatorID>${device.eui}</ra:BusinessOriginatorID><ra:BusinessTargetID>${user}</ra:BusinessTargetID><ra:OriginatorCounter>${counter}</ra:OriginatorCounter></sr:Header>`;
  const content = xml`<ra:DeviceAlertContent><ra:GBCSHexAlertCode>${alertCode}</ra:GBCSHexAlertCode><ra:AlertDescription>Alert ${alertCode}</ra:AlertDescription><ra:Timestamp>${tools.clock.now().toISOString()}</ra:Timestamp></ra:DeviceAlertContent>`;
  const document = xml`<sr:SMETS1SignedResponse xmlns:sr="${NAMESPACE.sr}" xmlns:ra="${NAMESPACE.ra}" schemaVersion="4.0"><sr:SMETS1Response>${header}<sr:Body><sr:DeviceAlertMessage>${content}</sr:DeviceAlertMessage></sr:Body></sr:SMETS1Response></sr:SMETS1SignedResponse>`;
  return new Xml(signEnveloped(tools.lib, document.value, ownCertificate(tools.pki, s1spOf(device), 'xmlSigning')));
}
