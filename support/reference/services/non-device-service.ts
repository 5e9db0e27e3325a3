import type { DuisRequest } from '../../duis/request';
import type { Answer } from '../processing/answer';
import type { Systems } from '../systems';

/** Carries out a Service Request that is for the DCC itself, and says what came of it. The rules have found nothing against it. */
export type NonDeviceService = (systems: Systems, request: DuisRequest) => Answer;
