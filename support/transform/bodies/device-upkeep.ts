import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { encodeDateTime } from '../../gbcs/date-time';
import type { DlmsRequestItem } from '../../gbcs/dlms/access';
import { encodeAccessRequest, getItem, invokeIdOf } from '../../gbcs/dlms/access';
import { integer, octetString, structure } from '../../gbcs/dlms/data';
import { CS06, CS08 } from '../../gbcs/bodies/firmware';
import { GCS28 } from '../../gbcs/bodies/gas/gas-clock';
import { CS07 } from '../../gbcs/bodies/hub/join-details';
import { executionOf } from '../binding';
import type { BodyBuilder } from '../body-builder';

const NEVER = new Date('9999-12-31T23:59:59Z');

/** CS06 (11.3). */
const activateFirmware: BodyBuilder = ({ request: { body }, addressing: { counter } }) => {
  const execution = executionOf(body);
  return CS06.command.encode(
    {
      manufacturerImageHash: Buffer.from(textAt(body, 'FirmwareHash')?.trim() ?? '', 'hex'),
      counter,
      ...(execution !== 'now' && { activateAt: execution === 'never' ? NEVER : execution }),
    },
    counter,
  );
};

/** From CurrentDateTime until TolerancePeriod seconds later: when the device may set its clock. */
function tolerance(body: Element): { readonly validFrom: Date; readonly validUntil: Date } {
  const validFrom = new Date(textAt(body, 'CurrentDateTime')?.trim() ?? '');
  return { validFrom, validUntil: new Date(validFrom.getTime() + Number(textAt(body, 'TolerancePeriod') ?? 0) * 1000) };
}

const setGasClock: BodyBuilder = ({ request: { body }, addressing: { counter } }) => GCS28.command.encode(tolerance(body), counter);

const CLOCK = { classId: 8, obis: '0-0:1.0.0.255' } as const;
const NO_PRESET_TIME = Buffer.from('FFFFFFFFFFFFFFFFFF8000FF', 'hex');
/** Clock base: a trusted source (RTDS writes 5). */
const CLOCK_BASE = 5;

/**
 * ECS70: the interval in which the meter may take over the time of the Communications Hub, then that time and its status read back (facts
 * 4).
 */
const setElectricityClock: BodyBuilder = ({ request: { body }, addressing: { counter } }) => {
  const { validFrom, validUntil } = tolerance(body);
  const interval = structure(octetString(NO_PRESET_TIME), octetString(encodeDateTime(validFrom)), octetString(encodeDateTime(validUntil)));
  const items: readonly DlmsRequestItem[] = [
    { service: 'set', ...CLOCK, index: 9, data: integer('enum', CLOCK_BASE) },
    { service: 'action', ...CLOCK, index: 5, data: interval },
    { service: 'action', ...CLOCK, index: 4, data: integer('int8', 0) },
    getItem(CLOCK.classId, CLOCK.obis, 2),
    getItem(CLOCK.classId, CLOCK.obis, 4),
  ];
  return encodeAccessRequest({ invokeId: invokeIdOf(counter), items });
};

/** CS07 and CS08 say nothing but which message they are. */
export const deviceUpkeepBodies: readonly (readonly [string, BodyBuilder])[] = [
  ['CS06', activateFirmware],
  ['CS07', ({ addressing }) => CS07.command.encode(undefined, addressing.counter)],
  ['CS08', ({ addressing }) => CS08.command.encode(undefined, addressing.counter)],
  ['GCS28', setGasClock],
  ['ECS70', setElectricityClock],
];
