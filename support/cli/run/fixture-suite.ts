import { FAULT_MEDIA_TYPE } from '../../record/fault';
import { FINDING_MEDIA_TYPE } from '../../record/finding';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunOptions } from './run';
import type { Suite, SuiteRequirement } from './suite';

/** A suite of a few lines in a temporary folder, for the tests of the command line and of the reports. */
export interface FixtureSuite extends Suite {
  readonly out: string;
}

/** `files` by their path: features below `features/`, support code (JavaScript, with `cucumber` at hand) as `steps.cjs`. */
export function fixtureSuite(files: Readonly<Record<string, string>>, requirements: readonly SuiteRequirement[] = []): FixtureSuite {
  const root = mkdtempSync(join(tmpdir(), 'duis-fixture-'));
  mkdirSync(join(root, 'features'));
  for (const [path, text] of Object.entries({ 'steps.cjs': '', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path.endsWith('.cjs') ? PREAMBLE + text : text);
  }
  return {
    name: 'fixture',
    version: '1.0.0',
    requirementSet: 'fixture',
    root,
    features: 'features',
    support: ['steps.cjs'],
    requirements,
    interpretations: [],
    out: join(root, 'reports'),
  };
}

/** Options of a run of everything, without Allure. */
export function fixtureRun(suite: FixtureSuite, options: Partial<RunOptions> = {}): RunOptions {
  return { change: [], requirement: [], scenario: [], out: suite.out, seed: 1, order: 'defined', parallel: 1, allure: false, ...options };
}

export function fixtureRequirement(id: string, facts: Partial<SuiteRequirement> = {}): SuiteRequirement {
  return { id, change: id.replace(/-\d+$/, ''), clause: '1.2.3', statement: `What ${id} asks for.`, status: 'approved', ...facts };
}

/** Steps of a fixture throw these by name; each attaches its kind of fault, and its Finding where it was given one, as the World's do. */
const PREAMBLE = `const { Given, When, Then, Before, After, BeforeAll, AfterAll, setDefinitionFunctionWrapper } =
  require(${JSON.stringify(require.resolve('@cucumber/cucumber'))});
class TargetFault extends Error {
  constructor(message, finding) {
    super(message);
    this.finding = finding;
  }
}
class HarnessFault extends Error {}
class TargetUnavailable extends Error {}
class CapabilityMissing extends Error {
  constructor(message, capability) {
    super(message);
    this.capability = capability;
  }
}
const KINDS = {
  TargetFault: 'target',
  HarnessFault: 'harness',
  TargetUnavailable: 'target-unavailable',
  CapabilityMissing: 'capability-missing',
};
setDefinitionFunctionWrapper((definition) => async function (...given) {
  try {
    return await definition.apply(this, given);
  } catch (error) {
    const kind = KINDS[error.constructor.name];
    if (kind && this.attach) this.attach(JSON.stringify({ kind, capability: error.capability }), '${FAULT_MEDIA_TYPE}');
    if (error.finding && this.attach) this.attach(JSON.stringify(error.finding), '${FINDING_MEDIA_TYPE}');
    throw error;
  }
});
`;
