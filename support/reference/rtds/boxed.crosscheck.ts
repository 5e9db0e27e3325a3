import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { toolsMissing } from '../../bench/signing/signature-tools';
import { SigningServer } from '../../bench/signing/signing-server';
import { boxedExpectation } from './boxed-expected.crosscheck';
import type { Outcome } from './boxed-pair.crosscheck';
import { BoxedPair } from './boxed-pair.crosscheck';
import type { Received } from './registry-client.crosscheck';
import type { Template } from './request-templates.crosscheck';
import { requestTemplates } from './request-templates.crosscheck';

/**
 * Every published request as it is, sent by a client of the registry's own packages to `serve --boxed` as the Node-RED nodes send it.
 * The signing tool, which they begin anew for each document, is one process that is asked, but in the last test.
 */
const PACKAGES = resolve(__dirname, '../../../node_modules/@smartdcc');
const fileOf = ({ name }: Template): string => join(PACKAGES, 'duis-templates/templates', `${name}_REQUEST_DUIS.XML`);

/** One request in so many. `DUIS_BOXED_EVERY=1` plays all 297. */
const EVERY = Number(process.env['DUIS_BOXED_EVERY'] ?? 4);
const sample = (templates: readonly Template[]): readonly Template[] => templates.filter((_, at) => at % EVERY === 0);

/** Longer than the latency of a device and the network, and shorter than any time that a request waits. */
const PASS_SECONDS = 10;

interface Played extends Outcome {
  readonly template: Template;
}

describe('A client of the public packages, at serve --boxed', { skip: toolsMissing() }, () => {
  let tool: SigningServer;
  before(async () => {
    tool = await SigningServer.start();
  });
  after(() => tool.stop());

  test('has each of the requests answered as expected, reconciled, parsed and authenticated', async (t) => {
    const played = await playAll(sample(requestTemplates(new Date())), tool);
    const answers = played.flatMap(({ messages }) => messages.filter(({ isAnswer }) => isAnswer));
    const figures = {
      taken: played.filter(({ problem }) => problem === undefined).length,
      answered: played.filter(({ messages }) => messages.some(({ isAnswer }) => isAnswer)).length,
      answers: answers.length,
      reconciled: answers.filter(({ answers: file }) => file !== undefined).length,
      parsed: answers.filter(({ problem }) => problem === undefined).length,
      byMac: answers.filter(({ authentic }) => authentic === 'mac').length,
      bySignature: answers.filter(({ authentic }) => authentic === 'signature').length,
    };
    for (const { template, ...outcome } of played) {
      const { why } = boxedExpectation(template);
      if (why !== undefined) t.diagnostic(`${template.name}: ${saidOf(outcome).slice(0, 70)}: ${why}`);
    }
    t.diagnostic(`of ${played.length} requests: ${JSON.stringify(figures)}`);
    assert.deepEqual(played.flatMap(complaints), []);
    assert.equal(played.length, EVERY === 1 ? 297 : Math.ceil(297 / EVERY));
  });

  test('finds its request kept when the answer comes, in real time', async () => {
    const pair = await BoxedPair.start(['--latency', '5s']);
    try {
      await pair.send(join(PACKAGES, 'duis-templates/templates/ECS17b_4.1.1_SINGLE_SUCCESS_REQUEST_DUIS.XML'));
      await pair.message();
      assert.deepEqual(
        pair.outcome.messages.map(({ said, authentic }) => [said, authentic]),
        [['I0 GBCSPayload 0x0027', 'mac']],
      );
      assert.ok(pair.outcome.messages[0]?.answers);
    } finally {
      await pair.stop();
    }
  });
});

/** In as many pairs of server and client as there are processors; time passes at a server only once its client has the reply. */
async function playAll(templates: readonly Template[], { environment }: SigningServer): Promise<readonly Played[]> {
  const played: Played[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const pair = await BoxedPair.start(['--clock', 'virtual'], environment);
    try {
      for (let template = templates[next++]; template; template = templates[next++]) {
        await pair.send(fileOf(template));
        await pair.pass(PASS_SECONDS);
        played.push({ template, ...pair.outcome });
      }
    } finally {
      await pair.stop();
    }
  };
  await Promise.all(cpus().map(work));
  return played.sort((a, b) => a.template.name.localeCompare(b.template.name, 'en'));
}

function saidOf({ said, problem, messages }: Outcome): string {
  return [...said, ...(problem === undefined ? [] : [problem]), ...messages.map((message) => message.said)].join(', ');
}

/** What is not as it is to be. */
function complaints({ template, ...outcome }: Played): readonly string[] {
  const { said } = boxedExpectation(template);
  const wrong = said.test(saidOf(outcome)) ? [] : [`${template.name}: ${saidOf(outcome)}; wanted ${String(said)}`];
  return [...wrong, ...outcome.messages.flatMap((message) => complaintsOf(message).map((complaint) => `${template.name}: ${complaint}`))];
}

function complaintsOf({ said, problem, authentic, isAnswer, answers }: Received): readonly string[] {
  return [
    ...(problem === undefined ? [] : [`${said} cannot be read: ${problem}`]),
    ...(authentic === 'no' ? [`${said} is not what its device sent`] : []),
    // A schedule's messages answer a request that was answered at once, and which the nodes therefore do not keep.
    ...(isAnswer && answers === undefined && !said.includes('DSPScheduledMessage') ? [`${said} finds no request kept`] : []),
  ];
}
