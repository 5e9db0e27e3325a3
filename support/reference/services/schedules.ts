import { xml } from '../../duis/xml-text';
import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { writeElement } from '../documents/write-element';
import { deviceIdAt } from '../inquiry/device-id';
import { begin } from '../schedules/run-schedule';
import type { Schedule } from '../schedules/schedule';
import type { Records } from '../records';
import { OUR_READING } from './codes';
import { done } from './done';
import type { NonDeviceService } from './non-device-service';

/** 5.1 Create Schedule: the DSP sends the request again and again, and says under which identifier the answers come. */
export const createSchedule: NonDeviceService = (systems, { requestId, body }) => {
  const { schedules } = systems.records;
  const schedule: Schedule = {
    id: schedules.newId(),
    user: requestId.originator,
    device: deviceIdAt(body, 'DeviceID') ?? '',
    serviceReference: textAt(body, 'DSPScheduledServiceReference') ?? '',
    serviceReferenceVariant: textAt(body, 'DSPScheduledServiceReferenceVariant') ?? '',
    details: body,
  };
  schedules.add(schedule);
  begin(systems, schedule);
  return { code: 'I0', content: xml`<sr:DSPScheduleID>${schedule.id}</sr:DSPScheduleID>` };
};

/** 5.2 Read Schedule. */
export const readSchedule: NonDeviceService = ({ records }, request) => {
  const found = named(records, request);
  if (found.length === 0) return { code: OUR_READING.noScheduleToRead };
  const entries = found.map(
    ({ id, details }) =>
      xml`<sr:DSPSchedules><sr:DSPScheduleID>${id}</sr:DSPScheduleID>${writeElement(details, 'DSPScheduleDetails')}</sr:DSPSchedules>`,
  );
  return { code: 'I0', content: xml`<sr:DSPSchedulesRead>${entries}</sr:DSPSchedulesRead>` };
};

/** 5.3 Delete Schedule. */
export const deleteSchedule: NonDeviceService = (systems, request) => {
  const found = named(systems.records, request);
  if (found.length === 0) return { code: OUR_READING.noScheduleToDelete };
  for (const schedule of found) systems.records.schedules.remove(schedule.id);
  return done(systems);
};

/** The User's own schedules that a request names: by identifier, or all for a device. */
function named({ schedules }: Records, { requestId, body }: DuisRequest): readonly Schedule[] {
  const device = deviceIdAt(body, 'DeviceID');
  const found = device === undefined ? [schedules.get((textAt(body, 'DSPScheduleID') ?? '').trim())] : schedules.ofDevice(device);
  return found.filter((schedule) => schedule?.user === requestId.originator).filter((schedule) => schedule !== undefined);
}
