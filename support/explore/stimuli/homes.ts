import { GBCS_VERSIONS, STATUSES } from './words';

const VARIANTS = ['A', 'B', 'C', 'AD', 'BD', 'CD', 'ADE', 'ADF', 'ADEF', 'ADG', 'AF', 'AG'] as const;

/** One word of a home, and what can stand in its place. */
interface Slot {
  readonly word: RegExp;
  readonly others: readonly string[];
}

const SLOTS: readonly Slot[] = [
  { word: /\b\d\.\d\b/g, others: GBCS_VERSIONS },
  { word: /\bof variant [A-G]+\b/g, others: VARIANTS.map((variant) => `of variant ${variant}`) },
  { word: new RegExp(`\\b(?:${STATUSES.join('|')})\\b`, 'g'), others: STATUSES },
  { word: /\bSMETS[12]\b/g, others: ['SMETS1', 'SMETS2'] },
  { word: /\b(?:dual-fuel|electricity-only|gas-only)\b/g, others: ['dual-fuel', 'electricity-only', 'gas-only'] },
];

/** The words of a home or device with one of them otherwise; none where nothing can be. */
export function otherHomes(words: string): readonly string[] {
  const replaced = SLOTS.flatMap(({ word, others }) =>
    [...words.matchAll(word)].flatMap(({ index, 0: found }) =>
      others.filter((other) => other !== found).map((other) => words.slice(0, index) + other + words.slice(index + found.length)),
    ),
  );
  return [...replaced, ...withStatus(words), ...withVersion(words)].map(withArticles);
}

const NOUN = /\ban? (?=(?:SMETS[12] )?(?:Communications Hub|ESME|GSME|GPF|HCALCS|PPMID|IHD|CAD)\b)/g;

/** A device of which no status is said gets one. */
function withStatus(words: string): readonly string[] {
  return [...words.matchAll(NOUN)].flatMap(({ index, 0: found }) =>
    STATUSES.slice(1).map((status) => `${words.slice(0, index)}a ${status} ${words.slice(index + found.length)}`),
  );
}

/** A single device of which no version is said gets one. */
function withVersion(words: string): readonly string[] {
  return /^an? (?:\w+ )?(?:ESME|GSME|HCALCS|PPMID|Communications Hub)(?: of variant [A-G]+)?$/.test(words) && !words.includes('SMETS1')
    ? GBCS_VERSIONS.map((version) => `${words} at GBCS ${version}`)
    : [];
}

/** `an installed ESME`, `a pending ESME`. */
export function withArticles(words: string): string {
  return words.replace(/\ban? (?=\w)/g, (_article, at: number) => {
    const next = words.slice(at).replace(/^an? /, '');
    return /^(?:ESME|HCALCS|IHD|SMETS|electricity|installed|other)/.test(next) ? 'an ' : 'a ';
  });
}
