import type { JudgedScenario } from '../../record/run-record';
import { messageMark, type MessageProtection, type ProtectionVerdict, type ShownProtection } from '../../record/protection';
import type { DecodedItem } from '../decode/decoded-item';
import type { DecodedMessage } from '../decode/decoded-message';

/** A signature or MAC of a GBCS message, and what the suite found when it checked it. */
export interface ProtectionLine {
  readonly what: 'signature' | 'MAC';
  readonly verdict: 'verified' | 'wrong' | 'not checked';
  /** Whose it is: `the Import Supplier`. */
  readonly of: string;
  readonly why?: string;
}

/** What the record of a scenario says of its messages, by their marks. */
export function protectionIn({ journal }: JudgedScenario): ReadonlyMap<string, MessageProtection> {
  const all = journal.flatMap(({ shown }) => (isProtection(shown) ? shown.protection : []));
  return new Map(all.map((own) => [own.message, own]));
}

export function isProtection(shown: unknown): shown is ShownProtection {
  return typeof shown === 'object' && shown !== null && Array.isArray((shown as Partial<ShownProtection>).protection);
}

/** The message with the verdicts on its signature and MAC, where it has any. */
export function withProtection(gbcs: DecodedMessage, known: ReadonlyMap<string, MessageProtection>): DecodedMessage & Protected {
  const found = known.get(messageMark(gbcs.octets));
  const protection = gbcs.items.filter(isSignatureOrMac).map((item) => lineOf(item, gbcs.items, found));
  const byName = new Map(protection.map((line) => [line.what as string, line]));
  const items = gbcs.items.map((item) => {
    const line = isSignatureOrMac(item) ? byName.get(item.name) : undefined;
    return line ? { ...item, value: `${item.value}: ${line.verdict}` } : item;
  });
  return { ...gbcs, items, protection };
}

export interface Protected {
  readonly protection: readonly ProtectionLine[];
}

function isSignatureOrMac({ part, name, value }: DecodedItem): boolean {
  return part === 'protection' && (name === 'MAC' || (name === 'signature' && value !== 'none'));
}

function lineOf({ name }: DecodedItem, items: readonly DecodedItem[], found: MessageProtection | undefined): ProtectionLine {
  const what = name === 'MAC' ? 'MAC' : 'signature';
  const verdict = what === 'MAC' ? found?.mac : found?.signature;
  if (verdict) return said(what, verdict);
  const end = (wanted: string): string => items.find((item) => item.name === wanted)?.value ?? 'nobody known';
  const of = what === 'MAC' ? `${end('originator')} and ${end('recipient')}` : end('originator');
  return { what, verdict: 'not checked', of, why: 'the record has no verdict: they are all checked where a scenario has failed' };
}

function said(what: ProtectionLine['what'], { is, of, why }: ProtectionVerdict): ProtectionLine {
  return { what, verdict: is === 'unknown' ? 'not checked' : is, of, ...(why !== undefined && { why }) };
}

/** `MAC of the Access Control Broker and the ESME: verified`. */
export function protectionText({ what, of, verdict, why }: ProtectionLine): string {
  return `${what} of ${of}: ${verdict}${why === undefined ? '' : `, ${why}`}`;
}
