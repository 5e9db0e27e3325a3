import type { DlmsReply } from '../../gbcs/bodies/dlms-body';
import { ECS101, ECS102 } from '../../gbcs/bodies/alerts/device-alerts';
import type { AuxiliaryReading, AuxiliaryReadingBefore4, AuxiliaryState } from '../../gbcs/bodies/auxiliary/auxiliary-readings';
import { ECS61a, ECS61d, ECS61e } from '../../gbcs/bodies/auxiliary/auxiliary-readings';
import type { OpenDate, ScheduleEntry } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { readLevelSelector } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import { GbcsError, hexOctets } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';

/** One line of an answer, by the heads of the table that a step compares it with. */
export type AnswerRow = Readonly<Record<string, string>>;

export const AUXILIARY_LISTS = ['descriptions', 'switchings', 'special days', 'auxiliary controllers', 'limit'] as const;
export type AuxiliaryList = (typeof AUXILIARY_LISTS)[number];
/** Throws RangeError for a list that no answer has. */
export function auxiliaryList(words: string): AuxiliaryList {
  const found = AUXILIARY_LISTS.find((list) => list === words);
  if (!found) throw new RangeError(`no answer has "${words}"; known: ${AUXILIARY_LISTS.join(', ')}`);
  return found;
}

export type AuxiliaryAnswer = Partial<Readonly<Record<AuxiliaryList, readonly AnswerRow[]>>>;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NO_DEVICE = '0000000000000000';
const PROPORTIONAL = 'FF';

const READERS: Readonly<Record<number, (payload: Uint8Array) => AuxiliaryAnswer | undefined>> = {
  0x00bb: (payload) =>
    valueOf(ECS61a.response.decode(payload), (reading) => ({ ...configuration(reading), 'auxiliary controllers': switches(reading) })),
  0x011c: (payload) => valueOf(ECS61d.response.decode(payload), configuration),
  0x011d: (payload) => valueOf(ECS61e.response.decode(payload), (state) => ({ 'auxiliary controllers': controllers(state) })),
  0x0121: (payload) => ({ limit: [limited(ECS101.decode(payload))] }),
  0x0122: (payload) => ({ limit: [limited(ECS102.decode(payload))] }),
};

/**
 * What an ESME says of its auxiliary controllers, asked (ECS61a, ECS61d, ECS61e) or unasked (ECS101, ECS102); undefined for any other
 * message, and for one that says that it failed. Throws GbcsError for what is not of its use case.
 */
export function readAuxiliaryAnswer({ messageCode, payload }: GbcsMessage): AuxiliaryAnswer | undefined {
  return READERS[messageCode]?.(payload);
}

function valueOf<T>(reply: DlmsReply<T>, read: (value: T) => AuxiliaryAnswer): AuxiliaryAnswer | undefined {
  return reply.outcome === 'success' ? read(reply.value) : undefined;
}

function configuration({ descriptions, schedule, specialDays }: AuxiliaryReading): AuxiliaryAnswer {
  return {
    descriptions: descriptions.map((description, i) => ({ controller: `${i + 1}`, description })),
    switchings: schedule.map(switching),
    'special days': specialDays.map(({ index, date }) => ({ 'special day': `${index}`, date: dateText(date) })),
  };
}

function switching(entry: ScheduleEntry): AnswerRow {
  const { time, weekdays, specialDays, begin, end } = entry;
  return {
    ...commanded(entry),
    time: [time.hour, time.minute].map((part) => String(part).padStart(2, '0')).join(':'),
    days: DAYS.filter((_, i) => weekdays[i]).join(', '),
    'special days': specialDays.flatMap((applies, i) => (applies ? [`${i + 1}`] : [])).join(', '),
    from: dateText(begin),
    until: dateText(end),
  };
}

/** A level in a direction, or, before GBCS 4.0, on (1) and off (2). */
function commanded({ selector }: ScheduleEntry): AnswerRow {
  if (selector >> 12 === 0) return { controller: `${selector >> 8}`, level: (selector & 0xff) === 1 ? 'on' : 'off' };
  const { controller, direction, level } = readLevelSelector(selector);
  return { controller: `${controller}`, direction, level: `${level}` };
}

function switches({ devices, states }: AuxiliaryReadingBefore4): readonly AnswerRow[] {
  return devices.map((device, i) => ({ controller: `${i + 1}`, type: device ? 'HCALCS' : 'ALCS', state: states[i] ? 'on' : 'off' }));
}

function controllers({ identifiers, states }: AuxiliaryState): readonly AnswerRow[] {
  return identifiers.map((identifier, i) => ({ controller: `${i + 1}`, type: typeOf(identifier), ...levels(states[i] ?? '') }));
}

/** The controller octet is 1n for output, 2n for input. */
function limited({ controller, level }: { readonly controller: number; readonly level: number }): AnswerRow {
  return { controller: `${controller & 0xf}`, direction: controller >> 4 === 1 ? 'output' : 'input', level: `${level}` };
}

function typeOf(identifier: Uint8Array): string {
  const hex = Buffer.from(identifier).toString('hex').toUpperCase();
  if (hex === '') return 'none';
  if (hex === PROPORTIONAL) return 'APC';
  if (hex.length !== NO_DEVICE.length) throw new GbcsError('identifier', 'none, FF or 8 octets', hexOctets(identifier));
  return hex === NO_DEVICE ? 'ALCS' : 'HCALCS';
}

/** `{"outputState": 40, "inputState": 0}`, either of which may be left out. */
function levels(state: string): AnswerRow {
  const said = parsed(state) as { readonly outputState?: number | string; readonly inputState?: number | string };
  return { output: String(said.outputState ?? ''), input: String(said.inputState ?? '') };
}

function parsed(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    throw new GbcsError('state', 'JSON', state);
  }
}

function dateText({ year, month, day, weekday }: OpenDate): string {
  const parts = [year ?? '*', month ?? '*', day ?? '*'].map((part) => String(part).padStart(2, '0').replace('0*', '*'));
  return `${parts.join('-')}${weekday === undefined ? '' : ` ${DAYS[weekday - 1] ?? weekday}`}`;
}
