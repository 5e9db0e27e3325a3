import { CCS06, CCS07 } from '../bodies/hub/device-log';
import { CCS01 } from '../bodies/hub/device-log-changes';
import { ECS46d } from '../bodies/auxiliary/auxiliary-controllers';
import { levelSelector } from '../bodies/auxiliary/auxiliary-schedule';
import { ECS17b } from '../bodies/energy-registers';
import { ECS35a } from '../bodies/event-log';
import { dlmsExecutionAlert, firmwareActivationAlert } from '../bodies/alerts/execution-alerts';
import { CS06 } from '../bodies/firmware';
import { GCS01a } from '../bodies/gas/gas-tariff';
import { CS07 } from '../bodies/hub/join-details';
import { CS02a } from '../bodies/credentials/provide-credentials';
import { CS02b } from '../bodies/credentials/update-credentials';
import { encodeMessage } from '../encode';
import { genericResponsePayload } from '../generic/respond';
import type { GbcsMessage, MessageKind } from '../message';

/** Messages of this room's own making, of every protocol and direction, to be damaged by the fuzz tests. */

const METER = '00-DB-00-00-00-00-00-01';
const SUPPLIER = '90-B3-D5-1F-00-00-00-01';
const at = new Date('2030-01-15T09:00:00Z');
const protection = { counter: 1n, originator: SUPPLIER, recipient: METER };
const log = { at, counter: 7n, devices: [{ device: METER, hash: Buffer.alloc(16, 1) }] };
const named = { subject: SUPPLIER, keyIdentifier: Buffer.alloc(8, 2) };
const cell = { role: 'supplier', keyUsage: 'digitalSignature' } as const;
const encrypt = (plaintext: Uint8Array): Buffer => Buffer.concat([Buffer.from('3100000000', 'hex'), plaintext, Buffer.alloc(12)]);

const bodies: readonly (readonly [MessageKind, number, Buffer])[] = [
  ['command', 0x0013, CS07.command.encode(undefined, 1n)],
  ['response', 0x0013, CS07.response.encode({ outcome: 'success', devices: [{ device: METER, deviceType: 'ESME' }] }, 1n)],
  ['command', 0x010f, CCS06.command.encode(undefined, 1n)],
  ['response', 0x00fe, CCS07.response.encode({ outcome: 'success', value: { deviceLog: log, historicDeviceLog: log } }, 1n)],
  [
    'command',
    0x0001,
    CCS01.command.encode(
      { device: METER, keyKind: 1, installCode: Buffer.alloc(16), joinKind: 0, joinTimePeriod: 90, openForJoining: true },
      1n,
    ),
  ],
  [
    'command',
    0x0102,
    CS02b.command.encode(
      {
        mode: 'supplierBySupplier',
        authority: cell,
        sequenceNumber: 9n,
        newFloor: 0n,
        newPrepaymentFloor: 0n,
        replacements: [{ certificate: Buffer.from('3003020105', 'hex'), cell }],
        path: [],
      },
      1n,
    ),
  ],
  [
    'response',
    0x0102,
    CS02b.response.encode(
      {
        executed: {
          sequenceNumber: 9n,
          mode: 'supplierBySupplier',
          sequenceNumberChanges: [{ role: 'supplier', floor: 0n }],
          outcomes: [{ cell, status: 0, existing: named, replacing: named }],
        },
      },
      1n,
    ),
  ],
  ['response', 0x0008, CS02a.response.encode([{ role: 'supplier', floor: 0n, credentials: [{ keyUsage: 'keyAgreement', ...named }] }], 1n)],
  ['command', 0x0012, CS06.command.encode({ manufacturerImageHash: Buffer.alloc(32), counter: 9n, activateAt: at }, 1n)],
  [
    'command',
    0x011a,
    ECS46d.command.encode(
      {
        specialDays: [{ index: 1, date: { month: 12 }, dayId: 1 }],
        schedule: [
          {
            index: 1,
            enabled: true,
            selector: levelSelector('output', 1, 50, true),
            time: { hour: 9, minute: 0, second: 0 },
            weekdays: Array<boolean>(7).fill(true),
            specialDays: [true],
            begin: {},
            end: {},
          },
        ],
        activateSchedule: at,
        activateSpecialDays: 'now',
      },
      1n,
    ),
  ],
  ['command', 0x0048, ECS35a.command.encode({ from: at, to: at }, 1n)],
  [
    'response',
    0x0048,
    ECS35a.response.encode(
      { outcome: 'success', value: [{ at, event: 0x8154, details: [{ type: 'octet-string', octets: Buffer.of(1, 2) }] }] },
      1n,
    ),
  ],
  ['command', 0x0027, ECS17b.command.encode(protection, 1n)],
  ['response', 0x0027, genericResponsePayload(ECS17b.command.encode(protection, 1n), 'DLMS', 'success', { encrypt })],
  [
    'command',
    0x006b,
    GCS01a.command.encode(
      [
        {
          frame: 'publishBlockThresholds',
          fields: {
            providerId: 0,
            issuerEventId: 1,
            startTime: 0,
            tariffId: 1,
            commandIndex: 0,
            totalCommands: 1,
            subPayloadControl: 1,
            tierAndThresholds: 1,
            thresholds: [{ value: 2 ** 48 - 1 }],
          },
        },
      ],
      1n,
    ),
  ],
  [
    'alert',
    0x00cc,
    dlmsExecutionAlert.encode(
      { alertCode: 0x8f66, at, messageCode: 0x011a, counter: 9n, classId: 9000, obis: '0-0:94.44.128.26', index: 6 },
      1n,
    ),
  ],
  ['alert', 0x00ca, firmwareActivationAlert.encode({ alertCode: 0x8f66, at, counter: 9n, code: 0, firmwareVersion: Buffer.alloc(4) }, 1n)],
];

const protections: readonly Partial<GbcsMessage>[] = [
  { signature: 'none', mac: Buffer.alloc(12, 0xaa) },
  { signature: Buffer.alloc(64, 0xbb) },
  { signature: 'none', supplementary: { party: SUPPLIER, counter: 5n }, dateTime: Buffer.alloc(12), mac: Buffer.alloc(12) },
];

export const ownCorpus: readonly Buffer[] = bodies.flatMap(([kind, messageCode, payload]) =>
  protections.map((p) =>
    encodeMessage({ kind, counter: 1n, originator: SUPPLIER, recipient: METER, messageCode, payload, signature: 'none', ...p }),
  ),
);
