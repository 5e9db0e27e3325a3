import type { ProvenanceByColumn } from '../duis/catalogue/provenance';
import { provenanceOfRow } from '../duis/catalogue/provenance';
import type { TableRow } from '../duis/catalogue/table';
import { readTable } from '../duis/catalogue/table';
import { parseObis } from '../gbcs/dlms/access';
import type { DlmsRequestItem, DlmsService } from '../gbcs/dlms/access';
import { NULL_DATA } from '../gbcs/dlms/data';
import type { Bindings } from './binding';
import { meets } from './criterion';
import type { DlmsTemplate } from './dlms-template';
import { parseDlmsTemplate } from './dlms-template';

/** One item of a DLMS command: which attribute or method, when it is there, and what data go with it. */
export interface DlmsItemShape {
  readonly useCase: string;
  readonly service: DlmsService;
  readonly classId: number;
  readonly obis: string;
  readonly index: number;
  /** A criterion (criterion.ts) on the Service Request; empty: always there. */
  readonly when: string;
  /** For a get, the parameters of a selection by range; else the data sent. */
  readonly data: DlmsTemplate;
  readonly selective: boolean;
  /** Of the whole `row`, or of its `item` and of the `data` in it. */
  readonly provenance: ProvenanceByColumn;
}

/** The items of each DLMS use case, in order. */
export type DlmsShapes = ReadonlyMap<string, readonly DlmsItemShape[]>;

const COLUMNS = ['useCase', 'service', 'classId', 'obis', 'index', 'when', 'data', 'provenance'] as const;
const RANGE_SELECTOR = 1;

/** Reads vectors/catalogues/command-shapes-dlms.csv. @throws CatalogueError */
export function parseDlmsShapes(csv: string, file = 'command-shapes-dlms.csv'): DlmsShapes {
  const shapes = new Map<string, DlmsItemShape[]>();
  for (const row of readTable(file, csv, COLUMNS)) {
    const useCase = row.text('useCase');
    shapes.set(useCase, [...(shapes.get(useCase) ?? []), readShape(row)]);
  }
  return shapes;
}

function readShape(row: TableRow): DlmsItemShape {
  const service = row.oneOf('service', ['get', 'get-range', 'set', 'action']);
  const shape = {
    useCase: row.text('useCase'),
    service: service === 'get-range' ? ('get' as const) : service,
    classId: Number.parseInt(row.matching('classId', /^[0-9A-F]{4}$/, '0068'), 16),
    obis: row.matching('obis', /^\d+-\d+:\d+\.\d+\.\d+\.\d+$/, '0-0:30.3.0.255'),
    index: Number(row.matching('index', /^\d+$/, '2')),
    when: row.optional('when') ?? '',
    selective: service === 'get-range',
    provenance: provenanceOfRow(row),
  };
  parseObis(shape.obis);
  try {
    return { ...shape, data: parseDlmsTemplate(row.optional('data') ?? 'null') };
  } catch (error) {
    throw row.error('data', error instanceof Error ? error.message : String(error));
  }
}

/** The items of a command for this request. */
export function dlmsItems(shapes: readonly DlmsItemShape[], bindings: Bindings): readonly DlmsRequestItem[] {
  return shapes
    .filter((shape) => meets(shape.when, bindings.body, { esmeVariant: bindings.esmeVariant }))
    .map((shape) => dlmsItem(shape, bindings));
}

function dlmsItem({ service, classId, obis, index, selective, data }: DlmsItemShape, bindings: Bindings): DlmsRequestItem {
  const filled = data(bindings);
  if (!selective) return { service, classId, obis, index, data: filled };
  return { service, classId, obis, index, selection: { selector: RANGE_SELECTOR, parameters: filled }, data: NULL_DATA };
}
