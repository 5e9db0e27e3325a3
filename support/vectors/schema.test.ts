import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { NAMESPACE } from '../duis/element';
import { CompiledSchema, SchemaProblem } from '../duis/schema/schema';
import { loadLibxml } from '../duis/xml-engine';
import { loadSchema, OWN_SCHEMA, readSchemaFiles } from './schema';

const made: string[] = [];
after(() => made.forEach((dir) => rmSync(dir, { recursive: true })));

/** A folder of schema files, as somebody else might have them. */
function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'schema-'));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

const XSD = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';
const DUIS = (imports: string) =>
  `<xs:schema ${XSD} xmlns:ds="${NAMESPACE.ds}" xmlns:ra="${NAMESPACE.ra}" targetNamespace="${NAMESPACE.sr}" ` +
  `elementFormDefault="qualified">${imports}` +
  '<xs:element name="Request"><xs:complexType><xs:sequence><xs:element ref="ra:Word"/><xs:element ref="ds:DigestValue"/>' +
  '</xs:sequence></xs:complexType></xs:element></xs:schema>';
const MMC = `<xs:schema ${XSD} targetNamespace="${NAMESPACE.ra}"><xs:element name="Word" type="xs:string"/></xs:schema>`;
const imported = (namespace: string, location: string) => `<xs:import namespace="${namespace}" schemaLocation="${location}"/>`;
const REQUEST =
  `<Request xmlns="${NAMESPACE.sr}"><Word xmlns="${NAMESPACE.ra}">a</Word><DigestValue ` +
  `xmlns="${NAMESPACE.ds}">AA==</DigestValue></Request>`;

async function findings(schema: CompiledSchema, text: string): Promise<readonly string[]> {
  const lib = await loadLibxml();
  const document = lib.XmlDocument.fromString(text);
  const found = schema.validate(document);
  document.dispose();
  return found.map((f) => f.message);
}

describe('Loading a schema folder', () => {
  it('compiles the project’s own once', async () => {
    assert.equal(await loadSchema(), await loadSchema());
    assert.equal(readSchemaFiles(OWN_SCHEMA).entry, 'duis.xsd');
  });

  it('takes official file names with blanks, finds the DUIS file by what it declares, and puts our own XML-Signature schema', async () => {
    const dir = folder({
      'DUIS Schema V4.0.xsd': DUIS(
        imported(NAMESPACE.ra, 'MMC Schema V4.0.xsd') + imported(NAMESPACE.ds, 'http://www.w3.org/TR/xmldsig-core/xmldsig-core-schema.xsd'),
      ),
      'MMC Schema V4.0.xsd': MMC,
    });
    const schema = await loadSchema(dir);
    assert.deepEqual(await findings(schema, REQUEST), []);
    assert.match((await findings(schema, REQUEST.replaceAll('Word', 'Words')))[0] ?? '', /Words/);
  });

  it('takes an XML-Signature schema with the W3C’s DOCTYPE', async () => {
    const doctype =
      '<!DOCTYPE schema PUBLIC "-//W3C//DTD XMLSchema 200102//EN" "http://www.w3.org/2001/XMLSchema.dtd" [\n <!ATTLIST schema ' +
      'xmlns:ds CDATA #FIXED "urn:x">\n <!ENTITY % p \'\'>\n]>\n';
    const dir = folder({
      'duis-4.xsd': DUIS(imported(NAMESPACE.ra, 'mmc.xsd') + imported(NAMESPACE.ds, 'xmldsig-core-schema.xsd')),
      'mmc.xsd': MMC,
      'xmldsig-core-schema.xsd': readFileSync(join(OWN_SCHEMA, 'xmldsig.xsd'), 'utf8').replace('?>', `?>\n${doctype}`),
    });
    assert.deepEqual(await findings(await loadSchema(dir), REQUEST), []);
  });

  it('names the file that is missing, where libxml2 would go on without it', async () => {
    const dir = folder({ 'duis.xsd': DUIS(imported(NAMESPACE.ra, 'mmc.xsd') + imported(NAMESPACE.ds, 'xmldsig.xsd')) });
    await assert.rejects(
      loadSchema(dir),
      (e) => e instanceof SchemaProblem && /duis\.xsd refers to "mmc\.xsd", which is not among/.test(e.message),
    );
  });

  it('does not choose between two DUIS schemas, nor make do without one', () => {
    assert.throws(
      () => readSchemaFiles(folder({ 'DUIS 3.1.xsd': DUIS(''), 'DUIS 4.0.xsd': DUIS('') })),
      /more than one DUIS schema \(DUIS_3\.1\.xsd, DUIS_4\.0\.xsd\)/,
    );
    assert.throws(() => readSchemaFiles(folder({ 'mmc.xsd': MMC })), /no schema that declares Request/);
    assert.throws(() => readSchemaFiles(folder({ 'readme.txt': 'none' })), /holds no \.xsd file/);
  });
});

describe('A compiled schema', () => {
  it('says line, element and reason without the namespaces', async () => {
    const lib = await loadLibxml();
    const document = lib.XmlDocument.fromString(
      `<Request xmlns="${NAMESPACE.sr}" schemaVersion="4.0">\n<Header>\n<RequestID>1</RequestID></Header></Request>`,
    );
    const [first] = (await loadSchema()).validate(document);
    document.dispose();
    assert.match(first?.message ?? '', /^Element 'RequestID': \[facet 'pattern'\] The value '1' is not accepted/);
    assert.equal(first?.line, 3);
  });

  it('reads no file, whatever a schema asks for', async () => {
    const lib = await loadLibxml();
    const asking = new Map([['duis.xsd', DUIS(imported(NAMESPACE.ra, 'file:///etc/passwd') + imported(NAMESPACE.ds, '../package.json'))]]);
    assert.throws(() => CompiledSchema.compile(lib, asking, 'duis.xsd'), /refers to "file:\/\/\/etc\/passwd", which is not among/);
  });

  it('refuses a schema that is none', async () => {
    const lib = await loadLibxml();
    assert.throws(() => CompiledSchema.compile(lib, new Map([['a.xsd', '<xs:schema']]), 'a.xsd'), SchemaProblem);
    assert.throws(
      () => CompiledSchema.compile(lib, new Map([['a.xsd', `<xs:schema ${XSD}><xs:element name="a" type="b"/></xs:schema>`]]), 'a.xsd'),
      /a\.xsd: .*does not resolve/,
    );
    assert.throws(() => CompiledSchema.compile(lib, new Map(), 'a.xsd'), /there is no schema file "a\.xsd"/);
  });
});
