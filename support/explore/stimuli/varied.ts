import type { Arbitrary } from 'fast-check';
import type { Script, Word } from '../play/script';
import { askings, placesIn, requestWords } from './words';
import type { Companions } from './companions';
import { otherHomes } from './homes';
import type { Sentence, Stimulus } from './stimulus';

type FastCheck = typeof import('fast-check');

/** What a word of each kind can be replaced with. */
export type Pools = ReadonlyMap<string, readonly string[]>;

/** Every word that the corpus uses, by its kind; of requests and changes, more. */
export function poolsOf(corpus: readonly Stimulus[], script: Script): Pools {
  const pools = new Map<string, Set<string>>();
  const add = (type: string, text: string): void => void (pools.get(type) ?? pools.set(type, new Set()).get(type))?.add(text);
  for (const { sentences } of corpus)
    for (const { text } of sentences) {
      const words = script.words(text);
      for (const word of words) add(word.type, word.text);
      const [asked, made] = ['request', 'change'].map((type) => words.find((word) => word.type === type)?.text);
      for (const one of asked === undefined || made === undefined ? [] : datedToo(made)) add(changesTo(asked ?? ''), one);
    }
  return new Map([...pools].map(([type, words]) => [type, [...words].sort()]));
}

/** What is wrong about a request is wrong about one that is dated. */
function datedToo(made: string): readonly string[] {
  return /^(?:block thresholds? [\w, ]+|DaysOfWeekApplicability of [\w, ]+|no [A-Z]\w*)$/.test(made)
    ? [made, `${made} and an ExecutionDateTime 1 day ahead`]
    : [made];
}

/** The pool of what can be otherwise in a request of this kind. */
export function changesTo(request: string): string {
  return `change to ${serviceOf(request) ?? 'any'}`;
}

const FORMS = askings().map(({ golden, does }) => ({
  service: golden.serviceReferenceVariant,
  form: new RegExp(`^${does.replace(/[()[\].*+?^$|\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`),
}));

function serviceOf(request: string): string | undefined {
  return FORMS.find(({ form }) => form.test(request))?.service;
}

/** What can be otherwise in a request: mostly what some scenario has otherwise in such a one, or its CommandVariant. */
function changeFor(request: string, choice: number, pools: Pools): string {
  const own = [...(pools.get(changesTo(request)) ?? []), ...VARIANTS];
  const all = choice % 10 === 0 ? (pools.get('change') ?? own) : own;
  return all[Math.floor(choice / 10) % all.length] ?? '';
}

const VARIANTS = [1, 2, 3, 4, 5, 6, 7, 8].map((variant) => `CommandVariant ${variant}`);

/** One difference between a scenario and what is made of it. */
interface Edit {
  readonly place: number;
  readonly choice: number;
  readonly kind: 'word' | 'change' | 'further' | 'again' | 'left out' | 'beforehand';
}

/** What a scenario is made another with. */
export interface Sources {
  readonly script: Script;
  readonly pools: Pools;
  readonly corpus: Companions;
  /** Sentences that can stand before any act: time that passes, an order to a device. */
  readonly beforehand: readonly string[];
}

/**
 * Makes a scenario of the suite another, in one thing or two: another word of the same kind, a change, the acts of another scenario after
 * its own, its last act again, something before it, a step less. Half of the time what it does is still in it.
 */
export function variations(fc: FastCheck, sources: Sources): Arbitrary<(scenario: Stimulus) => Stimulus> {
  const kind = fc.oneof(
    { weight: 8, arbitrary: fc.constant('word' as const) },
    { weight: 2, arbitrary: fc.constant('change' as const) },
    { weight: 6, arbitrary: fc.constant('further' as const) },
    { weight: 3, arbitrary: fc.constant('again' as const) },
    { weight: 2, arbitrary: fc.constant('beforehand' as const) },
    { weight: 1, arbitrary: fc.constant('left out' as const) },
  );
  const edit = fc.record({ place: fc.nat(10_000), choice: fc.nat(1_000_000), kind });
  const edits = fc.oneof({ weight: 2, arbitrary: fc.tuple(edit) }, { weight: 1, arbitrary: fc.tuple(edit, edit) });
  return edits.map((all) => (scenario) => all.reduce<Stimulus>((stimulus, one) => edited(stimulus, one, sources), scenario));
}

function edited(stimulus: Stimulus, edit: Edit, sources: Sources): Stimulus {
  const { sentences } = stimulus;
  const { place, choice, kind } = edit;
  const put = (next: readonly Sentence[]): Stimulus => ({ ...stimulus, sentences: next });
  if (kind === 'again') return put([...sentences, sentences.at(-1) ?? { text: '' }]);
  if (kind === 'left out')
    return sentences.length < 3 ? stimulus : put(sentences.filter((_, n) => n !== 1 + (place % (sentences.length - 2))));
  if (kind === 'further') return put([...sentences, ...sources.corpus.actsBeside(stimulus, choice)]);
  if (kind === 'beforehand')
    return put([...sentences.slice(0, -1), { text: sources.beforehand[choice % sources.beforehand.length] ?? '' }, ...sentences.slice(-1)]);
  if (kind === 'change') return put(withChange(sentences, edit, sources));
  return put(withOtherWord(sentences, edit, sources));
}

/** A request that is as it should be gets a change that some scenario makes. */
function withChange(sentences: readonly Sentence[], { place, choice }: Edit, { script, pools }: Sources): readonly Sentence[] {
  const plain = sentences.flatMap(({ text }, n) =>
    script
      .words(text)
      .map(({ type }) => type)
      .join() === 'user,request'
      ? [n]
      : [],
  );
  const at = plain[place % Math.max(1, plain.length)];
  return sentences.map((sentence, n) =>
    n === at
      ? { ...sentence, text: `${sentence.text}, with ${changeFor(script.words(sentence.text)[1]?.text ?? '', choice, pools)}` }
      : sentence,
  );
}

function withOtherWord(sentences: readonly Sentence[], { place, choice }: Edit, { script, pools }: Sources): readonly Sentence[] {
  const places = sentences.flatMap(({ text }, n) => script.words(text).map((word) => [n, word] as const));
  const [at, word] = places[place % Math.max(1, places.length)] ?? [];
  if (at === undefined || !word) return sentences;
  const asked = script.words(sentences[at]?.text ?? '').find(({ type }) => type === 'request')?.text;
  const other = word.type === 'change' && asked !== undefined ? changeFor(asked, choice, pools) : otherWord(word, choice, pools);
  return sentences.map((sentence, n) =>
    n === at ? { ...sentence, text: sentence.text.slice(0, word.start) + other + sentence.text.slice(word.end) } : sentence,
  );
}

/** Another word of the same kind: of a home one that is otherwise in one thing, of a request another for the same devices. */
function otherWord({ type, text }: Word, choice: number, pools: Pools): string {
  if (type === 'newHome' || type === 'newDevice' || type === 'newDevices' || type === 'gbcsVersion') {
    const homes = otherHomes(text);
    if (homes.length > 0) return homes[choice % homes.length] ?? text;
  }
  if (type === 'request') {
    const others = otherRequests(text);
    if (others.length > 0) return others[choice % others.length] ?? text;
  }
  const others = (pools.get(type) ?? []).filter((one) => one !== text);
  return others[choice % Math.max(1, others.length)] ?? text;
}

const DEVICE = /the (?:(?:second|third|other|neighbouring|SMETS1|SMETS2) )*(?:Communications Hub|ESME|GSME|GPF|CHF|HCALCS|PPMID|IHD|CAD)/g;

/** Requests of one device, of the device that these words name first. */
function otherRequests(text: string): readonly string[] {
  const devices: readonly string[] = text.match(DEVICE) ?? [];
  return askings()
    .filter((asking) => placesIn(asking) === devices.length)
    .map((asking) => requestWords(asking, devices))
    .filter((words) => words !== text);
}
