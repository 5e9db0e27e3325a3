import { alert, alertBody, alerts, badForm, none, only, some } from '../symptom';
import { xml } from '../../../duis/xml-text';
import type { Behaviour } from '../../behaviour/behaviour';
import type { ConfigurationAlert } from '../../effects/configuration-alert';
import { tellOfConfiguration } from '../../effects/auxiliary-configuration-changed';
import type { Consequence } from '../../consequences/consequence';
import type { SystemsView } from '../../systems-view';
import type { Effect } from '../../effects/effect';
import { withEffect } from '../../effects/effect';
import type { ExecutionConsequence } from '../../effects/execution-consequence';
import { executionTimeOf } from '../../inquiry/execution-time';
import { didAll } from '../../processing/answered-request';
import type { Defect } from '../defect';
import { defect } from '../defect';

const TOLD = alert('N58', 'Electricity Distributor');
const MISSED = alerts(TOLD, none);
const TOLD_TOO_SOON = alerts(none, TOLD);

/** Ways to get DCC Alert N58 wrong (5.5, 5.7). */
export const crp612AlertDefects: readonly Defect[] = [
  defect(
    'CRP612-31',
    'forgets-6.14.2',
    'A calendar of load control switches is not told of.',
    MISSED,
    effect(({ of }) => ({ of: of.filter((srv) => srv !== '6.14.2') })),
  ),
  defect(
    'CRP612-32',
    'forgets-6.14.1',
    'Descriptions are not told of.',
    MISSED,
    effect(({ of }) => ({ of: of.filter((srv) => srv !== '6.14.1') })),
  ),
  defect(
    'CRP612-33',
    'forgets-6.14.3',
    'A calendar of auxiliary controllers is not told of.',
    MISSED,
    effect(({ of }) => ({ of: of.filter((srv) => srv !== '6.14.3') })),
  ),
  defect(
    'CRP612-33',
    'tells-of-7.13',
    'A state that is set counts as a configuration.',
    TOLD_TOO_SOON,
    effect(({ of }) => ({ of: [...of, '7.13'] })),
  ),
  defect(
    'CRP612-34',
    'tells-twice',
    'The special days count as a calendar of their own.',
    alerts(only(TOLD), [TOLD, TOLD]),
    consequence(() => (view, device, { succeeded, attribute }) => {
      return succeeded && attribute?.obis.startsWith('0-0:94.44.128.') ? tellOfConfiguration(view, device) : [];
    }),
  ),
  defect(
    'CRP612-34',
    'tells-of-any-attribute',
    'Whatever takes effect at an ESME is told of.',
    TOLD_TOO_SOON,
    consequence(() => (view, device, { succeeded }) => {
      return succeeded ? tellOfConfiguration(view, device) : [];
    }),
  ),
  defect(
    'CRP612-34',
    'tells-of-failure',
    '0x8F67 is as good as 0x8F66.',
    TOLD_TOO_SOON,
    consequence((right) => (view, device, execution, alert) => right(view, device, { ...execution, succeeded: true }, alert)),
  ),
  defect(
    'CRP612-34',
    'forgets-what-was-planned',
    'What takes effect later is not told of.',
    MISSED,
    consequence(() => () => []),
  ),
  defect(
    'CRP612-35',
    'tells-the-supplier-too',
    'The Import Supplier is told of what it did itself.',
    alerts(TOLD, [TOLD, alert('N58', 'Import Supplier')]),
    configurationAlert(() => ({ recipients: ['ED', 'IS'] })),
  ),
  defect(
    'CRP612-35',
    'tells-the-supplier-instead',
    'The Import Supplier is told, and the Electricity Distributor is not.',
    alerts(alert('N58', 'Electricity Distributor'), alert('N58', 'Import Supplier')),
    configurationAlert(() => ({ recipients: ['IS'] })),
  ),
  defect(
    'CRP612-36',
    'tells-of-failure',
    'An update that the ESME failed is told of.',
    TOLD_TOO_SOON,
    effect(() => ({ apply: (view, { device, request }) => (executionTimeOf(request).kind === 'now' ? tell(view, device) : []) })),
  ),
  defect(
    'CRP612-36',
    'tells-of-acceptance',
    'An update that the ESME has only accepted is told of.',
    TOLD_TOO_SOON,
    effect(() => ({ apply: (view, answered) => (didAll(answered) ? tell(view, answered.device) : []) })),
  ),
  defect(
    'CRP612-38',
    'renames-the-body',
    'The item of N58 is named after auxiliary controllers.',
    badForm,
    configurationAlert(() => ({
      content: ({ eui }) =>
        xml`<sr:AuxiliaryControllerConfigurationChange><sr:ESMEDeviceID>${eui}</sr:ESMEDeviceID>
            </sr:AuxiliaryControllerConfigurationChange>`,
    })),
  ),
  defect(
    'CRP612-44',
    'says-another-variant',
    'N58 says of every ESME that it is of variant A.',
    alertBody({ alert: 'N58', ESMEVariant: 'AD' }, { ESMEVariant: 'A' }),
    configurationAlert(({ content }) => ({ content: (device) => content({ ...device, esmeVariant: 'A' }) })),
  ),
  defect(
    'CRP612-44',
    'says-another-version',
    'N58 says of every ESME that it is at GBCS 4.0.',
    alertBody({ DeviceGBCSVersion: '3.2' }, { DeviceGBCSVersion: '4.0' }),
    configurationAlert(({ content }) => ({ content: (device) => content({ ...device, gbcsVersion: '4.0' }) })),
  ),
  defect(
    'CRP612-44',
    'names-the-hub',
    'N58 names the Communications Hub.',
    alertBody({ ESMEDeviceID: some }, { ESMEDeviceID: some }),
    configurationAlert(({ content }) => ({ content: (device) => content({ ...device, eui: device.chf ?? device.eui }) })),
  ),
];

/** The effect that tells of a configuration is another. */
function effect(change: (right: Effect) => Partial<Pick<Effect, 'of' | 'apply'>>): Defect['apply'] {
  return (behaviour: Behaviour) => ({
    ...behaviour,
    effects: withEffect(behaviour.effects, 'auxiliary-configuration-change-is-told', (right) => ({ ...right, ...change(right) })),
  });
}

/** What follows from the alert about a future-dated calendar is something else. */
function consequence(change: (right: ExecutionConsequence['apply']) => ExecutionConsequence['apply']): Defect['apply'] {
  return (behaviour: Behaviour) => ({
    ...behaviour,
    executionConsequences: behaviour.executionConsequences.map((one) =>
      one.name === 'future-dated-calendar-is-told' ? { ...one, apply: change(one.apply) } : one,
    ),
  });
}

/** N58 goes to others, or says something else. */
function configurationAlert(change: (right: ConfigurationAlert) => Partial<ConfigurationAlert>): Defect['apply'] {
  return (behaviour: Behaviour) => ({
    ...behaviour,
    configurationAlert: { ...behaviour.configurationAlert, ...change(behaviour.configurationAlert) },
  });
}

function tell(view: SystemsView, eui: string): readonly Consequence[] {
  const device = view.records.inventory.get(eui);
  return device ? tellOfConfiguration(view, device) : [];
}
