import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { Eui64 } from '../../duis/eui64';
import { readCertificate } from '../../pki/party-certificate';

/** The party whose client certificate the connection shows: the EUI-64 of its subject (DUIS 2.2; facts F.5). */
export function peerOf(request: IncomingMessage): Eui64 | 'unidentified' {
  const raw = (request.socket as Partial<TLSSocket>).getPeerCertificate?.()?.raw;
  if (!raw) return 'unidentified';
  const pem = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----`;
  const certificate = readCertificate(pem);
  return certificate && 'subject' in certificate ? certificate.subject : 'unidentified';
}
