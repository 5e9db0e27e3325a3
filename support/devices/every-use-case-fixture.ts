import assert from 'node:assert/strict';
import type { DeviceType } from '../control/types';
import { selectUseCase } from '../transform/select-use-case';
import { loadSelectionTable } from '../vectors/selection';
import type { CommandOptions } from './fleet-fixture';
import { PARTY, TestHome, deviceOf } from './fleet-fixture';
import type { DeviceTemplate } from './rtds-templates-fixture';

const GBCS_VERSIONS = ['4.0', '3.2', '3.1', '2.0', '1.0'];
const VARIANTS = ['ADF', 'BDF', 'CDF'];
/** Use cases that came after DUIS 4.0: no request brings them about. */
const LATER = new Set(['CS08', 'GCS60a']);
/** Other devices of joins, in place of those of the templates that are in no home. */
const OTHER: Readonly<Record<string, DeviceType>> = { CS03A1: 'HCALCS', CS03A2: 'ESME', CS03B: 'GPF', CS03C: 'PPMID' };

/** The other device of a join. */
function otherOf({ useCase, deviceType }: DeviceTemplate): DeviceType | undefined {
  if (useCase === 'CS03C' && deviceType === 'PPMID') return 'GSME';
  return OTHER[useCase];
}

/** The home in which the template's use case is chosen, and what else the transform must know. */
export function arrange(template: DeviceTemplate): { home: TestHome; options: CommandOptions } {
  const other = otherOf(template);
  const role = template.useCase === 'ECS25r2' ? { originatorRole: 'ED' as const } : {};
  for (const gbcsVersion of GBCS_VERSIONS) {
    for (const esmeVariant of VARIANTS) {
      const device = { deviceType: template.deviceType, gbcsVersion, esmeVariant, ...(other && { otherDeviceType: other }), ...role };
      const selection = selectUseCase(loadSelectionTable(), template, device);
      if (!('useCase' in selection) || selection.useCase !== template.useCase) continue;
      const home = new TestHome(gbcsVersion, esmeVariant, '2014-12-31T23:59:30Z');
      return {
        home,
        options: { as: userOf(template), ...(other && { context: { otherDevice: { eui: deviceOf(other), deviceType: other } } }), ...role },
      };
    }
  }
  return assert.fail(`nowhere does ${template.serviceReferenceVariant} select ${template.useCase}`);
}

/** Templates know one supplier; homes have one for each fuel. */
function userOf({ requestId, deviceType, serviceReferenceVariant }: DeviceTemplate): string {
  const gas = deviceType === 'GSME' || deviceType === 'GPF';
  if (serviceReferenceVariant === '7.16') return PARTY.loadController;
  if (requestId.originator === PARTY.networkOperator) return gas ? PARTY.gasTransporter : PARTY.networkOperator;
  return gas ? PARTY.gasSupplier : PARTY.supplier;
}

/** Templates of use cases that a request can bring about. */
export function orderable(templates: readonly DeviceTemplate[]): readonly DeviceTemplate[] {
  return templates.filter(({ useCase }) => !LATER.has(useCase));
}
