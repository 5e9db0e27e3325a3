import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { request } from 'undici';
import { runServe } from './reference-server';
import { UsageError } from '../run/usage-error';

const OPTIONS = { port: 0, controlPort: 0, host: '127.0.0.1', clock: 'virtual', undetermined: 'withhold' } as const;
const empty = mkdtempSync(join(tmpdir(), 'duis-serve-'));

describe('serve', () => {
  test('says where it listens, logs a line for each request, and stops gracefully', async () => {
    const child = spawn(process.execPath, [resolve(__dirname, '../duis-conformance.cjs'), 'serve', '--port', '0', '--control-port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    const listening = new Promise<Record<string, string>>((started) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
        if (out.includes('"listening"')) started(JSON.parse(out.slice(0, out.indexOf('\n'))) as Record<string, string>);
      });
    });
    const urls = await listening;
    const reply = await request(urls['transform'] ?? '', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<x/>' });
    await reply.body.dump();
    assert.equal(reply.statusCode, 400);
    const health = (await (await request(`${urls['control']}/health`)).body.json()) as { status: string; clock: string };
    assert.deepEqual([health.status, health.clock], ['ok', 'real']);
    const code = new Promise((ended) => child.once('exit', ended));
    child.kill('SIGTERM');
    assert.equal(await code, 0);
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; outcome?: string; rule?: string });
    assert.deepEqual(
      events.map(({ event }) => event),
      ['listening', 'request', 'stopping', 'stopped'],
    );
    assert.deepEqual([events[1]?.outcome, events[1]?.rule], ['HTTP 400', 'schema-valid']);
    assert.doesNotMatch(out, /PRIVATE KEY/);
  });

  const COMMAND = resolve(__dirname, '../duis-conformance.cjs');
  const ARGUMENTS = [COMMAND, 'serve', '--port', '0', '--control-port', '0'];

  test('ends when whoever started it is killed', async () => {
    const script = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ${JSON.stringify(ARGUMENTS)}, { stdio: ['pipe', 'inherit', 'inherit'] });`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    // The server holds the other end of this pipe: it closes when the last of the two has ended.
    const closed = new Promise((ended) => parent.stdout.once('close', ended));
    parent.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      if (out.includes('"listening"')) parent.kill('SIGKILL');
    });
    await closed;
    assert.match(out, /"stopping","signal":"parent gone"[^]*"stopped"/);
  });

  for (const signal of ['SIGINT', 'SIGHUP'] as const) {
    test(`stops gracefully at ${signal}, and not because its input had ended before`, async () => {
      const child = spawn(process.execPath, ARGUMENTS, { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin.end();
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
        if (/"listening"[^\n]*\n$/.test(out)) child.kill(signal);
      });
      assert.equal(await new Promise((ended) => child.once('close', ended)), 0);
      assert.match(out, new RegExp(`"signal":"${signal}"`));
    });
  }

  test('goes by the readings that it is told, as it says by its control interface', async () => {
    const readings = ['--reading', 'gbcs-incompatible-code=E60', '--reading', 'n49-submitter=neither', '--reading', 'n57-to-sender=false'];
    const child = spawn(process.execPath, [...ARGUMENTS, ...readings], { stdio: ['pipe', 'pipe', 'inherit'] });
    const urls = await new Promise<Record<string, string>>((started) => {
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString('utf8');
        if (/"listening"[^\n]*\n$/.test(out)) started(JSON.parse(out) as Record<string, string>);
      });
    });
    const about = (await (await request(`${urls['control']}/capabilities`)).body.json()) as { interpretations: Record<string, unknown> };
    const { interpretations } = about;
    const ended = new Promise((code) => child.once('close', code));
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.deepEqual(
      ['gbcs-incompatible-code', 'n49-submitter', 'n57-to-sender', 'ad1-each'].map((name) => interpretations[name]),
      ['E60', 'neither', false, 'meter'],
    );
  });

  test('says what is wrong with a reading', async () => {
    for (const [reading, says] of [
      ['no-such-reading=1', /no-such-reading/],
      ['n49-submitter=both', /"both" is not/],
      ['n49-submitter', /n49-submitter/],
    ] as const)
      await assert.rejects(
        runServe({ ...OPTIONS, reading: [reading] }, () => undefined),
        (error) => error instanceof UsageError && says.test(error.message),
        reading,
      );
  });

  test('says what is wrong with a folder or a port', async () => {
    for (const [options, says] of [
      [{ pki: empty }, /--pki: .* holds no certificate/],
      [{ pki: '/nowhere' }, /--pki: \/nowhere/],
      [{ tls: empty }, /--tls: .*ca\.pem cannot be read \(ENOENT\)/],
      [{ boxed: '/nowhere/keystore.json' }, /--boxed: \/nowhere\/keystore.json cannot be read \(ENOENT\)/],
      [{ boxed: resolve(__dirname, 'serve.ts') }, /--boxed: .* not JSON/],
      [{ state: empty }, /--state .* --clock real/],
      [{ host: '203.0.113.1' }, /cannot listen/],
    ] as const) {
      await assert.rejects(
        runServe({ ...OPTIONS, ...options }, () => undefined),
        (error) => error instanceof UsageError && says.test(error.message),
      );
    }
  });
});
