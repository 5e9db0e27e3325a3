import { isUtf8 } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Element } from '../../duis/element';
import type { UserRole, UserSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import { readAnchors } from '../../pki/chain';
import { controlIfOffered, settlesForGood, sharesDevices } from '../../target/capabilities';
import { receiveEndpointOf } from '../../target/remote/receive-endpoint';
import { startEmbedded } from '../../target/embedded';
import { openRemote } from '../../target/remote/remote';
import type { RunParameters } from '../../record/run-parameters';
import type { Target } from '../../target/target';
import { DuisServices } from '../../user/sending/duis-services';
import type { GoldenRequest } from '../../user/golden/golden-request';
import { goldenText } from '../../user/golden/golden-request';
import type { ReceivedMessage } from '../../user/message-reader';
import { MessageReader } from '../../user/message-reader';
import { OriginatorCounter } from '../../user/originator-counter';
import type { TurnedAway } from '../../user/receive-response-service';
import { ReceiveResponseService } from '../../user/receive-response-service';
import type { Delivery, Forge } from '../../user/tampering';
import { Tampering } from '../../user/tampering';
import type { UserKeys } from '../../user/user';
import { DuisUser } from '../../user/user';
import { loadSchema } from '../../vectors/schema';
import { RunJournal } from './journal';
import { ACCESS_CONTROL_BROKER, PERSONAS, personaNamed, playUserSet, S1SP, SECOND_S1SP } from '../words/personas';
import { HarnessFault } from '../faults';
import type { Claimant } from './push-attribution';
import { AlertsBefore } from './alerts-before';
import type { Arranging } from './fixtures';
import { PushAttribution } from './push-attribution';
import { stateOutcomes } from './state-outcomes';
import { stateTarget } from './state-target';
import { TargetClock } from './target-clock';

/** Who is interested in what is pushed to the Users: the scenario that is going on. */
export interface PushListener extends Claimant {
  /** Takes what was pushed to a User; `foreign` says why it is not on account of the scenario. */
  take(user: Eui64, message: ReceivedMessage, foreign?: string): void;
  /** What the EUI-64s of its devices begin with, and no others of this run do. */
  readonly devicePrefix: string;
}

/** An EUI-64 as DUIS writes it. */
const EUI64 = /(?:[0-9A-F]{2}-){7}[0-9A-F]{2}/gi;

/** To whom a message is that names no User. */
const NOBODY = 'no User';

/** What the scenarios of one run share: the target, the Users, and the means to read messages. */
export class Session {
  private readonly goldenRequests = new Map<string, Element>();
  readonly journal: RunJournal;
  /** The scenarios of this run, by the prefix of their devices. */
  private readonly listeners = new Map<string, PushListener>();
  /** The scenario that is going on. */
  private current: PushListener | undefined;
  /** On whose account messages are pushed, where scenarios have no devices of their own. */
  private readonly attribution: PushAttribution<PushListener> | undefined;
  /** What alerts there were in this run, where scenarios have no devices of their own. */
  readonly alertsBefore: AlertsBefore | undefined;
  /** What came before there was a scenario, for the first to keep. */
  private readonly early: { readonly user: Eui64; readonly message: ReceivedMessage }[] = [];
  /** Where each User receives. */
  private readonly receiveUrls = new Map<Eui64, string>();
  /** Devices of the target file that a scenario could not put back, each with why. */
  readonly spoilt = new Map<Eui64, string>();
  /** What is done to what the target says. */
  private tampering: Tampering | undefined;
  /** How many messages were pushed. */
  private pushed = 0;
  /** How much had been done to the target, and come of it, when it was last settled. */
  private settledAfter = -1;

  private constructor(
    readonly parameters: RunParameters,
    readonly target: Target,
    readonly parties: CertificateStore,
    readonly reader: MessageReader,
    readonly wall: () => Date,
    readonly clock: TargetClock,
    private readonly services: DuisServices,
    private readonly receive: ReceiveResponseService,
    private readonly users: ReadonlyMap<Eui64, DuisUser>,
    private readonly counter: OriginatorCounter,
  ) {
    this.journal = new RunJournal(parameters);
    if (!sharesDevices(target)) return;
    const devices = target.devices.map(({ eui }) => eui);
    this.attribution = new PushAttribution(() => counter.last, wall, devices);
    this.alertsBefore = new AlertsBefore(devices);
  }

  /** Starts or reaches the target and makes the Users known to it. */
  static async open(parameters: RunParameters, wall: () => Date): Promise<Session> {
    const { worker = 0, firstUserSet = 0 } = parameters;
    playUserSet(parameters.target === undefined ? 0 : firstUserSet + worker);
    const [lib, schema, target] = await Promise.all([
      loadLibxml(),
      loadSchema(parameters.schema),
      parameters.target === undefined
        ? startEmbedded(parameters)
        : openRemote(
            parameters.target,
            PERSONAS.map(({ eui }) => eui),
            wall(),
          ),
    ]);
    const { parties = CertificateStore.load(target.pki, target.trust === undefined ? undefined : readAnchors(target.trust)) } = target;
    const reader = new MessageReader(lib, schema, parties);
    const clock = new TargetClock(target, wall);
    const services = new DuisServices(target.services, target.timeouts.requestMs, target.tls);
    const tampering = parameters.tamper && new Tampering(parameters.tamper, forgeOf(reader, parties));
    const wire = tampering?.services(services) ?? services;
    // A remote target remembers the run before, and its virtual time may stand where that run began.
    const counter = new OriginatorCounter(target.kind === 'remote' ? wall() : await clock.now());
    const users = new Map<Eui64, DuisUser>();
    for (const { eui } of PERSONAS) {
      const keys = keysOf(parties, eui);
      if (keys) users.set(eui, new DuisUser(eui, keys, wire, reader, counter));
    }
    const receive = await ReceiveResponseService.listen(receiveEndpointOf(target.receive, worker));
    const session = new Session(parameters, target, parties, reader, wall, clock, services, receive, users, counter);
    receive.watch((what) => session.keepTurnedAway(what));
    stateTarget(target, parties, parameters.out);
    session.tampering = tampering;
    await session.introduceUsers();
    return session;
  }

  /** Whether Givens are brought about through DUIS: nobody else may be playing with the same devices. */
  get arranging(): Arranging {
    return { overDuis: this.target.arrangesOverDuis === true && this.parameters.inCompany !== true, spoilt: this.spoilt };
  }

  /** From now on `listener` takes what is pushed, to whichever User, unless it is about the devices of an earlier scenario. */
  listen(listener: PushListener): void {
    this.attribution?.begin(listener);
    this.current = listener;
    this.listeners.set(listener.devicePrefix, listener);
    for (const { user, message } of this.early.splice(0)) listener.take(user, message, 'came before the first scenario began');
  }

  /** What is pushed from now on about the devices of a scenario that is over is nobody's. */
  dismiss(devicePrefix: string): void {
    this.listeners.delete(devicePrefix);
  }

  /** A reply of the target's came, and says that it was made at this instant. */
  hear(dated: string): void {
    this.attribution?.hear(dated);
  }

  /**
   * A request held for the future may come due while a later scenario lets time pass. So what is pushed goes to the scenario
   * whose devices it names, and only what names nobody's to the one that is going on. Where all scenarios have the same devices, it
   * takes more to know whose it is.
   */
  private deliver(user: Eui64, message: ReceivedMessage): void {
    this.pushed += 1;
    if (this.attribution) {
      this.alertsBefore?.note(message);
      const found = this.attribution.of(message);
      if (found) found.scenario.take(user, message, found.foreign);
      else this.early.push({ user, message });
      return;
    }
    const concerned = this.concerned(message.text);
    if (concerned) concerned.take(user, message);
    else this.early.push({ user, message });
  }

  /** Whose devices a text names; mostly the scenario's that is going on, and there may be thousands before it. */
  private concerned(text: string): PushListener | undefined {
    const current = this.current;
    if (current === undefined || text.includes(current.devicePrefix)) return current;
    const named = new Set(Array.from(text.matchAll(EUI64), ([eui]) => this.listeners.get(eui.slice(0, -2))));
    return [...named].find((listener) => listener !== undefined) ?? current;
  }

  /** What the Receive Response Service refuses is kept like what it takes; what cannot have been a message fails nobody. */
  private keepTurnedAway({ user = NOBODY, reason, octets, isMessage }: TurnedAway): void {
    const came = isUtf8(octets) ? { text: octets.toString('utf8') } : { text: octets.toString('latin1'), octets };
    const message = { ...came, schema: 'none', signature: 'none', problem: reason, turnedAway: reason } as const;
    if (isMessage) this.deliver(user, message);
    else this.current?.take(user, message, reason);
  }

  /** From now on every User is one that has sent nothing before. */
  forgetSent(): void {
    this.counter.forgetSent();
  }

  /** From now on both number what they send alike, so long as they send the same. */
  countAlike(other: Session): void {
    this.counter.catchUpWith(other.counter.last);
    other.counter.catchUpWith(this.counter.last);
  }

  user(eui: Eui64): DuisUser | undefined {
    return this.users.get(eui);
  }

  /** A golden vector as a tree, parsed once. */
  golden(request: GoldenRequest): Element {
    let tree = this.goldenRequests.get(request.file);
    if (!tree) {
      tree = this.reader.tree(goldenText(request));
      this.goldenRequests.set(request.file, tree);
    }
    return tree;
  }

  /**
   * Has the target do all that is due now, and where more may come of it, as in real time, hears it out: `arrival` tells whether something
   * comes within so many milliseconds. Where its time is ours and its devices take some, so much passes. What is ours alone, or has been
   * heard out, is settled until something is done to it, or comes.
   */
  async settle(arrival: (ms: number) => Promise<boolean>): Promise<void> {
    const { target } = this;
    const forGood = settlesForGood(target);
    if (this.settledAfter === this.stirred && (target.kind === 'embedded' || !forGood)) return;
    await controlIfOffered(target, 'settle')?.settle();
    if (!forGood) while (await arrival(target.timeouts.quietMs));
    else if (target.timeouts.lagMs > 0) await this.clock.advance(target.timeouts.lagMs / 1000);
    for (const delivery of this.tampering?.withheld() ?? []) this.take(delivery);
    this.settledAfter = this.stirred;
  }

  /** How much was done to the target and came of it. */
  private get stirred(): number {
    return this.services.posts + (this.target.control?.acts ?? 0) + this.pushed;
  }

  async close(): Promise<void> {
    await this.hearOut();
    await Promise.all([this.services.close(), this.receive.close()]);
    await stateOutcomes(this.target, this.parameters.out, this.parameters.worker ?? 0);
    await this.target.stop();
    this.journal.close();
  }

  /** What is on its way when the last scenario is over is heard too: until the target has been silent for as long as its file says. */
  private async hearOut(): Promise<void> {
    if (this.target.kind === 'embedded') return;
    let heard: number;
    do {
      heard = this.pushed;
      await sleep(this.target.timeouts.quietMs);
    } while (this.pushed > heard);
  }

  private async introduceUsers(): Promise<void> {
    const control = controlIfOffered(this.target, 'users');
    for (const { eui, roles } of PERSONAS) {
      const receiveUrl = this.receive.register(eui, (document) => {
        const pushed = { user: eui, document };
        return (this.tampering?.pushes(pushed) ?? [pushed]).map((each) => this.take(each)).every(Boolean);
      });
      this.receiveUrls.set(eui, receiveUrl);
      if (roles.length > 0) await control?.putUser(this.userSpec(eui, roles));
    }
  }

  /** A User as the target is to know it. */
  userSpec(eui: Eui64, roles: readonly UserRole[], status: 'active' | 'suspended' = 'active'): UserSpec {
    return { eui, roles, status, receiveUrl: this.receiveUrls.get(eui) ?? '', duisVersion: '4.0' };
  }

  /** Takes in what was pushed; whether its form is good. */
  private take({ user, document }: Delivery): boolean {
    const message = this.reader.read(document);
    this.deliver(user, message);
    return message.schema === 'valid' && message.signature === 'verified';
  }
}

/** The keys of a User, with those of another who could try to pass for it. */
function keysOf(parties: CertificateStore, eui: Eui64): UserKeys | undefined {
  const [own, another] = [eui, personaNamed(eui === personaNamed('Gas Supplier').eui ? 'Import Supplier' : 'Gas Supplier').eui].map(
    (party) => ({ xmlSigning: parties.of(party, 'xmlSigning'), digitalSignature: parties.of(party, 'digitalSignature') }),
  );
  if (!own?.xmlSigning?.privateKey) return undefined;
  return {
    xmlSigning: own.xmlSigning,
    ...(own.digitalSignature && { digitalSignature: own.digitalSignature }),
    ...(another?.xmlSigning?.privateKey &&
      another.digitalSignature && { another: { xmlSigning: another.xmlSigning, digitalSignature: another.digitalSignature } }),
  };
}

/** The keys of the test PKI with which a changed message is signed again. Throws HarnessFault where they are not held. */
function forgeOf(reader: MessageReader, parties: CertificateStore): Forge {
  const dcc = parties.of(ACCESS_CONTROL_BROKER, 'xmlSigning');
  const s1sps = [S1SP, SECOND_S1SP].flatMap((eui) => parties.of(eui, 'xmlSigning') ?? []).filter(({ privateKey }) => privateKey);
  const stranger = personaNamed('Registered Supplier Agent').eui;
  if (!dcc?.privateKey || s1sps.length === 0) throw new HarnessFault('the keys of the DCC and its S1SP are not in this PKI');
  return { tree: (xml) => reader.tree(xml), dcc, s1sps, stranger };
}
