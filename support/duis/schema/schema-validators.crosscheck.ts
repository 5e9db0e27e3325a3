import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { loadSchema, OWN_SCHEMA, readSchemaFiles } from '../../vectors/schema';
import type { Element } from '../element';
import { NAMESPACE } from '../element';
import { ParsedDocument } from '../parsed-document';
import { instances } from './samples/instances';
import type { ElementModel } from './samples/model';
import { mutations } from './samples/mutations';
import { SchemaReader } from './samples/reader';
import { elementText } from './samples/text';
import type { Libxml } from '../xml-engine';
import { loadLibxml } from '../xml-engine';

const TEMPLATES = resolve(__dirname, '../../../node_modules/@smartdcc/duis-templates/templates');
/** What no schema of 4.0 can take. */
const CAME_AFTER_4_0 = ['11.4_UPDATE_PPMID_FIRMWARE_REQUEST_DUIS.XML'];
const JUDGE = join(__dirname, 'samples/XercesVerdicts.java');
/** Longer documents only repeat what shorter ones show. */
const LONGEST = 20_000;

/** Where libxml2 departs from XSD, and the schema cannot help it; by what the validator that refuses says. */
const SHORTCOMINGS: readonly { readonly what: string; readonly libxml2: 'valid' | 'invalid'; readonly says: RegExp }[] = [
  {
    what: 'does not collapse white space around dates and times',
    libxml2: 'invalid',
    says: /^Element '\w+': '\s*[-:.TZ\d]+\s*' is not a valid value of the atomic type 'xs:(dateTime|date|time)'/,
  },
  { what: 'overlooks characters that are not base64', libxml2: 'valid', says: /is not a valid value for 'base64Binary'/ },
  { what: 'lets an identifier begin with a digit of another script', libxml2: 'valid', says: /is not a valid value for 'NCName'/ },
];

interface Judged {
  readonly label: string;
  readonly text: string;
  /** What libxml2 says against it; empty when valid. */
  readonly finding: string;
}

describe('The DUIS 4.0 schema before other validators', () => {
  it('compiles under Xerces and gives the same verdicts there, but where libxml2 departs from XSD', async (t) => {
    const java = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
    if (!/jdk\.compiler/.test(java.stdout ?? ''))
      return t.skip('a Java development kit is not at hand: no java that compiles a source file');
    const [lib, schema] = [await loadLibxml(), await loadSchema()];
    const documents = [...systematic(lib, (text) => findingOn(lib, schema, text))];
    const verdicts = xercesVerdicts(documents);
    assert.equal(verdicts.length, documents.length);

    const differing = documents.flatMap(({ label, finding }, i) => {
      const xerces = verdicts[i] ?? '';
      return (finding === '') === (xerces === 'valid')
        ? []
        : [{ label, libxml2: finding === '' ? 'valid' : 'invalid', says: finding || xerces }];
    });
    for (const { what, libxml2, says } of SHORTCOMINGS) {
      const count = differing.filter((d) => d.libxml2 === libxml2 && says.test(d.says)).length;
      t.diagnostic(`libxml2 ${what}: ${count} documents`);
      assert.ok(count > 0, `libxml2 no longer ${what}: take it off the list`);
    }
    const unexplained = differing.filter((d) => !SHORTCOMINGS.some(({ libxml2, says }) => d.libxml2 === libxml2 && says.test(d.says)));
    t.diagnostic(
      `${documents.length - differing.length} of ${documents.length} documents have the same verdict; ${unexplained.length} ` +
        'differ without a known reason',
    );
    assert.deepEqual(unexplained, []);
  });

  it('takes every RTDS request under xmllint', (t) => {
    if (spawnSync('xmllint', ['--version']).error) return t.skip('xmllint is not at hand (Debian: libxml2-utils)');
    const files = readdirSync(TEMPLATES)
      .filter((name) => !CAME_AFTER_4_0.includes(name))
      .map((name) => join(TEMPLATES, name));
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(OWN_SCHEMA, 'duis.xsd'), ...files], {
      encoding: 'utf8',
    });
    const lines = stderr.split('\n').filter(Boolean);
    t.diagnostic(`${lines.filter((line) => line.endsWith(' validates')).length} of ${files.length} validate`);
    assert.deepEqual(
      lines.filter((line) => !line.endsWith(' validates')),
      [],
    );
  });
});

/** Instances of the schema's own model, and each kind of change at each place once. */
function* systematic(lib: Libxml, judge: (text: string) => string): Generator<Judged> {
  const { files, entry } = readSchemaFiles(OWN_SCHEMA);
  const reader = new SchemaReader(files, entry, (text) => parsed(lib, text));
  const mutated = new Set<string>();
  const once = (kind: string, path: string) => !mutated.has(`${kind} ${path}`) && Boolean(mutated.add(`${kind} ${path}`));
  for (const root of ['Request', 'Response']) {
    const model: ElementModel = reader.element(NAMESPACE.sr, root);
    for (const instance of instances(model)) {
      const text = elementText(instance);
      if (text.length > LONGEST) continue;
      yield { label: `instance of ${root}`, text, finding: judge(text) };
      for (const { label, document } of mutations(instance, model, once)) {
        const changed = elementText(document);
        if (changed.length <= LONGEST) yield { label, text: changed, finding: judge(changed) };
      }
    }
  }
}

function findingOn(
  lib: Libxml,
  schema: { validate(document: ParsedDocument['xml']): readonly { readonly message: string }[] },
  text: string,
): string {
  const document = lib.XmlDocument.fromString(text);
  const [finding] = schema.validate(document);
  document.dispose();
  return finding?.message ?? '';
}

function xercesVerdicts(documents: readonly Judged[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'verdicts-'));
  try {
    const input = join(folder, 'documents');
    const file = openSync(input, 'w');
    for (const { text } of documents) {
      const octets = Buffer.from(text);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(octets.length);
      writeSync(file, Buffer.concat([length, octets]));
    }
    closeSync(file);
    const stdin = openSync(input, 'r');
    const run = spawnSync('java', [JUDGE, join(OWN_SCHEMA, 'duis.xsd')], {
      stdio: [stdin, 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    closeSync(stdin);
    assert.equal(run.status, 0, run.stderr);
    return run.stdout.trimEnd().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function parsed(lib: Libxml, text: string): Element {
  const document = ParsedDocument.parse(lib, text);
  const { root } = document;
  document.dispose();
  return root;
}
