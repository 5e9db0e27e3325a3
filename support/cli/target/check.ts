import { CAPABILITIES } from '../../control/capability-names';
import type { Eui64 } from '../../duis/eui64';
import { ControlClient } from '../../target/remote/control-client';
import { AnotherTarget, differenceFrom } from '../../target/remote/identity';
import { probe, type Probe } from '../../target/remote/probe';
import type { ServiceName, TlsIdentity } from '../../target/target';
import { loadTargetFile, type TargetFile } from '../../target/file/target-file';
import { readTlsIdentity } from '../../target/file/tls-identity';
import { nameOf, PERSONAS } from '../../world/words/personas';
import { countUserSets, loadPki } from './describe';
import { identifyTarget } from './identify';
import { missingText } from '../../report/clusters/missing-capabilities';
import { printable } from '../../report/printable';
import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';
import { wantedBy } from './wanted-by';

/**
 * Looks at a target before anything runs: what its file says, whether each service is reached, trusted and in time, and what it
 * offers, and what of the suite that lets begin. Resolves with 0, or 3 where something cannot be reached. Throws TargetFileError for what
 * is wrong in the file.
 */
export async function checkTarget(path: string, suite: Suite, out: Terminal): Promise<number> {
  const file = loadTargetFile(path);
  const store = loadPki(file);
  const users = PERSONAS.map(({ eui }) => eui).filter((eui) => store.of(eui, 'xmlSigning')?.privateKey);
  const tls = readTlsIdentity(file, users, new Date());
  const line = (name: string, text: string): void => void out.write(`${name.padEnd(13)} ${printable(text)}\n`);
  line('target file', `${path}: ${file.name} ${file.release}`);
  line(
    'users',
    `${users.length} of ${PERSONAS.length} with keys: ${users.map(nameOf).join(', ') || 'none'}; ${sets(countUserSets(store))}`,
  );
  const services = await checkServices(file, tls, users, line);
  const offered = await checkControl(file, line);
  await countPlayable(suite, file, offered ?? [], line);
  const identified = services && offered !== undefined && (await checkIdentity(path, line));
  for (const [name, value] of Object.entries(file.readings)) line('reading', `${name}: ${String(value)}`);
  if (file.devices.length > 0)
    line('devices', `${file.devices.length} of its own: ${[...new Set(file.devices.map(({ deviceType }) => deviceType))].join(', ')}`);
  const good = identified && users.length > 0;
  out.write(good ? '\nready: duis-conformance run --target can begin\n' : '\nnot ready: a run would be incomplete (exit code 3)\n');
  return good ? 0 : 3;
}

type Line = (name: string, text: string) => void;

async function checkServices(
  { services, timeouts }: TargetFile,
  tls: TlsIdentity | undefined,
  users: readonly Eui64[],
  line: Line,
): Promise<boolean> {
  const probes: Probe[] = [];
  for (const name of Object.keys(services) as ServiceName[]) {
    const found = await probe(services[name], timeouts.requestMs, tls && tls(users[0] ?? ''));
    line(name, `${services[name].href}: ${found.reached ? `answers in ${found.ms} ms, HTTP ${found.status} to GET` : found.reason}`);
    probes.push(found);
  }
  if (!tls || !probes.every(({ reached }) => reached)) return probes.every(({ reached }) => reached);
  const refused = await refusedUsers(services.transform, timeouts.requestMs, tls, users);
  line('mutual TLS', refused.length === 0 ? `trusted, and takes the certificates of all ${users.length} Users` : refused.join('; '));
  return refused.length === 0;
}

async function refusedUsers(url: URL, timeoutMs: number, tls: TlsIdentity, users: readonly Eui64[]): Promise<string[]> {
  const found = await Promise.all(users.map(async (user) => ({ user, result: await probe(url, timeoutMs, tls(user)) })));
  return found.flatMap(({ user, result }) => (result.reached ? [] : [`${nameOf(user)}: ${result.reason}`]));
}

/** Resolves with what it offers, which is nothing without a control interface; undefined where that is not reached, or another's. */
async function checkControl(file: TargetFile, line: Line): Promise<readonly string[] | undefined> {
  const { control: url, timeouts, notOffered, devices } = file;
  if (!url) {
    line(
      'control',
      devices.length > 0
        ? 'none: only scenarios on the devices of the file can run'
        : 'none, and no devices in the file: no scenario that needs a device can run',
    );
    return [];
  }
  const control = new ControlClient(url, timeouts.requestMs);
  try {
    const said = await control.capabilities();
    const { name, release, capabilities } = said;
    const difference = differenceFrom(file, said);
    const offered = capabilities.filter((capability) => !notOffered.includes(capability));
    line('control', `${url.href}: ${name} ${release}`);
    if (difference !== undefined) line('identity', `this is not ${file.name} ${file.release}: it ${difference}`);
    line('offers', offered.join(', ') || 'nothing');
    line(
      'lacks',
      Object.entries(CAPABILITIES)
        .flatMap(([capability, does]) => (offered.includes(capability) ? [] : [`${capability} (${does})`]))
        .join(', ') || 'nothing',
    );
    if (offered.includes('clock')) line('clock', `stands at ${(await control.now()).toISOString()}`);
    return difference === undefined ? offered : undefined;
  } catch (error) {
    line('control', `${url.href}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  } finally {
    await control.close();
  }
}

/** How many scenarios can begin at it, and what the others want; a step that reads may still miss something when it is there. */
async function countPlayable(
  suite: Suite,
  { devices, arrangesOverDuis, timeouts }: TargetFile,
  offered: readonly string[],
  line: Line,
): Promise<void> {
  const { scenarios, playable, missing } = await wantedBy(suite, { capabilities: new Set(offered), devices, arrangesOverDuis, timeouts });
  line('plays', `${playable} of ${scenarios} scenarios can begin`);
  for (const [place, own] of missing.entries())
    line('would bring', `${own.name}: ${missingText(own, place)} (${own.operations.join(', ')})`);
}

/** As a run would see it before it plays anything; what it says can be copied into the file. */
async function checkIdentity(path: string, line: Line): Promise<boolean> {
  try {
    const { build, signingCertificate, tlsCertificate } = (await identifyTarget(path, 0)) ?? {};
    for (const [name, value] of Object.entries({ build, signingCertificate, tlsCertificate }))
      line('identity', `${name}: ${value ?? 'nothing says it'}`);
    return true;
  } catch (error) {
    if (!(error instanceof AnotherTarget)) throw error;
    line('identity', error.message);
    return false;
  }
}

function sets(count: number): string {
  return count === 1 ? '1 set, so 1 worker at a time' : `${count} sets, so ${count} workers at a time`;
}
