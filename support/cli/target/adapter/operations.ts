import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One operation of the control interface, as support/control/control.openapi.yaml describes it. */
export interface Operation {
  /** `putDevice` */
  readonly id: string;
  readonly method: string;
  /** `/devices/{eui}` */
  readonly path: string;
  /** What it has to do. */
  readonly description: string;
  /** The capability that a target says to offer it by; absent: the suite does not ask for it. */
  readonly capability?: string;
  /** The status of its answer. */
  readonly status: number;
}

interface Description {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly 'x-capability'?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

const METHODS = ['get', 'put', 'post', 'delete'];

/** All operations of the control interface, in the order of the document. */
export function readOperations(file: string): readonly Operation[] {
  const { paths } = parse(readFileSync(file, 'utf8')) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Description>>>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const found = methods[method];
      return found === undefined ? [] : [operation(method.toUpperCase(), path, found)];
    }),
  );
}

function operation(method: string, path: string, found: Description): Operation {
  const capability = found['x-capability'];
  const status = Number(Object.keys(found.responses).find((code) => code.startsWith('2')) ?? '204');
  const description = found.description.trim().replaceAll(/\s+/g, ' ');
  return { id: found.operationId, method, path, description, ...(capability && { capability }), status };
}
