import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Redaction as RedactionFacts } from '../../report/evidence/signing-facts';
import { JOURNAL, NOTHING_BEFORE, type JournalLine } from '../../record/journal-entry';
import { readSeal, sealRecord } from '../../report/seal';
import { readTargetStatement } from '../../report/journal/target-statement';
import { Redaction } from './redaction';

const CERTIFICATES = 'certificates.pem';

/**
 * Writes the record of a run into an empty folder without what is not for others, and seals it there. The journal is chained anew, and each
 * line says whether its message is another than the one that was signed. Certificates are public and stay.
 */
export function redactRecord(dir: string, out: string): RedactionFacts {
  const { digest, record } = readSeal(dir);
  const names = Object.keys(record);
  const redaction = new Redaction(hostsOf(dir));
  for (const name of names.filter((own) => own !== CERTIFICATES)) for (const line of linesOf(dir, name)) meet(redaction, name, line);
  for (const name of names) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), name === CERTIFICATES ? readFileSync(join(dir, name)) : redacted(redaction, name, linesOf(dir, name)));
  }
  sealRecord(out);
  return { fullRecord: digest, replaced: redaction.replaced };
}

function linesOf(dir: string, name: string): readonly string[] {
  return readFileSync(join(dir, name), 'utf8').split('\n');
}

function hostsOf(dir: string): readonly string[] {
  const said = readTargetStatement(dir);
  if (said === undefined || said.kind === 'embedded') return [];
  const { services, control } = said;
  return [...Object.values(services), ...(control === undefined ? [] : [control])].map((url) => new URL(url).host);
}

function meet(redaction: Redaction, name: string, line: string): void {
  if (!isSegment(name) || line === '') return redaction.meet(line);
  const { text, base64, ...entry } = JSON.parse(line) as JournalLine;
  redaction.meet(JSON.stringify(entry));
  redaction.meet(text ?? decoded(base64));
}

function redacted(redaction: Redaction, name: string, lines: readonly string[]): string {
  if (!isSegment(name)) return lines.map((line) => redaction.redact(line)).join('\n');
  let before = NOTHING_BEFORE;
  const written = lines.map((line) => {
    if (line === '') return line;
    const entry = redactedLine(redaction, JSON.parse(line) as JournalLine, before);
    before = hash('sha256', entry);
    return entry;
  });
  return written.join('\n');
}

/** Names of members stay in their order, for people who compare. */
function redactedLine(redaction: Redaction, { text, base64, before: _before, run, ...facts }: JournalLine, before: string): string {
  const entry = JSON.parse(redaction.redact(JSON.stringify(facts))) as typeof facts;
  const message = text === undefined ? {} : { text: redaction.redact(text) };
  const octets = base64 === undefined ? {} : { base64: Buffer.from(redaction.redact(decoded(base64)), 'latin1').toString('base64') };
  const other = message.text !== text || octets.base64 !== base64;
  return JSON.stringify({ run, before, ...entry, ...(other && { redacted: true }), ...message, ...octets });
}

function decoded(base64: string | undefined): string {
  return Buffer.from(base64 ?? '', 'base64').toString('latin1');
}

function isSegment(name: string): boolean {
  return name.startsWith(`${JOURNAL}/`);
}
