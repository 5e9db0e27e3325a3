import type { Eui64 } from '../../../duis/eui64';
import type { DlmsRequestItem, DlmsResponseItem } from '../../dlms/access';
import { boolean, integer, octetString, structure } from '../../dlms/data';
import { uint64 } from '../../encode';
import type { UseCaseBody } from '../body';
import type { DeviceSecurityEntry } from './device-log';
import { DEVICE_LOG, readSecurityEntries, securityEntriesData } from './device-log';
import { dlmsAcknowledgement, dlmsCommand, expectItems } from '../dlms-body';
import { booleanOf, euiData, euiOf, itemsOf, numberOf, octetsOf } from '../dlms-fields';

/** A device that may join, for how long. The two enumerations are 1 and 0 in RTDS; no public source says what else they can be. */
export interface AddDevice {
  readonly device: Eui64;
  readonly keyKind: number;
  /** The Install Code, 16 octets in RTDS. */
  readonly installCode: Uint8Array;
  readonly joinKind: number;
  /** JoinTimePeriod of the Service Request. */
  readonly joinTimePeriod: number;
  readonly openForJoining: boolean;
}

/** Devices to put back into the log, with the counter that was kept with them. */
export interface RestoreDeviceLog {
  readonly counter: bigint;
  readonly devices: readonly DeviceSecurityEntry[];
}

const method = (index: number): DlmsRequestItem => ({ service: 'action', ...DEVICE_LOG, index, data: { type: 'structure', items: [] } });
const attribute = (index: number): DlmsRequestItem => ({ ...method(index), service: 'set' });

/** CCS01 Add Device to CHF device log, 0x0001. */
export const CCS01: UseCaseBody<AddDevice, readonly DlmsResponseItem[]> = {
  command: dlmsCommand(addDeviceItems, readAddDevice),
  response: dlmsAcknowledgement,
};

/** CCS02 Remove device from CHF device log, 0x0002. */
export const CCS02: UseCaseBody<{ readonly device: Eui64 }, readonly DlmsResponseItem[]> = {
  command: dlmsCommand(
    ({ device }) => [{ ...method(2), data: euiData(device) }],
    (items) => {
      expectItems(items, [method(2)]);
      return { device: euiOf(items[0]?.data, 'device') };
    },
  ),
  response: dlmsAcknowledgement,
};

/** CCS03 Restore CHF Device Log, 0x0003. */
export const CCS03: UseCaseBody<RestoreDeviceLog, readonly DlmsResponseItem[]> = {
  command: dlmsCommand(
    ({ counter, devices }) => [{ ...method(5), data: structure(octetString(uint64(counter)), securityEntriesData(devices)) }],
    (items) => {
      expectItems(items, [method(5)]);
      const [counter, devices] = itemsOf(items[0]?.data, 'structure', 'device log', 2);
      return { counter: octetsOf(counter, 'counter', 8).readBigUInt64BE(), devices: readSecurityEntries(devices) };
    },
  ),
  response: dlmsAcknowledgement,
};

function addDeviceItems(add: AddDevice): readonly DlmsRequestItem[] {
  const { device, keyKind, installCode, joinKind, joinTimePeriod, openForJoining } = add;
  return [
    { ...method(1), data: structure(euiData(device), integer('enum', keyKind), octetString(installCode), integer('enum', joinKind)) },
    { ...attribute(3), data: integer('uint16', joinTimePeriod) },
    { ...attribute(2), data: boolean(openForJoining) },
  ];
}

function readAddDevice(items: readonly DlmsRequestItem[]): AddDevice {
  expectItems(items, [method(1), attribute(3), attribute(2)]);
  const [entry, period, open] = items;
  const [device, keyKind, installCode, joinKind] = itemsOf(entry?.data, 'structure', 'device to add', 4);
  return {
    device: euiOf(device, 'device'),
    keyKind: numberOf(keyKind, 'enum', 'kind of key'),
    installCode: octetsOf(installCode, 'Install Code'),
    joinKind: numberOf(joinKind, 'enum', 'kind of joining'),
    joinTimePeriod: numberOf(period?.data, 'uint16', 'JoinTimePeriod'),
    openForJoining: booleanOf(open?.data, 'open for joining'),
  };
}
