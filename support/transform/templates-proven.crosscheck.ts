import type { TransformContext } from './build-command';

interface ProvenTemplate {
  /** File name without `_REQUEST_DUIS.XML`. */
  readonly template: string;
  readonly useCase: string;
  /** The vector's name where it is not the template's. */
  readonly vector?: string;
  readonly context?: Partial<TransformContext>;
}

/** The RTDS templates whose commands are reproduced octet for octet. */
export const PROVEN: readonly ProvenTemplate[] = [
  { template: 'CCS05CCS04_8.9_SUCCESS', useCase: 'CCS05/CCS04' },
  { template: 'CCS06_8.9_SUCCESS', useCase: 'CCS06' },
  { template: 'CCS07_8.9_SUCCESS', useCase: 'CCS07' },
  { template: 'CS07_8.9_SUCCESS', useCase: 'CS07' },
  { template: 'CCS01_8.11_SUCCESS', useCase: 'CCS01' },
  { template: 'CCS02_8.11_SUCCESS', useCase: 'CCS02' },
];
