import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ParsedDocument } from '../duis/parsed-document';
import { loadLibxml } from '../duis/xml-engine';
import { loadSchema } from '../vectors/schema';

/** A real request of 3.2 kB. */
const REQUEST = resolve(
  __dirname,
  '../..',
  join('node_modules', '@smartdcc/duis-templates/templates/CS02bACBByACB_8.5_SUCCESS_REQUEST_DUIS.XML'),
);
const TIMES = 4_000;

/** How often per second `once` can be done; the event loop gets its turn now and then, as libxml2-wasm's bookkeeping is only freed then. */
async function perSecond(once: () => void): Promise<number> {
  const start = process.hrtime.bigint();
  for (let i = 1; i <= TIMES; i += 1) {
    once();
    if (i % 500 === 0) await new Promise((done) => setImmediate(done));
  }
  return TIMES / (Number(process.hrtime.bigint() - start) / 1e9);
}

async function judging(change: (request: string) => string): Promise<number> {
  const [lib, schema] = [await loadLibxml(), await loadSchema()];
  const request = Buffer.from(change(readFileSync(REQUEST, 'utf8')));
  return perSecond(() => {
    const document = ParsedDocument.parse(lib, request);
    document.validate(schema);
    document.dispose();
  });
}

/** One round each; `npm run bench` takes the medians. */
export const measurements = [
  { name: 'parse and validate a valid request of 3.2 kB', unit: '/s', aim: '≥ 15,000/s', run: () => judging((request) => request) },
  {
    name: 'parse and validate an invalid one',
    unit: '/s',
    run: () => judging((request) => request.replaceAll('ACBFloorSeqNumber', 'ACBFloorSequenceNumber')),
  },
] as const;
