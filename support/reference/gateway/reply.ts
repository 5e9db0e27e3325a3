/** A whole HTTP reply. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A DUIS Response. */
export function documentReply(document: string): Reply {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: document };
}

/** No DUIS Response: the reason as plain text. */
export function plainReply(status: number, reason: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: `${reason}\n` };
}
