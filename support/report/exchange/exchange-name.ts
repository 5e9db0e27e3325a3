import { createHash } from 'node:crypto';

/** The folder of the exchange pages below that of the run. */
export const EXCHANGES = 'exchanges';

/** File name of a scenario's page: `S-0250_1-wh.html`; ids that differ have names that do. */
export function exchangeFile(id: string): string {
  const plain = id.replace('/', '_');
  const name = plain.replace(/[^\w.-]/g, '-');
  return name === plain ? `${name}.html` : `${name}.${createHash('sha256').update(id).digest('hex').slice(0, 6)}.html`;
}

/** Link to it from the folder of the run. */
export function exchangeLink(id: string): string {
  return `${EXCHANGES}/${exchangeFile(id)}`;
}
