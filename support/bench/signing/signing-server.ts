import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';

/** The DCC's signing tool: a jar on npm. */
export const JAR = resolve(__dirname, '../../../node_modules/@smartdcc/duis-sign-wrap/dist/tool.jar');
const SOURCE = join(__dirname, 'SigningServer.java');

/** Stands for `java` where a package begins the tool anew for each document: asks the server that `environment` names. */
export const KEPT_JAVA = join(__dirname, 'signing-java.sh');

export interface ToolResult {
  readonly code: number;
  readonly output: string;
  readonly error: string;
}

/** The DCC's signing tool, begun once for all documents: a process each takes more than a second. Wants a Java that compiles a file. */
export class SigningServer {
  private constructor(
    private readonly child: ChildProcess,
    /** With which `KEPT_JAVA` finds this. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Throws where Java does not start it. */
  static async start(): Promise<SigningServer> {
    const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
    const child = spawn('java', [...quick, '-cp', JAR, SOURCE], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server of the signing tool ended with ${code}`)));
    ended.catch(() => undefined);
    const [port] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [string];
    return new SigningServer(child, { DUIS_SIGNING_PORT: port });
  }

  /** What a process of the tool with these arguments would end with and say. */
  async call(tool: 'Sign' | 'Validate', ...args: readonly string[]): Promise<ToolResult> {
    const socket = connect(Number(this.environment['DUIS_SIGNING_PORT']), '127.0.0.1');
    socket.write(`${[`uk.co.smartdcc.boxed.xmldsig.${tool}`, ...args, '', '0'].join('\0')}\0`);
    const said = await buffer(socket);
    const start = said.indexOf('\n') + 1;
    const [code = 1, length = 0] = said.subarray(0, start).toString('ascii').trim().split(' ').map(Number);
    const [output, error] = [said.subarray(start, start + length), said.subarray(start + length)].map((part) => part.toString('utf8'));
    return { code: start === 0 ? 1 : code, output: output ?? '', error: error ?? '' };
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.stdin?.end();
    await ended;
  }
}
