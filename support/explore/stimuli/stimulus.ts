/** A sentence of a stimulus, as a feature has it under Given or When, with its table where it has one. */
export interface Sentence {
  readonly text: string;
  readonly table?: readonly (readonly string[])[];
}

/** What a candidate and the model are both to go through: sentences in the words of the suite's own steps, in their order. */
export interface Stimulus {
  readonly sentences: readonly Sentence[];
  /** The scenario that it was made of by changing a word; absent where it was put together from the catalogues. */
  readonly near?: { readonly scenario: string; readonly requirements: readonly string[] };
}

/** How a stimulus is called where there is no room for it. */
export function wordsOf({ sentences }: Stimulus): string {
  return sentences.map(({ text }) => text).join('; ');
}
