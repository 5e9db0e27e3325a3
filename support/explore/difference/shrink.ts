import type { Stimulus } from '../stimuli/stimulus';

/** How often a stimulus is tried that may be smaller. */
const TRIES = 40;

/**
 * The smallest stimulus found that still shows the same: sentences are left out, changes taken away and homes made plain, one at a time,
 * for as long as something can be. `shows` plays one; it is asked forty times at most.
 */
export async function shrink(stimulus: Stimulus, shows: (smaller: Stimulus) => Promise<boolean>): Promise<Stimulus> {
  let smallest = await founded(stimulus, shows);
  let tries = 0;
  for (let found = true; found && tries < TRIES;) {
    found = false;
    for (const smaller of smallerThan(smallest)) {
      if (isFounded(smallest) && !isFounded(smaller)) continue;
      if (tries++ >= TRIES) break;
      if (!(await shows(smaller))) continue;
      smallest = smaller;
      found = true;
      break;
    }
  }
  return smallest;
}

const OF_AN_EARLIER = /, with its counter (?:below the last|used before)/;

/**
 * Whether each counter that is old is so by a request of the same User within the stimulus. At sides that have heard more it is old
 * without that; where somebody plays the scenario by itself, it is not.
 */
function isFounded({ sentences }: Stimulus): boolean {
  const users = sentences.map(({ text }) => /^the (?:[A-Z]\w* )+/.exec(text)?.[0]);
  return sentences.every(({ text }, n) => !OF_AN_EARLIER.test(text) || users.indexOf(users[n]) < n);
}

/** With a request like it before each whose counter is old by what only these sides have heard, where that shows the same. */
async function founded(stimulus: Stimulus, shows: (other: Stimulus) => Promise<boolean>): Promise<Stimulus> {
  if (isFounded(stimulus)) return stimulus;
  const sentences = stimulus.sentences.flatMap((one) =>
    OF_AN_EARLIER.test(one.text) ? [{ ...one, text: one.text.replace(OF_AN_EARLIER, '') }, one] : [one],
  );
  return (await shows({ ...stimulus, sentences })) ? { ...stimulus, sentences } : stimulus;
}

/** Everything one step smaller, the most promising first: the last sentences are those that the difference came after. */
function* smallerThan(stimulus: Stimulus): Generator<Stimulus> {
  const { sentences } = stimulus;
  if (sentences.length > 3) {
    yield { ...stimulus, sentences: sentences.slice(0, Math.ceil(sentences.length / 2)) };
    yield { ...stimulus, sentences: [...sentences.slice(0, 1), ...sentences.slice(-1)] };
  }
  for (let n = sentences.length - 1; n > 0 || (n === 0 && sentences.length > 1); n--)
    yield { ...stimulus, sentences: sentences.filter((_, other) => other !== n) };
  for (const [n, sentence] of sentences.entries())
    for (const plainer of plainerThan(sentence.text))
      yield { ...stimulus, sentences: sentences.map((one, other) => (other === n ? { ...one, text: plainer } : one)) };
}

/** The words of a sentence without one of the things that it says beside. */
function plainerThan(text: string): readonly string[] {
  const cuts = [
    /, with [^,]+(?:, .*)?$/,
    / of variant [A-G]+/,
    / supplied by the [A-Z][\w ]+?(?= with|$)/,
    /(?<= home.*) with an? [\w .]+$/,
    / at GBCS \d\.\d(?= of|,|$)/,
  ];
  return cuts.map((cut) => text.replace(cut, '')).filter((shorter) => shorter !== text);
}
