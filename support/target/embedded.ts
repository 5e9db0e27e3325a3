import { join } from 'node:path';
import { CertificateStore } from '../pki/certificate-store';
import { referenceBehaviour } from '../reference/behaviour/reference-behaviour';
import { withDefect } from '../reference/defects/load-defects';
import { startReference } from '../reference/reference';
import { VECTORS } from '../vectors/files';
import { ControlClient } from './remote/control-client';
import type { Readings, Target } from './target';
import { DEFAULT_TIMEOUTS } from './target';

/** What can be different about the embedded target. */
export interface EmbeddedOptions {
  /** A deliberate defect, by its id. */
  readonly defect?: string;
  /** Folder of schema files to use instead of the project's own. */
  readonly schema?: string;
  /** Readings that it goes by, and says that it does. */
  readonly interpretations?: Readings;
  /** Readings that it goes by beside, without a word. */
  readonly built?: Readings;
  /** Capabilities that it does not offer, though it has them. */
  readonly notOffered?: readonly string[];
}

/** The test PKI, which no run changes; a process that starts many targets reads it once. */
let testParties: CertificateStore | undefined;

/**
 * The reference implementation with its embedded devices, in this process, in virtual time. The one way into support/reference. Rejects
 * with UnknownDefect.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Target> {
  const pki = join(VECTORS, 'pki');
  const parties = (testParties ??= CertificateStore.load(pki));
  const sound = referenceBehaviour({ ...options.interpretations, ...options.built });
  const reference = await startReference({
    clock: 'virtual',
    pki: parties,
    behaviour: options.defect === undefined ? sound : withDefect(sound, options.defect),
    ...(options.schema === undefined ? {} : { schemaDir: options.schema }),
  });
  const control = new ControlClient(new URL(reference.urls.control), DEFAULT_TIMEOUTS.requestMs, {
    call: (call) => reference.call(call),
    close: () => Promise.resolve(),
  });
  const offered = await control.capabilities();
  return {
    kind: 'embedded',
    name: offered.name,
    release: offered.release,
    services: {
      transform: new URL(reference.urls.transform),
      sendCommand: new URL(reference.urls.sendCommand),
      nonDevice: new URL(reference.urls.nonDevice),
    },
    control,
    capabilities: new Set(offered.capabilities.filter((name) => !options.notOffered?.includes(name))),
    readings: referenceBehaviour(options.interpretations).readings.all(),
    receive: { host: '127.0.0.1', port: 0 },
    timeouts: DEFAULT_TIMEOUTS,
    devices: [],
    pki,
    parties,
    stop: () => reference.stop(),
  };
}
