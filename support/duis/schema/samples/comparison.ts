import { createHash } from 'node:crypto';
import type { Element } from '../../element';
import type { CompiledSchema } from '../schema';
import type { Libxml } from '../../xml-engine';
import { instances } from './instances';
import type { ElementModel } from './model';
import type { Wanted } from './mutations';
import { mutations } from './mutations';
import { elementText } from './text';

/** A document on which two schemas disagree. */
export interface Disagreement {
  readonly document: string;
  readonly ours: 'valid' | 'invalid';
  readonly theirs: 'valid' | 'invalid';
  /** What the one that refuses it says. */
  readonly reason: string;
}

/** Puts one document after another before two schemas. A text that was judged already is not counted again. */
export class SchemaComparison {
  readonly disagreements: Disagreement[] = [];
  private readonly judged = new Map<string, boolean>();
  private validUnderBoth = 0;
  private readonly mutated = new Set<string>();

  constructor(
    private readonly lib: Libxml,
    private readonly ours: CompiledSchema,
    private readonly theirs: CompiledSchema,
  ) {}

  get documents(): number {
    return this.judged.size;
  }

  get valid(): number {
    return this.validUnderBoth;
  }

  /** Whether both take it. */
  judge(label: string, text: string): boolean {
    const id = createHash('sha1').update(text).digest('base64');
    const known = this.judged.get(id);
    if (known !== undefined) return known;
    const document = this.lib.XmlDocument.fromString(text);
    const [our, their] = [this.ours.validate(document), this.theirs.validate(document)];
    document.dispose();
    if ((our.length === 0) !== (their.length === 0)) {
      this.disagreements.push({
        document: label,
        ours: our.length ? 'invalid' : 'valid',
        theirs: their.length ? 'invalid' : 'valid',
        reason: (our[0] ?? their[0])?.message ?? '',
      });
    }
    const both = our.length + their.length === 0;
    if (both) this.validUnderBoth += 1;
    this.judged.set(id, both);
    return both;
  }

  /** A document, and every change to it that no document before it has had at the same place (and, for values, by the same model). */
  judgeWithMutations(label: string, root: Element, model: ElementModel, by: string): void {
    if (!this.judge(label, elementText(root))) return;
    const wanted: Wanted = (kind, path) => {
      const change = `${kind === 'value' ? by : ''} ${kind} ${path}`;
      return !this.mutated.has(change) && Boolean(this.mutated.add(change));
    };
    for (const mutation of mutations(root, model, wanted)) this.judge(mutation.label, elementText(mutation.document));
  }

  /** Instances with every branch and limit of a model, and the changes to them. */
  judgeInstances(model: ElementModel, by: string): void {
    for (const instance of instances(model)) this.judgeWithMutations(`${by} instance of ${model.name}`, instance, model, by);
  }
}
