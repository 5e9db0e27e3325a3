import type { ITestCaseHookParameter } from '@cucumber/cucumber';
import {
  After,
  AfterAll,
  Before,
  BeforeAll,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
  setWorldConstructor,
  Status,
} from '@cucumber/cucumber';
import { expectUntouched } from './expect/untouched';
import { expectContract } from './expect/contract/judge';
import { expectContents } from './expect/contents';
import { showEvidence } from './expect/evidence-of-failure';
import { expectAuthenticAlerts } from './expect/beyond-the-note';
import { expectNothingUnclaimed } from './expect/silence';
import { attachingFaults } from './fault-attachment';
import { planOf, requirePlanned, takeTurn } from './stage/plan';
import { expectReadSo } from './words/readings';
import { identify } from './stage/scenario-identity';
import { countingClock } from '../record/counting-clock';
import type { RunParameters } from '../record/run-parameters';
import { Session } from './stage/session';
import { wallClock } from './stage/wall-clock';
import { World } from './stage/world';
import { VOCABULARY } from './words/vocabulary';

setWorldConstructor(World);
setDefinitionFunctionWrapper(attachingFaults);
/** More than the longest wait for a distribution in real time. */
setDefaultTimeout(180_000);
/** A scenario may have to wait until others have had their turn at a shared target. */
const TURN_TIMEOUT = 1_200_000;

/** The session of the run that is going on, or why there is none; Cucumber offers its hooks no other place to share it. */
let session: { readonly open: Session } | { readonly failed: unknown } | undefined;

BeforeAll(async function () {
  const { parameters } = this as unknown as { readonly parameters: RunParameters };
  const { countedFrom } = parameters;
  session = await Session.open(parameters, countedFrom === undefined ? wallClock : countingClock(countedFrom)).then(
    (open) => ({ open }),
    (failed: unknown) => ({ failed }),
  );
});

Before({ timeout: TURN_TIMEOUT }, async function (this: World, { gherkinDocument, pickle }: ITestCaseHookParameter) {
  if (!session) throw new Error('no run has begun');
  if ('failed' in session) throw session.failed;
  const { open } = session;
  expectReadSo(open.target, pickle);
  this.begin(open, identify(gherkinDocument, pickle));
  const plan = planOf(pickle, VOCABULARY);
  requirePlanned(open.target, plan, this.scenario, open.arranging);
  await takeTurn(this, plan);
  this.clearAwayAfterwards();
});

After(async function (this: World, { result }: ITestCaseHookParameter) {
  if (!this.begun) return;
  try {
    await judge(this, result?.status);
  } finally {
    this.putAway();
  }
});

type Outcome = NonNullable<ITestCaseHookParameter['result']>['status'] | undefined;

/** Judges what no step asks for, and takes the scenario's things away. */
async function judge(world: World, status: Outcome): Promise<void> {
  let looked = 0;
  try {
    await world.settle();
    looked = world.inbox.all.length;
    if (status === Status.FAILED) await showEvidence(world);
    if (status === Status.PASSED) await orElse(judgeBesideSteps(world), () => showEvidence(world));
  } finally {
    await world.leave();
    if (session && 'open' in session) session.open.journal.expectWhole();
  }
  await world.end();
  if (status !== Status.PASSED) return;
  if (world.inbox.all.length > looked) await expectContract(world);
  expectNothingUnclaimed(world);
}

/** What no step asks for: that commands and answers are what the requests asked for, and every message as all have to be. */
async function judgeBesideSteps(world: World): Promise<void> {
  await expectContents(world);
  await expectUntouched(world);
  await expectAuthenticAlerts(world);
  await expectContract(world);
}

/** What is awaited; where it fails, `also` is done before that is said. */
async function orElse(awaited: Promise<void>, also: () => Promise<void>): Promise<void> {
  try {
    await awaited;
  } catch (error) {
    await also();
    throw error;
  }
}

AfterAll(async function () {
  if (session && 'open' in session) await session.open.close();
  session = undefined;
});
