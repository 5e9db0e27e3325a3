import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DeviceType } from '../control/types';
import type { Element } from '../duis/element';
import { ParsedDocument } from '../duis/parsed-document';
import { readRequest } from '../duis/request';
import type { RequestId } from '../duis/request-id';
import { loadLibxml } from '../duis/xml-engine';

const FOLDER = resolve(__dirname, '../../node_modules/@smartdcc/duis-templates/templates');

/** Why the RTDS request templates cannot be read here, or false: fits node:test's `skip`. */
export const templatesMissing: string | false = existsSync(FOLDER) ? false : `RTDS request templates not at hand: ${FOLDER}`;

/** A public request template for a device. */
export interface DeviceTemplate {
  /** File name without `_REQUEST_DUIS.XML`. */
  readonly name: string;
  /** The use case that the name begins with, as the catalogue knows it. */
  readonly useCase: string;
  readonly deviceType: DeviceType;
  readonly requestId: RequestId;
  readonly serviceReferenceVariant: string;
  readonly body: Element;
}

const DEVICES: Readonly<Record<string, DeviceType>> = {
  A0: 'ESME',
  A1: 'GSME',
  A2: 'CHF',
  A3: 'GPF',
  A4: 'PPMID',
  A5: 'HCALCS',
  A6: 'ESME',
};
/** Names that say more, or otherwise, than the catalogue. */
const USE_CASES: Readonly<Record<string, string>> = {
  CCS05CCS04: 'CCS05/CCS04',
  CS02bSupplierBySupplierHandover: 'CS02bSupplierBySupplier',
  CS02bNOByNOHandover: 'CS02bNOByNO',
};

/** All templates whose target is a test device. */
export async function deviceTemplates(): Promise<readonly DeviceTemplate[]> {
  const lib = await loadLibxml();
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const document = ParsedDocument.parse(lib, readFileSync(join(FOLDER, file)));
      const { requestId, serviceReferenceVariant, body } = readRequest(document.root);
      document.dispose();
      const deviceType = requestId.target.startsWith('00-DB-12-34-56-78-90-') ? DEVICES[requestId.target.slice(-2)] : undefined;
      const name = file.replace(/_REQUEST_DUIS\.XML$/, '');
      const prefix = name.split('_')[0] ?? '';
      const useCase =
        USE_CASES[prefix] ??
        prefix.replace(/(Activate|Deactivate|Reset|Add|Remove|Critical|NonCritical|MAC|Commission)$/, '').replace(/Non$/, '');
      return deviceType && body.name !== 'SignedPreCommand'
        ? [{ name, useCase, deviceType, requestId, serviceReferenceVariant, body }]
        : [];
    });
}
