import { World as CucumberWorld } from '@cucumber/cucumber';
import type { AlertThrottling, DeviceCommandRecord, DeviceSpec } from '../../control/types';
import { textAt } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import { controlFor, controlIfOffered } from '../../target/capabilities';
import { ControlRefusal } from '../../target/remote/control-client';
import type { ServiceName, Target } from '../../target/target';
import type { Attempt } from '../../user/sending/heedful-sender';
import type { ReceivedMessage } from '../../user/message-reader';
import { PreCommandRefused, type PreCommandFacts } from '../../user/pre-command';
import type { DuisUser, Order } from '../../user/user';
import { Unanswered } from '../../user/user';
import { Cast } from './cast';
import type { Change } from '../words/changes';
import type { DeviceName, NewDevice } from '../words/devices';
import type { Finding, FindingValue } from '../../record/finding';
import { unmet } from '../findings/evidence';
import { DeviceFacts } from './device-facts';
import type { Exchange } from './exchange';
import { HarnessFault } from '../faults';
import { fixturesOf } from './fixtures';
import type { NewHome } from '../words/homes';
import { payloadPath, type DeviceCertificates } from '../findings/gbcs-reading';
import { Inbox, type Claimable } from './inbox';
import { ScenarioJournal } from './journal';
import { requireKnownTime } from './known-time';
import { orderFor } from './order';
import type { Persona } from '../words/personas';
import { nameOf } from '../words/personas';
import { circumstancesIn } from './circumstances';
import { recordExchanged, recordReceived, recordSent } from './record-message';
import type { RequestPhrase } from '../words/request-phrases';
import type { ScenarioIdentity } from './scenario-identity';
import type { Session } from './session';
import type { RunParameters } from '../../record/run-parameters';
import type { Specimen } from './specimen';
import type { TargetClock } from './target-clock';

/** What one scenario has to itself. */
interface Scene {
  readonly session: Session;
  readonly scenario: ScenarioIdentity;
  readonly cast: Cast;
  readonly inbox: Inbox;
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
  /** When the scenario was over, by the target's clock. */
  private ended: Date | undefined;
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
    this.scene = {
      session,
      scenario,
      cast: new Cast(scenario, fixturesOf(session.target)),
      inbox: new Inbox(),
      journal: new ScenarioJournal(session.journal, scenario.id, session.wall),
      exchanges: [],
      seenCommands: new Map(),
      happenings: [],
      undo: [],
    };
    session.listen({
      devicePrefix: this.cast.devicePrefix,
      knows: (id) => this.knows(id),
      take: (user, message, foreign) => this.receive(user, message, foreign),
    });
  }

  /** `undo` will be done when the scenario is over, however it ends. */
  afterwards(undo: () => Promise<void>): void {
    this.here.undo.unshift(undo);
  }

  /** From now on nothing more is owed to the scenario; the After hook says so when it has been judged. */
  async end(): Promise<void> {
    this.ended = await this.clock.now();
  }

  /** Takes back what was arranged for the target as a whole; the After hook calls it once. */
  async leave(): Promise<void> {
    try {
      await this.clearAway();
    } finally {
      for (const undo of this.here.undo.splice(0)) await undo();
    }
  }

  /** A target that outlives the run keeps no device of it, and nothing that was in hand for one. */
  private async clearAway(): Promise<void> {
    const control = this.target.kind === 'remote' ? controlIfOffered(this.target, 'devices') : undefined;
    for (const eui of this.cast.devices) await control?.deleteDevice(eui).catch(isGone);
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
    return this.here.inbox;
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

  /** The same with all devices of a home. */
  async introduceHome(home: NewHome): Promise<void> {
    await this.put(this.cast.introduceHome(home));
  }

  /** Sends what `phrase` says, as `user`, with these changes and otherwise good. The last exchange is the one that its Thens look at. */
  async send(user: Persona, phrase: RequestPhrase, changes: readonly Change[], service?: ServiceName): Promise<void> {
    const words = [phrase.words, ...changes.map((c) => c.words)].join(', with ');
    const at = await this.clock.now();
    const order = this.orderFor(phrase, changes, at, service);
    const gbcsVersion = await this.versionFor(order);
    await this.duisUser(user)
      .send(order, (leg) => this.recordExchange(user, words, { at, sent: leg }, gbcsVersion))
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
    return orderFor(phrase, changes, { golden: session.golden(phrase.golden), now, device: (name) => cast.device(name) }, service);
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

  /** Keeps what was sent where nothing came back. */
  keepUnanswered(at: Date, error: unknown): void {
    if (error instanceof Unanswered) recordSent(this.journal, error.request, { cast: this.cast, at }, error.message);
  }

  /** Keeps a request and its reply, which becomes the last exchange. */
  recordExchange(user: Persona, words: string, { at, sent }: Attempt, gbcsVersion?: string): void {
    const entry = recordExchanged(this.journal, sent, { cast: this.cast, at });
    if (sent.reply?.response) this.session.hear(sent.reply.response.responseDateTime);
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
  async settle(): Promise<void> {
    const control = controlIfOffered(this.target, 'settle');
    if (control) return this.session.settle(control);
    while (await this.inbox.arrival(this.target.timeouts.quietMs));
  }

  /** A device of the scenario. */
  device(name: DeviceName): DeviceSpec {
    return this.cast.device(name);
  }

  /** What a device was sent that no step has looked at before this one; undefined where the target does not show it. */
  async newCommands(device: Eui64): Promise<readonly DeviceCommandRecord[] | undefined> {
    const { seenCommands } = this.here;
    const all = await controlIfOffered(this.target, 'device-commands')?.commands(device);
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
    if (fixturesOf(this.target)) return;
    const control = controlFor(this.target, 'devices', 'have devices in the Smart Metering Inventory');
    for (const device of devices) await control.putDevice(device);
  }

  /**
   * What is foreign to the scenario is kept as evidence of itself, and no step looks at it; nor at the repeat of a message, which is no
   * second one (facts N5). What comes when the scenario is over, and was owed before, is its fault.
   */
  private receive(user: Eui64, message: ReceivedMessage, foreign?: string): void {
    if (foreign !== undefined) return void recordReceived(this.journal, 'push', user, message, { foreign });
    const before = this.inbox.all.find((push) => push.user === user && isSame(push.message, message));
    const late = before ? undefined : this.owedBefore(user, message);
    const entry = recordReceived(this.journal, 'push', user, message, {
      ...(before && { repeats: before.entry.n }),
      ...(late && { late }),
      devices: circumstancesIn(message.text, this.cast, user),
    });
    if (!before) this.inbox.add({ user, message, entry, claimed: false });
  }

  /** What it says of the target that this was pushed only when the scenario was over; nothing where it has come due since. */
  private owedBefore(user: Eui64, { response, problem }: ReceivedMessage): Finding | undefined {
    const ended = this.ended;
    if (ended === undefined || (response && Date.parse(response.responseDateTime) > ended.getTime())) return undefined;
    const got = { to: nameOf(user), what: response ? response.responseCode : (problem ?? null), dated: response?.responseDateTime ?? null };
    return unmet(this.scenario, { subject: 'nothing more', expected: null, got }).finding;
  }

  /** Whether this is a device of the scenario, or the DSPScheduleID of a schedule that it created. */
  private knows(id: string): boolean {
    return (
      this.cast.owns(id) ||
      this.exchanges.some(({ sent }) => {
        const body = sent.reply?.response?.body;
        return body?.kind === 'response' && body.content?.name === 'DSPScheduleID' && body.content.text === id;
      })
    );
  }

  private get here(): Scene {
    return this.scene ?? fault('the scenario has not begun');
  }
}

/** Whether two messages are one, octet for octet, and neither was turned away. */
function isSame(a: ReceivedMessage, b: ReceivedMessage): boolean {
  return a.text === b.text && a.turnedAway === undefined && b.turnedAway === undefined;
}

/** Swallows that a device is not there any more, or never was. */
function isGone(error: unknown): void {
  if (!(error instanceof ControlRefusal && error.status === 404)) throw error;
}

function fault(message: string): never {
  throw new HarnessFault(message);
}
