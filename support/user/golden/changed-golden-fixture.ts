import { strict as assert } from 'node:assert';
import type { Element } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import { loadLibxml } from '../../duis/xml-engine';
import { readVector } from '../../vectors/files';
import type { Deviation } from '../deviation';

/** For tests: what a deviation makes of the tree of a golden request, by its file in vectors/messages/requests. */
export async function changedGoldens(): Promise<(file: string, deviation: Deviation) => Element> {
  const lib = await loadLibxml();
  return (file, deviation) => {
    assert.ok(deviation.stage === 'tree');
    return deviation.apply(ParsedDocument.parse(lib, readVector(`messages/requests/${file}`)).root);
  };
}
