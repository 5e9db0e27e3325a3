import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { formatMessageCode } from '../../gbcs/message';
import { loadCatalogues } from '../../vectors/catalogues';
import { HarnessFault } from '../faults';

/** `CCS07, message code 0x00FE`: both, so that a reader who knows either can check the other. */
export const USE_CASE = /([A-Z]{2,4}\d+\w*(?:\/[A-Z]+\d+)?), message code (0x[0-9A-F]{4})/;

/** Throws HarnessFault where the catalogue knows no such use case, or knows it under another code. */
export function useCaseNamed(name: string, code: string): GbcsUseCase {
  const found = loadCatalogues().useCases.byName(name);
  if (!found || formatMessageCode(found.messageCode) !== code) {
    throw new HarnessFault(`${name} is ${found ? formatMessageCode(found.messageCode) : 'no use case of the catalogue'}, not ${code}`);
  }
  return found;
}
