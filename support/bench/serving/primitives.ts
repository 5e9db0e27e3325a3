import crypto, { createECDH } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { syncBuiltinESMExports } from 'node:module';
import { SaxesParser } from 'saxes';
import { C14nCanonicalization, ExclusiveCanonicalization } from 'xml-crypto';
import type { Libxml } from '../../duis/xml-engine';
import { Wire } from './wire';

/** What an exchange cannot do without, whoever carries it out. */
export const PRIMITIVES = [
  'points multiplied: signatures made, keys',
  'signatures verified',
  'documents parsed',
  'canonical forms',
  'documents validated',
  'key agreements and MACs',
  'POSTs',
] as const;
export type Primitive = (typeof PRIMITIVES)[number];

/** Milliseconds that each took together, by name. */
export type Spent = Readonly<Record<Primitive, number>>;

type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Plays something and adds up what its primitives took, on the spot: each is timed where it is called. A POST is counted, and costs what
 * one takes that nobody looks at, over the same loopback.
 */
export async function timed(lib: Libxml, play: () => Promise<void>): Promise<Spent> {
  const spent = Object.fromEntries(PRIMITIVES.map((primitive) => [primitive, 0])) as Record<Primitive, number>;
  const undo: (() => void)[] = [];
  let within = false;
  const time = (owner: object, name: string, primitive: Primitive): void => {
    const methods = owner as Record<string, Method>;
    const right = methods[name];
    if (right === undefined) throw new Error(`the bench looks for ${name} where it is no more`);
    methods[name] = function (...given) {
      if (within) return right.apply(this, given);
      within = true;
      const started = performance.now();
      try {
        return right.apply(this, given);
      } finally {
        spent[primitive] += performance.now() - started;
        within = false;
      }
    };
    undo.push(() => (methods[name] = right));
  };
  const curve = Object.getPrototypeOf(createECDH('prime256v1')) as object;
  time(curve, 'setPrivateKey', 'points multiplied: signatures made, keys');
  time(crypto, 'verify', 'signatures verified');
  time(crypto, 'diffieHellman', 'key agreements and MACs');
  time(crypto, 'createCipheriv', 'key agreements and MACs');
  time(lib.XmlDocument, 'fromBuffer', 'documents parsed');
  time(SaxesParser.prototype, 'write', 'documents parsed');
  time(C14nCanonicalization.prototype, 'process', 'canonical forms');
  time(ExclusiveCanonicalization.prototype, 'process', 'canonical forms');
  time(lib.XmlDocument.prototype, 'canonicalizeToString', 'canonical forms');
  time(lib.XsdValidator.prototype, 'validate', 'documents validated');
  syncBuiltinESMExports();
  let posts = 0;
  const count = (): void => void (posts += 1);
  subscribe('http.server.request.start', count);
  try {
    await play();
  } finally {
    unsubscribe('http.server.request.start', count);
    for (const back of undo) back();
    syncBuiltinESMExports();
  }
  return { ...spent, POSTs: posts * (await onePost()) };
}

const POSTED = 1_000;
/** About what a request has, unsigned. */
const BODY = 'x'.repeat(2_000);

async function onePost(): Promise<number> {
  const wire = await Wire.open();
  const started = performance.now();
  for (let i = 0; i < POSTED; i += 1) await wire.post(BODY);
  const took = performance.now() - started;
  await wire.close();
  return took / POSTED;
}
