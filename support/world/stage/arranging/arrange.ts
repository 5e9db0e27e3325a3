import { setTimeout as sleep } from 'node:timers/promises';
import type { Element } from '../../../duis/element';
import type { Eui64 } from '../../../duis/eui64';
import { CapabilityMissing, type StaticDevice, type Target } from '../../../target/target';
import { remove, set, type Deviation } from '../../../user/deviation';
import { upToDate } from '../../../user/golden/golden-dates';
import { goldenRequests } from '../../../user/golden/golden-request';
import type { DuisUser, Order } from '../../../user/user';
import { HarnessFault } from '../../faults';
import { PERSONAS, personaNamed, type Persona } from '../../words/personas';
import { recordExchanged, recordReceived } from '../record-message';
import type { Cast } from '../cast';
import type { ScenarioJournal } from '../journal';
import type { ScenarioIdentity } from '../scenario-identity';
import type { Session } from '../session';
import type { TargetClock } from '../target-clock';
import { waysBack, type Move } from './moves';

/** The scenario for which something is arranged: its World, as far as it takes. */
interface Scene {
  readonly target: Target;
  readonly session: Session;
  readonly scenario: ScenarioIdentity;
  readonly cast: Cast;
  readonly journal: ScenarioJournal;
  readonly clock: TargetClock;
  duisUser(user: Persona): DuisUser;
  /** From now on what is pushed is on account of the scenario again. */
  takeTheStage(): void;
  /** Says something beside its steps. */
  log(text: string): unknown;
}

/** The reply to a move: its code, and the journal entry that shows it. */
interface Answered {
  readonly code: string;
  readonly entry: number;
}

/**
 * Has Users bring a device of the target file to where a Given wants it. That it is refused says nothing of what the scenario is about:
 * throws CapabilityMissing with the code, and never a finding.
 * @param onTaken is told when the device is no longer as the target file says; one that was never moved is not to be put back either
 */
export async function arrange(world: Scene, device: StaticDevice, moves: readonly Move[], onTaken: () => void): Promise<void> {
  await offStage(world, async () => {
    for (const move of moves) {
      const { code, entry } = await make(world, device, move);
      if (!isTaken(code))
        throw new CapabilityMissing(
          'devices',
          `have ${device.eui} as a Given wants it: the target answered ${code} when a User was to ${inWords(move)} (journal ${entry})`,
        );
      onTaken();
    }
  });
}

/**
 * Brings the device back to where the target file has it. A device that does not come back is kept out of all that follows; nothing is
 * thrown, for the scenario has been judged.
 * @param hub to whose HAN device log the scenario added it
 */
export async function putBack(world: Scene, device: StaticDevice, hub?: Eui64): Promise<void> {
  const answers: string[] = [];
  try {
    const isBack = await offStage(world, async () => {
      if (hub !== undefined) await make(world, device, { do: 'remove', hub });
      for (const way of waysBack(device)) if (await goes(world, device, way, answers)) return true;
      return false;
    });
    if (isBack) return;
  } catch (error) {
    answers.push(error instanceof Error ? error.message : String(error));
  }
  const reason = `${world.scenario.id} left ${device.eui} otherwise than the target file says: ${answers.join('; ')}`;
  world.session.spoilt.set(device.eui, reason);
  world.log(`${reason}. It is in no scenario after this one; put it back by hand before the next run.`);
}

async function goes(world: Scene, device: StaticDevice, way: readonly Move[], answers: string[]): Promise<boolean> {
  for (const move of way) {
    const { code, entry } = await make(world, device, move);
    answers.push(`${code} to ${inWords(move)} (journal ${entry})`);
    if (!isTaken(code)) return false;
  }
  return true;
}

/** What is pushed meanwhile, and answers what is sent meanwhile, is on nobody's account: it is in the journal, with the reason. */
async function offStage<T>(world: Scene, act: () => Promise<T>): Promise<T> {
  world.session.listen({
    devicePrefix: 'arranged',
    knows: (id) => world.cast.owns(id),
    take: (user, message) =>
      void recordReceived(world.journal, 'push', user, message, { foreign: 'is on account of what was arranged over DUIS' }),
  });
  try {
    return await act();
  } finally {
    await sleep(world.target.timeouts.quietMs);
    world.takeTheStage();
  }
}

async function make(world: Scene, device: StaticDevice, move: Move): Promise<Answered> {
  const at = await world.clock.now();
  const user = senderFor(device);
  const sent = await world.duisUser(user).send(orderOf(world, device, move, at));
  const leg = sent.at(-1);
  if (!leg) throw new HarnessFault('a request went out and left no trace');
  const { n } = recordExchanged(world.journal, leg, { cast: world.cast, at });
  const { response } = leg.reply ?? {};
  if (response) world.session.hear(response.responseDateTime);
  return { code: response?.responseCode ?? `HTTP ${leg.http.status}`, entry: n };
}

function orderOf(world: Scene, device: StaticDevice, move: Move, now: Date): Order {
  const golden = (name: string): Element => {
    const file = `requests/${name}.xml`;
    const found = goldenRequests().find((request) => request.file === file);
    if (!found) throw new HarnessFault(`there is no golden request ${file}`);
    return upToDate(world.session.golden(found), now);
  };
  const of = (name: string, deviations: readonly Deviation[]): Order => ({
    golden: golden(name),
    devices: { DeviceID: device.eui },
    deviations,
  });
  if (move.do === 'pre-notify') return of('12.2-prenotify-esme', [...modelOf(device), ...kindOf(device)]);
  if (move.do === 'delete') return of('8.4-delete-device', []);
  if (move.do === 'remove') return { ...of('8.11-remove-device', []), devices: { target: move.hub, DeviceID: device.eui } };
  const { status } = move;
  return device.deviceType === 'CHF'
    ? of('8.4-update-hub-status', [set('UpdateDeviceStatusCH', status)])
    : of('8.4-update-status', [set('UpdateDeviceStatusExceptCH', status)]);
}

/** A pre-notification says of the model of a device what the target file does, for the DCC may know no other. */
export function modelOf({ manufacturer, model, smetsChtsVersion, firmwareVersion }: StaticDevice): readonly Deviation[] {
  const said = {
    DeviceManufacturer: manufacturer,
    DeviceModel: model,
    SMETSCHTSVersion: smetsChtsVersion,
    FirmwareVersion: firmwareVersion,
  };
  return Object.entries(said).flatMap(([name, text]) => (text === undefined ? [] : [set(name, text)]));
}

function kindOf({ deviceType, esmeVariant }: StaticDevice): readonly Deviation[] {
  return [set('DeviceType', deviceType), esmeVariant === undefined ? remove('ESMEVariant') : set('ESMEVariant', esmeVariant)];
}

/** The Supplier who answers for it, or who would bring it. */
function senderFor({ deviceType, responsible = [] }: StaticDevice): Persona {
  const suppliers = ['IS', 'GS'].flatMap((role) => responsible.filter((party) => party.role === role).map(({ user }) => user));
  const named = PERSONAS.find(({ eui }) => eui === suppliers[0]);
  return named ?? personaNamed(deviceType === 'GSME' ? 'Gas Supplier' : 'Import Supplier');
}

function isTaken(code: string): boolean {
  return /^[IW]/.test(code);
}

function inWords(move: Move): string {
  return move.do === 'set status' ? `set it ${move.status} (8.4)` : IN_WORDS[move.do];
}

const IN_WORDS = {
  delete: 'delete it (8.4)',
  remove: 'remove it from the HAN device log (8.11)',
  'pre-notify': 'pre-notify it (12.2)',
} as const;
