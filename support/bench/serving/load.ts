import { join } from 'node:path';
import { Pool } from 'undici';
import { NAMESPACE } from '../../duis/element';
import { loadLibxml } from '../../duis/xml-engine';
import type { PartyCertificate } from '../../pki/certificate-store';
import { CertificateStore } from '../../pki/certificate-store';
import { signEnveloped } from '../../reference/signing/signature';
import { VECTORS } from '../../vectors/files';
import type { ServerProcess } from './servers';
import { deviceNumber } from './servers';

const ACB = '90-B3-D5-1F-30-00-00-02';
/** Devices that requests ask for; every server has as many. */
const ASKED_FOR = 1000;

const store = CertificateStore.load(join(VECTORS, 'pki'));
const users = store
  .all()
  .filter((own) => own.role === '87' && own.privateKey && own.validTo > new Date())
  .slice(0, 8);
let counter = BigInt(Date.now()) * 1000n;

/** What a round of requests measured. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds, in order. */
  readonly latencies: readonly number[];
}

/**
 * Sends `requests` signed requests over keep-alive, shared among the connections, each of which sends one after the other as a User of its
 * own.
 */
export async function load(server: ServerProcess, requests: number, connections: number): Promise<Load> {
  const shares: string[][] = await Promise.all(
    users.slice(0, connections).map(async (user) => {
      const own: string[] = [];
      for (let i = 0; i < requests / connections; i++) own.push(await requestOf(user));
      return own;
    }),
  );
  const pool = new Pool(server.origin, { connections });
  const latencies: number[] = [];
  const start = performance.now();
  await Promise.all(
    shares.map(async (own) => {
      for (const body of own) latencies.push(await exchange(pool, server.path, body));
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  return { perSecond: latencies.length / seconds, latencies: latencies.sort((a, b) => a - b) };
}

/** The latency below which the share `q` of them lies. */
export function quantile({ latencies }: Load, q: number): number {
  return latencies[Math.floor((latencies.length - 1) * q)] ?? NaN;
}

async function exchange(pool: Pool, path: string, body: string): Promise<number> {
  const begun = performance.now();
  const reply = await pool.request({ method: 'POST', path, headers: { 'content-type': 'application/xml' }, body });
  const text = await reply.body.text();
  if (!text.includes('<sr:ResponseCode>I'))
    throw new Error(`the bench's request went wrong: HTTP ${reply.statusCode} ${text.slice(0, 300)}`);
  return performance.now() - begun;
}

/** 8.2 Read Inventory, signed: what every User may send, and what looks into the inventory. */
async function requestOf(user: PartyCertificate): Promise<string> {
  const device = deviceNumber(Number(counter % BigInt(ASKED_FOR)));
  const xml =
    `<sr:Request xmlns:sr="${NAMESPACE.sr}" schemaVersion="4.0"><sr:Header><sr:RequestID>` +
    `${user.subject}:${ACB}:${++counter}</sr:RequestID><sr:CommandVariant>8</sr:CommandVariant>` +
    '<sr:ServiceReference>8.2</sr:ServiceReference><sr:ServiceReferenceVariant>8.2</sr:ServiceReferenceVariant></sr:Header>' +
    `<sr:Body><sr:ReadInventory><sr:DeviceID>${device}</sr:DeviceID></sr:ReadInventory></sr:Body></sr:Request>`;
  return signEnveloped(await loadLibxml(), xml, user);
}
