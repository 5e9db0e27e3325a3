import { EventEmitter } from 'node:events';
import { TestStepResultStatus, type Envelope } from '@cucumber/messages';
import AllureCucumberReporter from 'allure-cucumberjs/reporter';
import { Stage, Status, type StepResult, type TestResult } from 'allure-js-commons';
import { createTestResult, type LifecycleListener } from 'allure-js-commons/sdk/reporter';
import { clusterIdOf, clustersOf } from '../clusters/cluster';
import { allureCategories, allureEnvironment, causeMark } from './facts';
import { pagedScenarios } from '../exchange/paged-scenarios';
import { attachMessages, type NamedAttachment } from './messages';
import { describeScenario, findingAttachment, identifyResult, toAllureStatus } from './scenario';
import { LeanAllureWriter } from './writer';
import { FAULT_MEDIA_TYPE } from '../../record/fault';
import { FINDING_MEDIA_TYPE } from '../../record/finding';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { judgeSteps, type Failure, type StepOutcome } from '../../record/verdict';
import { Owners } from '../owners';
import { faultsOf } from '../journal/recorded-messages';

/**
 * Writes allure-results by replaying the recorded messages through allure-cucumberjs. That formatter calls undefined steps and
 * failed hooks passed, and takes two scenarios of one name for one that was retried; so every status comes from the record's
 * own verdict, and every identity from the scenario's id. A promised scenario that was not run gets a result too: the totals of
 * both reports are those of the promised set.
 */
export function writeAllureResults(record: RunRecord, dir: string, owners = new Owners(undefined, []), paged = pagedIn(record)): void {
  const replay = new AllureReplay(record, dir, owners, paged);
  for (const scenario of record.scenarios) replay.play(scenario);
  replay.finish();
}

/** The scenarios that have an exchange page: what they say in detail stands in both. */
function pagedIn({ scenarios }: RunRecord): ReadonlySet<string> {
  return new Set(pagedScenarios(clustersOf(scenarios)).map(({ id }) => id));
}

class AllureReplay {
  private readonly bus = new EventEmitter();
  private readonly writer: LeanAllureWriter;
  private scenario: JudgedScenario | undefined;
  private step: StepOutcome | undefined;
  /** The ids of test steps that are hooks. */
  private readonly hooks: ReadonlySet<string>;

  constructor(
    private readonly record: RunRecord,
    dir: string,
    private readonly owners: Owners,
    private readonly paged: ReadonlySet<string>,
  ) {
    this.writer = new LeanAllureWriter(dir);
    const { envelopes } = record.messages;
    const steps = envelopes.flatMap(({ testCase }) => testCase?.testSteps ?? []);
    this.hooks = new Set(steps.flatMap(({ id, hookId }) => (hookId === undefined ? [] : [id])));
    createReporter(this.bus, envelopes, {
      writer: this.writer,
      listeners: [this.listener()],
      environmentInfo: allureEnvironment(record.envelope),
      categories: allureCategories(clustersOf(record.scenarios)),
    });
    for (const envelope of envelopes) if (envelope.gherkinDocument ?? envelope.pickle ?? envelope.testCase) this.emit(envelope);
  }

  play(scenario: JudgedScenario): void {
    this.scenario = scenario;
    const ended = scenario.envelopes.some(({ testCaseFinished }) => testCaseFinished);
    if (!ended) return this.writeUnrun(scenario);
    const attached = faultsOf(scenario.envelopes);
    for (const envelope of withoutQuietHooks(scenario.envelopes, this.hooks)) {
      const { testStepId = '', testStepResult: result } = envelope.testStepFinished ?? {};
      this.step = result && { text: '', hook: false, result, ...attached.get(testStepId) };
      this.emit(envelope);
    }
  }

  finish(): void {
    this.emit({ testRunFinished: { success: true, timestamp: { seconds: 0, nanos: 0 } } });
  }

  private emit(envelope: Envelope): void {
    this.bus.emit('envelope', envelope);
  }

  private listener(): LifecycleListener {
    return {
      beforeTestResultStart: (result) => this.scenario && identifyResult(result, this.scenario),
      beforeStepStop: (step) => this.step && correctStep(step, this.step),
      beforeTestResultWrite: (result) => this.scenario && this.conclude(result, this.scenario),
    };
  }

  /** The last word on a result before it is written. */
  private conclude(result: TestResult, scenario: JudgedScenario): void {
    describeScenario(result, scenario, this.record.envelope.requirements, this.owners.of(scenario), this.paged.has(scenario.id));
    result.status = toAllureStatus(scenario);
    result.stage = Stage.FINISHED;
    result.statusDetails = scenario.failure ? { ...result.statusDetails, message: messageOf(scenario.failure) } : {};
    const finding = findingAttachment(scenario);
    if (finding) {
      this.keep(finding);
      result.attachments.push({ name: finding.name, type: finding.type, source: finding.source });
    }
    if (this.paged.has(scenario.id)) attachMessages(result, this.record.dir, scenario, (own) => this.keep(own));
  }

  private keep({ source, content }: NamedAttachment): void {
    this.writer.writeAttachment(source, content);
  }

  private writeUnrun(scenario: JudgedScenario): void {
    const result = createTestResult(`${scenario.id.replace(/[^\w.-]/g, '_')}-not-run`);
    identifyResult(result, scenario);
    const instant = Date.parse(this.record.envelope.run.startedAt);
    this.conclude(Object.assign(result, { name: scenario.name, start: instant, stop: instant }), scenario);
    this.writer.writeResult(result);
  }
}

function messageOf(failure: Failure): string {
  return failure.kind === 'target' ? `${failure.message}\n${causeMark(clusterIdOf(failure))}` : failure.message;
}

/** allure-cucumberjs takes its options as Cucumber hands them to a formatter; of those it reads only these. */
function createReporter(bus: EventEmitter, envelopes: readonly Envelope[], options: object): void {
  const hooks = envelopes.flatMap(({ hook }) => hook ?? []);
  const named = (type: string, name: string): object[] =>
    hooks.filter((hook) => String(hook.type) === type).map((hook) => ({ id: hook.id, name: hook.name ?? name }));
  const supportCodeLibrary = {
    beforeTestCaseHookDefinitions: named('BEFORE_TEST_CASE', 'Before'),
    afterTestCaseHookDefinitions: named('AFTER_TEST_CASE', 'After'),
    beforeTestRunHookDefinitions: [],
    afterTestRunHookDefinitions: [],
  };
  const handed = { parsedArgvOptions: options, eventBroadcaster: bus, supportCodeLibrary };
  new AllureCucumberReporter(handed as unknown as ConstructorParameters<typeof AllureCucumberReporter>[0]);
}

/** Every scenario has the same hooks; Allure shows those that did not pass. */
function withoutQuietHooks(envelopes: readonly Envelope[], hooks: ReadonlySet<string>): Envelope[] {
  const quiet = new Set(
    envelopes.flatMap(({ testStepFinished: ended }) =>
      ended !== undefined && hooks.has(ended.testStepId) && ended.testStepResult.message === undefined ? [ended.testStepId] : [],
    ),
  );
  return envelopes.filter(
    ({ testStepStarted, testStepFinished, attachment }) =>
      !quiet.has((testStepStarted ?? testStepFinished)?.testStepId ?? '') && !isAboutFault(attachment?.mediaType),
  );
}

/** What a failing step attached about itself is in the result's own words, and beside the messages. */
function isAboutFault(mediaType: string | undefined): boolean {
  return mediaType === FAULT_MEDIA_TYPE || mediaType === FINDING_MEDIA_TYPE;
}

function correctStep(step: StepResult, outcome: StepOutcome): void {
  const judgement = judgeSteps([outcome]);
  const skipped = outcome.result.status === TestStepResultStatus.SKIPPED;
  step.status = skipped ? Status.SKIPPED : toAllureStatus(judgement);
  if (judgement.failure !== undefined && !skipped) step.statusDetails = { ...step.statusDetails, message: judgement.failure.message };
}
