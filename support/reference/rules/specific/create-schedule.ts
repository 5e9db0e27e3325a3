import { textAt } from '../../../duis/element';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Inquiry } from '../../inquiry/inquiry';
import { usersIn } from '../../inventory/device';
import { endOf, runAt } from '../../schedules/schedule';
import { OUR_READING } from '../../services/codes';
import type { Refusal, Rule } from '../rule';
import { refuse } from '../rule';

/** As many as 5.2 can return (facts A.5). */
const MOST_SCHEDULES = 99;

/** 5.1: what is scheduled must be something that this User may ask of that device, some time. The codes are our reading. */
export const schedulable: Rule = {
  name: 'scheduled-request-is-permitted',
  clause: '3.8, Create Schedule',
  of: ['5.1'],
  ask: (inquiry) => {
    const { request, records, behaviour } = inquiry;
    const variant = textAt(request.body, 'DSPScheduledServiceReferenceVariant') ?? '';
    const row = behaviour.matrix.byVariant(variant);
    const device = records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
    if (!row?.dccSchedulable || row.serviceReference !== textAt(request.body, 'DSPScheduledServiceReference'))
      return refuse(OUR_READING.notForThisDevice, `${variant} is not to be scheduled so`);
    if (!device || !row.deviceTypes.includes(device.deviceType))
      return refuse(OUR_READING.notForThisDevice, `${variant} is not for a ${device?.deviceType ?? 'device that is not there'}`);
    if (records.schedules.ofDevice(device.eui).length >= MOST_SCHEDULES)
      return refuse(OUR_READING.tooManySchedules, `${device.eui} has ${MOST_SCHEDULES} schedules`);
    const parties = records.inventory.responsibleFor(device);
    const { originator } = request.requestId;
    const { rolesWithResponsibility } = behaviour.policies;
    const eligible = row.eligibleRoles.filter((role) => inquiry.user?.roles.includes(role));
    const mayAsk = eligible.some(
      (role) => !rolesWithResponsibility.includes(role) || usersIn(parties, role, inquiry.now).includes(originator),
    );
    return mayAsk ? timeToRun(inquiry) : refuse(OUR_READING.notForThisUser, `${originator} may not ask ${variant} of ${device.eui}`);
  },
};

function timeToRun({ request: { body }, now }: Inquiry): Refusal | undefined {
  const end = endOf(body);
  return end && (end < now || runAt(body, 0) > end) ? refuse(OUR_READING.noTimeToRun, 'the schedule ends before it runs') : undefined;
}
