import type { Script } from '../play/script';
import type { Sentence, Stimulus } from './stimulus';

const HOMES: ReadonlySet<string> = new Set(['newHome', 'newDevice', 'newDevices']);
const TYPES = /\b(?:Communications Hub|ESME|GSME|GPF|CHF|HCALCS|PPMID|IHD|CAD|home)\b/g;

/** The scenarios of the suite by the devices that they begin with: the acts of one can follow those of another that has the same. */
export class Companions {
  private readonly byHome = new Map<string, (readonly Sentence[])[]>();

  constructor(
    corpus: readonly Stimulus[],
    private readonly script: Script,
  ) {
    for (const stimulus of corpus) {
      const acts = stimulus.sentences.filter((sentence) => !this.isHome(sentence));
      const key = this.homeOf(stimulus);
      (this.byHome.get(key) ?? this.byHome.set(key, []).get(key))?.push(acts);
    }
  }

  /** What a scenario does that has the same devices; which, the choice says. */
  actsBeside(stimulus: Stimulus, choice: number): readonly Sentence[] {
    const others = this.byHome.get(this.homeOf(stimulus)) ?? [];
    return others[choice % Math.max(1, others.length)] ?? [];
  }

  private homeOf({ sentences }: Stimulus): string {
    const named = sentences.filter((sentence) => this.isHome(sentence)).flatMap(({ text }) => text.match(TYPES) ?? []);
    return [...new Set(named)].sort().join();
  }

  private isHome({ text }: Sentence): boolean {
    return this.script.words(text).some(({ type }) => HOMES.has(type));
  }
}
