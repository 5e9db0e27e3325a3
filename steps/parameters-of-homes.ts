import { defineParameterType } from '@cucumber/cucumber';
import { DEVICE_STATUSES } from '../support/duis/catalogue/vocabulary';
import { DCC_ALERTS, dccAlerts } from '../support/world/words/dcc-alerts';
import { DEVICE_NAMES, deviceNames } from '../support/world/words/devices';
import { DISTRIBUTION_FAILURE, distributionFailure, PROVIDER, provider } from '../support/world/words/distribution';
import { EXECUTION_REPORT, executionReport } from '../support/world/words/execution';
import { NEW_HOME, newHome } from '../support/world/words/homes';
import { LISTING, listing } from '../support/world/stage/products';
import { word } from '../support/world/words/vocabulary';

defineParameterType(word({ name: 'newHome', regexp: NEW_HOME, transformer: newHome }));
defineParameterType(word({ name: 'devices', regexp: DEVICE_NAMES, transformer: deviceNames }));
defineParameterType(word({ name: 'deviceStatus', regexp: new RegExp(DEVICE_STATUSES.join('|')), transformer: (status: string) => status }));
defineParameterType(word({ name: 'listing', regexp: LISTING, transformer: listing }));
defineParameterType(word({ name: 'provider', regexp: PROVIDER, transformer: provider }));
defineParameterType(word({ name: 'distributionFailure', regexp: DISTRIBUTION_FAILURE, transformer: distributionFailure }));
defineParameterType(word({ name: 'dccAlerts', regexp: DCC_ALERTS, transformer: dccAlerts }));
defineParameterType(word({ name: 'executionReport', regexp: EXECUTION_REPORT, transformer: executionReport }));
