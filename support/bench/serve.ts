import { join } from 'node:path';
import { Pool } from 'undici';
import { NAMESPACE } from '../duis/element';
import { loadLibxml } from '../duis/xml-engine';
import type { PartyCertificate } from '../pki/certificate-store';
import { CertificateStore } from '../pki/certificate-store';
import { signEnveloped } from '../reference/signature';
import { VECTORS } from '../vectors/files';
import type { Measurement } from './measurement';
import type { ServerProcess } from './serving/servers';
import { bareServer, deviceNumber, referenceServer } from './serving/servers';

/** Requests of one round, and the Users among whom they are shared: counters rise for each. */
const REQUESTS = 800;
const ACB = '90-B3-D5-1F-30-00-00-02';
const FEW = 1000;
const MANY = 100_000;

const store = CertificateStore.load(join(VECTORS, 'pki'));
const users = store.all().filter((own) => own.role === '87' && own.privateKey && own.validTo > new Date()).slice(0, 8);
let counter = BigInt(Date.now()) * 1000n;

/** 8.2 Read Inventory, signed: what every User may send, and what looks into the inventory. */
async function requestOf(user: PartyCertificate): Promise<string> {
  const device = deviceNumber(Number(counter % BigInt(FEW)));
  const xml = `<sr:Request xmlns:sr="${NAMESPACE.sr}" schemaVersion="4.0"><sr:Header><sr:RequestID>${user.subject}:${ACB}:${++counter}</sr:RequestID><sr:CommandVariant>8</sr:CommandVariant><sr:ServiceReference>8.2</sr:ServiceReference><sr:ServiceReferenceVariant>8.2</sr:ServiceReferenceVariant></sr:Header><sr:Body><sr:ReadInventory><sr:DeviceID>${device}</sr:DeviceID></sr:ReadInventory></sr:Body></sr:Request>`;
  return signEnveloped(await loadLibxml(), xml, user);
}

interface Load {
  readonly perSecond: number;
  /** Milliseconds, in order. */
  readonly latencies: readonly number[];
}

/** Sends a round of requests over keep-alive, each connection one after the other. */
async function load(server: ServerProcess, connections: number): Promise<Load> {
  const shares: string[][] = await Promise.all(users.slice(0, connections).map(async (user) => {
    const own: string[] = [];
    for (let i = 0; i < REQUESTS / connections; i++) own.push(await requestOf(user));
    return own;
  }));
  const pool = new Pool(server.origin, { connections });
  const latencies: number[] = [];
  const start = performance.now();
  await Promise.all(shares.map(async (own) => {
    for (const body of own) {
      const begun = performance.now();
      const reply = await pool.request({ method: 'POST', path: server.path, headers: { 'content-type': 'application/xml' }, body });
      const text = await reply.body.text();
      if (!/<sr:ResponseCode>I/.test(text)) throw new Error(`the bench's request went wrong: HTTP ${reply.statusCode} ${text.slice(0, 300)}`);
      latencies.push(performance.now() - begun);
    }
  }));
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return { perSecond: latencies.length / seconds, latencies: latencies.sort((a, b) => a - b) };
}

const started = new Map<string, Promise<ServerProcess>>();
function once(name: string, start: () => Promise<ServerProcess>): Promise<ServerProcess> {
  const there = started.get(name) ?? start();
  started.set(name, there);
  return there;
}
const bare = (): Promise<ServerProcess> => once('bare', bareServer);
const serving = (devices: number): Promise<ServerProcess> => once(String(devices), () => referenceServer(devices));
const quantile = ({ latencies }: Load, q: number): number => latencies[Math.floor((latencies.length - 1) * q)] ?? NaN;

const rate = (name: string, server: () => Promise<ServerProcess>, connections: number, beside: Partial<Measurement> = {}): Measurement => ({
  name, unit: '/s', run: async () => (await load(await server(), connections)).perSecond, ...beside,
});
const latency = (name: string, devices: number, q: number, beside: Partial<Measurement> = {}): Measurement => ({
  name, unit: 'ms', run: async () => quantile(await load(await serving(devices), 1), q), ...beside,
});

export const measurements: readonly Measurement[] = [
  rate('bare pipeline, a process of its own, 1 connection', bare, 1),
  rate('serve, 1 connection', () => serving(FEW), 1, { relativeTo: 'bare pipeline, a process of its own, 1 connection', aim: '≥ 0.6' }),
  rate('bare pipeline, a process of its own, 8 connections', bare, 8),
  rate('serve, 8 connections', () => serving(FEW), 8, { relativeTo: 'bare pipeline, a process of its own, 8 connections', aim: '≥ 0.6' }),
  latency('serve, p50, 1,000 devices', FEW, 0.5),
  latency('serve, p99, 1,000 devices', FEW, 0.99, { relativeTo: 'serve, p50, 1,000 devices', aim: '≤ 3' }),
  latency('serve, p50, 100,000 devices', MANY, 0.5, { relativeTo: 'serve, p50, 1,000 devices', aim: '1, flat' }),
  latency('serve, p99, 100,000 devices', MANY, 0.99, { relativeTo: 'serve, p50, 100,000 devices', aim: '≤ 3' }),
];
