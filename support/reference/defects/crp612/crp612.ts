import { crp612AlertDefects } from './crp612-alerts';
import { crp612AuxiliaryDefects } from './crp612-auxiliary';
import { crp612VersionDefects } from './crp612-versions';
import type { Defect } from '../defect';

/** Ways to get the auxiliary control of CRP612 wrong: requirements 08 to 16 and 25 to 44. */
export const crp612AuxiliaryControlDefects: readonly Defect[] = [...crp612AuxiliaryDefects, ...crp612VersionDefects, ...crp612AlertDefects];
