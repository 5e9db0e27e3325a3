import type { Capabilities } from '../../control/types';
import type { TargetFile } from '../file/target-file';
import { ControlClient } from './control-client';

/** What answers is not what the target file describes: nothing that it says is evidence about that. */
export class AnotherTarget extends Error {
  static {
    this.prototype.name = 'AnotherTarget';
  }
}

/**
 * Asks a target's control interface who it is, before anything is played. Rejects with AnotherTarget where that is not what its file says,
 * and with TargetUnavailable where nobody answers; one without a control interface cannot be asked.
 */
export async function expectIdentity(file: TargetFile): Promise<void> {
  if (!file.control) return;
  const control = new ControlClient(file.control, file.timeouts.requestMs);
  try {
    const difference = differenceFrom(file, await control.capabilities());
    if (difference !== undefined) throw new AnotherTarget(`this is not ${file.name} ${file.release}: ${file.control.href} ${difference}`);
  } finally {
    await control.close();
  }
}

/** In which respect what a target says of itself is not what its file says; undefined where it is in none. */
export function differenceFrom(
  { name, release, identity }: Pick<TargetFile, 'name' | 'release' | 'identity'>,
  said: Partial<Capabilities>,
): string | undefined {
  const facts: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['name', name, said.name],
    ['release', release, said.release],
    ['build', identity.build, said.build],
    ['signing certificate', identity.signingCertificate, said.signingCertificate],
  ];
  const odd = facts.find(([, expected, got]) => expected !== undefined && expected !== got);
  if (!odd) return undefined;
  const [what, expected, got] = odd;
  return `says that its ${what} is ${got === undefined ? 'nothing' : `"${got}"`}; the target file says "${expected ?? ''}"`;
}
