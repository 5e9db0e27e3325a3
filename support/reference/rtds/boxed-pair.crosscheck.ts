import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { request } from 'undici';
import type { Mark, Orders, Received, Replied, Report, ToSend } from './registry-client.crosscheck';

const ROOT = resolve(__dirname, '../../..');
const COMMAND = resolve(ROOT, 'support/cli/duis-conformance.cjs');
const REGISTER = resolve(ROOT, 'support/cli/register.cjs');
const CLIENT = resolve(__dirname, 'registry-client.crosscheck.ts');

/** What became of a template: the replies, and what came to the client's listener. */
export interface Outcome extends Omit<Replied, 'what'> {
  readonly messages: readonly Received[];
}

/** `serve --boxed` and a client of the registry's packages, each a process. */
export class BoxedPair {
  private reports: Report[] = [];
  private wake: () => void = () => undefined;
  private marks = 0;

  private constructor(
    private readonly client: ChildProcessWithoutNullStreams,
    private readonly server: ChildProcessWithoutNullStreams,
    private readonly control: string,
  ) {}

  /**
   * @param options of `serve`
   * @param environment where the client finds a signing tool that runs already; absent: it begins one for each document
   */
  static async start(options: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<BoxedPair> {
    const client = spawn(process.execPath, ['-r', REGISTER, CLIENT, 'client'], { cwd: ROOT, env: { ...process.env, ...environment } });
    client.stderr.pipe(process.stderr);
    const lines = createInterface({ input: client.stdout });
    const listening = (await first(lines)) as Extract<Report, { what: 'listening' }>;
    const ports = ['--port', '0', '--control-port', '0', '--smki-port', '0'];
    const server = spawn(process.execPath, [COMMAND, 'serve', '--boxed', '--receive-url', listening.url, ...ports, ...options], {
      cwd: ROOT,
    });
    server.stderr.pipe(process.stderr);
    const log = createInterface({ input: server.stdout });
    const urls = (await first(log)) as Orders['urls'] & { readonly control: string };
    log.resume();
    const pair = new BoxedPair(client, server, urls.control);
    lines.on('line', (line) => {
      pair.reports.push(JSON.parse(line) as Report);
      pair.wake();
    });
    pair.tell({ urls });
    return pair;
  }

  /** Sends a template to a home as new. */
  async send(file: string): Promise<void> {
    await this.post('/reset');
    this.reports = [];
    this.tell({ file });
    await this.until(() => this.reports.some(({ what }) => what === 'reply'));
  }

  /** Lets time pass at the server, until everything that came due then has been taken by the client. */
  async pass(seconds: number): Promise<void> {
    await this.post('/clock/advance', { seconds });
    const mark = ++this.marks;
    this.tell({ mark });
    await this.until(() => this.reports.some((report) => report.what === 'mark' && report.mark === mark));
  }

  /** Waits until a message has come. */
  async message(): Promise<void> {
    await this.until(() => this.reports.some(({ what }) => what === 'message'));
  }

  get outcome(): Outcome {
    const replied = this.reports.find((report) => report.what === 'reply');
    return { said: [], ...replied, messages: this.reports.filter((report) => report.what === 'message') };
  }

  async stop(): Promise<void> {
    const ended = Promise.all([once(this.client, 'exit'), once(this.server, 'exit')]);
    this.client.stdin.end();
    this.server.kill('SIGTERM');
    await ended;
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolved) => (this.wake = resolved));
  }

  private async post(path: string, body?: object): Promise<void> {
    const reply = await request(`${this.control}${path}`, { method: 'POST', body: body ? JSON.stringify(body) : null, headersTimeout: 0 });
    const text = await reply.body.text();
    if (reply.statusCode >= 300) throw new Error(`POST ${path}: ${text}`);
  }

  private tell(order: Orders | ToSend | Mark): void {
    this.client.stdin.write(`${JSON.stringify(order)}\n`);
  }
}

async function first(lines: ReturnType<typeof createInterface>): Promise<unknown> {
  const [line] = (await once(lines, 'line')) as [string];
  return JSON.parse(line) as unknown;
}
