import { metTarget } from '../../record/live';
import { DEFAULT_POLICY } from '../../record/policy';
import type { RunEnvelope, TargetIdentity } from '../../record/run-envelope';
import type { RunRecord } from '../../record/run-record';
import { citableId, type Seal } from '../../record/seal';
import { printable } from '../printable';
import type { RunVerdict, Summary } from '../summary';
import { citedDigest, type SigningFacts } from './signing-facts';
import { deviationLines, notBlockingLines, readingLines, unjudgedLines } from './statement-lines';

/** The one page that is cited, as data: the HTML and the PDF are two views of it. */
export interface EvidenceStatement {
  readonly title: string;
  readonly verdict: RunVerdict;
  /** What the verdict says, and what it does not. */
  readonly meaning: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly StatementSection[];
}

export interface StatementSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the statement is drawn from: the record with its summary and seal, and what the signer said. */
export interface EvidenceSource {
  readonly record: RunRecord;
  readonly summary: Summary;
  readonly seal: Seal;
  readonly facts: SigningFacts;
}

/** The statement of a run that is signed off. The same source gives the same statement. */
export function evidenceStatement(source: EvidenceSource): EvidenceStatement {
  const { record, summary, seal } = source;
  const { target } = record.envelope;
  const statement: EvidenceStatement = {
    title: `Conformance to DUIS 4.0: ${target.name} ${target.release}`,
    verdict: summary.verdict,
    meaning: `${MEANINGS[summary.verdict]}${target.kind === 'embedded' ? EMBEDDED : ''}`,
    facts: [...candidateFacts(source), ...runFacts(source), ...countFacts(source), ...signerFacts(source)],
    sections: [
      { heading: 'Deviations', lines: deviationLines(summary) },
      { heading: 'Failed and not blocking', lines: notBlockingLines(summary) },
      { heading: 'Not judged, and why', lines: unjudgedLines(summary) },
      { heading: 'Readings of the release note', lines: readingLines(record.envelope) },
      ...redactionSection(source.facts),
      { heading: 'Where to verify', lines: verifyLines(citableId({ digest: citedDigest(seal, source.facts) })) },
    ],
  };
  return shown(statement);
}

const MEANINGS: Readonly<Record<RunVerdict, string>> = {
  conformant: 'Every scenario of the suite that blocks passed, and none was left out.',
  'selection passed': 'Every scenario of the part that was selected passed; of the whole it says nothing.',
  'non-conformant': 'At least one requirement that blocks is not met.',
  incomplete: 'Nothing that blocks failed, but not all that was promised could be judged: conformance is not shown.',
};

const EMBEDDED = ' The target was the embedded reference of the suite itself: of no candidate does this say anything.';

type Facts = EvidenceStatement['facts'];

function candidateFacts({ record: { envelope } }: EvidenceSource): Facts {
  const { target, suite } = envelope;
  return [
    ['Candidate', `${target.name} ${target.release}`],
    ['Build', target.kind === 'embedded' ? `the suite's own, commit ${suite.commit}` : identityText(target, 'build')],
    ['Signing certificate', identityText(target, 'signingCertificate')],
    ['Suite', `${suite.name} ${suite.version}, commit ${suite.commit}`],
    ['Requirement set', `${suite.requirementSet}, SHA-256 ${suite.requirementSetHash}`],
  ];
}

/** A digest of the candidate, and whether it was seen to be that of what answered, or is what a file says of it. */
function identityText({ identity, seen }: RunEnvelope['target'], name: keyof TargetIdentity): string {
  const [said, found] = [identity?.[name], seen?.[name]];
  if (said === undefined) return found === undefined ? 'not told' : `${found} (seen before the first scenario; the target file names none)`;
  return `${said} (${said === found ? 'as seen before the first scenario' : 'by the target file alone: nothing that answered told it'})`;
}

function runFacts({ record: { envelope }, summary, seal, facts }: EvidenceSource): Facts {
  const digest = citedDigest(seal, facts);
  const { run } = envelope;
  const { release, provisional, interpretations } = envelope.policy ?? DEFAULT_POLICY;
  const part = run.selection === '' && run.shard === null ? 'the whole suite' : `a part: ${run.selection || `shard ${run.shard ?? ''}`}`;
  const seconds = `${Math.ceil(summary.run.durationMs / 1000)} s`;
  const mode = release ? 'release mode' : 'not in release mode';
  return [
    ['Cited as', `${citableId({ digest })} (SHA-256 of the sealed record: ${digest})`],
    ['Run', `${run.id ?? 'without an id'}, begun ${run.startedAt}, ${seconds}; ${part}; seed ${run.seed}; schema: ${run.schema}`],
    ['Policy', `${mode}; provisional requirements: ${provisional}; readings: ${interpretations}`],
  ];
}

function countFacts({ record, summary: { counts }, facts: { detection } }: EvidenceSource): Facts {
  const { scenarios, requirements } = counts;
  const met = record.scenarios.filter((scenario) => scenario.envelopes.length > 0 && metTarget(scenario)).length;
  return [
    [
      'Scenarios',
      `${scenarios.promised}: ${scenarios.passed} passed, ${scenarios.failed} failed, ${scenarios.inconclusive} not judged; ` +
        `${met} met the candidate, ${scenarios.onDocuments} judged documents alone`,
    ],
    [
      'Requirements',
      `${record.envelope.requirements.length}: ${requirements.met} met, ${requirements.notMet + requirements.provisionalNotMet} not met ` +
        `(${requirements.provisionalNotMet} provisional), ${requirements.inconclusive} not judged, ` +
        `${requirements.shownOnDocuments} shown on documents alone, ${requirements.notTestable} not testable`,
    ],
    [
      'Detection',
      detection === undefined
        ? 'not measured at this version of the suite'
        : `${detection.noticed} of ${detection.of} ${detection.measured} were noticed, at commit ${detection.commit}`,
    ],
  ];
}

function signerFacts({ facts: { operator, signedAt, key, tools } }: EvidenceSource): Facts {
  return [
    ['Signed by', `${operator}, ${signedAt}, ${key.algorithm} key SHA-256 ${key.fingerprint}`],
    ['Tools', tools.map(({ name, version }) => `${name} ${version}`).join(', ')],
  ];
}

function redactionSection({ redaction }: SigningFacts): StatementSection[] {
  if (redaction === undefined) return [];
  const replaced = Object.entries(redaction.replaced).map(([kind, count]) => `${count} ${kind}`);
  return [
    {
      heading: 'Left out of this package',
      lines: [
        `Replaced, the same by the same throughout: ${replaced.join(', ') || 'nothing was found'}.`,
        `The whole record was sealed as ${redaction.fullRecord}; the messages here are no longer those that were signed.`,
      ],
    },
  ];
}

function verifyLines(id: string): string[] {
  return [
    `npx duis-conformance verify PACKAGE.zip --key SIGNER.pem --cited ${id}, by the suite at the commit above; it needs no network.`,
    'The key comes from the signer, never out of the package.',
    'attestation.intoto.json is a DSSE envelope around an in-toto test-result: any tool that knows these verifies it.',
  ];
}

/** Nothing that a target or a person wrote breaks a line. */
function shown(statement: EvidenceStatement): EvidenceStatement {
  return {
    ...statement,
    title: printable(statement.title),
    facts: statement.facts.map(([label, value]) => [label, printable(value)] as const),
    sections: statement.sections.map(({ heading, lines }) => ({ heading, lines: lines.map(printable) })),
  };
}
