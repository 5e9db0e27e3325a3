import type { UseCaseCatalogue } from './gbcs-use-case';
import { parseUseCases } from './gbcs-use-case';
import type { Lookup } from './lookup';
import type { ResponseCodeRow } from './response-code';
import { parseResponseCodes } from './response-code';
import type { ServiceCatalogue } from './service-request';
import { parseServiceRequests } from './service-request';

/** What DUIS 4.0 knows, as tables: vectors/catalogues, read and checked. */
export interface Catalogues {
  readonly services: ServiceCatalogue;
  readonly responseCodes: Lookup<ResponseCodeRow>;
  readonly useCases: UseCaseCatalogue;
}

/** `read` gives the text of a catalogue by its file name. Throws CatalogueError: file, line and what was expected. */
export function parseCatalogues(read: (file: string) => string): Catalogues {
  return {
    services: parseServiceRequests(read('service-requests.csv')),
    responseCodes: parseResponseCodes(read('response-codes.csv')),
    useCases: parseUseCases(read('gbcs-use-cases.csv')),
  };
}
