import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UseCaseBody } from '../gbcs/bodies/body';
import { CATALOGUED } from '../gbcs/bodies/catalogue';
import { decodeMessage } from '../gbcs/decode';
import { loadCatalogues } from '../vectors/catalogues';
import { loadSelectionTable } from '../vectors/selection';
import { arrange, orderable } from './fixtures/every-use-case-fixture';
import { deviceOf, isAuthentic } from './fixtures/fleet-fixture';
import { deviceTemplates, templatesMissing } from './fixtures/rtds-templates-fixture';

/** The typed body of a use case, where it has one. */
function bodyOf(messageCode: number): UseCaseBody<unknown, unknown> | undefined {
  return [...CATALOGUED.values()].find(({ messageCodes }) => messageCodes.includes(messageCode))?.body;
}

describe('Every use case that a Service Request brings about', { skip: templatesMissing }, async () => {
  const templates = templatesMissing ? [] : await deviceTemplates();
  const answered = new Set<string>();

  for (const template of orderable(templates)) {
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
      const failed = home.ask(deviceType, srv, body, options);
      assert.equal(home.fleet.commands(eui).at(-1)?.outcome, 'failure');
      bodyOf(failed.messageCode)?.response.decode(failed.payload);
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
    const selected = new Set(
      [...loadSelectionTable().values()].flat().flatMap(({ outcome }) => ('useCase' in outcome ? [outcome.useCase] : [])),
    );
    const missing = [...selected].filter((useCase) => !answered.has(useCase));
    assert.deepEqual(missing, ['CS02bRootBySupplier']);
  });
});
