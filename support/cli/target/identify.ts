import type { SeenTarget } from '../../record/run-envelope';
import { loadTargetFile, type TargetFile } from '../../target/file/target-file';
import { readTlsIdentity } from '../../target/file/tls-identity';
import { anotherThan, expectShown, saidIdentity } from '../../target/remote/identity';
import { tlsFingerprint } from '../../target/remote/tls-fingerprint';
import { TargetUnavailable } from '../../target/target-unavailable';
import { PERSONAS, playUserSet } from '../../world/words/personas';
import { loadPki } from './describe';
import { firstReplies, foreignKeys, signerOf } from './first-replies';

/**
 * Sees, before anything is played, that what answers is what a target file describes: by what its control interface says, what its services
 * show over TLS, and who signs its first reply. Rejects with AnotherTarget where it is not. Undefined where nobody answers: then the run
 * says so of every scenario.
 * @param userSet the set of Users that ask
 */
export async function identifyTarget(path: string, userSet: number): Promise<SeenTarget | undefined> {
  const file = loadTargetFile(path);
  playUserSet(userSet);
  try {
    return await identify(file);
  } catch (error) {
    if (error instanceof TargetUnavailable) return undefined;
    throw error;
  }
}

async function identify(file: TargetFile): Promise<SeenTarget> {
  const said = await saidIdentity(file);
  const users = PERSONAS.map(({ eui }) => eui);
  const tls = readTlsIdentity(file, users, new Date());
  const { transform } = file.services;
  const tlsCertificate = await tlsFingerprint(transform, file.timeouts.requestMs, tls?.(users[0] ?? ''));
  expectShown(file, 'tlsCertificate', transform.origin, tlsCertificate);
  const replies = await firstReplies(file, loadPki(file), tls);
  const foreign = foreignKeys(replies, said.name !== undefined);
  if (foreign !== undefined) throw anotherThan(file, `it is not a target for the keys in ${file.pki}: ${foreign}`);
  const signingCertificate = signerOf(replies) ?? said.signingCertificate;
  expectShown(file, 'signingCertificate', 'the signature of its first reply', signingCertificate);
  return {
    ...said,
    ...(signingCertificate !== undefined && { signingCertificate }),
    ...(tlsCertificate !== undefined && { tlsCertificate }),
  };
}
