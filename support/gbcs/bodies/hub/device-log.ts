import type { Eui64 } from '../../../duis/eui64';
import type { DlmsRequestItem } from '../../dlms/access';
import { getItem } from '../../dlms/access';
import type { DlmsData } from '../../dlms/data';
import { NULL_DATA, array, integer, octetString, structure } from '../../dlms/data';
import { uint64 } from '../../encode';
import type { UseCaseBody } from '../body';
import { WITH_WEEKDAY, instantData, instantOf } from '../device-instant';
import type { DlmsReply } from '../dlms-body';
import { dlmsReply, fixedDlmsCommand } from '../dlms-body';
import { euiData, euiOf, itemsOf, numberOf, octetsOf } from '../dlms-fields';

/** The Device Log of the Communications Hub Function: class 0x0068; the Historic Device Log beside it. */
export const DEVICE_LOG = { classId: 104, obis: '0-0:30.3.0.255' } as const;
export const HISTORIC_DEVICE_LOG = { classId: 104, obis: '0-0:30.3.1.255' } as const;

/**
 * One device in the log as CCS05/CCS04 and CCS06 read it. Which of them says what beyond identifier, signal strengths and last
 * communication is in no public source; the members keep the order and sizes of RTDS (facts 5).
 */
export interface DeviceLogEntry {
  readonly device: Eui64;
  /** Eight flags. */
  readonly flags: number;
  /** Three signal strengths, dBm. */
  readonly signalStrengths: readonly [number, number, number];
  /** Three octets. */
  readonly link: readonly [number, number, number];
  readonly lastCommunication: Date;
  /** Five octets. */
  readonly counters: readonly [number, number, number, number, number];
}

/** One device in a log with its security details: the hash is 16 octets. */
export interface DeviceSecurityEntry {
  readonly device: Eui64;
  readonly hash: Uint8Array;
}

/** What CCS07 reads of each log, and CCS03 restores of one: when it changed, the counter kept with it, the devices. */
export interface DeviceSecurityLog {
  readonly at: Date;
  readonly counter: bigint;
  readonly devices: readonly DeviceSecurityEntry[];
}

export interface DeviceLogsWithSecurity {
  readonly deviceLog: DeviceSecurityLog;
  readonly historicDeviceLog: DeviceSecurityLog;
}

const readLog = fixedDlmsCommand([getItem(DEVICE_LOG.classId, DEVICE_LOG.obis, 4)]);

/** CCS06 Read CHF device log and check HAN communications, 0x010F. */
export const CCS06: UseCaseBody<void, DlmsReply<readonly DeviceLogEntry[]>> = {
  command: readLog,
  response: dlmsReply(
    ['get'],
    (entries) => [array(...entries.map(entryData))],
    ([log]) => itemsOf(log, 'array', 'device log').map(readEntry),
  ),
};

/** CCS05/CCS04 Read CHF Device Log, 0x0004: the body of CCS06 under GBCS 1.0. */
export const CCS05CCS04 = CCS06;

/** CCS07 Read CHF Device Logs, 0x00FE. */
export const CCS07: UseCaseBody<void, DlmsReply<DeviceLogsWithSecurity>> = {
  command: fixedDlmsCommand([readSecurityDetails(DEVICE_LOG), readSecurityDetails(HISTORIC_DEVICE_LOG)]),
  response: dlmsReply(
    ['action', 'action'],
    ({ deviceLog, historicDeviceLog }) => [securityLogData(deviceLog), securityLogData(historicDeviceLog)],
    ([deviceLog, historic]) => ({ deviceLog: readSecurityLog(deviceLog), historicDeviceLog: readSecurityLog(historic) }),
  ),
};

function readSecurityDetails(log: { readonly classId: number; readonly obis: string }): DlmsRequestItem {
  return { service: 'action', ...log, index: 4, data: NULL_DATA };
}

function entryData(entry: DeviceLogEntry): DlmsData {
  return structure(
    euiData(entry.device),
    { type: 'bit-string', bits: 8, octets: Buffer.of(entry.flags) },
    ...entry.signalStrengths.map((dBm) => integer('int8', dBm)),
    ...entry.link.map((octet) => integer('uint8', octet)),
    instantData(entry.lastCommunication, WITH_WEEKDAY),
    ...entry.counters.map((octet) => integer('uint8', octet)),
  );
}

function readEntry(data: DlmsData): DeviceLogEntry {
  const [device, flags, a, b, c, d, e, f, last, ...rest] = itemsOf(data, 'structure', 'device log entry', 14);
  const octet = (item: DlmsData | undefined): number => numberOf(item, 'uint8', 'octet of a device log entry');
  const dBm = (item: DlmsData | undefined): number => numberOf(item, 'int8', 'signal strength');
  return {
    device: euiOf(device, 'device'),
    flags: octetsOf(flags, 'flags', 1, 'bit-string').readUInt8(),
    signalStrengths: [dBm(a), dBm(b), dBm(c)],
    link: [octet(d), octet(e), octet(f)],
    lastCommunication: instantOf(last, 'last communication', WITH_WEEKDAY),
    counters: [octet(rest[0]), octet(rest[1]), octet(rest[2]), octet(rest[3]), octet(rest[4])],
  };
}

/** Date-time, counter and devices, as CCS07 and the alert of CS14 carry them. */
export function securityLogData(log: DeviceSecurityLog): DlmsData {
  return structure(instantData(log.at), octetString(uint64(log.counter)), securityEntriesData(log.devices));
}

export function readSecurityLog(data: DlmsData | undefined): DeviceSecurityLog {
  const [at, counter, devices] = itemsOf(data, 'structure', 'device log', 3);
  return {
    at: instantOf(at, 'time of the log'),
    counter: octetsOf(counter, 'counter', 8).readBigUInt64BE(),
    devices: readSecurityEntries(devices),
  };
}

export function securityEntriesData(devices: readonly DeviceSecurityEntry[]): DlmsData {
  return array(...devices.map(({ device, hash }) => structure(euiData(device), octetString(hash))));
}

export function readSecurityEntries(data: DlmsData | undefined): readonly DeviceSecurityEntry[] {
  return itemsOf(data, 'array', 'devices').map((entry) => {
    const [device, hash] = itemsOf(entry, 'structure', 'device', 2);
    return { device: euiOf(device, 'identifier'), hash: octetsOf(hash, 'hash', 16) };
  });
}
