import crypto, { createCipheriv, diffieHellman, generateKeyPairSync, sign, verify } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { ParsedDocument } from '../../duis/parsed-document';

/** What an exchange cannot do without, whoever carries it out. */
export const PRIMITIVES = [
  'XML signatures made by Users',
  'XML signatures made by the DCC',
  'XML signatures verified by Users',
  'XML signatures verified by the DCC',
  'documents parsed',
  'documents validated',
  'GBCS signatures made',
  'GBCS signatures verified',
  'key agreements',
  'MACs and encryptions',
  'POSTs',
] as const;
export type Primitive = (typeof PRIMITIVES)[number];
export type OfEach = Record<Primitive, number>;

type Callable = (this: unknown, ...given: unknown[]) => unknown;

/** Functions of modules that are one primitive each, by the path of the module below `support`. */
const FUNCTIONS: Readonly<Record<string, Readonly<Record<string, Primitive>>>> = {
  'user/signing/signature': {
    signRequest: 'XML signatures made by Users',
    signWritten: 'XML signatures made by Users',
    verifySigned: 'XML signatures verified by Users',
  },
  'reference/signing/signature': {
    signEnveloped: 'XML signatures made by the DCC',
    verifyEnveloped: 'XML signatures verified by the DCC',
  },
  'gbcs/protection/signature': { signMessage: 'GBCS signatures made', verifySignature: 'GBCS signatures verified' },
};

/**
 * Counts primitives from now on, until `stop`, which tells how many there were. One within another is part of that. Has to be called
 * before anything is loaded that calls them: modules that are loaded keep the functions that they found.
 */
export function countPrimitives(): { readonly start: () => void; readonly stop: () => Readonly<OfEach> } {
  const counts = Object.fromEntries(PRIMITIVES.map((primitive) => [primitive, 0])) as OfEach;
  let [counting, within] = [false, false];
  const counted = (right: Callable, primitive: Primitive): Callable =>
    function (...given) {
      if (!counting || within) return right.apply(this, given);
      counts[primitive] += 1;
      within = true;
      try {
        return right.apply(this, given);
      } finally {
        within = false;
      }
    };
  const replace = (owner: object, name: string, primitive: Primitive): void => {
    const methods = owner as Record<string, Callable>;
    const right = methods[name];
    if (right === undefined) throw new Error(`the bench looks for ${name} where it is no more`);
    methods[name] = counted(right, primitive);
  };
  const load = createRequire(__filename);
  for (const [path, functions] of Object.entries(FUNCTIONS)) {
    const file = join(__dirname, '../..', `${path}.ts`);
    const exported = { ...(load(file) as object) };
    for (const [name, primitive] of Object.entries(functions)) replace(exported, name, primitive);
    const module = load.cache[file];
    if (module === undefined) throw new Error(`the bench does not find ${file} where it was loaded`);
    module.exports = exported;
  }
  replace(ParsedDocument, 'parse', 'documents parsed');
  replace(ParsedDocument.prototype, 'validate', 'documents validated');
  replace(crypto, 'diffieHellman', 'key agreements');
  replace(crypto, 'createCipheriv', 'MACs and encryptions');
  replace(crypto, 'createDecipheriv', 'MACs and encryptions');
  syncBuiltinESMExports();
  const post = (): void => void (counts.POSTs += 1);
  return {
    start: () => ((counting = true), subscribe('http.server.request.start', post)),
    stop: () => ((counting = false), unsubscribe('http.server.request.start', post), counts),
  };
}

const TIMES = 1_000;
const OCTETS = Buffer.alloc(120, 'x');
const IV = Buffer.alloc(12);

/** Milliseconds that each of the cryptographic primitives of GBCS takes by itself. */
export function gbcsCosts(): Pick<OfEach, 'GBCS signatures made' | 'GBCS signatures verified' | 'key agreements' | 'MACs and encryptions'> {
  const [ours, theirs] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  if (ours === undefined || theirs === undefined) throw new Error('two pairs of keys were to be made');
  const options = { key: ours.privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const signed = sign('sha256', OCTETS, options);
  const key = Buffer.alloc(16, 1);
  return {
    'GBCS signatures made': each(() => sign('sha256', OCTETS, options)),
    'GBCS signatures verified': each(() => verify('sha256', OCTETS, { ...options, key: ours.publicKey }, signed)),
    'key agreements': each(() => diffieHellman({ privateKey: ours.privateKey, publicKey: theirs.publicKey })),
    'MACs and encryptions': each(() => {
      const cipher = createCipheriv('aes-128-gcm', key, IV, { authTagLength: 12 });
      cipher.setAAD(OCTETS);
      cipher.final();
      cipher.getAuthTag();
    }),
  };
}

function each(once: () => unknown): number {
  for (let i = 0; i < TIMES; i += 1) once();
  const started = performance.now();
  for (let i = 0; i < TIMES; i += 1) once();
  return (performance.now() - started) / TIMES;
}
