import { cr1045ActivationDefects } from './cr1045-activation';
import { cr1045UpdateDefects } from './cr1045-update';
import { cr1045VersionDefects } from './cr1045-versions';
import type { Defect } from '../defect';

/** Ways to get the firmware of SMETS1 hubs and PPMIDs wrong. */
export const cr1045Defects: readonly Defect[] = [...cr1045UpdateDefects, ...cr1045VersionDefects, ...cr1045ActivationDefects];
