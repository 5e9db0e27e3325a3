import type { DeviceType } from '../../control/types';
import { compareGbcsVersions } from './gbcs-version';
import { Lookup } from './lookup';
import type { ProvenanceByColumn } from './provenance';
import { provenanceByColumn } from './provenance';
import type { TableRow } from './table';
import { readTable } from './table';
import { DEVICE_TYPES } from './vocabulary';

const PROTOCOLS = ['DLMS', 'ASN.1', 'GBZ', 'DLMS/GBZ'] as const;
const PROTECTIONS = ['none', 'M', 'S', 'MS', 'M/S'] as const;

/** `M` message authentication code, `S` digital signature, `MS` both, `M/S` either, `none`: there is no such message. */
export type Protection = (typeof PROTECTIONS)[number];

/** One GBCS use case, or alert, that has a message code of its own. */
export interface GbcsUseCase {
  readonly messageCode: number;
  /** Short name, e.g. `CCS07` or `CS02bSupplierBySupplier`; unique. */
  readonly useCase: string;
  readonly name: string;
  readonly protocol: (typeof PROTOCOLS)[number];
  /** Service Reference Variants that bring it about; empty for alerts and for what the DCC or devices send by themselves. */
  readonly services: readonly string[];
  readonly commandProtection: Protection;
  readonly responseProtection: Protection;
  readonly alertProtection: Protection;
  /** Alert codes that it carries, without `0x`; empty for a command, or where any may be carried. */
  readonly alertCodes: readonly string[];
  /** `krp`: between the User and the device; `acb`: by way of the Access Control Broker; `both`: depends on the User Role or device. */
  readonly addressing: 'krp' | 'acb' | 'both';
  readonly dateTimeInResponse: boolean;
  readonly encryptedResponse: boolean;
  readonly deviceTypes: readonly DeviceType[];
  /** First GBCS version that has it; absent: all. */
  readonly gbcsFrom?: string | undefined;
  /** First GBCS version that no longer has it; absent: none. */
  readonly gbcsBelow?: string | undefined;
  /** False for what came after DUIS 4.0: known so that it is recognised, never expected. */
  readonly in40: boolean;
  /** Whether the suite knows its body in full; otherwise it uses a body of the right shape. */
  readonly fullBody: boolean;
  readonly remark?: string | undefined;
  readonly provenance: ProvenanceByColumn;
}

const COLUMNS = [
  'messageCode',
  'useCase',
  'name',
  'protocol',
  'services',
  'commandProtection',
  'responseProtection',
  'alertProtection',
  'alertCodes',
  'addressing',
  'dateTimeInResponse',
  'encryptedResponse',
  'deviceTypes',
  'gbcsFrom',
  'gbcsBelow',
  'in40',
  'fullBody',
  'remark',
  'provenance',
] as const;

export function parseUseCases(csv: string, file = 'gbcs-use-cases.csv'): UseCaseCatalogue {
  return new UseCaseCatalogue(readTable(file, csv, COLUMNS).map(useCase));
}

function useCase(row: TableRow): GbcsUseCase {
  return {
    messageCode: Number(row.matching('messageCode', /^0x[0-9A-F]{4}$/, '0x00FE')),
    useCase: row.text('useCase'),
    name: row.text('name'),
    protocol: row.oneOf('protocol', PROTOCOLS),
    services: row.list('services'),
    commandProtection: row.oneOf('commandProtection', PROTECTIONS),
    responseProtection: row.oneOf('responseProtection', PROTECTIONS),
    alertProtection: row.oneOf('alertProtection', PROTECTIONS),
    alertCodes: row.list('alertCodes'),
    addressing: row.oneOf('addressing', ['krp', 'acb', 'both']),
    dateTimeInResponse: row.yesNo('dateTimeInResponse'),
    encryptedResponse: row.yesNo('encryptedResponse'),
    deviceTypes: row.listOf('deviceTypes', DEVICE_TYPES),
    gbcsFrom: row.optional('gbcsFrom'),
    gbcsBelow: row.optional('gbcsBelow'),
    in40: row.yesNo('in40'),
    fullBody: row.yesNo('fullBody'),
    remark: row.optional('remark'),
    provenance: provenanceByColumn(row),
  };
}

/** Whether a device at this GBCS version has the use case. */
export function isInGbcs(row: GbcsUseCase, version: string): boolean {
  const begun = row.gbcsFrom === undefined || compareGbcsVersions(version, row.gbcsFrom) >= 0;
  const ended = row.gbcsBelow !== undefined && compareGbcsVersions(version, row.gbcsBelow) >= 0;
  return begun && !ended;
}

/** `0x00FE`, as GBCS and the journal write a message code. */
export function formatMessageCode(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

export class UseCaseCatalogue extends Lookup<GbcsUseCase> {
  private readonly names: Lookup<GbcsUseCase>;

  constructor(rows: readonly GbcsUseCase[]) {
    super('GBCS message code', rows, (row) => formatMessageCode(row.messageCode));
    this.names = new Lookup('GBCS use case', rows, (row) => row.useCase);
  }

  byCode(messageCode: number): GbcsUseCase | undefined {
    return this.find(formatMessageCode(messageCode));
  }

  byName(useCase: string): GbcsUseCase | undefined {
    return this.names.find(useCase);
  }

  /** Those that a Service Reference Variant can bring about. */
  ofService(serviceReferenceVariant: string): readonly GbcsUseCase[] {
    return this.all.filter((row) => row.services.includes(serviceReferenceVariant));
  }
}
