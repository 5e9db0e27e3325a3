import type { Execution } from '../alerts/execution-alert';
import { trackFirmware } from '../firmware/track-firmware';
import type { GbcsMessage } from '../../gbcs/message';
import type { Device } from '../inventory/device';
import type { Consequence } from '../consequences/consequence';
import type { SystemsView } from '../systems-view';
import { tellOfConfiguration } from './auxiliary-configuration-changed';

/** One thing that the DCC does when a device says that a future-dated command has been executed, or has failed. */
export interface ExecutionConsequence {
  readonly name: string;
  readonly clause: string;
  /** Message codes of the alerts that bring it about. */
  readonly of: readonly number[];
  readonly apply: (view: SystemsView, device: Device, execution: Execution, alert: GbcsMessage) => readonly Consequence[];
}

/** 0x8F66 with 0x00CA: the version is held against the inventory (3.1.2; N50, N51, N29). */
const futureFirmwareTracked: ExecutionConsequence = {
  name: 'future-dated-firmware-is-tracked',
  clause: '3.1.2',
  of: [0x00ca],
  apply: (view, device, { succeeded, firmwareVersion }, alert) =>
    succeeded && firmwareVersion
      ? trackFirmware(view, { device, reported: firmwareVersion, source: 'alert', submitter: alert.recipient })
      : [],
};

/** The calendar of the auxiliary load control switches: class, logical name and attribute of its activation time (facts C.4). */
const CALENDAR = { classId: 0x2328, obis: '0-0:94.44.128.26', index: 6 };
/** The commands that set it: ECS46c (6.14.2), and ECS46d (6.14.3), which counts by a reading. */
const SETS_CALENDAR = 0x0054;
const SETS_AUXILIARY_CALENDAR = 0x011a;

/** 0x8F66 with 0x00CC for the calendar: N58, once, since the special days have an alert of their own (5.5). */
const futureCalendarTold: ExecutionConsequence = {
  name: 'future-dated-calendar-is-told',
  clause: '5.5',
  of: [0x00cc],
  apply: (view, device, { succeeded, attribute }) => {
    if (
      !succeeded ||
      !attribute ||
      attribute.classId !== CALENDAR.classId ||
      attribute.obis !== CALENDAR.obis ||
      attribute.index !== CALENDAR.index
    )
      return [];
    const counts =
      attribute.messageCode === SETS_CALENDAR ||
      (attribute.messageCode === SETS_AUXILIARY_CALENDAR && view.readings.flag('n58-auxiliary-calendar'));
    return counts ? tellOfConfiguration(view, device) : [];
  },
};

export const referenceExecutionConsequences: readonly ExecutionConsequence[] = [futureFirmwareTracked, futureCalendarTold];
