import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import type { CommandContext } from './commands/context';
import type { Terminal } from './run/progress';
import { printable } from '../report/printable';
import type { Suite } from './run/suite';
import { exitCodeOf, isSystemError, systemErrorText } from './run/system-error';
import { UsageError } from './run/usage-error';

type MakeCommand = (context: CommandContext) => Command;

/** The commands, each loaded when it is called: `list` need not wait for Cucumber, nor `run` for the reference. */
const COMMANDS: Readonly<Record<string, { readonly does: string; readonly load: () => MakeCommand }>> = {
  run: {
    does: 'run the suite, or a part of it, and report',
    load: () => (lazily('./commands/run') as typeof import('./commands/run')).makeRunCommand,
  },
  report: {
    does: 'rebuild every view of a recorded run',
    load: () => (lazily('./commands/report') as typeof import('./commands/report')).makeReportCommand,
  },
  merge: {
    does: 'join the shards of one run',
    load: () => (lazily('./commands/merge') as typeof import('./commands/merge')).makeMergeCommand,
  },
  compare: {
    does: 'two runs side by side: what regressed, what was fixed',
    load: () => (lazily('./commands/compare') as typeof import('./commands/compare')).makeCompareCommand,
  },
  verify: {
    does: 'is a recorded run whole and unchanged, and does its verdict follow from it?',
    load: () => (lazily('./commands/verify') as typeof import('./commands/verify')).makeVerifyCommand,
  },
  reproduce: {
    does: 'play a recorded run once more, and say what differs',
    load: () => (lazily('./commands/reproduce') as typeof import('./commands/reproduce')).makeReproduceCommand,
  },
  signoff: {
    does: 'sign a run off: the statement, matrix, attestation and record that others cite, in one zip',
    load: () => (lazily('./commands/signoff') as typeof import('./commands/signoff')).makeSignoffCommand,
  },
  journal: {
    does: 'the messages of a recorded run, as files',
    load: () => (lazily('./commands/journal') as typeof import('./commands/journal')).makeJournalCommand,
  },
  list: {
    does: 'what there is: changes, requirements, scenarios, services, defects',
    load: () => (lazily('./commands/list') as typeof import('./commands/list')).makeListCommand,
  },
  explain: { does: 'one id in full', load: () => (lazily('./commands/explain') as typeof import('./commands/explain')).makeExplainCommand },
  coverage: {
    does: 'requirements against scenarios',
    load: () => (lazily('./commands/coverage') as typeof import('./commands/coverage')).makeCoverageCommand,
  },
  rows: {
    does: 'rows of Examples that hold the combinations of a family of factors',
    load: () => (lazily('./commands/rows') as typeof import('./commands/rows')).makeRowsCommand,
  },
  prove: {
    does: 'break the reference, defect by defect, and see that scenarios notice',
    load: () => (lazily('./commands/prove') as typeof import('./commands/prove')).makeProveCommand,
  },
  explore: {
    does: 'a candidate beside the reference, on generated stimuli: what differs, as scenarios',
    load: () => (lazily('./commands/explore') as typeof import('./commands/explore')).makeExploreCommand,
  },
  'self-check': {
    does: 'run the suite against targets that are good for nothing',
    load: () => (lazily('./commands/self-check') as typeof import('./commands/self-check')).makeSelfCheckCommand,
  },
  serve: {
    does: 'the reference implementation as a server of its own',
    load: () => (lazily('./commands/serve') as typeof import('./commands/serve')).makeServeCommand,
  },
  target: {
    does: 'write a target file, or see what one comes to',
    load: () => (lazily('./commands/target') as typeof import('./commands/target')).makeTargetCommand,
  },
  pki: {
    does: 'write the test PKI, or certificates for mutual TLS',
    load: () => (lazily('./commands/pki') as typeof import('./commands/pki')).makePkiCommand,
  },
  doctor: {
    does: 'look at the machine: what is missing, and what to do',
    load: () => (lazily('./commands/doctor') as typeof import('./commands/doctor')).makeDoctorCommand,
  },
  demo: {
    does: 'a night that fails, in a minute',
    load: () => (lazily('./commands/demo') as typeof import('./commands/demo')).makeDemoCommand,
  },
  new: {
    does: 'begin a scenario on a requirement',
    load: () => (lazily('./commands/new') as typeof import('./commands/new')).makeNewCommand,
  },
  completion: {
    does: 'what a shell needs to complete commands, options and ids',
    load: () => (lazily('./commands/completion') as typeof import('./commands/completion')).makeCompletionCommand,
  },
  'lint-features': {
    does: 'hold the features to the rules of style',
    load: () => (lazily('./commands/lint') as typeof import('./commands/lint')).makeLintCommand,
  },
};

const lazily = createRequire(__filename);

/** Errors that are for the person at the keyboard: one line, exit code 2. */
const WRONG_USE: ReadonlySet<string> = new Set([
  'UsageError',
  'NotARun',
  'TargetFileError',
  'UnknownEntry',
  'CatalogueError',
  'InterpretationError',
  'FactorsError',
]);

/** Errors of which nobody at the keyboard is guilty: one line, exit code 3. */
const NOT_JUDGED: ReadonlySet<string> = new Set([
  'EnvironmentFault',
  'DamagedRecord',
  'BrokenSeal',
  'AnotherTarget',
  'SignoffRefused',
  'ControlRefusal',
]);

/** Runs one command line; resolves with the exit code. Wrong use is 2, with a line that says what is known. */
export async function main(args: readonly string[], out: Terminal = process.stdout, errors: Terminal = process.stderr): Promise<number> {
  let code = 0;
  const context: CommandContext = { out, errors, suite: loadSuite, exit: (given) => void (code = given) };
  try {
    await program(context, args[0] === 'help' ? args[1] : args[0]).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explainError(error, errors);
  }
}

/** The suite of this checkout, or of this package. */
export function loadSuite(): Suite {
  return (lazily('./run/duis-suite') as typeof import('./run/duis-suite')).duisSuite();
}

function program(context: CommandContext, called: string | undefined): Command {
  const top = new Command('duis-conformance')
    .description('Conformance suite for the DCC User Interface Specification, DUIS 4.0')
    .showHelpAfterError('(--help shows what there is)')
    .option('--version', 'the version of the suite, its commit and its set of requirements')
    .on('option:version', () => {
      context.out.write(versionText(context.suite()));
      throw new CommanderError(0, 'commander.version', '');
    });
  for (const [name, { does, load }] of Object.entries(COMMANDS)) {
    top.addCommand((name === called ? load()(context) : new Command(name)).summary(does));
  }
  top.hook('preAction', (_top, command) => refuseNothing(command));
  return settle(top, context);
}

/**
 * An option or argument that is there and says nothing is mostly a variable of a script that nobody set: it would be the folder at hand, or
 * every address of the machine. The beginning of a word that is to be completed may be nothing. Throws UsageError.
 */
function refuseNothing(command: Command): void {
  const isNothing = (value: unknown): boolean => [value].flat().some((own) => typeof own === 'string' && own.trim() === '');
  const option = command.options.find((own) => isNothing(command.getOptionValue(own.attributeName())));
  if (option !== undefined) throw new UsageError(`${option.long ?? option.flags} says nothing: give it a value, or leave it out`);
  const argument = command.registeredArguments.find(
    ({ defaultValue }, place) => defaultValue !== '' && isNothing(command.processedArgs[place]),
  );
  if (argument !== undefined) throw new UsageError(`the argument ${argument.name()} says nothing`);
}

function versionText({ name, version, root, requirementSet }: Suite): string {
  const { commitOf } = lazily('./run/suite-identity') as typeof import('./run/suite-identity');
  return `${name} ${version}, commit ${commitOf(root)}, requirements ${requirementSet}\n`;
}

/** Commander is to throw and not to exit, and to write where it is told, in every command. */
function settle(command: Command, context: CommandContext): Command {
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => void context.out.write(text), writeErr: (text) => void context.errors.write(text) });
  command.commands.forEach((child) => settle(child, context));
  return command;
}

/**
 * One line for the person at the keyboard, whatever went wrong: never 1, which is a statement about a target, and never a stack that nobody
 * asked for.
 */
export function explainError(error: unknown, errors: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (WRONG_USE.has(name) || NOT_JUDGED.has(name)) {
    errors.write(`${printable(message)}\n`);
    return WRONG_USE.has(name) ? 2 : 3;
  }
  if (isSystemError(error)) {
    errors.write(`${systemErrorText(error)}\n`);
    return exitCodeOf(error);
  }
  const stack = error instanceof Error && process.env['DUIS_STACK'] !== undefined ? error.stack : undefined;
  errors.write(`${stack ?? printable(`the suite itself failed: ${name}: ${message.split('\n', 1)[0]} (DUIS_STACK=1 shows where)`)}\n`);
  return 3;
}
