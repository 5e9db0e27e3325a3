import type { Capabilities } from '../../control/types';
import type { SeenTarget, TargetIdentity } from '../../record/run-envelope';
import type { TargetFile } from '../file/target-file';
import { ControlClient } from './control-client';

/** What answers is not what the target file describes: nothing that it says is evidence about that. */
export class AnotherTarget extends Error {
  static {
    this.prototype.name = 'AnotherTarget';
  }
}

type Described = Pick<TargetFile, 'name' | 'release' | 'identity'>;

/**
 * Asks a target's control interface who it is. Rejects with AnotherTarget where that is not what its file says, and with TargetUnavailable
 * where nobody answers; one without a control interface cannot be asked.
 */
export async function saidIdentity(file: TargetFile): Promise<SeenTarget> {
  if (!file.control) return {};
  const control = new ControlClient(file.control, file.timeouts.requestMs);
  try {
    const said = await control.capabilities();
    const difference = differenceFrom(file, said);
    if (difference !== undefined) throw anotherThan(file, `${file.control.href} ${difference}`);
    const { name, release, build, signingCertificate } = said;
    return { name, release, ...(build !== undefined && { build }), ...(signingCertificate !== undefined && { signingCertificate }) };
  } finally {
    await control.close();
  }
}

/** In which respect what a target says of itself is not what its file says; undefined where it is in none. */
export function differenceFrom({ name, release, identity }: Described, said: Partial<Capabilities>): string | undefined {
  const facts: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['name', name, said.name],
    ['release', release, said.release],
    ['build', identity.build, said.build],
    ['signing certificate', identity.signingCertificate, said.signingCertificate],
  ];
  const odd = facts.filter(([, expected, got]) => expected !== undefined && expected !== got);
  if (odd.length === 0) return undefined;
  const says = odd.map(([what, , got]) => `its ${what} is ${got === undefined ? 'nothing' : `"${got}"`}`);
  return `says that ${says.join(', and ')}; the target file says ${odd.map(([, expected]) => `"${expected ?? ''}"`).join(' and ')}`;
}

/** Throws AnotherTarget where a target shows another certificate than its file names; `shown` undefined: it showed none. */
export function expectShown(
  file: Described,
  name: keyof Pick<TargetIdentity, 'signingCertificate' | 'tlsCertificate'>,
  where: string,
  shown: string | undefined,
): void {
  const expected = file.identity[name];
  if (expected === undefined || shown === expected) return;
  throw anotherThan(file, `${where} shows ${shown === undefined ? 'no certificate' : `"${shown}"`}; the target file says "${expected}"`);
}

/** What answers is not what this file describes, and why. */
export function anotherThan({ name, release }: Described, why: string): AnotherTarget {
  return new AnotherTarget(`this is not ${name} ${release}: ${why}`);
}
