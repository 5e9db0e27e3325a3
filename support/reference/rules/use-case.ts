import { isSmets1 } from '../inventory/device';
import type { Rule } from './rule';
import { refuse } from './rule';

/** Refusals of the table whose code is a reading of the note. */
const READ_AS: Readonly<Record<string, string>> = {
  'gbcs-incompatible': 'gbcs-incompatible-code',
  E060701: 'decimal-gas-flow-below-3.2',
  E061509: 'load-controller-update-code',
  E062402: 'load-controller-device-type-code',
  E062403: 'load-controller-gbcs-code',
};

/**
 * The use case for device type, GBCS version and the criteria in the body; or the refusal that the matrix of GBCS commands
 * names there, such as E080902 and E080903 for 8.9 (2.4.1, 5.4, 5.8).
 */
export const useCaseAvailable: Rule = {
  name: 'gbcs-use-case-available',
  clause: '3.8, GBCS Commands - Versioning Details',
  ask: (inquiry) => {
    const { device, service } = inquiry;
    if (!device || !service || service.nonDevice || isSmets1(device)) return undefined;
    const choice = inquiry.selectUseCase(device);
    if (!('refuse' in choice)) return undefined;
    const reading = READ_AS[choice.refuse];
    const code = reading === undefined ? choice.refuse : inquiry.behaviour.readings.text(reading);
    return refuse(
      code,
      `no use case carries this ${service.serviceReferenceVariant} to a ${device.deviceType} at GBCS ${device.gbcsVersion ?? '1.0'}`,
      choice.clause,
    );
  },
};
