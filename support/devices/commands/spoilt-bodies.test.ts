import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeMessage } from '../../gbcs/encode';
import { loadCatalogues } from '../../vectors/catalogues';
import { arrange, orderable } from '../fixtures/every-use-case-fixture';
import { deviceOf } from '../fixtures/fleet-fixture';
import { deviceTemplates, templatesMissing } from '../fixtures/rtds-templates-fixture';

const SPOILT_BODIES = 12;

/** Numbers that are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The body with one octet changed, a piece cut out, or a piece doubled. */
function spoil(body: Uint8Array, random: (below: number) => number): Buffer {
  const at = random(body.length);
  const [before, rest] = [body.subarray(0, at), body.subarray(at)];
  switch (random(4)) {
    case 0:
      return Buffer.concat([before, rest.subarray(1 + random(8))]);
    case 1:
      return Buffer.concat([before, rest.subarray(0, 1 + random(16)), rest]);
    case 2:
      return Buffer.from(before);
    default:
      return Buffer.concat([before, Buffer.of(random(256)), rest.subarray(1)]);
  }
}

describe('A body that is spoilt, in a command that is authentic', { skip: templatesMissing }, async () => {
  const templates = templatesMissing ? [] : await deviceTemplates();
  for (const [i, template] of orderable(templates).entries()) {
    const { deviceType, serviceReferenceVariant: srv, body } = template;
    test(`gets an answer or none of ${template.name}, and the device goes on`, () => {
      const { home, options } = arrange(template);
      const random = numbersFrom(i + 1);
      const good = home.command(deviceType, srv, body, options);
      const protection = loadCatalogues().useCases.byCode(good.messageCode)?.commandProtection ?? 'none';
      for (let n = 1; n <= SPOILT_BODIES; n += 1) {
        const payload = spoil(good.payload, random);
        const message = home.protect({ ...good, counter: good.counter + BigInt(n), payload, signature: 'none' }, deviceType, protection);
        const reply = home.send(deviceType, message);
        if (reply.kind === 'answer') assert.ok(reply.response.length > 0);
      }
      assert.equal(home.fleet.commands(deviceOf(deviceType)).length, SPOILT_BODIES);
      assert.ok(encodeMessage(home.command(deviceType, srv, body, options)));
    });
  }
});
