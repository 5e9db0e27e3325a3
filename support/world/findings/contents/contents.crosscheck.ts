import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import type { Element } from '../../../duis/element';
import { child } from '../../../duis/element';
import { ParsedDocument } from '../../../duis/parsed-document';
import { loadLibxml } from '../../../duis/xml-engine';
import { decodeMessage } from '../../../gbcs/decode';
import { tryDecode } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { oracleMissing, rtdsVectors } from '../../../gbcs/oracle.crosscheck';
import { loadCatalogues } from '../../../vectors/catalogues';
import { CONTENTS } from './catalogue';
import { judgeAsCommanded } from './given-answer';
import { judgeCommand } from './judge-command';
import { judgeSecrecy } from './secrecy';

const TEMPLATES = resolve(__dirname, '../../../../node_modules/@smartdcc/duis-templates/templates');
const skip = oracleMissing || (existsSync(TEMPLATES) ? false : `RTDS request templates not at hand: ${TEMPLATES}`);

/** Templates whose command says something else, for a reason of its own. */
const EXCEPTIONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^CS02(b|d|g)/, 'the certificates of the templates were renewed'],
  [/^(GCS09|GCS15c|GCS61|GCS16b_4\.14_URP)/, 'the template has another date'],
  [/^ECS21b_4\.14_URP/, 'the certificate of the template was renewed'],
];

/** Each published command with the request that it was made from. */
function pairs(): readonly { readonly template: string; readonly octets: Buffer }[] {
  return rtdsVectors().flatMap(({ vector, hex }) => {
    const [, template] = /^(.*)_(?:COMMAND|PRECOMMAND)_GBCS\.HEX$/.exec(vector) ?? /^(.*)_(?:COMMAND|PRECOMMAND)$/.exec(vector) ?? [];
    return template && existsSync(fileOf(template)) ? [{ template, octets: Buffer.from(hex, 'hex') }] : [];
  });
}

function fileOf(template: string): string {
  return join(TEMPLATES, `${template}_REQUEST_DUIS.XML`);
}

describe('The published commands say what their requests ask for', { skip }, async () => {
  const lib = await loadLibxml();
  const all = skip ? [] : pairs();
  const judged = all.filter(({ octets }) => CONTENTS[decodeMessage(octets).messageCode]);
  const proven = judged.filter(({ template }) => !EXCEPTIONS.some(([pattern]) => pattern.test(template)));

  for (const { template, octets } of proven)
    test(template, () => {
      assert.deepEqual(judgeCommand(decodeMessage(octets), { body: bodyOf(lib, template) }), []);
    });

  test('every table is proven by one of them, or made of what another proves', (t) => {
    const codes = new Set(proven.map(({ octets }) => decodeMessage(octets).messageCode));
    const open = Object.keys(CONTENTS).filter((code) => !codes.has(Number(code)));
    t.diagnostic(`${proven.length} published commands; without one: ${open.map((code) => `0x${Number(code).toString(16)}`).join(', ')}`);
    assert.ok(codes.size > 40, `${codes.size} use cases`);
  });

  test('the others differ in that alone', () => {
    for (const { template, octets } of judged.filter((pair) => !proven.includes(pair))) {
      const found = judgeCommand(decodeMessage(octets), { body: bodyOf(lib, template) });
      assert.deepEqual(
        found?.filter(({ path }) => !/certificate|KAPublicSecurityCredentials|DateTime/i.test(path)),
        [],
        template,
      );
    }
  });
});

describe('The published answers hide what has to be encrypted, and nothing else', { skip: oracleMissing }, () => {
  const answers = oracleMissing ? [] : rtdsVectors().filter(({ hex }) => decodeMessage(Buffer.from(hex, 'hex')).kind === 'response');

  test('each of them', (t) => {
    const found = answers.flatMap(({ vector, hex }) => {
      const response = decodeMessage(Buffer.from(hex, 'hex'));
      const useCase = loadCatalogues().useCases.byCode(response.messageCode);
      return useCase ? judgeSecrecy(response, useCase, {}).map(({ path, expected, got }) => ({ vector, path, expected, got })) : [];
    });
    t.diagnostic(`${answers.length} published answers`);
    assert.ok(answers.length > 200);
    assert.deepEqual(found, []);
  });
});

function bodyOf(lib: Awaited<ReturnType<typeof loadLibxml>>, template: string): Element {
  const document = ParsedDocument.parse(lib, readFileSync(fileOf(template)));
  const body = child(document.root, 'Body')?.children[0];
  document.dispose();
  assert.ok(body, template);
  return body;
}

describe('The published answers are answers to their commands', { skip: oracleMissing }, () => {
  const messages = oracleMissing ? [] : rtdsVectors().flatMap(({ hex }) => tryDecode(() => decodeMessage(Buffer.from(hex, 'hex'))) ?? []);
  const commands = new Map(messages.filter(({ kind }) => kind === 'command').map((one) => [keyOf(one, one.recipient), one]));

  test('part by part, in their order', () => {
    const answered = messages.flatMap((response) => {
      const command = response.kind === 'response' ? commands.get(keyOf(response, response.originator)) : undefined;
      return command ? [{ command, response }] : [];
    });
    assert.ok(answered.length > 200, `${answered.length} answers`);
    for (const { command, response } of answered) assert.deepEqual(judgeAsCommanded(command, response), [], keyOf(command, ''));
  });
});

function keyOf({ messageCode, counter }: GbcsMessage, device: string): string {
  return `${messageCode.toString(16)} ${counter} ${device}`;
}
