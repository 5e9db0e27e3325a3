import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { DeviceSpec, DeviceType, ResponsibleParty, UserRole } from '../control/types';
import type { Element } from '../duis/element';
import type { Eui64 } from '../duis/eui64';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import { addMac, verifyMac } from '../gbcs/mac';
import type { GbcsMessage } from '../gbcs/message';
import { signMessage, verifySignature } from '../gbcs/signature';
import { CertificateStore } from '../pki/certificate-store';
import type { KeyUsage, PartyCertificate } from '../pki/certificate-store';
import { deviceKeys } from '../pki/device-keys';
import { addressCommand } from '../transform/addressing';
import type { TransformContext } from '../transform/body-builder';
import { buildCommand } from '../transform/build-command';
import { selectUseCase } from '../transform/select-use-case';
import { serviceRequest } from '../transform/request-fixture';
import { loadCatalogues } from '../vectors/catalogues';
import { loadCommandShapes } from '../vectors/command-shapes';
import { VECTORS } from '../vectors/files';
import { loadSelectionTable } from '../vectors/selection';
import type { DeviceReply } from './environment';
import { DeviceFleet } from './fleet';

export const PARTY = {
  supplier: '90-B3-D5-1F-30-01-00-00',
  networkOperator: '90-B3-D5-1F-30-02-00-00',
  otherUser: '00-DB-12-34-56-78-00-04',
  gasSupplier: '90-B3-D5-1F-30-04-00-00',
  gasTransporter: '90-B3-D5-1F-30-05-00-00',
  exportSupplier: '90-B3-D5-1F-30-06-00-00',
  broker: '90-B3-D5-1F-30-00-00-02',
  otherSupplier: '90-B3-D5-1F-30-03-00-00',
  loadController: '90-B3-D5-1F-30-01-00-08',
  transCoS: '90-B3-D5-1F-30-00-00-04',
} as const;

let store: CertificateStore | undefined;
/** The test PKI, read once. */
export function testPki(): CertificateStore {
  store ??= CertificateStore.load(join(VECTORS, 'pki'));
  return store;
}

/** The device of a type in the test home. */
export function deviceOf(type: DeviceType): Eui64 {
  const last = { CHF: 'A2', ESME: 'A0', GSME: 'A1', GPF: 'A3', PPMID: 'A4', HCALCS: 'A5', IHD: 'A7', CAD: 'A8' }[type];
  return `00-DB-12-34-56-78-90-${last}`;
}

const RESPONSIBLE: readonly ResponsibleParty[] = [
  { role: 'IS', user: PARTY.supplier },
  { role: 'GS', user: PARTY.gasSupplier },
  { role: 'ED', user: PARTY.networkOperator },
  { role: 'GT', user: PARTY.gasTransporter },
  { role: 'ES', user: PARTY.exportSupplier },
];

/** Who asks, with which counter, and what the transform must know besides. */
export interface CommandOptions {
  readonly as?: Eui64;
  readonly counter?: bigint;
  readonly context?: Partial<TransformContext>;
  readonly originatorRole?: UserRole;
}

/** A home with one device of each type, on a clock that stands still until told. */
export class TestHome {
  private at: Date;
  private readonly timers: { at: Date; run: () => void }[] = [];
  readonly alerts: { readonly device: Eui64; readonly message: GbcsMessage; readonly octets: Uint8Array }[] = [];
  readonly fleet: DeviceFleet;
  private counter = 5000n;

  constructor(
    readonly gbcsVersion = '4.0',
    readonly esmeVariant = 'ADF',
    start = '2020-12-01T12:00:00Z',
  ) {
    this.at = new Date(start);
    this.fleet = new DeviceFleet({
      now: () => this.at,
      schedule: (at, run) => void this.timers.push({ at, run }),
      emit: (device, octets) => void this.alerts.push({ device, message: decodeMessage(octets), octets }),
      trust: testPki(),
    });
    for (const type of ['CHF', 'GPF', 'ESME', 'GSME', 'HCALCS', 'PPMID'] as const) this.fleet.put(this.spec(type));
  }

  spec(deviceType: DeviceType): DeviceSpec {
    const { gbcsVersion, esmeVariant } = this;
    return {
      eui: deviceOf(deviceType),
      deviceType,
      gbcsVersion,
      responsible: RESPONSIBLE,
      status: 'Commissioned',
      firmwareVersion: '00010203',
      ...(deviceType !== 'CHF' && { chf: deviceOf('CHF') }),
      ...(deviceType === 'ESME' && { esmeVariant }),
    };
  }

  get now(): Date {
    return this.at;
  }

  /** Lets time pass, waking whoever asked for it. */
  advanceTo(at: Date): void {
    for (;;) {
      this.timers.sort((a, b) => a.at.getTime() - b.at.getTime());
      const [next] = this.timers;
      if (!next || next.at > at) break;
      this.timers.shift();
      this.at = new Date(Math.max(this.at.getTime(), next.at.getTime()));
      next.run();
    }
    this.at = at;
  }

  advance(seconds: number): void {
    this.advanceTo(new Date(this.at.getTime() + seconds * 1000));
  }

  /** The protected command for a Service Request, as User and Access Control Broker would have sent it. */
  command(
    type: DeviceType,
    srv: string,
    body: Element,
    { as = this.userOf(type), context = {}, counter = (this.counter += 1n), originatorRole }: CommandOptions = {},
  ): GbcsMessage {
    const request = serviceRequest(srv, body, { originator: as, target: deviceOf(type), counter });
    const selection = selectUseCase(loadSelectionTable(), request, {
      deviceType: type,
      gbcsVersion: this.gbcsVersion,
      esmeVariant: this.esmeVariant,
      ...(originatorRole && { originatorRole }),
      ...(context.otherDevice && { otherDeviceType: context.otherDevice.deviceType }),
    });
    assert.ok('useCase' in selection, `${srv} is refused: ${JSON.stringify(selection)}`);
    const useCase = loadCatalogues().useCases.byName(selection.useCase);
    assert.ok(useCase);
    const certificate = testPki().of(as, 'keyAgreement')?.der;
    const addressing = addressCommand(request, {
      useCase,
      remoteParties: this.fleet.remoteParties(deviceOf(type)),
      accessControlBroker: { eui: PARTY.broker, counter: counter + 1_000_000n },
      transitionalChangeOfSupplier: { eui: PARTY.transCoS, counter },
      ...(certificate && { keyAgreementCertificate: certificate }),
    });
    const command = buildCommand(selection, request, addressing, {
      now: this.at,
      shapes: loadCommandShapes(),
      esmeVariant: this.esmeVariant,
      ...context,
    });
    return this.protect(command, type, useCase.commandProtection);
  }

  /** Signature of the originator and MAC of the Access Control Broker, as the use case has it. */
  protect(command: GbcsMessage, type: DeviceType, protection: string): GbcsMessage {
    const signed =
      protection.startsWith('MS') || protection === 'S'
        ? signMessage(command, privateKey(command.originator, 'digitalSignature'))
        : command;
    if (protection === 'S') return signed;
    return addMac(signed, privateKey(PARTY.broker, 'keyAgreement'), deviceKeys(deviceOf(type), 'keyAgreement').publicKey);
  }

  send(type: DeviceType, command: GbcsMessage): DeviceReply {
    return this.fleet.deliver(deviceOf(type), encodeMessage(command));
  }

  /** Sends the command for a Service Request and reads the answer, which must be authentic. */
  ask(type: DeviceType, srv: string, body: Element, options: CommandOptions = {}): GbcsMessage {
    const reply = this.send(type, this.command(type, srv, body, options));
    assert.equal(reply.kind, 'answer', reply.kind === 'silent' ? reply.reason : '');
    const response = decodeMessage(reply.kind === 'answer' ? reply.response : Buffer.alloc(0));
    assert.ok(isAuthentic(response), 'the response is not authentic');
    return response;
  }

  userOf(type: DeviceType): Eui64 {
    return type === 'GSME' || type === 'GPF' ? PARTY.gasSupplier : PARTY.supplier;
  }
}

/** Whether a device's message verifies with the device's certificate, or with its recipient's key. */
export function isAuthentic(message: GbcsMessage): boolean {
  if (message.signature !== 'none') return verifySignature(message, deviceKeys(message.originator, 'digitalSignature').publicKey);
  return verifyMac(message, privateKey(message.recipient, 'keyAgreement'), deviceKeys(message.originator, 'keyAgreement').publicKey);
}

export function partyCertificate(party: Eui64, usage: KeyUsage): PartyCertificate {
  const certificate = testPki().of(party, usage);
  assert.ok(certificate, `${party} has no ${usage} certificate`);
  return certificate;
}

export function privateKey(party: Eui64, usage: KeyUsage): NonNullable<PartyCertificate['privateKey']> {
  const { privateKey: key } = partyCertificate(party, usage);
  assert.ok(key, `no private ${usage} key of ${party}`);
  return key;
}
