import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Element } from '../duis/element';
import { ParsedDocument } from '../duis/parsed-document';
import { readRequest } from '../duis/request';
import { parseRequestId } from '../duis/request-id';
import { readResponse } from '../duis/response';
import type { Libxml } from '../duis/xml-engine';
import { loadLibxml } from '../duis/xml-engine';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import { loadCatalogues } from '../vectors/catalogues';
import { loadCommandShapes } from '../vectors/command-shapes';
import { listVectors, readVector } from '../vectors/files';
import { addressCommand } from './addressing';
import { buildCommand } from './build-command';
import type { TransformRequest } from './select-use-case';

const SUFFIX = '-pre-command.xml';
const ACCESS_CONTROL_BROKER = { eui: '90-B3-D5-1F-30-00-00-02', counter: 1n };

let lib: Libxml;
before(async () => {
  lib = await loadLibxml();
});

/** A golden request and the response that gives its Pre-Command have the same name. */
const goldenPreCommands = listVectors('messages/responses')
  .filter((file) => file.endsWith(SUFFIX))
  .map((response) => ({ response, request: response.replace(SUFFIX, '.xml') }));

function tree(file: string): Element {
  const document = ParsedDocument.parse(lib, readVector(`messages/${file}`));
  const { root } = document;
  document.dispose();
  return root;
}

/** The Pre-Command in a golden response, as octets, with the RequestID that it answers. */
function given(file: string): { readonly requestId: string; readonly at: Date; readonly octets: Buffer } {
  const { requestId, responseDateTime, body } = readResponse(tree(`responses/${file}`));
  assert.ok(requestId !== undefined && body.kind === 'response' && body.content?.name === 'PreCommand', file);
  const payload = body.content.children.find(({ name }) => name === 'GBCSPayload')?.text ?? '';
  return { requestId, at: new Date(responseDateTime), octets: Buffer.from(payload, 'base64') };
}

function built(request: TransformRequest, messageCode: number, now: Date): Uint8Array {
  const useCase = loadCatalogues().useCases.byCode(messageCode);
  assert.ok(useCase);
  const addressing = addressCommand(request, {
    useCase,
    remoteParties: [request.requestId.originator],
    accessControlBroker: ACCESS_CONTROL_BROKER,
  });
  return encodeMessage(buildCommand(useCase, request, addressing, { now, shapes: loadCommandShapes() }));
}

describe('The Pre-Command of a golden response', () => {
  it('is at hand for several Service Requests', () => assert.ok(goldenPreCommands.length >= 6, JSON.stringify(goldenPreCommands)));

  for (const { response, request: golden } of goldenPreCommands) {
    it(`${response} is what the golden request ${golden} becomes, octet for octet`, () => {
      const { requestId, at, octets } = given(response);
      const request = { ...readRequest(tree(`requests/${golden}`)), requestId: parseRequestId(requestId) };
      assert.equal(Buffer.from(built(request, decodeMessage(octets).messageCode, at)).toString('hex'), octets.toString('hex'));
    });
  }
});
