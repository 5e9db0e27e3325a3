import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMESPACE } from '../duis/element';
import { CompiledSchema, SchemaProblem, schemaLocations } from '../duis/schema/schema';
import { loadLibxml } from '../duis/xml-engine';
import { VECTORS } from './files';

/** The project's own DUIS 4.0 schema. */
export const OWN_SCHEMA = join(VECTORS, 'schema');
const ENTRY = 'duis.xsd';
const XMLDSIG = 'xmldsig.xsd';

/** A schema's files as they go to the compiler: text by name, and the file to begin with. */
export interface SchemaFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly entry: string;
}

const compiled = new Map<string, Promise<CompiledSchema>>();

/** The DUIS schema of a folder, compiled once per process; the project's own when none is named. */
export function loadSchema(dir: string = OWN_SCHEMA): Promise<CompiledSchema> {
  const known = compiled.get(dir);
  if (known) return known;
  const fresh = loadLibxml().then((lib) => {
    const { files, entry } = readSchemaFiles(dir);
    return CompiledSchema.compile(lib, files, entry);
  });
  compiled.set(dir, fresh);
  return fresh;
}

/**
 * The schema files of a folder, mended in memory where the official ones need it: names with blanks (libxml2 skips such a
 * schemaLocation silently), a DOCTYPE on the XML-Signature schema, and an import of that schema from the network, for which ours stands in.
 */
export function readSchemaFiles(dir: string): SchemaFiles {
  const names = readdirSync(dir)
    .filter((name) => name.toLowerCase().endsWith('.xsd'))
    .sort();
  if (names.length === 0) throw new SchemaProblem(`${dir} holds no .xsd file`);
  const files = new Map(names.map((name) => [plain(name), withoutDoctype(readFileSync(join(dir, name), 'utf8'))]));
  for (const [name, text] of files) files.set(name, withPlainLocations(text, files));
  return { files, entry: files.has(ENTRY) ? ENTRY : entryAmong(files, dir) };
}

function plain(name: string): string {
  return decodeURIComponent(name).replace(/\s+/g, '_');
}

function withoutDoctype(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?>/, '');
}

function withPlainLocations(text: string, files: Map<string, string>): string {
  return schemaLocations(text).reduce((out, location) => out.replaceAll(location, standIn(location, files)), text);
}

function standIn(location: string, files: Map<string, string>): string {
  const name = plain(location);
  if (files.has(name)) return name;
  const last = plain(location.split(/[\\/]/).pop() ?? location);
  if (files.has(last)) return last;
  if (!/xmldsig/i.test(location)) return location;
  if (!files.has(XMLDSIG)) files.set(XMLDSIG, readFileSync(join(OWN_SCHEMA, XMLDSIG), 'utf8'));
  return XMLDSIG;
}

/** The file that declares `Request` in the DUIS namespace. */
function entryAmong(files: ReadonlyMap<string, string>, dir: string): string {
  const entries = [...files]
    .filter(([, text]) => text.includes(`targetNamespace="${NAMESPACE.sr}"`) && /<xs:element[^>]*\bname="Request"/.test(text))
    .map(([name]) => name);
  const [entry] = entries;
  if (entry === undefined) throw new SchemaProblem(`${dir} holds no schema that declares Request in ${NAMESPACE.sr}`);
  if (entries.length > 1)
    throw new SchemaProblem(
      `${dir} holds more than one DUIS schema (${entries.join(', ')}); keep the one that is meant, or name it ${ENTRY}`,
    );
  return entry;
}
