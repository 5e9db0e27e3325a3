import type { Pickle } from '@cucumber/messages';
import { PickleStepType } from '@cucumber/messages';
import type { Script } from '../play/script';
import type { Sentence, Stimulus } from './stimulus';

/** A scenario of a feature, as far as its stimulus goes. */
export interface Specimen {
  readonly id: string;
  readonly requirements: readonly string[];
  readonly pickle: Pick<Pickle, 'steps'>;
}

/** What the scenarios of the features do, without what they expect; those that ask a target nothing are left out. */
export function corpusOf(specimens: readonly Specimen[], script: Script): readonly Stimulus[] {
  const seen = new Set<string>();
  return specimens.flatMap(({ id, requirements, pickle }) => {
    const sentences = pickle.steps.filter(({ type }) => type !== PickleStepType.OUTCOME).map(sentenceOf);
    const key = sentences.map(({ text }) => text).join('\n');
    const asks = sentences.some(({ text }) => script.words(text).some(({ type }) => type === 'request' || type === 'occurrence'));
    if (!asks || seen.has(key)) return [];
    seen.add(key);
    return [{ sentences, near: { scenario: id, requirements } }];
  });
}

function sentenceOf({ text, argument }: Pickle['steps'][number]): Sentence {
  const table = argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value));
  return { text: withoutOutcome(text), ...(table && { table }) };
}

/** What comes of a request is for the two sides to say. */
function withoutOutcome(text: string): string {
  return text.replace(/^(the .+?) successfully /, '$1 ');
}
