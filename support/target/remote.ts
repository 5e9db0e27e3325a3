import { readFileSync } from 'node:fs';
import { ControlClient } from './control-client';
import type { Target, TlsMaterial } from './target';
import type { TargetFile } from './target-file';
import { loadTargetFile, TargetFileError } from './target-file';

/** The target that a file describes. Rejects with TargetFileError, or with TargetUnavailable when its control interface does not answer. */
export async function openRemote(path: string): Promise<Target> {
  const file = loadTargetFile(path);
  const control = file.control && new ControlClient(file.control, file.timeouts.requestMs);
  const offered = await control?.capabilities();
  const tls = readTls(file);
  return {
    kind: 'remote',
    name: file.name,
    release: file.release,
    services: file.services,
    ...(control ? { control } : {}),
    capabilities: new Set((offered?.capabilities ?? []).filter((capability) => !file.notOffered.includes(capability))),
    readings: { ...offered?.interpretations, ...file.readings },
    receive: file.receive,
    timeouts: file.timeouts,
    ...(tls ? { tls } : {}),
    pki: file.pki,
    stop: async () => control?.close(),
  };
}

function readTls(file: TargetFile): TlsMaterial | undefined {
  const { tls } = file;
  if (!tls) return undefined;
  const read = (name: keyof TlsMaterial): string => {
    try {
      return readFileSync(tls[name], 'utf8');
    } catch (cause) {
      throw new TargetFileError(`${file.path}: tls.${name}: ${tls[name]} cannot be read: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`);
    }
  };
  return { ca: read('ca'), cert: read('cert'), key: read('key') };
}
