/** How a User stands with the DCC, other than usual. */
export type Standing = 'suspended' | 'without role';

const STANDINGS: Readonly<Record<string, Standing>> = {
  'is suspended': 'suspended',
  'has no User Role any more': 'without role',
};

export const STANDING = new RegExp(Object.keys(STANDINGS).join('|'));

/** Throws RangeError for words that are none. */
export function standing(words: string): Standing {
  const found = STANDINGS[words];
  if (!found) throw new RangeError(`"${words}" is not how a User can stand; known: ${Object.keys(STANDINGS).join(', ')}`);
  return found;
}
