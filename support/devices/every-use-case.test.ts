import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeviceType } from '../control/types';
import { decodeMessage } from '../gbcs/decode';
import { selectUseCase } from '../transform/select-use-case';
import { loadCatalogues } from '../vectors/catalogues';
import { loadSelectionTable } from '../vectors/selection';
import type { CommandOptions } from './fleet-fixture';
import { PARTY, TestHome, deviceOf, isAuthentic } from './fleet-fixture';
import type { DeviceTemplate } from './rtds-templates-fixture';
import { deviceTemplates, templatesMissing } from './rtds-templates-fixture';

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
function arrange(template: DeviceTemplate): { home: TestHome; options: CommandOptions } {
  const other = otherOf(template);
  const role = template.useCase === 'ECS25r2' ? { originatorRole: 'ED' as const } : {};
  for (const gbcsVersion of GBCS_VERSIONS) {
    for (const esmeVariant of VARIANTS) {
      const device = { deviceType: template.deviceType, gbcsVersion, esmeVariant, ...(other && { otherDeviceType: other }), ...role };
      const selection = selectUseCase(loadSelectionTable(), template, device);
      if (!('useCase' in selection) || selection.useCase !== template.useCase) continue;
      const home = new TestHome(gbcsVersion, esmeVariant, '2014-12-31T23:59:30Z');
      return { home, options: { as: userOf(template), ...(other && { context: { otherDevice: { eui: deviceOf(other), deviceType: other } } }), ...role } };
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

describe('Every use case that a Service Request brings about', { skip: templatesMissing }, async () => {
  const templates = templatesMissing ? [] : await deviceTemplates();
  const answered = new Set<string>();

  for (const template of templates.filter(({ useCase }) => !LATER.has(useCase))) {
    const { deviceType, serviceReferenceVariant: srv, body } = template;
    const eui = deviceOf(deviceType);

    test(`${template.name} is answered, and not twice`, () => {
      const { home, options } = arrange(template);
      const command = home.command(deviceType, srv, body, options);
      const reply = home.send(deviceType, command);
      const response = decodeMessage(reply.kind === 'answer' ? reply.response : assert.fail(reply.reason));
      assert.ok(isAuthentic(response));
      assert.equal(response.messageCode, loadCatalogues().useCases.byName(template.useCase)?.messageCode);
      assert.equal(response.counter, command.counter);
      assert.match(home.fleet.commands(eui).at(-1)?.outcome ?? '', /^(success|failure)$/);
      assert.equal(home.send(deviceType, command).kind, 'silent');
      answered.add(template.useCase);
    });

    test(`${template.name} fails, is silent, late and spoilt as ordered`, () => {
      const { home, options } = arrange(template);
      home.fleet.order(eui, { outcome: 'failure' });
      home.ask(deviceType, srv, body, options);
      assert.equal(home.fleet.commands(eui).at(-1)?.outcome, 'failure');
      home.fleet.order(eui, { outcome: 'no-answer' });
      assert.equal(home.send(deviceType, home.command(deviceType, srv, body, options)).kind, 'silent');
      home.fleet.order(eui, { outcome: 'late', lateBySeconds: 5 });
      const late = home.send(deviceType, home.command(deviceType, srv, body, options));
      assert.equal(late.kind === 'answer' && late.afterSeconds, 5);
      const other = arrange(template);
      other.home.fleet.order(eui, { outcome: 'bad-mac' });
      const spoilt = other.home.send(deviceType, other.home.command(deviceType, srv, body, other.options));
      assert.equal(spoilt.kind === 'answer' && isAuthentic(decodeMessage(spoilt.response)), false);
    });
  }

  test('these are all use cases of the selection table but those without a public template', () => {
    const selected = new Set([...loadSelectionTable().values()].flat().flatMap(({ outcome }) => ('useCase' in outcome ? [outcome.useCase] : [])));
    const missing = [...selected].filter((useCase) => !answered.has(useCase));
    assert.deepEqual(missing, ['CS02bRootBySupplier']);
  });
});
