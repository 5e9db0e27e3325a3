import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadSchema, OWN_SCHEMA, readSchemaFiles } from '../../vectors/schema';
import { NAMESPACE } from '../element';
import { ParsedDocument } from '../parsed-document';
import { instances } from './samples/instances';
import type { ElementModel } from './samples/model';
import { elementNamed, elementsIn } from './samples/model';
import { SchemaReader } from './samples/reader';
import { elementText } from './samples/text';
import { loadLibxml } from '../xml-engine';

let request: ElementModel;
let response: ElementModel;
before(async () => {
  const lib = await loadLibxml();
  const { files, entry } = readSchemaFiles(OWN_SCHEMA);
  const reader = new SchemaReader(files, entry, (text) => {
    const document = ParsedDocument.parse(lib, text);
    const { root } = document;
    document.dispose();
    return root;
  });
  request = reader.element(NAMESPACE.sr, 'Request');
  response = reader.element(NAMESPACE.sr, 'Response');
});

function inside(model: ElementModel, ...path: string[]): ElementModel {
  return path.reduce((here, name) => {
    const next = elementNamed(here.type.content, name);
    assert.ok(next, `${here.name} has no ${name}`);
    return next;
  }, model);
}

function listed(model: ElementModel): readonly string[] {
  return (model.type.simple?.facets ?? []).filter((f) => f.kind === 'enumeration').map((f) => f.value);
}

const sorted = (words: Iterable<string>) => [...new Set(words)].sort();
const { services, responseCodes, dccAlerts, esmeVariants, deviceTypes, deviceStatuses } = loadCatalogues();

describe('The vocabulary of the schema is that of the catalogues', () => {
  it('service references and variants', () => {
    assert.deepEqual(
      sorted(listed(inside(request, 'Header', 'ServiceReferenceVariant'))),
      sorted(services.all.map((s) => s.serviceReferenceVariant)),
    );
    assert.deepEqual(sorted(listed(inside(request, 'Header', 'ServiceReference'))), sorted(services.all.map((s) => s.serviceReference)));
  });

  it('one body for each service, and the Signed Pre-Command', () => {
    const bodies = elementsIn(inside(request, 'Body').type.content).map((e) => e.name);
    assert.equal(new Set(bodies).size, bodies.length, 'a body is declared twice');
    assert.deepEqual(sorted(bodies), sorted([...services.all.map((s) => s.bodyElement), 'SignedPreCommand']));
  });

  it('response codes, and none of a later version', () => {
    const codes = listed(inside(response, 'Header', 'ResponseCode'));
    assert.deepEqual(sorted(codes), sorted(responseCodes.keys));
    for (const fresh of ['E061509', 'E062402', 'E062403', 'E080903', 'E081111']) assert.ok(codes.includes(fresh), fresh);
    for (const later of ['E65', 'E66', 'E71', 'E050111', 'E062305', 'E081406', 'E110106', 'E110401', 'W110401', 'E120103'])
      assert.ok(!codes.includes(later), later);
  });

  it('DCC alert codes: AD1, N1 to N31, N33 to N58, N999', () => {
    const codes = listed(inside(response, 'Body', 'DCCAlertMessage', 'DCCAlertCode'));
    assert.deepEqual(codes, ['AD1', ...Array.from({ length: 58 }, (_, i) => `N${i + 1}`).filter((n) => n !== 'N32'), 'N999']);
    assert.deepEqual(sorted(codes), sorted(dccAlerts.keys));
  });

  it('device types, statuses and ESME variants', () => {
    const device = inside(response, 'Body', 'ResponseMessage', 'DSPInventory', 'Device');
    assert.deepEqual(sorted(listed(inside(device, 'ESMEVariant'))), sorted(esmeVariants.keys));
    assert.deepEqual(sorted(listed(inside(device, 'DeviceType'))), sorted(deviceTypes.keys));
    assert.deepEqual(sorted(listed(inside(device, 'DeviceStatus'))), sorted(deviceStatuses.keys));
  });

  it('the results of SMETS1 devices name the same services', () => {
    const header = inside(response, 'Body', 'SMETS1ResponseMessage', 'SMETS1SignedResponse', 'SMETS1Response', 'Header');
    for (const name of ['ServiceReference', 'ServiceReferenceVariant'])
      assert.deepEqual(listed(inside(header, name)), listed(inside(request, 'Header', name)));
  });

  it('every body, branch and limit of it can be had: each sample made from the schema is valid under it', async () => {
    const [lib, schema] = [await loadLibxml(), await loadSchema()];
    let made = 0;
    for (const model of [request, response]) {
      for (const instance of instances(model)) {
        const document = lib.XmlDocument.fromString(elementText(instance));
        const [finding] = schema.validate(document);
        document.dispose();
        assert.equal(finding, undefined, `${finding?.message}: ${elementText(instance).slice(0, 2000)}`);
        made += 1;
      }
    }
    assert.ok(made > 10_000, `${made} samples`);
  });
});
