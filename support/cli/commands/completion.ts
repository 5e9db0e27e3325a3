import { Argument, Command } from 'commander';
import { FeatureShelf } from '../run/feature-shelf';
import { changesOf, type Suite } from '../run/suite';
import type { CommandContext } from './context';
import { loadDefects } from './defects';

/** What an option or a command takes, as the shell asks for it: ids by the beginning that is there already. */
const IDS: Readonly<Record<string, (suite: Suite) => readonly string[]>> = {
  change: changesOf,
  requirement: ({ requirements }) => requirements.map(({ id }) => id),
  scenario: (suite) => [...new Set(new FeatureShelf(suite).scenarios().map(({ id }) => id.split('/')[0] ?? id))],
  defect: () => loadDefects().map(({ id }) => id),
};

/** Asks this command for all that a shell may offer: the commands, or the ids of the option before. */
export const BASH_COMPLETION = `_duis_conformance() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} kind='' options
  case "$before" in
    --change|--requirement|--scenario|--defect) kind=\${before#--} ;;
    explain) kind=any ;;
    duis-conformance) kind=commands ;;
  esac
  if [ -n "$kind" ]; then
    mapfile -t COMPREPLY < <(duis-conformance completion ids "$kind" "$word" 2> /dev/null)
  elif [ "\${word#-}" != "$word" ]; then
    options=$(duis-conformance "\${COMP_WORDS[1]}" --help 2> /dev/null | grep -oE '^ {2,}(-., )?--[a-z-]+' | grep -oE -e '--[a-z-]+')
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  fi
}
complete -o default -F _duis_conformance duis-conformance
`;

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: BASH_COMPLETION,
  zsh: `autoload -U +X bashcompinit && bashcompinit\n${BASH_COMPLETION}`,
};

/** `duis-conformance completion bash|zsh` */
export function makeCompletionCommand({ suite, out }: CommandContext): Command {
  return new Command('completion')
    .description('Writes what a shell needs to complete commands, options and ids.')
    .addArgument(new Argument('<shell>', 'bash or zsh').choices([...Object.keys(SCRIPTS), 'ids']))
    .argument('[kind]', 'with ids: change, requirement, scenario, defect, any or commands')
    .argument('[beginning]', 'with ids: how they begin', '')
    .addHelpText('after', '\nExamples:\n  $ duis-conformance completion bash >> ~/.bashrc\n  $ duis-conformance completion zsh >> ~/.zshrc')
    .action((shell: string, kind: string | undefined, beginning: string, _options: unknown, command: Command) => {
      const script = SCRIPTS[shell];
      if (script !== undefined) return void out.write(script);
      const names = kind === 'commands' ? (command.parent?.commands ?? []).map((one) => one.name()) : idsOf(suite(), kind ?? 'any');
      out.write(names.flatMap((name) => (name.toUpperCase().startsWith(beginning.toUpperCase()) ? [`${name}\n`] : [])).join(''));
    });
}

function idsOf(suite: Suite, kind: string): readonly string[] {
  return kind === 'any' ? Object.values(IDS).flatMap((list) => list(suite)) : (IDS[kind]?.(suite) ?? []);
}
