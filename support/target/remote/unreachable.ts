/** What the codes of Node, OpenSSL and undici mean to whoever wrote the target file. */
const MEANINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  EHOSTUNREACH: 'there is no way to that host',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'an answer that did not come to its end in time',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'an answer that goes on and on, beyond what is taken',
  UND_ERR_HEADERS_OVERFLOW: 'an answer with more than 16 KiB of header fields',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not issued by an authority of tls.ca',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not issued by an authority of tls.ca',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not issued by an authority of tls.ca',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is not issued by an authority of tls.ca',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate is not issued by an authority of tls.ca',
  CERT_SIGNATURE_FAILURE: 'its certificate is not issued by an authority of tls.ca',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  UND_ERR_SOCKET: 'it closed the connection, as one does that wants https: or does not take tls.cert',
  ECONNRESET: 'it closed the connection, as one does that wants https: or does not take tls.cert',
  EPROTO: 'it speaks another protocol there: http: or https: in the target file?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there; http: in place of https: in the target file?',
  HPE_INVALID_CONSTANT: 'it does not speak HTTP there; https: in place of http: in the target file?',
};

/** Why a target was not reached, in words, with the code for those who look it up. */
export function whyUnreachable(cause: unknown): string {
  const code = codeOf(cause);
  // A closed connection, and this client's own word for an interim response that nobody asked for, have one code.
  if (code === 'UND_ERR_SOCKET' && cause instanceof Error && cause.message === 'bad response')
    return 'it answered 100 Continue, for which nobody had asked and which this client does not read (UND_ERR_SOCKET)';
  const words = code === undefined ? undefined : (MEANINGS[code] ?? (code.startsWith('ERR_SSL') ? MEANINGS['UND_ERR_SOCKET'] : undefined));
  if (words !== undefined) return `${words} (${code})`;
  // An assertion of undici's about a status line that there is not has several lines.
  return cause instanceof Error ? ((cause.message || cause.name).split('\n', 1)[0] ?? '') : String(cause);
}

function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as NodeJS.ErrnoException;
  if (cause instanceof AggregateError) return code ?? codeOf(cause.errors[0]);
  return code ?? codeOf(cause.cause);
}
