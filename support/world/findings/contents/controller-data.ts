import type { Element } from '../../../duis/element';
import { childrenNamed, textAt } from '../../../duis/element';
import type { DlmsResponseItem } from '../../../gbcs/dlms/access';
import { decodeAccessResponse } from '../../../gbcs/dlms/access';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { GbcsError, hexOctets } from '../../../gbcs/error';
import { aligned } from './aligned';
import type { AnswerFacts, Judge } from './answer';
import { allDone, differs, nothing } from './answer';
import type { CalendarWords } from './auxiliary-calendar';
import { levels, schedulePart, specialDaysPart, switches } from './auxiliary-calendar';
import type { Difference } from './item';
import { differences } from './item';
import { booleanIn, euiIn, hexIn, octetsIn } from './octets';
import { indexOf } from './request-text';
import { askedFrom, itemsFrom } from './table';

const CONTROLLERS = [1, 2, 3, 4, 5] as const;
const DESCRIPTIONS_UPDATE = 'UpdateDeviceConfigurationALCDescriptions';
const LONGEST_DESCRIPTION = 22;

/** Items of an answer, all done, by number; throws GbcsError where they are not so many. */
function itemsOf(payload: Uint8Array, count: number): readonly DlmsResponseItem[] {
  const { items } = decodeAccessResponse(payload);
  if (items.length !== count) throw new GbcsError('the answer', `${count} items`, `${items.length}`);
  return items;
}

/** ECS61d (7.14): five descriptions, the special days and the switchings that are in force. */
export const controllerConfigurationAnswer: Judge = (payload, _request, facts) => {
  const items = itemsOf(payload, 7);
  const [specialDays, schedule] = [items[5], items[6]];
  return [...allDone(items), ...descriptionsAre(items, facts), ...calendarIs(CALENDAR, specialDays, schedule, facts)];
};

/** ECS61e (7.15): what each of the five controllers is, and at which level. */
export const controllerOperationAnswer: Judge = (payload, _request, facts) => {
  const items = itemsOf(payload, 10);
  return [
    ...allDone(items),
    ...CONTROLLERS.flatMap((n) => kindIs(n, octetsIn(items[n - 1]?.data, `identifier ${n}`), facts)),
    ...CONTROLLERS.flatMap((n) => levelsAre(n, octetsIn(items[n + 4]?.data, `state ${n}`).toString('utf8'))),
  ];
};

/** ECS61a (7.7, before GBCS 4.0): the same of switches, and whether each is closed. */
export const switchDataAnswer: Judge = (payload, _request, facts) => {
  const items = itemsOf(payload, 17);
  for (const n of CONTROLLERS) booleanIn(items[n + 11]?.data, `state of switch ${n}`);
  return [
    ...allDone(items),
    ...descriptionsAre(items, facts),
    ...CONTROLLERS.flatMap((n) => kindIs(n, octetsIn(items[n + 4]?.data, `switch ${n}`), facts)),
    ...calendarIs(CALENDAR_BEFORE_4, items[10], items[11], facts),
  ];
};

/** Each description is that of the last update that named its controller; nobody knows what one was called before the first. */
function descriptionsAre(items: readonly DlmsResponseItem[], { carriedOut }: AnswerFacts): readonly Difference[] {
  const updates = carriedOut?.(DESCRIPTIONS_UPDATE);
  return CONTROLLERS.flatMap((n) => {
    const path = `AuxiliaryControllerDescription[${n}]`;
    const said = octetsIn(items[n - 1]?.data, path).toString('latin1');
    const told = updates?.flatMap((update) => descriptionIn(update, n) ?? []).at(-1);
    if (told !== undefined) return differs(path, told, said);
    return said.length <= LONGEST_DESCRIPTION ? nothing : [{ path, expected: `at most ${LONGEST_DESCRIPTION} characters`, got: said }];
  });
}

function descriptionIn(update: Element, n: number): string | undefined {
  const found = childrenNamed(update, 'ALCSHCALCSDescription').find((one) => indexOf(one) === n);
  return found && textAt(found, 'SwitchDescription');
}

interface Calendar {
  readonly service: string;
  readonly words: CalendarWords;
}

const CALENDAR: Calendar = { service: 'UpdateDeviceConfigurationAuxiliaryControllerScheduler', words: levels };
const CALENDAR_BEFORE_4: Calendar = { service: 'UpdateDeviceConfigurationALCScheduler', words: switches };

/** The calendar in force is the last that was set, entry by entry; of one that nobody set it is known only how it is written. */
function calendarIs(
  { service, words }: Calendar,
  specialDays: DlmsResponseItem | undefined,
  schedule: DlmsResponseItem | undefined,
  { carriedOut }: AnswerFacts,
): readonly Difference[] {
  const parts = [
    { part: specialDaysPart('special days', words), data: specialDays?.data },
    { part: schedulePart('schedule', words), data: schedule?.data },
  ];
  const said = itemsFrom(
    parts.flatMap(({ part, data }) => part.said(read(data), NOTHING).map(([path, value]) => [path, { value }] as const)),
  );
  const told = carriedOut?.(service)?.at(-1);
  if (!told) return nothing;
  const asked = askedFrom(parts.flatMap(({ part }) => part.asked(told, { body: told })));
  return differences(asked, aligned(asked, said, words.schedule));
}

const NOTHING: Element = { namespace: '', name: '', attributes: {}, children: [], text: '' };

/** What was read, as if somebody had set it. */
function read(data: DlmsData | undefined): Parameters<ReturnType<typeof schedulePart>['said']>[0] {
  if (!data) throw new GbcsError('the answer', 'a calendar', 'nothing');
  return { service: 'set', classId: 0, obis: '0-0:0.0.0.0', index: 0, data };
}

const PROPORTIONAL = 'FF';
const NO_DEVICE = '00-00-00-00-00-00-00-00';

/**
 * What a controller is, by its identifier: none, FF or 8 octets (facts 5); a HAN connected switch is one of the home. Which variant of an
 * ESME has which controllers is a reading, and steps ask for it.
 */
function kindIs(n: number, identifier: Buffer, { isSwitch }: AnswerFacts): readonly Difference[] {
  const path = `AuxiliaryControllerOperationalData[${n}]/TypeAndIdentifier`;
  const wrong = (expected: string): readonly Difference[] => [{ path, expected, got: hexOctets(identifier) }];
  if (identifier.length === 0 || hexIn(identifier) === PROPORTIONAL) return nothing;
  if (identifier.length !== 8) return wrong('none, FF or 8 octets');
  const eui = euiIn(identifier, path);
  return eui === NO_DEVICE || isSwitch?.(eui) !== false ? nothing : wrong('a HAN connected switch of the home');
}

const STATES = ['outputState', 'inputState'];
const FULL = 100;

/** A level of 0 to 100 in each direction that is said; of a controller that there is not, nothing need be said. */
function levelsAre(n: number, text: string): readonly Difference[] {
  const path = `AuxiliaryControllerOperationalData[${n}]/State`;
  const said: unknown = text === '' ? {} : parsed(text);
  if (typeof said !== 'object' || said === null) return [{ path, expected: 'JSON, an object', got: text }];
  const odd = Object.entries(said).some(([name, value]) => STATES.includes(name) && !isLevel(value));
  return odd ? [{ path, expected: `levels of 0 to ${FULL}`, got: text }] : nothing;
}

function isLevel(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= FULL;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
