import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TargetStatement } from '../../requirements/target-statement';
import { CERTIFICATES, TARGET_STATEMENT } from '../../requirements/target-statement';
import type { CertificateStore } from '../../pki/certificate-store';
import type { Target } from '../../target/target';

/**
 * Writes what the target says of itself into the folder of the run, once, and the certificates that signatures were verified with; no key,
 * and no path of one.
 */
export function stateTarget(target: Target, parties: CertificateStore, run: string): void {
  const path = join(run, TARGET_STATEMENT);
  if (existsSync(path)) return;
  const statement: TargetStatement = {
    formatVersion: 1,
    kind: target.kind,
    name: target.name,
    release: target.release,
    services: Object.fromEntries(Object.entries(target.services).map(([name, url]) => [name, addressOf(target, url)])),
    mutualTls: target.tls !== undefined,
    ...(target.control && { control: addressOf(target, new URL(target.control.url)) }),
    capabilities: [...target.capabilities],
    readings: target.readings,
    timeouts: target.timeouts,
    devices: target.devices.map(({ eui, deviceType, gbcsVersion }) => ({
      eui,
      deviceType,
      ...(gbcsVersion !== undefined && { gbcsVersion }),
    })),
  };
  mkdirSync(run, { recursive: true });
  writeFileSync(join(run, CERTIFICATES), parties.asPem());
  writeFileSync(path, `${JSON.stringify(statement, null, 1)}\n`);
}

/** Where it is; the embedded one is in the process of the run, at a port that says nothing to anybody afterwards. */
function addressOf({ kind }: Target, { origin, pathname }: URL): string {
  return kind === 'embedded' ? `embedded:${pathname}` : origin + pathname;
}
