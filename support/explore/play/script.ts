import type { Argument } from '@cucumber/cucumber-expressions';
import type { PickleStep } from '@cucumber/messages';
import type { World } from '../../world/stage/world';
import type { Sentence } from '../stimuli/stimulus';

/** A step definition as Cucumber keeps it. */
interface StepDefinition {
  readonly code: unknown;
  readonly expression: { match(text: string): readonly Argument[] | null };
  matchesStepName(text: string): boolean;
  getInvocationParameters(request: { readonly step: PickleStep; readonly world: World }): Promise<{ readonly parameters: unknown[] }>;
}

/** What is used of Cucumber's library of support code. */
export interface StepLibrary {
  readonly stepDefinitions: readonly StepDefinition[];
}

/** One word of a sentence that a step takes: its parameter type, what it says, and where. */
export interface Word {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The suite's step definitions, to be played one sentence at a time on any stage. */
export class Script {
  private readonly definitions = new Map<string, StepDefinition | undefined>();

  constructor(private readonly library: StepLibrary) {}

  /** Does what the sentence says, on this stage. Rejects with what the step throws, RangeError where there is no such sentence. */
  async play(world: World, { text, table }: Sentence): Promise<void> {
    const definition = this.definitionOf(text);
    if (!definition) throw new RangeError(`no step definition fits "${text}"`);
    const step = { id: '', text, astNodeIds: [], ...(table && { argument: { dataTable: { rows: rowsOf(table) } } }) };
    const { parameters } = await definition.getInvocationParameters({ step, world });
    await (definition.code as (this: World, ...given: unknown[]) => unknown).apply(world, parameters);
  }

  /** The words that the sentence gives to its step, in their order; none where it is no sentence of the suite. */
  words(text: string): readonly Word[] {
    const found = this.definitionOf(text)?.expression.match(text) ?? [];
    return found.flatMap((argument): Word[] => {
      const { start, end, value } = argument.group;
      return start === undefined || end === undefined || typeof value !== 'string'
        ? []
        : [{ type: argument.getParameterType().name ?? '', text: value, start, end }];
    });
  }

  private definitionOf(text: string): StepDefinition | undefined {
    if (!this.definitions.has(text)) {
      if (this.definitions.size > CAPACITY) this.definitions.clear();
      this.definitions.set(
        text,
        this.library.stepDefinitions.find((one) => one.matchesStepName(text)),
      );
    }
    return this.definitions.get(text);
  }
}

/** Sentences of which it is remembered which definition fits them. */
const CAPACITY = 20_000;

function rowsOf(table: readonly (readonly string[])[]): { readonly cells: { readonly value: string }[] }[] {
  return table.map((cells) => ({ cells: cells.map((value) => ({ value })) }));
}
