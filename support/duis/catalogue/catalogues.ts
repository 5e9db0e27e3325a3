import type { DccAlertRow } from './dcc-alert';
import { parseDccAlerts } from './dcc-alert';
import type { DeviceStatusRow } from './device-status';
import { parseDeviceStatuses } from './device-status';
import type { DeviceTypeRow } from './device-type';
import { parseDeviceTypes } from './device-type';
import type { EsmeVariantRow } from './esme-variant';
import { parseEsmeVariants } from './esme-variant';
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
  readonly dccAlerts: Lookup<DccAlertRow>;
  readonly useCases: UseCaseCatalogue;
  readonly esmeVariants: Lookup<EsmeVariantRow>;
  readonly deviceTypes: Lookup<DeviceTypeRow>;
  readonly deviceStatuses: Lookup<DeviceStatusRow>;
}

/** `read` gives the text of a catalogue by its file name. Throws CatalogueError: file, line and what was expected. */
export function parseCatalogues(read: (file: string) => string): Catalogues {
  return {
    services: parseServiceRequests(read('service-requests.csv')),
    responseCodes: parseResponseCodes(read('response-codes.csv')),
    dccAlerts: parseDccAlerts(read('dcc-alerts.csv')),
    useCases: parseUseCases(read('gbcs-use-cases.csv')),
    esmeVariants: parseEsmeVariants(read('esme-variants.csv')),
    deviceTypes: parseDeviceTypes(read('device-types.csv')),
    deviceStatuses: parseDeviceStatuses(read('device-statuses.csv')),
  };
}
