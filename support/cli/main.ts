import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import type { CommandContext } from './context';
import type { Terminal } from './progress';
import type { Suite } from './suite';

type MakeCommand = (context: CommandContext) => Command;

/** The commands, each loaded when it is called: `list` need not wait for Cucumber, nor `run` for the reference. */
const COMMANDS: Readonly<Record<string, { readonly does: string; readonly load: () => MakeCommand }>> = {
  run: { does: 'run the suite, or a part of it, and report', load: () => (lazily('./run-command') as typeof import('./run-command')).makeRunCommand },
  report: { does: 'rebuild every view of a recorded run', load: () => (lazily('./report-command') as typeof import('./report-command')).makeReportCommand },
  merge: { does: 'join the shards of one run', load: () => (lazily('./merge-command') as typeof import('./merge-command')).makeMergeCommand },
  compare: { does: 'two runs side by side: what regressed, what was fixed', load: () => (lazily('./compare-command') as typeof import('./compare-command')).makeCompareCommand },
  list: { does: 'what there is: changes, requirements, scenarios, services, defects', load: () => (lazily('./list-command') as typeof import('./list-command')).makeListCommand },
  explain: { does: 'one id in full', load: () => (lazily('./explain-command') as typeof import('./explain-command')).makeExplainCommand },
  coverage: { does: 'requirements against scenarios', load: () => (lazily('./coverage-command') as typeof import('./coverage-command')).makeCoverageCommand },
  prove: { does: 'break the reference, defect by defect, and see that scenarios notice', load: () => (lazily('./prove-command') as typeof import('./prove-command')).makeProveCommand },
  'self-check': { does: 'run the suite against targets that are good for nothing', load: () => (lazily('./self-check-command') as typeof import('./self-check-command')).makeSelfCheckCommand },
  serve: { does: 'the reference implementation as a server of its own', load: () => (lazily('./serve-command') as typeof import('./serve-command')).makeServeCommand },
  target: { does: 'write a target file, or see what one comes to', load: () => (lazily('./target-command') as typeof import('./target-command')).makeTargetCommand },
  pki: { does: 'write the test PKI, or certificates for mutual TLS', load: () => (lazily('./pki-command') as typeof import('./pki-command')).makePkiCommand },
  'lint-features': { does: 'hold the features to the rules of style', load: () => (lazily('./lint-command') as typeof import('./lint-command')).makeLintCommand },
};

const lazily = createRequire(__filename);

/** Errors that are for the person at the keyboard: one line, exit code 2. */
const WRONG_USE: ReadonlySet<string> = new Set(['UsageError', 'NotARun', 'TargetFileError', 'UnknownEntry', 'CatalogueError', 'InterpretationError']);

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

function loadSuite(): Suite {
  return (lazily('./duis-suite') as typeof import('./duis-suite')).duisSuite();
}

function program(context: CommandContext, called: string | undefined): Command {
  const top = new Command('duis-conformance').description('Conformance suite for the DCC User Interface Specification, DUIS 4.0').showHelpAfterError('(--help shows what there is)');
  for (const [name, { does, load }] of Object.entries(COMMANDS)) {
    top.addCommand((name === called ? load()(context) : new Command(name)).summary(does));
  }
  return settle(top, context);
}

/** Commander is to throw and not to exit, and to write where it is told, in every command. */
function settle(command: Command, context: CommandContext): Command {
  command.exitOverride().configureOutput({ writeOut: (text) => void context.out.write(text), writeErr: (text) => void context.errors.write(text) });
  command.commands.forEach((child) => settle(child, context));
  return command;
}

function explainError(error: unknown, errors: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && WRONG_USE.has(error.name)) {
    errors.write(`${error.message}\n`);
    return 2;
  }
  throw error;
}
