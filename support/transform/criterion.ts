import type { Element } from '../duis/element';
import { elementsAt } from './element-path';

/** What a criterion may ask about besides the Service Request: facts of the inventory, by name. */
export type CriterionContext = Readonly<Record<string, string | undefined>>;

/**
 * Whether a Service Request meets a criterion of the selection table. A criterion is one of
 *   (nothing)               always
 *   ONE & OTHER             both
 *   `Path/To/Element`       the element is there (paths: element-path.ts)
 *   `Path/To/Element=A|B`   one such element has the text A or B
 *   `@name=A|B`             the context says A or B
 *   `@name^=A`              the context says something that begins with A
 * Paths begin inside the Service Request element.
 */
export function meets(criterion: string, body: Element, context: CriterionContext = {}): boolean {
  if (criterion === '') return true;
  if (criterion.includes(' & ')) return criterion.split(' & ').every((one) => meets(one, body, context));
  const match = /^([^=^]+)(?:(\^?=)(.*))?$/.exec(criterion);
  if (!match) throw new RangeError(`"${criterion}" is not a criterion`);
  const [, subject = '', operator, wanted = ''] = match;
  const found = subject.startsWith('@') ? [context[subject.slice(1)] ?? ''] : elementsAt(body, subject).map((e) => e.text.trim());
  if (!operator) return found.length > 0;
  const values = wanted.split('|');
  return found.some((text) => (operator === '=' ? values.includes(text) : values.some((value) => text.startsWith(value))));
}
