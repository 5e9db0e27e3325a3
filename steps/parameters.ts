import { defineParameterType } from '@cucumber/cucumber';
import { ALERT_SERIES, alertSeries } from '../support/world/words/alert-series';
import { CHANGE, change } from '../support/world/words/changes';
import { DEVICE_NAME, deviceName, NEW_DEVICE, NEW_DEVICES, newDevice, newDevices } from '../support/world/words/devices';
import { DOCUMENT, documentNamed } from '../support/world/words/documents';
import { DURATION, secondsIn } from '../support/world/words/duration';
import { EXPECTED_CODE, expectedCode } from '../support/world/words/expected-code';
import { OCCURRENCE, occurrence } from '../support/world/words/occurrence';
import { PERSONAS, personaNamed } from '../support/world/words/personas';
import { REQUEST, requestPhrase } from '../support/world/words/request-phrases';
import { SERVICE, serviceNamed } from '../support/world/words/services';
import { STANDING, standing } from '../support/world/words/standing';
import { TRAFFIC, trafficWords } from '../support/world/words/traffic';
import { USE_CASE, useCaseNamed } from '../support/world/words/use-cases';
import { word } from '../support/world/words/vocabulary';

defineParameterType(word({ name: 'user', regexp: new RegExp(PERSONAS.map((p) => p.name).join('|')), transformer: personaNamed }));
defineParameterType(word({ name: 'newDevice', regexp: NEW_DEVICE, transformer: newDevice }));
defineParameterType(word({ name: 'newDevices', regexp: NEW_DEVICES, transformer: newDevices }));
defineParameterType(word({ name: 'gbcsVersion', regexp: /\d+\.\d+/, transformer: (version: string) => version }));
defineParameterType(
  word({
    name: 'versions',
    regexp: /[0-9A-F]{8}(?:, [0-9A-F]{8})* and [0-9A-F]{8}/,
    transformer: (versions: string): readonly string[] => versions.split(/, | and /),
  }),
);
defineParameterType(word({ name: 'device', regexp: DEVICE_NAME, transformer: deviceName }));
defineParameterType(word({ name: 'request', regexp: REQUEST, transformer: requestPhrase }));
defineParameterType(word({ name: 'change', regexp: CHANGE, transformer: change }));
defineParameterType(word({ name: 'responseCode', regexp: EXPECTED_CODE, transformer: expectedCode }));
defineParameterType(word({ name: 'useCase', regexp: USE_CASE, transformer: useCaseNamed }));
defineParameterType(word({ name: 'duration', regexp: DURATION, transformer: secondsIn }));
defineParameterType(word({ name: 'service', regexp: SERVICE, transformer: serviceNamed }));
defineParameterType(word({ name: 'occurrence', regexp: OCCURRENCE, transformer: occurrence }));
defineParameterType(word({ name: 'alertCode', regexp: /[0-9A-F]{4}|AD1|N\d+/, transformer: (code: string) => code }));
defineParameterType(
  word({
    name: 'alertCodes',
    regexp: /[0-9A-F]{4}(?:, [0-9A-F]{4})*(?: and [0-9A-F]{4})?/,
    transformer: (codes: string): readonly string[] => codes.split(/, | and /),
  }),
);
defineParameterType(word({ name: 'alertSeries', regexp: ALERT_SERIES, transformer: alertSeries }));
defineParameterType(word({ name: 'document', regexp: DOCUMENT, transformer: documentNamed }));
defineParameterType(word({ name: 'serviceVariant', regexp: /\d+\.\d+(?:\.\d+)?/, transformer: (variant: string) => variant }));
defineParameterType(word({ name: 'standing', regexp: STANDING, transformer: standing }));
defineParameterType(word({ name: 'trafficManagement', regexp: TRAFFIC, transformer: trafficWords }));
