import { alertBody, badForm, code, entries, startingWith, status, withoutResponse } from '../symptom';
import { textAt, walk } from '../../../duis/element';
import { XmlText, xml } from '../../../duis/xml-text';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Device } from '../../inventory/device';
import type { Refusal } from '../../rules/rule';
import { refuse, refuseHttp } from '../../rules/rule';
import { lostRule } from '../changes/change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alsoRefuses, nonDevice, without } from '../changes/request-change';

const VARIANT = /<sr:ESMEVariant>([A-G]+)<\/sr:ESMEVariant>/g;
const OF_4_0 = /[FG]/g;

/** Ways to get the variants of an ESME wrong (5.1). */
export const crp612VariantDefects: readonly Defect[] = [
  defect(
    'CRP612-01',
    'knows-no-sapc',
    'A SAPC is no ESME, so that no request applies to it.',
    code('I99', 'E11'),
    alsoRefuses('device-type-applies', ({ device }) =>
      device?.esmeVariant?.includes('G') ? refuse('E11', 'a SAPC is no ESME') : undefined,
    ),
  ),
  defect(
    'CRP612-01',
    'has-a-device-type-of-its-own',
    'SAPC passes for a device type.',
    status(400, { code: startingWith('I') }),
    lostRule('schema-valid', ['12.2']),
  ),
  defect(
    'CRP612-01',
    'lists-a-type-of-its-own',
    'Read Inventory lists a SAPC as SAPC.',
    badForm,
    inventoryText((text) => (/<sr:ESMEVariant>[A-F]*G</.test(text) ? text.replace('<sr:DeviceType>ESME<', '<sr:DeviceType>SAPC<') : text)),
  ),
  defect(
    'CRP612-02',
    'forgets-the-new-letters',
    'Read Inventory tells variants as DUIS 3.1 has them.',
    entries({ ESMEVariant: 'ADF' }, { ESMEVariant: 'AD' }),
    inventoryText((text) => text.replace(VARIANT, (variant) => variant.replace(OF_4_0, ''))),
  ),
  defect(
    'CRP612-02',
    'leaves-the-variant-out',
    'Read Inventory does not tell a variant with F or G.',
    entries({ ESMEVariant: 'ADEF' }, { ESMEVariant: null }),
    inventoryText((text) => text.replace(VARIANT, (element, letters: string) => (letters.search(OF_4_0) < 0 ? element : ''))),
  ),
  defect(
    'CRP612-02',
    'tells-the-last-letter',
    'Read Inventory tells a variant by the bare new letter.',
    badForm,
    inventoryText((text) =>
      text.replace(VARIANT, (element, letters: string) =>
        letters.search(OF_4_0) < 0 ? element : `<sr:ESMEVariant>${letters.slice(-1)}</sr:ESMEVariant>`,
      ),
    ),
  ),
  defect(
    'CRP612-03',
    'keeps-the-variant',
    'Update Inventory changes everything but the variant.',
    entries({ ESMEVariant: 'ADF' }, { ESMEVariant: 'BD' }),
    nonDevice(
      '8.4',
      (right) => (view, request) => right(view, { ...request, body: without(request.body, ({ name }) => name === 'ESMEVariant') }),
    ),
  ),
  defect(
    'CRP612-03',
    'takes-any-letters',
    'Any letters pass for a variant in Update Inventory.',
    status(400, { code: startingWith('I') }),
    lostRule('schema-valid', ['8.4']),
  ),
  defect(
    'CRP612-03',
    'goes-by-the-schema-of-3.1',
    'Update Inventory takes no variant with F or G.',
    code(['I0', 'I99'], withoutResponse(400)),
    alsoRefuses('schema-valid', newVariantIn('8.4')),
  ),
  defect(
    'CRP612-04',
    'forgets-the-variant',
    'Device Pre-notification keeps no variant.',
    entries({ ESMEVariant: 'ADF' }, { ESMEVariant: null }),
    nonDevice(
      '12.2',
      (right) => (view, request) => right(view, { ...request, body: without(request.body, ({ name }) => name === 'ESMEVariant') }),
    ),
  ),
  defect(
    'CRP612-04',
    'takes-any-letters',
    'Any letters pass for a variant in Device Pre-notification.',
    status(400, { code: startingWith('I') }),
    lostRule('schema-valid', ['12.2']),
  ),
  defect(
    'CRP612-04',
    'goes-by-the-schema-of-3.1',
    'Device Pre-notification takes no variant with F or G.',
    code(['I0', 'I99'], withoutResponse(400)),
    alsoRefuses('schema-valid', newVariantIn('12.2')),
  ),
  defect(
    'CRP612-05',
    'forgets-the-new-letters',
    'N16 tells variants as DUIS 3.1 has them.',
    alertBody({ alert: 'N16', ESMEVariant: 'ADF' }, { ESMEVariant: 'AD' }),
    alertText('N16', (text) => text.replace(VARIANT, (variant) => variant.replace(OF_4_0, ''))),
  ),
  defect(
    'CRP612-06',
    'turns-the-items-round',
    'DeviceGBCSVersion comes before ESMEVariant in N58.',
    badForm,
    configuration(
      ({ eui, esmeVariant = '', gbcsVersion = '' }) =>
        xml`<sr:ALCSHCALCSConfigurationChange><sr:ESMEDeviceID>${eui}</sr:ESMEDeviceID><sr:DeviceGBCSVersion>${gbcsVersion}
            </sr:DeviceGBCSVersion><sr:ESMEVariant>${esmeVariant}</sr:ESMEVariant></sr:ALCSHCALCSConfigurationChange>`,
    ),
  ),
  defect(
    'CRP612-06',
    'tells-another-variant',
    'N58 tells of every ESME that it is of variant A.',
    alertBody({ alert: 'N58', ESMEVariant: 'ADF' }, { ESMEVariant: 'A' }),
    withDevice((device) => ({ ...device, esmeVariant: 'A' })),
  ),
  defect(
    'CRP612-06',
    'tells-another-version',
    'N58 tells the GBCS version of the release, not that of the ESME.',
    alertBody({ alert: 'N58', DeviceGBCSVersion: '3.2' }, { DeviceGBCSVersion: '4.0' }),
    withDevice((device) => ({ ...device, gbcsVersion: '4.0' })),
  ),
];

type Apply = (behaviour: Behaviour) => Behaviour;

/** What Read Inventory answers is written otherwise. */
function inventoryText(change: (text: string) => string): Apply {
  return nonDevice('8.2', (right) => (view, request) => {
    const answer = right(view, request);
    return answer.content ? { ...answer, content: new XmlText(change(answer.content.value)) } : answer;
  });
}

/** The body of a DCC Alert is written otherwise. */
function alertText(alertCode: string, change: (text: string) => string): Apply {
  return (behaviour) => ({
    ...behaviour,
    writeResponse: (response) => {
      const { body } = response;
      const altered =
        body.kind === 'dcc-alert' && body.alertCode === alertCode ? { ...body, content: new XmlText(change(body.content.value)) } : body;
      return behaviour.writeResponse({ ...response, body: altered });
    },
  });
}

function configuration(content: Behaviour['configurationAlert']['content']): Apply {
  return (behaviour) => ({ ...behaviour, configurationAlert: { ...behaviour.configurationAlert, content } });
}

/** N58 is written for another device than that of the inventory. */
function withDevice(change: (device: Device) => Device): Apply {
  return (behaviour) => configuration((device) => behaviour.configurationAlert.content(change(device)))(behaviour);
}

/** What a schema without F and G says. */
function newVariantIn(serviceReferenceVariant: string): (inquiry: Inquiry) => Refusal | undefined {
  return ({ request }) => {
    if (request.serviceReferenceVariant !== serviceReferenceVariant) return undefined;
    const variant = [...walk(request.body)].map((element) => textAt(element, 'ESMEVariant') ?? '').join('');
    return /[FG]/.test(variant) ? refuseHttp(400, `not valid against the DUIS schema: ESMEVariant ${variant}`) : undefined;
  };
}
