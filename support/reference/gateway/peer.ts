import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { readCertificate } from '../../pki/party-certificate';
import type { Peer } from '../inquiry/arrival';

/** The party whose client certificate the connection shows: the EUI-64 of its subject (DUIS 2.2; facts F.5). */
export function peerOf(request: IncomingMessage): Peer {
  const raw = (request.socket as Partial<TLSSocket>).getPeerCertificate?.()?.raw;
  if (!raw) return { known: false };
  const pem = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----`;
  const certificate = readCertificate(pem);
  return certificate && 'subject' in certificate ? { known: true, eui: certificate.subject } : { known: false };
}
