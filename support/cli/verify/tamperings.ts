import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { appendFileSync, copyFileSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalLine } from '../../record/journal-entry';
import { NOTHING_BEFORE } from '../../record/journal-entry';
import { SEAL, type Seal } from '../../record/seal';
import { sealRecord, sealViews } from '../../report/seal';

/** Something done to the record of a run by somebody who would have it say something else. */
export interface Tampering {
  readonly what: string;
  /** Does it in `dir`; `other` is the folder of another run, whole and sealed. */
  readonly tamper: (dir: string, other: string) => void;
  /** The fault that has to be found. */
  readonly says: RegExp;
}

const SEGMENT = 'journal/worker-1.ndjson';
const SECOND = 'journal/worker-2.ndjson';
/** The result of the first step that passed. */
const STEP_PASSED = /(\{"testStepFinished":.*"status":)"PASSED"/;

/** One octet of a file, in the middle of it, becomes another. */
const flip =
  (name: string) =>
  (dir: string): void => {
    const octets = readFileSync(join(dir, name));
    const place = Math.floor(octets.length / 2);
    octets[place] = (octets[place] ?? 0) ^ 1;
    writeFileSync(join(dir, name), octets);
  };

const remove =
  (name: string) =>
  (dir: string): void =>
    rmSync(join(dir, name));

/** A text in a file, where it is first, becomes another; an error of ours where it is not there. */
function put(dir: string, name: string, from: RegExp | string, to: string): void {
  const text = readFileSync(join(dir, name), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${name} has no ${String(from)}`);
  writeFileSync(join(dir, name), changed);
}

/** And whoever did it has made a new seal. */
const andSeal =
  (tamper: Tampering['tamper']): Tampering['tamper'] =>
  (dir, other) => {
    tamper(dir, other);
    sealRecord(dir);
    sealViews(dir);
  };

function changeSeal(dir: string, change: (seal: Seal) => Partial<Seal>): void {
  const seal = JSON.parse(readFileSync(join(dir, SEAL), 'utf8')) as Seal;
  writeFileSync(join(dir, SEAL), JSON.stringify({ ...seal, ...change(seal) }));
}

/** Writes a segment anew, with lines that somebody changed; each follows on the one before as it should. */
function rechain(dir: string, name: string, change: (lines: JournalLine[]) => JournalLine[]): void {
  const text = readFileSync(join(dir, name), 'utf8').trimEnd();
  const lines = change(text.split('\n').map((line) => JSON.parse(line) as JournalLine));
  let before = NOTHING_BEFORE;
  const written = lines.map((line) => {
    const own = JSON.stringify({ ...line, before });
    before = hash('sha256', own);
    return `${own}\n`;
  });
  writeFileSync(join(dir, name), written.join(''));
}

/** Lines of a segment, as they stand. */
function relines(dir: string, name: string, change: (lines: string[]) => string[]): void {
  const lines = readFileSync(join(dir, name), 'utf8').trimEnd().split('\n');
  writeFileSync(join(dir, name), `${change(lines).join('\n')}\n`);
}

/** The first entry of a kind with these facts changed, in a segment chained anew. */
const restate = (of: (line: JournalLine) => boolean, facts: (line: JournalLine) => Partial<JournalLine>, gone?: string) =>
  andSeal((dir) => {
    let done = false;
    rechain(dir, SEGMENT, (lines) =>
      lines.map((line) => {
        if (done || !of(line)) return line;
        done = true;
        const kept = JSON.stringify({ ...line, ...facts(line) }, (name, value: unknown) => (name === gone ? undefined : value));
        return JSON.parse(kept) as JournalLine;
      }),
    );
    if (!done) throw new Error('there is no such entry');
  });

const isReply = ({ what }: JournalLine): boolean => what === 'acknowledgement';
const isRequest = ({ what }: JournalLine): boolean => what === 'request';

/** One octet of every kind of file. */
const OCTETS: readonly Tampering[] = [
  { what: 'an octet of run.json', tamper: flip('run.json'), says: /^run\.json was changed$/ },
  {
    what: 'run.json that is no JSON any more',
    tamper: (dir) => {
      const path = join(dir, 'run.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"', '!'));
    },
    says: /run\.json cannot be read: /,
  },
  { what: 'an octet of target.json', tamper: flip('target.json'), says: /^target\.json was changed$/ },
  { what: 'an octet of certificates.pem', tamper: flip('certificates.pem'), says: /^certificates\.pem was changed$/ },
  { what: 'an octet of messages.ndjson', tamper: flip('messages.ndjson'), says: /^messages\.ndjson was changed$/ },
  {
    what: 'an octet of a segment of the journal',
    tamper: flip(SEGMENT),
    says: /^journal\/worker-1\.ndjson, line \d+, (does not follow|is not JSON)/,
  },
  {
    what: 'the last octet of a segment',
    tamper: (dir) => truncateSync(join(dir, SECOND), readFileSync(join(dir, SECOND)).length - 1),
    says: /^journal\/worker-2\.ndjson does not end with a whole line$/,
  },
  { what: 'an octet of summary.json', tamper: flip('summary.json'), says: /^summary\.json was changed$/ },
  { what: 'an octet of requirements.html', tamper: flip('requirements.html'), says: /^requirements\.html was changed$/ },
  { what: 'an octet of junit.xml', tamper: flip('junit.xml'), says: /^junit\.xml was changed$/ },
  { what: 'an octet of pics.html', tamper: flip('pics.html'), says: /^pics\.html was changed$/ },
  { what: 'an octet of pics.json', tamper: flip('pics.json'), says: /^pics\.json was changed$/ },
  { what: 'an octet of index.html', tamper: flip('index.html'), says: /^index\.html was changed$/ },
  { what: 'an octet of summary.md', tamper: flip('summary.md'), says: /^summary\.md was changed$/ },
  {
    what: 'the digest in the seal',
    tamper: (dir) => changeSeal(dir, ({ digest }) => ({ digest: digest.replace(/^./, (c) => (c === '0' ? '1' : '0')) })),
    says: /^seal\.json: its digest does not follow/,
  },
];

/** Files that are not there, or are where others were. */
const FILES: readonly Tampering[] = [
  { what: 'no seal', tamper: remove(SEAL), says: /is not sealed: seal\.json is missing$/ },
  { what: 'a seal that is no JSON', tamper: (dir) => truncateSync(join(dir, SEAL), 100), says: /^seal\.json is not JSON of a seal$/ },
  {
    what: 'a seal of a form to come',
    tamper: (dir) => put(dir, SEAL, '"formatVersion": 1', '"formatVersion": 2'),
    says: /^seal\.json: formatVersion 2 is not known/,
  },
  {
    what: 'the seal of another run',
    tamper: (dir, other) => copyFileSync(join(other, SEAL), join(dir, SEAL)),
    says: /^seal\.json is that of another run/,
  },
  { what: 'no target.json', tamper: remove('target.json'), says: /^target\.json is missing$/ },
  { what: 'no certificates', tamper: remove('certificates.pem'), says: /^certificates\.pem is missing$/ },
  { what: 'no messages', tamper: remove('messages.ndjson'), says: /^messages\.ndjson is missing$/ },
  { what: 'no first segment', tamper: remove(SEGMENT), says: /^journal\/worker-1\.ndjson is missing$/ },
  { what: 'no summary', tamper: remove('summary.json'), says: /^summary\.json is missing$/ },
  { what: 'no page', tamper: remove('index.html'), says: /^index\.html is missing$/ },
  {
    what: 'a segment twice',
    tamper: (dir) => copyFileSync(join(dir, SEGMENT), join(dir, 'journal/worker-3.ndjson')),
    says: /^journal\/worker-3\.ndjson is a copy of journal\/worker-1\.ndjson$/,
  },
  {
    what: 'two segments swapped',
    tamper: swapSegments,
    says: /^journal\/worker-1\.ndjson has what was sealed as journal\/worker-2\.ndjson$/,
  },
  {
    what: 'a segment under another name',
    tamper: (dir) => renameSync(join(dir, SECOND), join(dir, 'journal/worker-4.ndjson')),
    says: /^journal\/worker-4\.ndjson is a copy of journal\/worker-2\.ndjson$/,
  },
  {
    what: 'a file of nobody in the journal',
    tamper: (dir) => writeFileSync(join(dir, 'journal/note.txt'), 'x'),
    says: /^journal\/note\.txt is not of this run: nobody sealed it$/,
  },
  {
    what: 'a file of nobody beside',
    tamper: (dir) => writeFileSync(join(dir, 'waiver.html'), 'x'),
    says: /^waiver\.html is not of this run: nobody sealed it$/,
  },
  {
    what: 'the messages of another run',
    tamper: andSeal((dir, other) => copyFileSync(join(other, 'messages.ndjson'), join(dir, 'messages.ndjson'))),
    says: /messages\.ndjson has messages of another run/,
  },
  {
    what: 'a segment of another run',
    tamper: andSeal((dir, other) => copyFileSync(join(other, SEGMENT), join(dir, SEGMENT))),
    says: /journal\/worker-1\.ndjson has entries of another run/,
  },
  {
    what: 'a link in place of a file',
    tamper: (dir, other) => (rmSync(join(dir, 'junit.xml')), symlinkSync(join(other, 'junit.xml'), join(dir, 'junit.xml'))),
    says: /^junit\.xml is a link, and shows what is elsewhere$/,
  },
];

/** What is no file, and would be read without end. */
const ENDLESS: readonly Tampering[] = [
  { what: 'a pipe beside', tamper: (dir) => pipe(join(dir, 'pipe')), says: /^pipe is no file$/ },
  {
    what: 'a pipe in the journal',
    tamper: (dir) => pipe(join(dir, 'journal/worker-3.ndjson')),
    says: /^journal\/worker-3\.ndjson is no file$/,
  },
  ...['run.json', SEAL, 'messages.ndjson', 'certificates.pem'].map((name): Tampering => ({
    what: `${name} that is a pipe`,
    tamper: (dir) => (rmSync(join(dir, name)), pipe(join(dir, name))),
    says: new RegExp(`^${name.replace('.', '\\.')} is no file$`),
  })),
  {
    what: 'a link to a device in place of a file',
    tamper: (dir) => (rmSync(join(dir, 'target.json')), symlinkSync('/dev/zero', join(dir, 'target.json'))),
    says: /^target\.json is no file$/,
  },
];

function pipe(path: string): void {
  execFileSync('mkfifo', [path]);
}

/** Lines of the journal that are not where they were, or not as they were. */
const LINES: readonly Tampering[] = [
  {
    what: 'an entry taken away',
    tamper: (dir) => relines(dir, SEGMENT, (lines) => lines.toSpliced(1, 1)),
    says: /^journal\/worker-1\.ndjson, line 2, does not follow on the line before/,
  },
  {
    what: 'an entry twice',
    tamper: (dir) => relines(dir, SEGMENT, (lines) => lines.toSpliced(3, 0, lines[2] ?? '')),
    says: /^journal\/worker-1\.ndjson, line 4, does not follow on the line before/,
  },
  {
    what: 'two entries swapped',
    tamper: (dir) => relines(dir, SECOND, ([a = '', b = '', ...more]) => [b, a, ...more]),
    says: /^journal\/worker-2\.ndjson, line 1, does not follow on the line before/,
  },
  {
    what: 'the last entry taken away',
    tamper: (dir) => relines(dir, SECOND, (lines) => lines.slice(0, -1)),
    says: /^journal\/worker-2\.ndjson has \d+ entries, and was sealed with \d+$/,
  },
  {
    what: 'the last entry changed',
    tamper: (dir) => relines(dir, SECOND, (lines) => [...lines.slice(0, -1), (lines.at(-1) ?? '').replace('"at":"2', '"at":"3')]),
    says: /^journal\/worker-2\.ndjson: its last line is not the one that was sealed$/,
  },
  {
    what: 'an entry changed, its line and the file hashed anew, and not what follows',
    tamper: rehashOne,
    says: /^journal\/worker-1\.ndjson, line 6, does not follow on the line before/,
  },
  {
    what: 'all of a segment chained anew',
    tamper: (dir) => rechain(dir, SEGMENT, ([first, ...more]) => [{ ...first, at: '2020-01-01T00:00:00.000Z' } as JournalLine, ...more]),
    says: /^journal\/worker-1\.ndjson: its last line is not the one that was sealed$/,
  },
];

/** What a new seal does not hide, for it does not follow from the messages themselves. */
const CONTENTS: readonly Tampering[] = [
  {
    what: 'a result from failed to passed, or the other way round',
    tamper: (dir) => put(dir, 'messages.ndjson', STEP_PASSED, '$1"FAILED"'),
    says: /^messages\.ndjson: its end says that not everything passed|^messages\.ndjson: its end says that everything passed/,
  },
  {
    what: 'a step that passed and has a message, sealed anew',
    tamper: andSeal((dir) => put(dir, 'messages.ndjson', STEP_PASSED, '$1"PASSED","message":"TargetFault: not so"')),
    says: /^messages\.ndjson: a step of .+ passed, and has the message of a failure$/,
  },
  {
    what: 'a step that was skipped for nothing, sealed anew',
    tamper: andSeal((dir) => put(dir, 'messages.ndjson', STEP_PASSED, '$1"SKIPPED"')),
    says: /^messages\.ndjson: a step of .+ was skipped, and none before it failed$/,
  },
  {
    what: 'a result taken away, sealed anew',
    tamper: andSeal((dir) =>
      relines(dir, 'messages.ndjson', (lines) =>
        lines.toSpliced(
          lines.findIndex((line) => line.startsWith('{"testStepFinished"')),
          1,
        ),
      ),
    ),
    says: /^summary\.json: the verdict on .+ does not follow from the record, by which it is inconclusive$/,
  },
  {
    what: 'a promise taken back, sealed anew',
    tamper: andSeal((dir) => put(dir, 'run.json', /\{\s*"id": "S-0200[\s\S]*?\n {2}\},\n/, '')),
    says: /^summary\.json: |scenarios were run that nobody promised/,
  },
  {
    what: 'the verdict in the summary, sealed anew',
    tamper: andSeal((dir) => put(dir, 'summary.json', '"verdict": "selection passed"', '"verdict": "conformant"')),
    says: /^summary\.json: "verdict" does not follow from the record$/,
  },
  {
    what: 'a summary that is none, sealed anew',
    tamper: andSeal((dir) => writeFileSync(join(dir, 'summary.json'), 'null')),
    says: /^summary\.json is missing, or is not JSON of a summary$/,
  },
  {
    what: 'a target that says nothing of itself, sealed anew',
    tamper: andSeal((dir) => writeFileSync(join(dir, 'target.json'), '{}')),
    says: /target\.json is not what a target says of itself: it\.kind: /,
  },
  {
    what: 'a requirement in the summary, sealed anew',
    tamper: andSeal((dir) => put(dir, 'summary.json', /"verdict": "(inconclusive|met)",\n\s+"reason"/, '"verdict": "not-met", "reason"')),
    says: /^summary\.json: the verdict on [A-Z0-9]+-\d+ does not follow from the record/,
  },
  {
    what: 'the schema verdict of a reply, sealed anew',
    tamper: restate(isReply, () => ({ schema: 'invalid' })),
    says: /: schema is "valid", and the journal says "invalid"$/,
  },
  {
    what: 'the signature verdict of a reply, sealed anew',
    tamper: restate(isReply, () => ({ signature: 'refused' })),
    says: /: signature is "verified", and the journal says "refused"$/,
  },
  {
    what: 'the response code of a reply, sealed anew',
    tamper: restate(isReply, () => ({ responseCode: 'I0X' })),
    says: /: responseCode is ".+", and the journal says "I0X"$/,
  },
  {
    what: 'the RequestID of a reply, sealed anew',
    tamper: restate(isReply, () => ({ requestId: 'a:b:1' })),
    says: /: requestId is ".+", and the journal says "a:b:1"$/,
  },
  {
    what: 'a word in a signed reply, sealed anew',
    tamper: restate(isReply, ({ text = '' }) => ({ text: text.replace(/(ResponseDateTime>)\d/, '$19') })),
    says: /: signature is "refused", and the journal says "verified"$/,
  },
  {
    what: 'a reply without its signature, sealed anew',
    tamper: restate(isReply, ({ text = '' }) => ({ text: text.replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '') })),
    says: /: signature is "absent", and the journal says "verified"$/,
  },
  {
    what: 'a request that is none, sealed anew',
    tamper: restate(isRequest, () => ({ text: '<Request/>' })),
    says: /, entry \d{4} \(journal\/worker-1\.ndjson, line \d+\): schema is "invalid"/,
  },
  {
    what: 'a reply that is gone from its entry, sealed anew',
    tamper: restate(isReply, () => ({}), 'text'),
    says: /\) has no message$/,
  },
  {
    what: 'an entry without the one before, sealed anew',
    tamper: andSeal((dir) => rechain(dir, SEGMENT, (lines) => lines.slice(1))),
    says: /: the entries do not follow on each other at 0002 /,
  },
  {
    what: 'certificates without an authority that signed, sealed anew',
    tamper: andSeal((dir) => writeFileSync(join(dir, 'certificates.pem'), '')),
    says: /, entry \d{4} \(.*\): signature is "refused"/,
  },
  {
    what: 'another day of the run, sealed anew',
    tamper: andSeal((dir) => put(dir, 'run.json', /"startedAt": "\d{4}/, '"startedAt": "2019')),
    says: /^seal\.json: this run is cited as [0-9a-f]{12}, not as /,
  },
];

function swapSegments(dir: string): void {
  renameSync(join(dir, SEGMENT), join(dir, 'aside'));
  renameSync(join(dir, SECOND), join(dir, SEGMENT));
  renameSync(join(dir, 'aside'), join(dir, SECOND));
}

/** The fifth entry says another time; the file is sealed as it is now, and its chain as it was. */
function rehashOne(dir: string): void {
  relines(dir, SEGMENT, (lines) => lines.with(4, (lines[4] ?? '').replace('"at":"2', '"at":"3')));
  const digest = hash('sha256', readFileSync(join(dir, SEGMENT)));
  changeSeal(dir, ({ record }) => ({ record: { ...record, [SEGMENT]: digest } }));
  appendFileSync(join(dir, SEGMENT), '');
}

/** Every way of tampering that is tried. */
export const TAMPERINGS: readonly Tampering[] = [...OCTETS, ...FILES, ...ENDLESS, ...LINES, ...CONTENTS];
