import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { DeviceType } from '../control/types';
import type { Element } from '../duis/element';
import { NAMESPACE } from '../duis/element';
import { ParsedDocument } from '../duis/parsed-document';
import { instances } from '../duis/schema/samples/instances';
import type { ElementModel, SimpleModel } from '../duis/schema/samples/model';
import { elementNamed } from '../duis/schema/samples/model';
import { SchemaReader } from '../duis/schema/samples/reader';
import { RANGES } from '../duis/schema/samples/values';
import { loadLibxml } from '../duis/xml-engine';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import { deviceCertificate } from '../pki/device-keys';
import { loadCatalogues } from '../vectors/catalogues';
import { loadCommandShapes } from '../vectors/command-shapes';
import { OWN_SCHEMA, readSchemaFiles } from '../vectors/schema';
import { loadSelectionTable } from '../vectors/selection';
import { addressCommand } from './addressing';
import { UnbuildableCommand, buildCommand } from './build-command';
import { serviceRequest, sr } from './request-fixture';
import { selectUseCase } from './select-use-case';

const DEVICES: readonly DeviceType[] = ['ESME', 'GSME', 'GPF', 'CHF', 'HCALCS', 'PPMID'];
const GBCS_VERSIONS = ['1.0', '3.2', '4.0'];
/** Of the samples of one service: the branches come first, what follows differs in numbers of copies. */
const SAMPLES = 150;
const CERTIFICATE = Buffer.from(deviceCertificate('00-DB-12-34-56-78-90-A0', 'digitalSignature')).toString('base64');

let body: ElementModel;
before(async () => {
  const lib = await loadLibxml();
  const { files, entry } = readSchemaFiles(OWN_SCHEMA);
  const reader = new SchemaReader(files, entry, (text) => {
    const document = ParsedDocument.parse(lib, text);
    const { root } = document;
    document.dispose();
    return root;
  });
  const found = elementNamed(reader.element(NAMESPACE.sr, 'Request').type.content, 'Body');
  assert.ok(found);
  body = found;
});

/** Builds the command of a request for each device that can have it. Gives how many commands there are. */
function commandsOf(serviceReferenceVariant: string, element: Element): number {
  const request = serviceRequest(serviceReferenceVariant, element);
  let commands = 0;
  for (const deviceType of DEVICES) {
    for (const gbcsVersion of GBCS_VERSIONS) {
      const selection = selectUseCase(loadSelectionTable(), request, {
        deviceType,
        gbcsVersion,
        esmeVariant: 'ADF',
        originatorRole: 'IS',
        otherDeviceType: 'PPMID',
      });
      if (!('useCase' in selection)) continue;
      const useCase = loadCatalogues().useCases.byName(selection.useCase);
      assert.ok(useCase);
      const addressing = addressCommand(request, {
        useCase,
        remoteParties: [],
        accessControlBroker: { eui: '90-B3-D5-1F-30-00-00-02', counter: 7n },
      });
      const context = {
        now: new Date('2020-12-01T12:00:00Z'),
        shapes: loadCommandShapes(),
        otherDevice: { eui: '00-DB-12-34-56-78-90-A4', deviceType: 'PPMID' },
      } as const;
      assert.equal(decodeMessage(encodeMessage(buildCommand(selection, request, addressing, context))).messageCode, selection.messageCode);
      commands += 1;
    }
  }
  return commands;
}

/** The sample with real certificates, and each number the greatest that the schema allows where it says so. */
function filled(element: Element, model: ElementModel | undefined, greatest: boolean): Element {
  const simple = model?.type.simple;
  const children = element.children.map((one) => filled(one, model && elementNamed(model.type.content, one.name), greatest));
  return { ...element, children, text: simple ? textOf(simple, element, greatest) : element.text };
}

function textOf(type: SimpleModel, { name, text }: Element, greatest: boolean): string {
  if (type.builtIn === 'base64Binary' && /Certificate|Credentials/.test(name)) return CERTIFICATE;
  const most = type.facets.filter(({ kind }) => kind === 'maxInclusive').at(-1)?.value ?? RANGES[type.builtIn]?.[1]?.toString();
  return greatest && most !== undefined && type.builtIn in RANGES ? most : text;
}

describe('Every request that the schema admits', () => {
  it('becomes a command that can be read, with the least and the greatest numbers', () => {
    let commands = 0;
    for (const { serviceReferenceVariant, bodyElement, nonDevice } of loadCatalogues().services.all) {
      const model = nonDevice ? undefined : elementNamed(body.type.content, bodyElement);
      if (!model) continue;
      let samples = 0;
      for (const sample of instances(model)) {
        if ((samples += 1) > SAMPLES) break;
        for (const greatest of [false, true]) commands += commandsOf(serviceReferenceVariant, filled(sample, model, greatest));
      }
      assert.ok(commands > 0, serviceReferenceVariant);
    }
    assert.ok(commands > 10_000, `${commands} commands`);
  });

  it('and holds what no command can carry is refused as such', () => {
    const junk = Buffer.from('no certificate').toString('base64');
    assert.throws(() => commandsOf('6.15.2', sr('UpdateSecurityCredentialsDevice', sr('DeviceCertificate', junk))), UnbuildableCommand);
    assert.throws(
      () => commandsOf('4.1.1', sr('ReadInstantaneousImportRegisters', sr('KAPublicSecurityCredentials', junk))),
      UnbuildableCommand,
    );
    assert.throws(
      () => commandsOf('2.1', sr('UpdatePrepayConfig', sr('UpdatePrepayConfigGas', sr('EmergencyCreditLimit', '9'.repeat(30))))),
      UnbuildableCommand,
    );
  });
});
