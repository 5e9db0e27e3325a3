import { writeResponse } from '../../duis/response-writer';
import { buildCommand } from '../../transform/build-command';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadSelectionTable } from '../../vectors/selection';
import { SlidingWindowThrottle } from '../alerts/throttle';
import { referenceConfigurationAlert } from '../effects/configuration-alert';
import { referenceExecutionConsequences } from '../effects/execution-consequence';
import { referenceEffects } from '../effects/reference-effects';
import { referenceDistribution } from '../firmware/distribution-policy';
import { referenceFirmwarePolicy } from '../firmware/firmware-policy';
import { referenceSmets1Notification } from '../firmware/smets1-notification';
import { versionOfModel } from '../inventory/device-model';
import { referenceHolding } from '../processing/holding';
import { forgery } from '../processing/read-message';
import { referenceDistributionFailure } from '../providers/distribution-failure-policy';
import { referencePowerOutage } from '../providers/power-outage-policy';
import { rulesInOrder } from '../rules/reference-rules';
import { nonDeviceServices } from '../services/non-device-services';
import { tellOfRefused } from '../services/update-firmware';
import type { Behaviour } from './behaviour';
import { gatewayPolicy } from './gateway-policy';
import { policiesFor } from './policies';
import { Readings } from './readings';
import { selectionFor } from './selection-for';
import { statusAdmits } from './status-admits';

/** Three minutes (5.9.4). */
const LEAST_OUTAGE_SECONDS = 180;

/** What the reference does when nothing is wrong with it. `overrides`: interpretations set otherwise, by name. */
export function referenceBehaviour(overrides: Readonly<Record<string, string | number | boolean>> = {}): Behaviour {
  const readings = new Readings(overrides);
  const catalogues = loadCatalogues();
  const policies = policiesFor(readings);
  return {
    readings,
    policies,
    matrix: catalogues.services,
    rules: rulesInOrder(readings.text('validation-order')),
    afterRefusal: (view, inquiry, { kind }) => (kind === 'code' ? tellOfRefused(view, inquiry.request) : []),
    selection: selectionFor(loadSelectionTable(), readings),
    buildCommand,
    handOnToS1sp: (request) => request,
    devicesSay: (message) => message,
    s1spSays: (answer) => answer,
    forgery,
    statusAdmits: statusAdmits(catalogues.deviceStatuses),
    holding: referenceHolding(readings.text('change-of-supplier-held-by') === 'dcc' ? 'dcc' : 'device'),
    versionOfModel,
    effects: referenceEffects,
    executionConsequences: referenceExecutionConsequences,
    firmware: referenceFirmwarePolicy({
      submitter: readings.flag('firmware-alert-submitter'),
      besideSubmitter: readings.text('n49-submitter') === 'other',
      ofRestoration: policies.suspensionAlertRoles,
    }),
    distribution: referenceDistribution,
    smets1FirmwareNotification: referenceSmets1Notification,
    configurationAlert: referenceConfigurationAlert,
    nonDevice: nonDeviceServices,
    gateway: gatewayPolicy(readings),
    writeResponse,
    alertThrottle: (parameters) => new SlidingWindowThrottle(parameters),
    powerOutage: referencePowerOutage(LEAST_OUTAGE_SECONDS),
    distributionFailure: referenceDistributionFailure,
  };
}
