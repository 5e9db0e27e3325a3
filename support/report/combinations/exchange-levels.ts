import type { Element } from '../../duis/element';
import { at, textAt, walk } from '../../duis/element';
import type { Levels } from '../../requirements/combinations/family';
import type { DeviceCircumstances, JournalEntry } from '../../record/journal-entry';

const DAY = 24 * 60 * 60 * 1000;
const CANCEL = '3000-12-31T00:00:00Z';

/** Items of a body by which a request becomes another command: the name of the item, or what it says. */
const ASKED_BY_NAME = ['ReadSecurityDetails', 'UncontrolledGasFlowRateDecimal', 'UncontrolledGasFlowRate'];
const ASKED_BY_TEXT = ['LogToRead', 'ESMEEventLogType', 'RequestType'];

/**
 * The level of each factor in a request, as it went out: what its octets say, and what the suite knew of the devices that it names. One for
 * each device of a list.
 */
export function levelsOfRequest(
  root: Element,
  { devices = {}, targetTime }: Pick<JournalEntry, 'devices' | 'targetTime'>,
): readonly Levels[] {
  const header = at(root, 'Header');
  const body = at(root, 'Body')?.children[0];
  if (!header || !body) return [];
  const target = deviceAt(devices, textAt(header, 'RequestID')?.split(':')[1]);
  const listed = first(body, 'DeviceIDList')?.text.split(',') ?? [first(body, 'DeviceID')?.text];
  const said = {
    service: textAt(header, 'ServiceReferenceVariant') ?? '',
    commandVariant: textAt(header, 'CommandVariant') ?? '',
    asks: asked(body),
    ...dates(first(body, 'ExecutionDateTime')?.text, targetTime),
    ...octets(first(body, 'InstallCode')?.text),
  };
  return listed.map((eui) => {
    const named = deviceAt(devices, eui);
    const about = target ?? named;
    return { ...said, ...(about && levelsOfDevice(about)), ...(named && { named: named.type, namedFamily: named.family }) };
  });
}

/** The level of each factor in an alert, as it came. */
export function levelsOfAlert(root: Element, { devices = {} }: Pick<JournalEntry, 'devices'>): readonly Levels[] {
  const message = at(root, 'Body')?.children[0];
  const alert = message && (textAt(message, 'AlertCode') ?? textAt(message, 'DCCAlertCode'));
  if (!message || alert === undefined) return [];
  const [about] = Object.values(devices);
  const throttled = (first(message, 'ThrottledAlertSequenceId') ?? first(message, 'ThrottledAlertCount')) ? 'yes' : 'no';
  return [{ alert, throttled, ...(about && levelsOfDevice(about)) }];
}

function levelsOfDevice({ type, family, status, gbcsVersion, esmeVariant, role, relation }: DeviceCircumstances): Levels {
  return {
    deviceType: type,
    family,
    status,
    gbcs: gbcsVersion ?? 'none',
    esmeVariant: esmeVariant ?? 'none',
    role: role ?? 'none',
    relation: relation ?? 'none',
  };
}

function asked(body: Element): string {
  const roles = new Set(
    [...walk(body)]
      .filter(({ name }) => name === 'RemotePartyRole')
      .flatMap(({ text, children }) => [text, ...children.map((c) => c.name)]),
  );
  if (roles.has('LoadController')) return 'LoadController';
  if (roles.has('NetworkOperator') && !roles.has('Supplier')) return 'NetworkOperator';
  const named = ASKED_BY_NAME.find((name) => first(body, name));
  return named ?? ASKED_BY_TEXT.flatMap((name) => first(body, name)?.text ?? []).find((text) => text !== '') ?? 'plain';
}

/** How far ahead the request is dated, against the window of 30 days, and the offset that the date is written with. */
function dates(text: string | undefined, targetTime: string | undefined): Levels {
  if (text === undefined || targetTime === undefined) return { ahead: 'undated', offset: 'none' };
  const offset = /[+-]\d\d:\d\d$/.exec(text)?.[0] ?? 'Z';
  if (text === CANCEL) return { ahead: 'cancels', offset };
  const ahead = Date.parse(text) - Date.parse(targetTime);
  return { ahead: placeInWindow(ahead), offset };
}

function placeInWindow(ahead: number): string {
  if (Number.isNaN(ahead)) return 'none';
  if (ahead < 0) return 'past';
  if (ahead === 0) return 'now';
  if (ahead === 30 * DAY) return 'last';
  return ahead > 30 * DAY ? 'beyond' : 'inside';
}

function octets(installCode: string | undefined): Levels {
  return installCode === undefined ? {} : { octets: String(installCode.length / 2) };
}

function first(of: Element, name: string): Element | undefined {
  return [...walk(of)].find((element) => element.name === name);
}

function deviceAt(devices: Readonly<Record<string, DeviceCircumstances>>, eui: string | undefined): DeviceCircumstances | undefined {
  return eui === undefined ? undefined : devices[eui.trim().toUpperCase()];
}
