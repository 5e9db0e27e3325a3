import { formatRequestId } from '../../duis/request-id';
import { World as CucumberWorld } from '@cucumber/cucumber';
import type { AlertThrottling, DeviceCommandRecord, DeviceSpec } from '../../control/types';
import { textAt, walk } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import { controlFor, controlIfOffered } from '../../target/capabilities';
import { ControlRefusal } from '../../target/remote/control-client';
import type { ServiceName, Target } from '../../target/target';
import type { Attempt } from '../../user/sending/heedful-sender';
import { PreCommandRefused, type PreCommandFacts } from '../../user/pre-command';
import type { DuisUser, Order, SentRequest } from '../../user/user';
import { Unanswered } from '../../user/user';
import { Cast } from './cast';
import type { Change } from '../words/changes';
import type { DeviceName, NewDevice } from '../words/devices';
import type { FindingValue } from '../../record/finding';
import { unmet } from '../findings/evidence';
import { DeviceFacts } from './device-facts';
import { scheduleIn, type Exchange } from './exchange';
import { HarnessFault } from '../faults';
import { arrange, modelOf, putBack } from './arranging/arrange';
import { fixturesOf, type Fixtures } from './fixtures';
import type { NewHome } from '../words/homes';
import { payloadPath, type DeviceCertificates } from '../findings/gbcs-reading';
import { isOfOwnAccord } from '../findings/own-commands';
import { Reception, type Claimable, type Inbox } from './inbox';
import { ScenarioJournal } from './journal';
import { set } from '../../user/deviation';
import { requireKnownTime } from './known-time';
import { orderFor } from './order';
import type { Persona } from '../words/personas';
import { nameOf } from '../words/personas';
import { recordExchanged, recordSent } from './record-message';
import type { RequestPhrase } from '../words/request-phrases';
import type { ScenarioIdentity } from './scenario-identity';
import type { Session } from './session';
import type { RunParameters } from '../../record/run-parameters';
import type { Specimen } from './specimen';
import type { TargetClock } from './target-clock';

/** In a request: its service, and the one that it has put on a schedule. */
const SERVICE = /<(?:\w+:)?(?:DSPScheduled)?ServiceReferenceVariant>([^<]+)</g;

/** What one scenario has to itself. */
interface Scene {
  readonly session: Session;
  readonly scenario: ScenarioIdentity;
  readonly cast: Cast;
  /** The devices that it is cast from, where the target takes no others. */
  readonly fixtures: Fixtures | undefined;
  readonly reception: Reception;
  /** Devices of the target file that are not as it says, since a Given or a request of the scenario was taken. */
  readonly moved: Map<Eui64, { readonly hub?: Eui64 }>;
  readonly journal: ScenarioJournal;
  readonly exchanges: Exchange[];
  /** How many commands of each device a step has already looked at. */
  readonly seenCommands: Map<Eui64, number>;
  readonly happenings: Happening[];
  /** What takes back what the scenario arranged for the target as a whole. */
  readonly undo: (() => Promise<void>)[];
}

/** Something that happened at a device, by the target's clock. */
export interface Happening {
  readonly device: Eui64;
  readonly alertCode: string;
  readonly at: Date;
  /** For how long it had gone on by then, in seconds. */
  readonly sinceSeconds?: number;
}

/** The stage of one scenario: arranges, lets Users act, and keeps what happened for the Thens to read. */
export class World extends CucumberWorld<RunParameters> {
  private scene: Scene | undefined;
  /** By what alerts are throttled in this scenario, where a step said so. */
  throttling: AlertThrottling | undefined;
  /** What was arranged about its devices. */
  readonly facts = new DeviceFacts();
  /** Device Certificates as the DCC had them when a step looked. */
  readonly knownCertificates = new Map<Eui64, DeviceCertificates>();
  /** A golden document, and what the schema said to it. */
  specimen: Specimen | undefined;

  /** Sets the stage; the Before hook calls it once. */
  begin(session: Session, scenario: ScenarioIdentity): void {
    const fixtures = fixturesOf(session.target, session.arranging);
    const cast = new Cast(scenario, fixtures);
    const journal = new ScenarioJournal(session.journal, scenario.id, session.wall);
    this.scene = {
      session,
      scenario,
      cast,
      fixtures,
      moved: new Map(),
      journal,
      reception: new Reception(scenario, cast, journal),
      exchanges: [],
      seenCommands: new Map(),
      happenings: [],
      undo: [],
    };
    this.takeTheStage();
  }

  /** From now on what is pushed is on account of this scenario, unless something shows that it is another's. */
  takeTheStage(): void {
    this.session.listen(this.here.reception);
  }

  /** `undo` will be done when the scenario is over, however it ends. */
  afterwards(undo: () => Promise<void>): void {
    this.here.undo.unshift(undo);
  }

  /** From now on nothing more is owed to the scenario; the After hook says so when it has been judged. */
  async end(): Promise<void> {
    this.here.reception.end(await this.clock.now());
  }

  /** From now on no step looks at what came, nor at what still comes; the After hook calls it last. */
  putAway(): void {
    this.here.reception.putAway();
  }

  /**
   * Takes back what was arranged, the last first; the After hook calls it once. Rejects with the first of what could not be taken back,
   * when the rest was.
   */
  async leave(): Promise<void> {
    const failed: unknown[] = [];
    for (const undo of this.here.undo.splice(0)) await undo().catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw failed[0];
  }

  /** The target is to keep no device of a scenario that is over, and nothing that is in hand for one. */
  clearAwayAfterwards(): void {
    const control = controlIfOffered(this.target, 'devices');
    if (!control) return;
    this.afterwards(async () => {
      await Promise.all(this.cast.devices.map((eui) => control.deleteDevice(eui).catch(isGone)));
    });
  }

  get begun(): boolean {
    return this.scene !== undefined;
  }

  get session(): Session {
    return this.here.session;
  }
  get target(): Target {
    return this.here.session.target;
  }
  get scenario(): ScenarioIdentity {
    return this.here.scenario;
  }
  get cast(): Cast {
    return this.here.cast;
  }
  get clock(): TargetClock {
    return this.session.clock;
  }
  get inbox(): Inbox {
    return this.here.reception.inbox;
  }
  get exchanges(): readonly Exchange[] {
    return this.here.exchanges;
  }
  get journal(): ScenarioJournal {
    return this.here.journal;
  }
  get happenings(): readonly Happening[] {
    return this.here.happenings;
  }

  /** The last exchange; throws HarnessFault before the first. */
  get exchange(): Exchange {
    return this.exchanges.at(-1) ?? fault('no request was sent yet');
  }

  /** Puts a device, and what it depends on, into the target's inventory and home. */
  async introduce(device: NewDevice): Promise<void> {
    await this.put(this.cast.introduce(device));
  }

  /** Has a device in no inventory. */
  imagine(device: NewDevice): void {
    const devices = this.cast.imagine(device);
    for (const { eui } of devices) this.facts.leaveOut(eui);
    this.bringBack(devices);
  }

  /** The same with all devices of a home. */
  async introduceHome(home: NewHome): Promise<void> {
    await this.put(this.cast.introduceHome(home));
  }

  /** Sends what `phrase` says, as `user`, with these changes and otherwise good. The last exchange is the one that its Thens look at. */
  async send(user: Persona, phrase: RequestPhrase, changes: readonly Change[], service?: ServiceName): Promise<void> {
    const words = [phrase.words, ...changes.map((c) => c.words)].join(', with ');
    const at = await this.clock.now();
    const order = this.withOwnCertificate(user, this.ofItsModel(this.orderFor(phrase, changes, at, service)));
    if (order.devices.target !== undefined) this.here.fixtures?.requireRegistered(order.devices.target);
    const gbcsVersion = await this.versionFor(order);
    await this.duisUser(user)
      .send(order, (leg) => {
        this.recordExchange(user, words, { at, sent: leg }, gbcsVersion);
        this.keepMoved(order, leg);
      })
      .catch((error: unknown) => {
        this.keepUnanswered(at, error);
        throw error instanceof PreCommandRefused ? this.refusedPreCommand(error) : error;
      });
    requireKnownTime(this.target, this.session.wall(), changes, this.exchange);
  }

  /** The Pre-Command in the last reply is none that a User signs. */
  private refusedPreCommand({ message, differs }: PreCommandRefused): Error {
    const named = ({ kind, of, for: device, counter }: PreCommandFacts): FindingValue => ({
      kind,
      originator: nameOf(of),
      recipient: this.cast.nameOf(device),
      'originator counter': counter,
    });
    const found = differs && { expected: named(differs.expected), got: named(differs.got) };
    const { expected, got } = found ?? { expected: 'a Pre-Command that can be signed', got: message };
    const shownBy = this.exchanges.at(-1);
    const body = shownBy?.sent.reply?.response?.body;
    const where = { ...(shownBy && { shownBy }), ...(body && { path: payloadPath(body) }) };
    return unmet(this.scenario, { subject: 'command', expected, got, ...where });
  }

  /** What a User is to send when it does what `phrase` says, at this instant of the target's. */
  orderFor(phrase: RequestPhrase, changes: readonly Change[], now: Date, service?: ServiceName): Order {
    const { session, cast } = this.here;
    const golden = session.golden(phrase.golden);
    const schedule = (): string => this.lastSchedule();
    const lastRequest = (): string => formatRequestId(this.exchange.sent.requestId);
    return orderFor(phrase, changes, { golden, now, device: (name) => cast.device(name), schedule, lastRequest }, service);
  }

  private lastSchedule(): string {
    const last = this.exchanges.flatMap(scheduleIn).at(-1);
    if (last === undefined)
      throw unmet(this.scenario, { subject: 'DSPScheduleID', expected: 'a DSPScheduleID', got: null, shownBy: this.exchange });
    return last;
  }

  /** Sends the document of an exchange once more, as it is. */
  async sendAgain({ user, words, sent }: Exchange): Promise<void> {
    const at = await this.clock.now();
    const again = await this.duisUser(user)
      .sendAgain(sent)
      .catch((error: unknown) => {
        this.keepUnanswered(at, error);
        throw error;
      });
    this.recordExchange(user, `${words}, again`, { at, sent: again });
  }

  /** Sends the Signed Pre-Command of a request that this User had transformed and no more. */
  async signLater(user: Persona): Promise<void> {
    const at = await this.clock.now();
    const sent = await this.duisUser(user)
      .signLater()
      .catch((error: unknown) => {
        this.keepUnanswered(at, error);
        throw error instanceof PreCommandRefused ? this.refusedPreCommand(error) : error;
      });
    this.recordExchange(user, `${this.exchange.words}, signed`, { at, sent });
  }

  /** Keeps what was sent where nothing came back. */
  keepUnanswered(at: Date, error: unknown): void {
    if (error instanceof Unanswered) recordSent(this.journal, error.request, { cast: this.cast, at }, error.message);
  }

  /** Keeps a request and its reply, which becomes the last exchange. */
  recordExchange(user: Persona, words: string, { at, sent }: Attempt, gbcsVersion?: string): void {
    const entry = recordExchanged(this.journal, sent, { cast: this.cast, at });
    if (sent.reply?.response) this.session.hear(sent.reply.response.responseDateTime);
    if (sent.reply) this.here.reception.replied(sent.reply);
    this.here.exchanges.push({ user, words, at, sent, entry, claimed: false, ...(gbcsVersion === undefined ? {} : { gbcsVersion }) });
  }

  /** The GBCS version that pertains to the Device Model that a critical request is for, before it is sent, where the target tells it. */
  private async versionFor({ golden, devices }: Order): Promise<string | undefined> {
    const { target } = devices;
    if (target === undefined || textAt(golden, 'Header', 'CommandVariant') !== '4') return undefined;
    const view = await controlIfOffered(this.target, 'devices')?.device(target).catch(isGone);
    return view?.gbcsVersion;
  }

  /** The User's own side of the interface. */
  duisUser(user: Persona): DuisUser {
    return this.session.user(user.eui) ?? fault(`the private key of the ${user.name} is not in ${this.target.pki}`);
  }

  /** Keeps that something is about to happen at a device. */
  happened(happening: Happening): void {
    this.here.happenings.push(happening);
  }

  /** Waits until the target has nothing left to do or say that is due now. */
  settle(): Promise<void> {
    return this.session.settle((ms) => this.inbox.arrival(ms));
  }

  /** A device of the scenario. */
  device(name: DeviceName): DeviceSpec {
    return this.cast.device(name);
  }

  /** What a device was sent because somebody asked; undefined where the target does not show it. */
  async commandsTo(
    device: Eui64,
    shows: 'device-commands' | 's1sp-requests' = 'device-commands',
  ): Promise<readonly DeviceCommandRecord[] | undefined> {
    const all = await controlIfOffered(this.target, shows)?.commands(device);
    return all?.filter(({ command }) => !isOfOwnAccord(Buffer.from(command, 'hex'), () => this.servicesAsked()));
  }

  /** The Service Reference Variants of what was asked, and of what was to be done on a schedule. */
  private servicesAsked(): ReadonlySet<string> {
    return new Set(this.exchanges.flatMap(({ sent }) => [...sent.xml.matchAll(SERVICE)].map(([, variant = '']) => variant)));
  }

  /** What a device was sent that no step has looked at before this one; undefined where the target does not show it. */
  async newCommands(device: Eui64): Promise<readonly DeviceCommandRecord[] | undefined> {
    const { seenCommands } = this.here;
    const all = await this.commandsTo(device);
    const fresh = all?.slice(seenCommands.get(device) ?? 0);
    if (all) seenCommands.set(device, all.length);
    return fresh;
  }

  /** Keeps what the control interface shows as evidence, to be cited: `the commands of the ESME`. */
  show(what: string, said: unknown): Claimable {
    return { entry: this.journal.show(what, said), claimed: true };
  }

  private async put(devices: readonly DeviceSpec[]): Promise<void> {
    if (devices.some(({ earlierStatuses }) => earlierStatuses)) controlFor(this.target, 'earlier-statuses', 'say what a device was before');
    const { fixtures } = this.here;
    if (fixtures) return this.arrange(fixtures, devices);
    const control = controlFor(this.target, 'devices', 'have devices in the Smart Metering Inventory');
    for (const device of devices) {
      await control.putDevice(device);
      this.facts.place(device);
    }
  }

  /** Brings devices of the target file to where a Given wants them, and has them brought back when the scenario is over. */
  private async arrange(fixtures: Fixtures, devices: readonly DeviceSpec[]): Promise<void> {
    this.bringBack(devices);
    for (const spec of devices) {
      const moves = fixtures.movesFor(spec.eui);
      if (moves.length > 0)
        await arrange(this, { ...fixtures.lent(spec.eui), ...spec }, moves, () => void this.here.moved.set(spec.eui, {}));
    }
  }

  private bringBack(devices: readonly DeviceSpec[]): void {
    for (const { eui } of devices) {
      const lent = this.here.fixtures?.lent(eui);
      if (!lent) continue;
      this.afterwards(async () => {
        const moved = this.here.moved.get(eui);
        this.here.moved.delete(eui);
        if (moved) await putBack(this, lent, moved.hub);
      });
    }
  }

  /** A pre-notification of a device that the target file lends says of its model what the file does. */
  private ofItsModel(order: Order): Order {
    const lent = this.here.fixtures?.lent(order.devices['DeviceID'] ?? '');
    if (!lent?.absent || textAt(order.golden, 'Header', 'ServiceReferenceVariant') !== '12.2') return order;
    return { ...order, deviations: [...modelOf(lent), ...order.deviations] };
  }

  /** Where a User sends its Key Agreement certificate along, it is that which it has here: a golden request has that of the test PKI. */
  private withOwnCertificate({ eui }: Persona, order: Order): Order {
    const own = this.session.parties.of(eui, 'keyAgreement');
    if (!own || ![...walk(order.golden)].some(({ name }) => name === OWN_CERTIFICATE)) return order;
    return { ...order, deviations: [set(OWN_CERTIFICATE, Buffer.from(own.der).toString('base64')), ...order.deviations] };
  }

  /** A request was taken that may leave a device with another standing in the inventory. */
  private keepMoved({ golden, devices }: Order, { reply }: SentRequest): void {
    const device = devices['DeviceID'];
    const isMove = MOVING.includes(textAt(golden, 'Header', 'ServiceReferenceVariant') ?? '');
    if (device !== undefined && isMove && /^[IW]/.test(reply?.response?.responseCode ?? '')) {
      const hub = devices['target'];
      this.here.moved.set(device, hub === undefined ? (this.here.moved.get(device) ?? {}) : { hub });
    }
  }

  private get here(): Scene {
    return this.scene ?? fault('the scenario has not begun');
  }
}

/** Services that give a device another status in the inventory, or take it in (facts E.9, E.10, E.12). */
/** The item of a reading in which a User sends it along. */
const OWN_CERTIFICATE = 'KAPublicSecurityCredentials';
const MOVING: readonly string[] = ['8.4', '8.11', '8.14.2', '12.2'];

/** Swallows that a device is not there any more, or never was. */
export function isGone(error: unknown): undefined {
  if (!(error instanceof ControlRefusal && error.status === 404)) throw error;
}

function fault(message: string): never {
  throw new HarnessFault(message);
}
