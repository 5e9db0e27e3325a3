import { hash } from 'node:crypto';
import { DEFAULT_POLICY } from '../../record/policy';
import { citableId } from '../../record/seal';
import type { EvidenceSource } from './evidence-statement';
import { citedDigest } from './signing-facts';

/** An in-toto ResourceDescriptor (v1), as far as this suite writes one. */
export interface ResourceDescriptor {
  readonly name: string;
  readonly digest: Readonly<Record<string, string>>;
  readonly mediaType?: string;
  /** The resource itself, in base64. */
  readonly content?: string;
}

/** An in-toto Statement v1 with the test-result predicate v0.1; `run`, `verdict`, `notJudgedTests` and `evidence` are additions of ours. */
export interface Attestation {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly ResourceDescriptor[];
  readonly predicateType: 'https://in-toto.io/attestation/test-result/v0.1';
  readonly predicate: {
    /** FAILED also where conformance is not shown, since not all could be judged: nobody is to take that for a pass. */
    readonly result: 'PASSED' | 'WARNED' | 'FAILED';
    readonly configuration: readonly ResourceDescriptor[];
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
    readonly notJudgedTests: readonly string[];
    readonly verdict: string;
    readonly run: { readonly id: string; readonly citedAs: string; readonly sealDigest: string; readonly fullRecordDigest?: string };
    /** Every file of the package but this one and those of the record, which its seal lists. */
    readonly evidence: readonly ResourceDescriptor[];
  };
}

export const ATTESTATION = 'attestation.intoto.json';

/** What is attested of a run: about which build, under which configuration, with what result, by which files. */
export function attestationOf(source: EvidenceSource, files: Readonly<Record<string, string>>): Attestation {
  const { record, summary, seal, facts } = source;
  const blocking = new Set(summary.blocking);
  const idsOf = (wanted: (scenario: (typeof summary.scenarios)[number]) => boolean): string[] =>
    summary.scenarios.filter(wanted).map(({ id }) => id);
  const warnedTests = idsOf(({ id, verdict }) => verdict === 'failed' && !blocking.has(id));
  const passed = summary.verdict === 'conformant' || summary.verdict === 'selection passed';
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [subjectOf(source)],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: passed ? (warnedTests.length > 0 ? 'WARNED' : 'PASSED') : 'FAILED',
      configuration: configurationOf(source),
      passedTests: idsOf(({ verdict }) => verdict === 'passed'),
      warnedTests,
      failedTests: idsOf(({ id }) => blocking.has(id)),
      notJudgedTests: idsOf(({ verdict }) => verdict === 'inconclusive'),
      verdict: summary.verdict,
      run: {
        id: record.envelope.run.id ?? '',
        citedAs: citableId({ digest: citedDigest(seal, facts) }),
        sealDigest: seal.digest,
        ...(facts.redaction && { fullRecordDigest: facts.redaction.fullRecord }),
      },
      evidence: Object.entries(files).map(([name, sha256]) => ({ name, digest: { sha256 } })),
    },
  };
}

/** The build that was tested; of the embedded reference, the commit that it is part of. */
function subjectOf({ record: { envelope } }: EvidenceSource): ResourceDescriptor {
  const { target, suite } = envelope;
  const build = target.identity?.build?.replace(/^sha256:/, '');
  return { name: `${target.name} ${target.release}`, digest: build === undefined ? { gitCommit: suite.commit } : { sha256: build } };
}

function configurationOf({ record: { envelope }, facts }: EvidenceSource): ResourceDescriptor[] {
  const { suite, target, policy, interpretations } = envelope;
  const readings = Object.fromEntries(interpretations.map(({ name, value }) => [name, value]));
  return [
    { name: `${suite.name} ${suite.version}`, digest: { gitCommit: suite.commit } },
    { name: suite.requirementSet, digest: { sha256: suite.requirementSetHash } },
    ...(target.fileDigest === undefined ? [] : [{ name: 'target file', digest: { sha256: target.fileDigest } }]),
    inline('policy', policy ?? DEFAULT_POLICY),
    inline('readings', readings),
    { name: 'package-lock.json', digest: { sha256: facts.lockFile } },
  ];
}

function inline(name: string, value: unknown): ResourceDescriptor {
  const text = JSON.stringify(value);
  return {
    name,
    digest: { sha256: hash('sha256', text) },
    mediaType: 'application/json',
    content: Buffer.from(text, 'utf8').toString('base64'),
  };
}
