import { sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ParsedDocument } from '../duis/parsed-document';
import type { Libxml } from '../duis/xml-engine';
import { loadLibxml } from '../duis/xml-engine';
import type { PartyCertificate } from '../pki/certificate-store';
import { CertificateStore } from '../pki/certificate-store';
import { signEnveloped, verifyEnveloped } from '../reference/signing/signature';
import { signRequest, verifySigned } from '../user/signing/signature';
import { VECTORS } from '../vectors/files';
import { libraryAccepts } from './library-verdict';
import type { Measurement } from './measurement';
import { ToolBench, toolsMissing } from './signing/signature-tools';

/** A real request of 3.2 kB, 2.9 kB when signed. */
const REQUEST = resolve(__dirname, '../../node_modules/@smartdcc/duis-templates/templates/CS02bACBByACB_8.5_SUCCESS_REQUEST_DUIS.XML');

interface Parts {
  readonly lib: Libxml;
  readonly find: CertificateStore['byIssuerSerial'];
  readonly signer: PartyCertificate;
  readonly privateKey: NonNullable<PartyCertificate['privateKey']>;
  readonly request: string;
  readonly signed: string;
}

let prepared: Promise<Parts> | undefined;
async function prepare(): Promise<Parts> {
  const lib = await loadLibxml();
  const store = CertificateStore.load(join(VECTORS, 'pki'));
  const signer = store.of('90-B3-D5-1F-30-01-00-00', 'xmlSigning');
  if (!signer?.privateKey) throw new Error('vectors/pki lacks the Import Supplier; run `npm run pki`');
  const request = readFileSync(REQUEST, 'utf8');
  return {
    lib,
    find: store.byIssuerSerial.bind(store),
    signer,
    privateKey: signer.privateKey,
    request,
    signed: signRequest(request, signer),
  };
}

/** One round of `once`, per second; the event loop gets its turn, as libxml2-wasm's bookkeeping is only freed then. */
function round(times: number, make: (parts: Parts) => () => unknown): () => Promise<number> {
  return async () => {
    const once = make(await (prepared ??= prepare()));
    const start = process.hrtime.bigint();
    for (let i = 1; i <= times; i += 1) {
      once();
      if (i % 200 === 0) await new Promise((done) => setImmediate(done));
    }
    return times / (Number(process.hrtime.bigint() - start) / 1e9);
  };
}

const SIGNED_INFO = Buffer.alloc(600, 'x');

function verifying({ lib, signed, find }: Parts): () => boolean {
  const octets = Buffer.from(signed);
  return () => {
    const document = ParsedDocument.parse(lib, octets);
    const { ok } = verifyEnveloped(document, find);
    document.dispose();
    return ok;
  };
}

function verifyingRaw({ signer, privateKey }: Parts): () => boolean {
  const value = sign('sha256', SIGNED_INFO, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return () => verify('sha256', SIGNED_INFO, { key: signer.publicKey, dsaEncoding: 'ieee-p1363' }, value);
}

/** xmlsec1 in a process of its own, where it is at hand. */
async function xmlsec(): Promise<number> {
  const { signer, signed } = await (prepared ??= prepare());
  const bench = new ToolBench(signer);
  try {
    return bench.xmlsecRate(signed, 1_000);
  } finally {
    bench.dispose();
  }
}

/** Both signature paths beside the arithmetic they cannot do without; one round each. */
export const measurements: readonly Measurement[] = [
  { name: 'ECDSA P-256 verifies (node:crypto alone)', unit: '/s', run: round(2_000, verifyingRaw) },
  {
    name: 'ECDSA P-256 signs (node:crypto alone)',
    unit: '/s',
    run: round(
      4_000,
      ({ privateKey }) =>
        () =>
          sign('sha256', SIGNED_INFO, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    ),
  },
  {
    name: 'xml-crypto verifies 3 kB by itself',
    unit: '/s',
    run: round(
      200,
      ({ signed, signer }) =>
        () =>
          libraryAccepts(signed, signer.publicKey),
    ),
  },
  {
    name: 'the User verifies 3 kB (canonical text by xml-crypto)',
    unit: '/s',
    relativeTo: 'xml-crypto verifies 3 kB by itself',
    run: round(
      400,
      ({ signed, find }) =>
        () =>
          verifySigned(signed, find),
    ),
  },
  {
    name: 'the User signs 3 kB (xml-crypto)',
    unit: '/s',
    run: round(
      400,
      ({ request, signer }) =>
        () =>
          signRequest(request, signer),
    ),
  },
  {
    name: 'the reference parses and verifies 3 kB (libxml2)',
    unit: '/s',
    aim: '≥ 8 × xml-crypto',
    relativeTo: 'xml-crypto verifies 3 kB by itself',
    run: round(2_000, verifying),
  },
  {
    name: 'the reference signs 3 kB (libxml2)',
    unit: '/s',
    relativeTo: 'the User signs 3 kB (xml-crypto)',
    run: round(
      2_000,
      ({ lib, request, signer }) =>
        () =>
          signEnveloped(lib, request, signer),
    ),
  },
  ...(toolsMissing() === undefined
    ? [{ name: 'xmlsec1 verifies 3 kB, 1,000 in one process', unit: '/s', relativeTo: 'xml-crypto verifies 3 kB by itself', run: xmlsec }]
    : []),
];
