import { connect } from 'node:tls';
import type { TlsMaterial } from '../target';
import { TargetUnavailable } from '../target-unavailable';
import { whyUnreachable } from './unreachable';

/**
 * The fingerprint of the certificate that a service shows: `sha256:` and 64 hex digits, over its DER. Undefined where it does not speak
 * TLS. Rejects with TargetUnavailable where there is no connection, or none that is trusted.
 */
export async function tlsFingerprint({ protocol, hostname, port }: URL, timeoutMs: number, tls?: TlsMaterial): Promise<string | undefined> {
  if (protocol !== 'https:') return undefined;
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = connect({ host, port: Number(port || 443), servername: isName(host) ? host : '', rejectUnauthorized: true, ...tls });
  try {
    return await new Promise<string>((resolve, reject) => {
      socket.setTimeout(timeoutMs, () => reject(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' })));
      socket.once('error', reject);
      socket.once('secureConnect', () => {
        const { fingerprint256 } = socket.getPeerCertificate();
        resolve(`sha256:${fingerprint256.replaceAll(':', '').toLowerCase()}`);
      });
    });
  } catch (cause) {
    throw new TargetUnavailable(`no TLS with ${hostname}:${port}: ${whyUnreachable(cause)}`, { cause });
  } finally {
    socket.destroy();
  }
}

/** Addresses are no names of servers (RFC 6066). */
function isName(host: string): boolean {
  return !/^[\d.]+$|:/.test(host);
}
