import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { VECTORS } from '../../../vectors/files';
import { duisSuite } from '../../run/duis-suite';
import { ServedReference } from '../../run/served';
import { initAdapter } from '../adapter/init';
import { checkControlContract } from './check-control';

interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
}
type Perform = (call: Call) => unknown;
interface Row {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}
interface Skeleton {
  readonly OPERATIONS: readonly Row[];
  readonly serve: (
    operations: Readonly<Record<string, Perform>>,
    port: number,
  ) => Promise<{ readonly url: string; readonly close: () => void }>;
  readonly Refusal: new (status: number, message: string) => Error;
}

const scratch = mkdtempSync(join(tmpdir(), 'duis-adapter-'));
let reference: ServedReference;
let skeleton: Skeleton;

before(async () => {
  reference = await ServedReference.start();
  const folder = join(scratch, 'adapter');
  for (const name of await initAdapter(duisSuite(), folder)) if (name.endsWith('.ts')) compile(join(folder, name));
  // What a person would have written and compiled.
  const written = createRequire(join(folder, 'adapter.js'));
  skeleton = { ...(written('./operations.js') as Skeleton), ...(written('./server.js') as Skeleton) };
});
after(async () => {
  await reference.stop();
  rmSync(scratch, { recursive: true, force: true });
});

function compile(path: string): void {
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  writeFileSync(path.replace(/\.ts$/, '.js'), transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText);
}

/** The skeleton, filled in for `serve`: each operation asks the one behind it. */
function proxy(): Record<string, Perform> {
  return Object.fromEntries(skeleton.OPERATIONS.map((row) => [row.id, (call: Call) => forward(row, call)]));
}

async function forward({ method, path }: Row, { parameters, body }: Call): Promise<unknown> {
  const asked = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const reply = await fetch(`${reference.urls.control.replace(/\/$/, '')}${asked}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await reply.text();
  if (reply.status >= 300) throw new skeleton.Refusal(reply.status, text);
  return text === '' ? undefined : JSON.parse(text);
}

/** What breaks an adapter, and what the check then says of which operation. */
const FAULTS: readonly [what: string, wrong: (right: Record<string, Perform>) => Record<string, Perform>, says: RegExp][] = [
  ['time stands still', () => ({ advanceClock: now }), /^POST \/clock\/advance: expected 90 seconds to have passed, got "0 seconds"$/],
  [
    'fields are lost on the way to the inventory',
    (right) => ({ putDevice: ({ parameters, body }) => right['putDevice']?.({ parameters, body: without(body, 'gbcsVersion') }) }),
    /^GET \/devices\/\{eui\}: expected gbcsVersion as it was put, "4\.0", got nothing$/,
  ],
  [
    'what is not there is shown empty',
    (right) => ({ getDevice: (call) => or(() => right['getDevice']?.(call), {}) }),
    /^GET \/devices\/\{eui\}: expected of a device that nobody put HTTP 404, got 0$/,
  ],
  ['devices stay', () => ({ deleteDevice: () => undefined }), /^DELETE \/devices\/\{eui\}: expected that the device is gone/],
  [
    'whatever is put is taken',
    (right) => ({ putDevice: (call) => or(() => right['putDevice']?.(call), undefined) }),
    /^PUT \/devices\/\{eui\}: expected HTTP 400 for a device of no type, got "no refusal"$/,
  ],
  [
    'histories are shown newest first',
    (right) => ({ getDevice: async (call) => reversed(await right['getDevice']?.(call)) }),
    /^PUT \/devices\/\{eui\}: expected (a history of|to end the history)/,
  ],
  ['the SMKI Repository is empty', () => ({ getSmkiCertificates: () => [] }), /^GET \/smki\/\{eui\}: expected a certificate/],
  [
    'commands lose an octet',
    (right) => ({ getDeviceCommands: async (call) => shortened(await right['getDeviceCommands']?.(call)) }),
    /^GET \/devices\/\{eui\}\/commands: expected the command whole/,
  ],
  ['devices are never silent', () => ({ orderDevice: () => undefined }), /^POST \/devices\/\{eui\}\/order: expected/],
  [
    'alerts are raised once, however often is ordered',
    (right) => ({ raiseDeviceEvent: (call) => right['raiseDeviceEvent']?.({ ...call, body: without(call.body, 'times') }) }),
    /^POST \/devices\/\{eui\}\/events: expected alerts 8F3F to the Import Supplier, as many as ordered: 2, got 1$/,
  ],
  [
    'alerts are raised twice',
    (right) => ({ raiseDeviceEvent: async (call) => (await right['raiseDeviceEvent']?.(call), right['raiseDeviceEvent']?.(call)) }),
    /^POST \/devices\/\{eui\}\/events: expected alerts 8F3F to the Import Supplier, as many as ordered: 2, got \d+$/,
  ],
  [
    'turns are granted to everybody',
    () => ({ takeLease: () => ({ granted: true }) }),
    /^PUT \/leases\/\{holder\}: expected not to be granted alone/,
  ],
  ['decisions are forgotten', () => ({ getTraces: () => [] }), /^GET \/traces\/\{requestId\}: expected one trace/],
  ['what it offers is not there', () => ({ getSmkiCertificates: notThere }), /^control interface: GET \/smki\/.* answered 501/],
];

const now = (): Promise<unknown> => forward({ id: 'getClock', method: 'GET', path: '/clock' }, { parameters: {}, body: undefined });

function without(body: unknown, name: string): unknown {
  return Object.fromEntries(Object.entries(body as object).filter(([own]) => own !== name));
}

async function or(perform: Perform | (() => unknown), otherwise: unknown): Promise<unknown> {
  try {
    return await (perform as () => unknown)();
  } catch {
    return otherwise;
  }
}

function reversed(view: unknown): unknown {
  const { history, ...rest } = view as { readonly history: readonly unknown[] };
  return { ...rest, history: [...history].reverse() };
}

function shortened(records: unknown): unknown {
  return (records as readonly { readonly command: string }[]).map((record) => ({ ...record, command: record.command.slice(0, -2) }));
}

const notThere = (): never => {
  throw new skeleton.Refusal(501, 'not offered');
};

async function check(operations: Record<string, Perform>): Promise<ReturnType<typeof checkControlContract>> {
  const file = join(scratch, 'target.yaml');
  const { url, close } = await skeleton.serve(operations, 0);
  const text = reference.targetFile(join(VECTORS, 'pki')).replace(reference.urls.control, url);
  writeFileSync(file, `${text}timeouts: { quietMs: 20 }\n`);
  return checkControlContract(file).finally(close);
}

describe('The contract of the control interface', () => {
  it('is kept by the skeleton of an adapter that is filled in for serve', async () => {
    const checked = await check(proxy());
    assert.deepEqual(
      checked.filter(({ outcome }) => outcome !== 'kept'),
      [],
    );
    assert.ok(checked.length >= 18);
  });

  for (const [what, wrong, says] of FAULTS)
    it(`names the operation where ${what}`, async () => {
      const right = proxy();
      const broken = (await check({ ...right, ...wrong(right) })).filter(({ outcome }) => outcome === 'broken');
      assert.ok(
        broken.some(({ why = '' }) => says.test(why)),
        broken.map(({ why }) => why).join('\n') || 'nothing is broken',
      );
    });

  it('is not played of what is not offered', async () => {
    const checked = await check({
      getHealth: () => undefined,
      getCapabilities: () => ({ name: 'DUIS reference', release: '4.0', capabilities: [], interpretations: {} }),
    });
    assert.deepEqual([...new Set(checked.map(({ outcome }) => outcome))], ['not offered']);
  });
});
