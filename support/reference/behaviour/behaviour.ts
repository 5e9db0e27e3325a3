import type { ServiceCatalogue } from '../../duis/catalogue/service-request';
import type { Addressing } from '../../transform/addressing';
import type { TransformRequest } from '../../transform/select-use-case';
import type { SelectionTable } from '../../transform/selection-table';
import type { GbcsMessage } from '../../gbcs/message';
import type { Inquiry } from '../inquiry/inquiry';
import type { Device } from '../inventory/device';
import type { Rule } from '../rules/rule';
import type { Policies } from './policies';
import type { Readings } from './readings';

/**
 * Everything that the reference decides, as one immutable value. A deliberate defect is this value with one member replaced.
 */
export interface Behaviour {
  readonly readings: Readings;
  readonly policies: Policies;
  /** The Service Request Matrix (DUIS 3.1). */
  readonly matrix: ServiceCatalogue;
  /** Asked in this order; the first that objects decides. */
  readonly rules: readonly Rule[];
  /** Which GBCS use case carries which request to which device. */
  readonly selection: SelectionTable;
  /** The GBCS command for a request, not yet protected. */
  readonly buildCommand: (useCase: string, request: TransformRequest, addressing: Addressing) => GbcsMessage;
  /** Whether a device of this status may be sent this Service Request. */
  readonly statusAdmits: (device: Device, serviceReferenceVariant: string) => boolean;
  /** Until when an accepted request is held back by the DSP; undefined: not at all. */
  readonly holdUntil: (inquiry: Inquiry) => Date | undefined;
}
