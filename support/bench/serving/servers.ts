import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Pool } from 'undici';
import { TEST_PARTIES } from '../../pki/parties';

const CLI = resolve(__dirname, '../../cli/duis-conformance.cjs');

/** A server of its own process: where requests go. */
export interface ServerProcess {
  readonly origin: string;
  readonly path: string;
}

/** Parses, validates, verifies and signs, and nothing else. */
export function bareServer(): Promise<ServerProcess> {
  return small('bare-pipeline.ts');
}

/** Does nothing, for as long every time. */
export function busyServer(): Promise<ServerProcess> {
  return small('busy-server.ts');
}

async function small(file: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['-r', 'ts-node/register', join(__dirname, file)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { origin: `http://127.0.0.1:${(await firstLine(child)).trim()}`, path: '/' };
}

/**
 * The reference, with `devices` in its inventory and the Users of the test PKI. Its log goes to a file, as in service: whoever
 * measures and reads a log of every request as well measures the reading too.
 */
export async function referenceServer(devices: number): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'duis-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const log = join(folder, 'serve.log');
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--control-port', '0'], { stdio: ['ignore', file, 'inherit'] });
  closeSync(file);
  const urls = JSON.parse(await firstLineOfLog(child, log)) as { nonDevice: string; control: string };
  const control = new Pool(urls.control, { connections: 4 });
  const put = async (path: string, body: unknown): Promise<void> =>
    (await control.request({ method: 'PUT', path, body: JSON.stringify(body) })).body.dump();
  for (const { eui } of TEST_PARTIES) await put(`/users/${eui}`, { eui, roles: ['IS', 'OU'] });
  const next = (function* (): Generator<number> {
    for (let i = 0; i < devices; i++) yield i;
  })();
  const fill = async (): Promise<void> => {
    for (const i of next)
      await put(`/devices/${deviceNumber(i)}`, {
        eui: deviceNumber(i),
        deviceType: 'ESME',
        status: 'Commissioned',
        gbcsVersion: '4.0',
        importMpxn: String(i),
      });
  };
  await Promise.all(Array.from({ length: 4 }, fill));
  await control.close();
  return { origin: new URL(urls.nonDevice).origin, path: new URL(urls.nonDevice).pathname };
}

/** The EUI-64 of the `i`-th device. */
export function deviceNumber(i: number): string {
  return `00-DB-12-00-${(i.toString(16).toUpperCase().padStart(8, '0').match(/../g) ?? []).join('-')}`;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    endWithUs(child, reject);
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}

function firstLineOfLog(child: ChildProcess, log: string): Promise<string> {
  return new Promise((resolve, reject) => {
    endWithUs(child, reject);
    const watcher = watch(log, () => {
      const text = readFileSync(log, 'utf8');
      if (!text.includes('\n')) return;
      watcher.close();
      resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}

function endWithUs(child: ChildProcess, reject: (reason: Error) => void): void {
  process.once('exit', () => child.kill());
  child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
}
