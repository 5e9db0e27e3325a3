import type { Target } from '../../target/target';
import { readingOf } from './readings';

const READING = '[a-z0-9.]+(?:-[a-z0-9.]+)+';
const TERM = `${READING}(?:=[\\w.|-]+)?`;

/** `n57-to-sender`, `n57-when-listed=listed|refused`, `n57-to-sender & n57-home=gas-meter`. */
export const CONDITION = `${TERM}(?: & ${TERM})*`;

/** Whether a target reads the note so: every term holds, by the value that is named, one of those that are, or `true`. */
export function reads(target: Target, condition: string): boolean {
  return condition.split(' & ').every((term) => {
    const [name = '', values = 'true'] = term.split('=');
    return values.split('|').includes(String(readingOf(target, name)));
  });
}
