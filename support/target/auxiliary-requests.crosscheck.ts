import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import type { Eui64 } from '../duis/eui64';
import { textAt } from '../duis/element';
import { parseRequestId } from '../duis/request-id';
import { loadLibxml } from '../duis/xml-engine';
import { decodeMessage } from '../gbcs/decode';
import { decodeAccessRequest } from '../gbcs/dlms/access';
import { encodeMessage } from '../gbcs/encode';
import { oracleMissing, rtdsVectors } from '../gbcs/oracle.crosscheck';
import { CertificateStore } from '../pki/certificate-store';
import { DuisServices } from '../user/sending/duis-services';
import { MessageReader } from '../user/message-reader';
import { preCommandIn } from '../user/pre-command';
import { signRequest } from '../user/signing/signature';
import { loadSchema } from '../vectors/schema';
import { startEmbedded } from './embedded';
import type { Target } from './target';

/**
 * The published requests of the new services of CRP612, as they stand, sent to the reference: what it makes of them is what RTDS made of
 * them.
 */

const TEMPLATES = resolve(__dirname, '../../node_modules/@smartdcc/duis-templates/templates');
const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const CHF = '00-DB-12-34-56-78-90-A2';
const skip = oracleMissing || (existsSync(TEMPLATES) ? false : `RTDS request templates not at hand: ${TEMPLATES}`);

/**
 * Critical ones come back as Pre-Commands; the future-dated one, of 2030, is out of the window, and 7.16 is for nobody
 * (templates.crosscheck.ts has them).
 */
const PRE_COMMANDS = [
  'ECS46d_6.14.3_IMMEDIATE_ALCS_SUCCESS',
  'ECS46d_6.14.3_IMMEDIATE_APC_INPUT_SUCCESS',
  'ECS46d_6.14.3_IMMEDIATE_APC_OUTPUT_SUCCESS',
  'ECS46d_6.14.3_CANCELLATION_APC_OUTPUT_SUCCESS',
  'ECS47a_7.13_ALCS_ACTIVATE_SUCCESS',
  'ECS47a_7.13_ALCS_DEACTIVATE_SUCCESS',
  'ECS47a_7.13_APC_INPUT_SUCCESS',
  'ECS47a_7.13_APC_OUTPUT_SUCCESS',
];
const COMMANDS = ['ECS61d_7.14_SUCCESS', 'ECS61e_7.15_SUCCESS'];

describe('The published requests for auxiliary controllers', { skip }, async () => {
  const store = CertificateStore.load(resolve(__dirname, '../../vectors/pki'));
  const reader = new MessageReader(await loadLibxml(), await loadSchema(), store);

  for (const template of PRE_COMMANDS) {
    test(`${template} becomes the RTDS Pre-Command, octet for octet`, async () => {
      const { reply } = await exchange(template, 'transform');
      const preCommand = preCommandIn(reader.read(reply).response);
      assert.ok(preCommand, 'a Pre-Command');
      assert.equal(unprotected(preCommand), unprotected(rtds(`${template}_PRECOMMAND`)));
    });
  }

  for (const template of COMMANDS) {
    test(`${template} asks the device for what the RTDS command asks, in the same order`, async () => {
      const { commands } = await exchange(template, 'sendCommand');
      assert.equal(commands.length, 1);
      assert.deepEqual(asked(Buffer.from(commands[0] ?? '', 'hex')), asked(rtds(`${template}_COMMAND`)));
    });
  }

  /** A reference of its own for each: the counters of the templates do not rise. */
  async function exchange(
    template: string,
    service: 'transform' | 'sendCommand',
  ): Promise<{ readonly reply: Buffer; readonly commands: readonly string[] }> {
    const request = readFileSync(join(TEMPLATES, `${template}_REQUEST_DUIS.XML`), 'utf8');
    const { target: eui } = parseRequestId(textAt(reader.tree(request), 'Header', 'RequestID') ?? '');
    const target = await startEmbedded({});
    const services = new DuisServices(target.services, 3000);
    try {
      const signer = store.of(SUPPLIER, 'xmlSigning');
      assert.ok(target.control && signer);
      await introduce(target, eui);
      const { body } = await services.post(service, signRequest(request, signer), SUPPLIER);
      await target.control.settle();
      return { reply: body, commands: (await target.control.commands(eui)).map(({ command }) => command) };
    } finally {
      await services.close();
      await target.stop();
    }
  }
});

async function introduce({ control }: Target, esme: Eui64): Promise<void> {
  const responsible = [{ role: 'IS', user: SUPPLIER }] as const;
  const common = { gbcsVersion: '4.0', status: 'Commissioned', responsible } as const;
  await control?.putUser({ eui: SUPPLIER, roles: ['IS'] });
  await control?.putDevice({ ...common, eui: CHF, deviceType: 'CHF' });
  await control?.putDevice({ ...common, eui: esme, deviceType: 'ESME', esmeVariant: 'ADF', chf: CHF });
}

function rtds(vector: string): Buffer {
  const found = rtdsVectors().find((one) => one.vector === `${vector}_GBCS.HEX`);
  assert.ok(found, `RTDS has no ${vector}`);
  return Buffer.from(found.hex, 'hex');
}

/** Message code and items: RTDS sends one of the two by way of the Access Control Broker, under its counter. */
function asked(octets: Buffer): unknown {
  const { kind, messageCode, payload } = decodeMessage(octets);
  return { kind, messageCode, items: decodeAccessRequest(payload).items };
}

/** Header and payload alone: keys differ, and RTDS writes Pre-Commands without a signature field. */
function unprotected(octets: Buffer): string {
  const { mac: _mac, ...message } = decodeMessage(octets);
  return encodeMessage({ ...message, signature: 'absent' }).toString('hex');
}
