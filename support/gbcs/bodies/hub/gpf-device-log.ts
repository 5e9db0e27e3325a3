import type { Eui64 } from '../../../duis/eui64';
import { eui64ToOctets } from '../../../duis/eui64';
import type { DerNode } from '../../asn1/asn1';
import { derInteger, derOctets, derText, encodeDer, sequence } from '../../asn1/asn1';
import { toGeneralizedTime } from '../../date-time';
import { DerReader } from '../../asn1/der-reader';
import type { BodyCodec, UseCaseBody } from '../body';

/** One device in the log of a Gas Proxy Function; types as in LOGGED_DEVICE_TYPES. */
export interface GpfLogEntry {
  readonly device: Eui64;
  readonly deviceType: number;
}

/** What became of restoring one device: 0 done. */
export interface RestoredEntry extends GpfLogEntry {
  readonly code: number;
}

/** GCS59 Restore GPF Device Log, 0x008C. */
export const GCS59: UseCaseBody<readonly GpfLogEntry[], readonly RestoredEntry[]> = {
  command: {
    encode: (entries) => encodeDer(sequence(sequence(...entries.map(entryNode)))),
    decode: (payload) => listOf(DerReader.of(payload, 'device log'), (all) => readEntry(all.sequence('device'))),
  },
  response: {
    encode: (entries) => encodeDer(sequence(sequence(...entries.map((entry) => sequence(entryNode(entry), derInteger(entry.code)))))),
    decode: (payload) => listOf(DerReader.of(payload, 'restored devices'), (all) => readRestored(all.sequence('outcome'))),
  },
};

/** The alert of GCS62: the log as it is now. */
export interface GpfLogBackup {
  readonly alertCode: number;
  readonly at: Date;
  readonly devices: readonly GpfLogEntry[];
}

/** GCS62 Backup GPF Device Log, 0x00B2, alert 8071. */
export const GCS62: BodyCodec<GpfLogBackup> = {
  encode: ({ alertCode, at, devices }) =>
    encodeDer(sequence(derInteger(alertCode), derText(toGeneralizedTime(at)), sequence(...devices.map(entryNode)))),
  decode: (payload) => {
    const reader = DerReader.of(payload, 'device log backup');
    const head = { alertCode: reader.integer('alert code'), at: reader.instant('time') };
    const devices = reader.sequence('devices').each((all) => readEntry(all.sequence('device')));
    reader.end();
    return { ...head, devices };
  },
};

function listOf<T>(reader: DerReader, read: (all: DerReader) => T): readonly T[] {
  const list = reader.sequence('list').each(read);
  reader.end();
  return list;
}

function entryNode({ device, deviceType }: GpfLogEntry): DerNode {
  return sequence(derOctets(eui64ToOctets(device)), derInteger(deviceType));
}

function readEntry(reader: DerReader): GpfLogEntry {
  const entry = { device: reader.eui64('identifier'), deviceType: reader.integer('device type') };
  reader.end();
  return entry;
}

function readRestored(reader: DerReader): RestoredEntry {
  const entry = readEntry(reader.sequence('device'));
  const code = reader.integer('response code');
  reader.end();
  return { ...entry, code };
}
