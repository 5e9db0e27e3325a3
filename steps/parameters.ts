import { defineParameterType } from '@cucumber/cucumber';
import { CHANGE, change } from '../support/world/change-words';
import { DEVICE_NAME, deviceName, NEW_DEVICE, newDevice } from '../support/world/device-words';
import { DURATION, secondsIn } from '../support/world/duration';
import { EXPECTED_CODE, expectedCode } from '../support/world/expected-code';
import { PERSONAS, personaNamed } from '../support/world/personas';
import { REQUEST, requestPhrase } from '../support/world/request-phrases';
import { SERVICE, serviceNamed } from '../support/world/service-words';
import { USE_CASE, useCaseNamed } from '../support/world/use-case-words';

defineParameterType({ name: 'user', regexp: new RegExp(PERSONAS.map((p) => p.name).join('|')), transformer: personaNamed });
defineParameterType({ name: 'newDevice', regexp: NEW_DEVICE, transformer: newDevice });
defineParameterType({ name: 'device', regexp: DEVICE_NAME, transformer: deviceName });
defineParameterType({ name: 'request', regexp: REQUEST, transformer: requestPhrase });
defineParameterType({ name: 'change', regexp: CHANGE, transformer: change });
defineParameterType({ name: 'responseCode', regexp: EXPECTED_CODE, transformer: expectedCode });
defineParameterType({ name: 'useCase', regexp: USE_CASE, transformer: useCaseNamed });
defineParameterType({ name: 'duration', regexp: DURATION, transformer: secondsIn });
defineParameterType({ name: 'service', regexp: SERVICE, transformer: serviceNamed });
