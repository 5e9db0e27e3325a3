import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions';
import type { Facts, Introduced } from './facts';
import { factsOf, together } from './facts';

/** A parameter type as Cucumber takes its definition. */
interface Word {
  readonly name: string;
  readonly regexp: RegExp;
  readonly transformer: (...parts: string[]) => unknown;
}

/** A step in the words of a feature, and what it says of itself. */
export interface SaidStep {
  readonly words: string;
  readonly facts: Facts;
  /** Brings in the devices that it names, where it names any that are new. */
  readonly casts?: (cast: Introduced) => void;
}

/** The expressions of all step definitions with what each says of itself, and the words that they are made of. */
export class Vocabulary {
  private readonly words = new Map<string, Word>();
  private readonly said = new Map<string, Facts>();
  private readonly known = new Map<string, SaidStep | undefined>();
  private compiled: readonly (readonly [expression: CucumberExpression, facts: Facts])[] | undefined;

  /** Learns a parameter type. */
  learnWord(word: Word): void {
    this.words.set(word.name, word);
    this.forget();
  }

  /** Learns an expression. */
  learn(expression: string, facts: Facts): void {
    this.said.set(expression, facts);
    this.forget();
  }

  /** The expressions that it knows, in the order in which it learnt them. */
  get expressions(): readonly string[] {
    return [...this.said.keys()];
  }

  /** The same, each with what its definition says. */
  get entries(): readonly (readonly [expression: string, facts: Facts])[] {
    return [...this.said];
  }

  /** What a step says of itself: the step definition, and every word in it. Undefined for words that no definition fits. */
  read(words: string): SaidStep | undefined {
    if (!this.known.has(words)) this.known.set(words, this.understood(words));
    return this.known.get(words);
  }

  private understood(words: string): SaidStep | undefined {
    this.compiled ??= this.compile();
    for (const [expression, facts] of this.compiled) {
      const match = expression.match(words);
      if (!match) continue;
      const values = match.map((argument) => argument.getValue(null));
      const bringsIn = facts.casts;
      return { words, facts: together([facts, ...values.map(factsOf)]), ...(bringsIn && { casts: (cast) => bringsIn(cast, ...values) }) };
    }
    return undefined;
  }

  private compile(): readonly (readonly [CucumberExpression, Facts])[] {
    const registry = new ParameterTypeRegistry();
    for (const { name, regexp, transformer } of this.words.values())
      registry.defineParameterType(new ParameterType(name, regexp, null, transformer, false, false));
    return [...this.said].map(([expression, facts]) => [new CucumberExpression(expression, registry), facts]);
  }

  private forget(): void {
    this.compiled = undefined;
    this.known.clear();
  }
}

/** That of the steps of this suite. Cucumber keeps its own in the same way: for all modules together, filled as they load. */
export const VOCABULARY = new Vocabulary();

/** The expression of a step definition, which says this of itself besides what its words say. */
export function says(expression: string, facts: Facts): string {
  VOCABULARY.learn(expression, facts);
  return expression;
}

/** The expression of a step that only reads. */
export function reads(expression: string): string {
  return says(expression, {});
}

/** The definition of a parameter type, as Cucumber takes it. */
export function word<W extends Word>(definition: W): W {
  VOCABULARY.learnWord(definition);
  return definition;
}
