import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const COMMAND = join(__dirname, '../duis-conformance.cjs');

/** A `duis-conformance` process that came to its end. */
export interface Ended {
  /** Undefined where it was killed. */
  readonly code: number | undefined;
  readonly output: string;
}

/** Starts a command of this suite in a process of its own. */
export function start(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const gather = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  return { child, ended: once(child, 'close').then(([code]) => ({ code: (code as number | null) ?? undefined, output })) };
}

/** The reference in a process of its own, on free ports. */
export class ServedReference {
  private constructor(
    readonly urls: Readonly<Record<'transform' | 'sendCommand' | 'nonDevice' | 'control', string>>,
    private readonly child: ChildProcess,
    private readonly ended: Promise<Ended>,
  ) {}

  static async start(...options: readonly string[]): Promise<ServedReference> {
    const { child, ended } = start(['serve', '--port', '0', '--control-port', '0', '--clock', 'virtual', ...options]);
    const line = await Promise.race([
      firstLine(child),
      ended.then(({ output }) => Promise.reject(new Error(`serve did not start: ${output}`))),
    ]);
    return new ServedReference(JSON.parse(line) as ServedReference['urls'], child, ended);
  }

  /** A target file for it. `more` is added as it is. */
  targetFile(pki: string, more = ''): string {
    const { transform, sendCommand, nonDevice, control } = this.urls;
    return (
      `name: DUIS reference\nrelease: "4.0"\nservices: { transform: "${transform}", sendCommand: "${sendCommand}", nonDevice: ` +
      `"${nonDevice}" }\ncontrol: ${control}\npki: ${pki}\n${more}`
    );
  }

  async stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}
