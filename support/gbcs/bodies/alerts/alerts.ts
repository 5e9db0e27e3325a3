import { fromUtcTime, toUtcTime } from '../../date-time';
import { decodeDataNotification, encodeDataNotification, invokeIdOf } from '../../dlms/access';
import type { DlmsData } from '../../dlms/data';
import { integer, structure } from '../../dlms/data';
import { GbcsError, hexOctet } from '../../error';
import { decodeGbzAlert, encodeGbzAlert } from '../../zcl/gbz';
import type { BodyCodec } from '../body';
import { instantData, instantOf } from '../device-instant';
import { itemsOf, numberOf } from '../dlms-fields';

/** What every alert says: which, and when. */
export interface AlertHead {
  readonly alertCode: number;
  readonly at: Date;
}

/** An alert in DLMS with whatever items its use case adds. */
export interface DlmsAlert extends AlertHead {
  readonly items: readonly DlmsData[];
}

/** An alert in GBZ with whatever octets its use case adds. */
export interface GbzAlertBody extends AlertHead {
  readonly rest: Uint8Array;
}

export const dlmsAlert: BodyCodec<DlmsAlert> = {
  encode: ({ alertCode, at, items }, counter) =>
    encodeDataNotification({ invokeId: invokeIdOf(counter), body: structure(integer('uint16', alertCode), instantData(at), ...items) }),
  decode: (payload) => {
    const [alertCode, at, ...items] = itemsOf(decodeDataNotification(payload).body, 'structure', 'alert');
    return { alertCode: numberOf(alertCode, 'uint16', 'alert code'), at: instantOf(at, 'time of the alert'), items };
  },
};

export const gbzAlert: BodyCodec<GbzAlertBody> = {
  encode: ({ alertCode, at, rest }) => encodeGbzAlert({ alertCode, time: toUtcTime(at), rest }),
  decode: (payload) => {
    const { alertCode, time, rest } = decodeGbzAlert(payload);
    return { alertCode, at: fromUtcTime(time), rest };
  },
};

/** A generic alert, critical (0x1000) or not (0x1001): a device of DLMS writes it in DLMS, one of GBZ in GBZ. */
export type GenericAlert = AlertHead & { readonly protocol: 'DLMS' | 'GBZ' };

const DATA_NOTIFICATION = 0x0f;

export const genericAlert: BodyCodec<GenericAlert> = {
  encode: ({ protocol, alertCode, at }, counter) =>
    protocol === 'DLMS'
      ? dlmsAlert.encode({ alertCode, at, items: [] }, counter)
      : gbzAlert.encode({ alertCode, at, rest: Buffer.alloc(0) }, counter),
  decode: (payload) => {
    const protocol = payload[0] === DATA_NOTIFICATION ? 'DLMS' : 'GBZ';
    const { alertCode, at, ...more } = protocol === 'DLMS' ? dlmsAlert.decode(payload) : gbzAlert.decode(payload);
    const extra = 'items' in more ? more.items.length : more.rest.length;
    if (extra > 0) throw new GbcsError('generic alert', 'code and time alone', `${extra} more`);
    return { protocol, alertCode, at };
  },
};

/** A DLMS alert whose items `read` and `write` know. */
export function dlmsAlertOf<T>(
  write: (value: T) => readonly DlmsData[],
  read: (items: readonly DlmsData[]) => T,
): BodyCodec<AlertHead & T> {
  return {
    encode: (alert, counter) => dlmsAlert.encode({ alertCode: alert.alertCode, at: alert.at, items: write(alert) }, counter),
    decode: (payload) => {
      const { alertCode, at, items } = dlmsAlert.decode(payload);
      return { alertCode, at, ...read(items) };
    },
  };
}

/** Refuses another number of items. */
export function expectCount(items: readonly DlmsData[], count: number): readonly DlmsData[] {
  if (items.length !== count) throw new GbcsError('alert', `${count} items after code and time`, `${items.length}`);
  return items;
}

/** The firmware receipt alert of a GSME, 0x00CF, alert 8F72: the hash of the image, 32 octets, as a DLMS octet string. */
export const gasFirmwareReceipt: BodyCodec<AlertHead & { readonly hash: Uint8Array }> = {
  encode: ({ alertCode, at, hash }, counter) =>
    gbzAlert.encode({ alertCode, at, rest: Buffer.concat([Buffer.of(0x09, hash.length), hash]) }, counter),
  decode: (payload) => {
    const { alertCode, at, rest } = gbzAlert.decode(payload);
    const hash = Buffer.from(rest.subarray(2));
    if (rest[0] !== 0x09 || rest[1] !== 32 || hash.length !== 32)
      throw new GbcsError('hash', '0x09, 0x20 and 32 octets', hexOctet(rest[0] ?? 0));
    return { alertCode, at, hash };
  },
};
