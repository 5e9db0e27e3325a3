import { randomInt } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { IRunOptions, ISupportCodeLibrary } from '@cucumber/cucumber/api';
// The functions of `@cucumber/cucumber/api`, taken by themselves: all of it also loads the readers of configuration files, 80 ms.
import { loadSupport } from '@cucumber/cucumber/lib/api/load_support';
import { runCucumber } from '@cucumber/cucumber/lib/api/run_cucumber';
import * as pathing from '@cucumber/cucumber/lib/paths/paths';
import * as assembling from '@cucumber/cucumber/lib/assemble/assemble_test_cases';
import * as reading from '@cucumber/cucumber/lib/api/gherkin';
import type { SourcedPickle } from '@cucumber/cucumber/lib/assemble/types';
import EventDataCollector from '@cucumber/cucumber/lib/formatter/helpers/event_data_collector';
import { isFileNameInCucumber } from '@cucumber/cucumber/lib/filter_stack_trace';
import { Worker } from '@cucumber/cucumber/lib/runtime/worker';
import * as testCaseScope from '@cucumber/cucumber/lib/runtime/scope/test_case_scope';
import * as testRunScope from '@cucumber/cucumber/lib/runtime/scope/test_run_scope';
import * as definitions from '@cucumber/cucumber/lib/support_code_library_builder/get_definition_line_and_uri';
import { IdGenerator, type Envelope } from '@cucumber/messages';
import type { RunParameters } from '../../record/run-parameters';
import { toldOf, WantedLines, type KeptFeatures } from './kept-features';
import { processNameOf } from './record-clock';
import type { Suite } from './suite';

export interface CucumberOptions {
  readonly paths: readonly string[];
  readonly parameters: RunParameters;
  readonly order?: string;
  readonly shard?: string;
  /** Support code loaded before, for the second and later runs of one process. */
  readonly support?: ISupportCodeLibrary | undefined;
  /** Features that were read before, and are told of, in as far as they are played, to `onMessage` alone. */
  readonly features?: KeptFeatures;
  /** Whether the first scenario that does not pass is the last that is played. */
  readonly failFast?: boolean;
}

/** What of a suite Cucumber has to know. */
type Code = Pick<Suite, 'root' | 'support'>;

const REGISTER = join(__dirname, '../register.cjs');

/**
 * Cucumber asks for a hundred ids for each scenario, and a third of its messages was UUIDs. These name the process, for the messages of
 * several are joined, and count.
 */
function shortIds(): () => string {
  let next = 0;
  return () => `${processName}.${(next++).toString(36)}`;
}

let processName = randomInt(36 ** 6)
  .toString(36)
  .padStart(6, '0');

/** For formatters that look back Cucumber keeps every scenario, step and attachment till the run ends; that of messages does not. */
Object.assign(EventDataCollector.prototype, { parseEnvelope: () => undefined });

/**
 * By how much the heap grows before what is old is collected. Left to itself V8 has it grow to three times what is alive, and 10,000
 * scenarios take 600 MiB. While all is loaded much comes and stays, and each collection is in vain; of the scenarios little stays.
 */
const GROWTH = { loading: '--heap-growing-percent=40', playing: '--heap-growing-percent=10' } as const;
setFlagsFromString(GROWTH.loading);

/**
 * Cucumber remembers across every await to which scenario the code belongs, for steps that ask it for their World, and Node follows every
 * promise for that. Ours have it as `this`.
 */
const inNoScope = (_store: unknown, callback: () => unknown): Promise<unknown> => Promise.resolve().then(callback);
Object.assign(testCaseScope, { runInTestCaseScope: inNoScope });
Object.assign(testRunScope, { runInTestRunScope: inNoScope });

/**
 * Where the step or hook stands that is being defined. Cucumber asks a whole stack for it, each frame of which is looked up in its source
 * map: the first that is not its own is enough.
 */
function definedAt(cwd: string): { line: number; uri: string } {
  const error = new Error();
  const frame = framesOf(error).find((site) => isOfSuite(site.getFileName() ?? ''));
  if (frame === undefined) return { line: 0, uri: 'unknown' };
  const { file, line } = inItsSource(error, frame);
  return { line, uri: relative(cwd, file) };
}

function isOfSuite(file: string): boolean {
  return file !== '' && file !== __filename && !isFileNameInCucumber(file);
}

function framesOf(error: Error): readonly NodeJS.CallSite[] {
  const usual = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace') ?? NONE;
  Error.prepareStackTrace = (_error, frames) => frames;
  const frames = error.stack as unknown as readonly NodeJS.CallSite[];
  Object.defineProperty(Error, 'prepareStackTrace', usual);
  return frames;
}

const NONE: PropertyDescriptor = { value: undefined, writable: true, configurable: true };

/** A frame in words: a file, a line and a column, in brackets where the function has a name. */
const AT = /\n\s+at (?:.* \()?(?:file:\/\/)?(.+):(\d+):\d+\)?$/;

/** As what reads source maps says it; without one, as in a package, it is the file that runs. */
function inItsSource(error: Error, frame: NodeJS.CallSite): { file: string; line: number } {
  const [, file = frame.getFileName() ?? '', line = frame.getLineNumber()] =
    AT.exec(String(Error.prepareStackTrace?.(error, [frame]) ?? '')) ?? [];
  return { file, line: Number(line) };
}
Object.assign(definitions, { getDefinitionLineAndUri: definedAt });

/**
 * Cucumber assembles every test case before it plays the first, and keeps all of them till the end. Here each is assembled when its turn
 * comes, and when it is over nobody keeps it, nor the pickle that it was made of.
 */
const { assembleTestCases } = assembling;
const { getPicklesAndErrors } = reading;
const runTestCase = Reflect.get(Worker.prototype, 'runTestCase');
/** The pickles of a run that has read its features, for it keeps them for itself. */
let read: unknown[] = [];
type Assembled = Awaited<ReturnType<typeof assembleTestCases>>;
/** Of one that was had nothing is left. */
interface Turn {
  assemble?: () => Promise<Assembled>;
}
Object.assign(assembling, {
  assembleTestCases: (...[run, events, newId, pickles, library]: Parameters<typeof assembleTestCases>): Promise<readonly Turn[]> => {
    const taken = (pickles as SourcedPickle[]).splice(0);
    read.length = 0;
    setFlagsFromString(GROWTH.playing);
    return Promise.resolve(taken.map((own) => ({ assemble: () => assembleTestCases(run, events, newId, [own], library) })));
  },
});
/** What is being run. Cucumber looks up the lines of a file anew for each of its scenarios; here they are known. */
let asked: { readonly lines: WantedLines; readonly features?: KeptFeatures | undefined; readonly tell?: ToldOf | undefined } | undefined;
type ToldOf = (envelope: Envelope) => void;
Object.assign(reading, {
  getPicklesAndErrors: async (given: Parameters<typeof getPicklesAndErrors>[0]): ReturnType<typeof getPicklesAndErrors> => {
    const found = (await asked?.features?.read(given, getPicklesAndErrors)) ?? (await getPicklesAndErrors(given));
    const filterablePickles = found.filterablePickles.filter((own) => asked?.lines.has(own) ?? true);
    if (asked?.features === undefined) read = found.filterablePickles as unknown[];
    else for (const told of toldOf(filterablePickles)) asked.tell?.(told);
    return { ...found, filterablePickles };
  },
});

/** Where code is loaded already, only features are looked for, and these are files. */
const { resolvePaths } = pathing;
Object.assign(pathing, {
  resolvePaths: (...given: Parameters<typeof resolvePaths>): ReturnType<typeof resolvePaths> => {
    const [, cwd, { paths }] = given;
    if (asked?.features === undefined) return resolvePaths(...given);
    return Promise.resolve({
      unexpandedSourcePaths: paths,
      sourcePaths: paths.map((path) => resolve(cwd, path)),
      requirePaths: [],
      importPaths: [],
    });
  },
});
Object.assign(Worker.prototype, {
  async runTestCase(this: Worker, turn: Turn, failing: boolean): Promise<boolean> {
    const [own] = (await turn.assemble?.()) ?? [];
    delete turn.assemble;
    return own === undefined || runTestCase.call(this, own, failing);
  },
});

const newId = shortIds();
Object.assign(IdGenerator, { uuid: () => newId });

/** Loads a suite's support code once, to be used by many runs. */
export function loadSupportCode(suite: Code): Promise<ISupportCodeLibrary> {
  return loadSupport({ sources: sources([], {}), support: support(suite) }, { cwd: suite.root });
}

/**
 * Runs Cucumber in this process with the message formatter alone: `messages` gets each message as one line of JSON. There are no
 * retries. Whether the run was a success is for the record to say, not for Cucumber.
 */
export async function runScenarios(
  suite: Code,
  options: CucumberOptions,
  messages: Writable,
  onMessage?: (envelope: Envelope) => void,
): Promise<void> {
  const { parameters, features } = options;
  const lines = new WantedLines(options.paths);
  if (parameters.run !== undefined) processName = processNameOf(parameters.run, parameters.worker);
  const run: IRunOptions = {
    sources: sources(lines.files, options),
    support: options.support ?? support(suite),
    runtime: {
      dryRun: false,
      failFast: options.failFast ?? false,
      filterStacktraces: true,
      parallel: 0,
      retry: 0,
      retryTagFilter: '',
      strict: true,
      worldParameters: { ...parameters },
    },
    formats: { stdout: 'message', files: {}, publish: false, options: {} },
  };
  asked = { lines, features, tell: onMessage };
  try {
    await runCucumber(run, { cwd: suite.root, stdout: messages }, onMessage);
  } finally {
    asked = undefined;
  }
}

function sources(paths: readonly string[], { order = 'defined', shard }: Pick<CucumberOptions, 'order' | 'shard'>): IRunOptions['sources'] {
  type Order = IRunOptions['sources']['order'];
  return {
    defaultDialect: 'en',
    paths: [...paths],
    names: [],
    tagExpression: '',
    order: order as Order,
    ...(shard !== undefined && { shard }),
  };
}

function support(suite: Code): { requireModules: string[]; requirePaths: string[] } {
  return { requireModules: [REGISTER], requirePaths: [...suite.support] };
}
