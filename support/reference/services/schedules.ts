import { xml } from '../../duis/xml-text';
import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { writeElement } from '../documents/write-element';
import { deviceIdAt } from '../inquiry/device-id';
import type { Schedule } from '../schedules/schedule';
import type { RecordsView } from '../records/records';
import { OUR_READING } from './codes';
import { done } from './service';
import type { NonDeviceService } from './service';

/** 5.1 Create Schedule: the DSP sends the request again and again, and says under which identifier the answers come. */
export const createSchedule: NonDeviceService = ({ records }, { requestId, body }) => {
  const schedule: Schedule = {
    id: records.schedules.nextId,
    user: requestId.originator,
    device: deviceIdAt(body, 'DeviceID') ?? '',
    serviceReference: textAt(body, 'DSPScheduledServiceReference') ?? '',
    serviceReferenceVariant: textAt(body, 'DSPScheduledServiceReferenceVariant') ?? '',
    details: body,
  };
  return {
    code: 'I0',
    content: xml`<sr:DSPScheduleID>${schedule.id}</sr:DSPScheduleID>`,
    follows: [{ do: 'add schedule', schedule }],
  };
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
export const deleteSchedule: NonDeviceService = (view, request) => {
  const found = named(view.records, request);
  if (found.length === 0) return { code: OUR_READING.noScheduleToDelete };
  return done(
    view,
    found.map(({ id }) => ({ do: 'remove schedule', id }) as const),
  );
};

/** The User's own schedules that a request names: by identifier, or all for a device. */
function named({ schedules }: RecordsView, { requestId, body }: DuisRequest): readonly Schedule[] {
  const device = deviceIdAt(body, 'DeviceID');
  const found = device === undefined ? [schedules.get((textAt(body, 'DSPScheduleID') ?? '').trim())] : schedules.ofDevice(device);
  return found.filter((schedule) => schedule?.user === requestId.originator).filter((schedule) => schedule !== undefined);
}
