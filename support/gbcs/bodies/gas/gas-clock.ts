import { derInteger, derText, encodeDer, sequence } from '../../asn1/asn1';
import { toGeneralizedTime } from '../../date-time';
import { DerReader } from '../../asn1/der-reader';
import type { UseCaseBody } from '../body';

/** The time must lie between these for the clock to be set. */
export interface SetClock {
  readonly validFrom: Date;
  readonly validUntil: Date;
}

/** What the device's clock says, and whether it is `reliable` (0), was not set (1) or is unreliable (2). */
export interface ClockResult {
  readonly deviceTime: Date;
  readonly status: number;
}

/** GCS28 Set Clock on GSME, 0x007F. */
export const GCS28: UseCaseBody<SetClock, ClockResult> = {
  command: {
    encode: ({ validFrom, validUntil }) =>
      encodeDer(sequence(derText(toGeneralizedTime(validFrom)), derText(toGeneralizedTime(validUntil)))),
    decode: (payload) => {
      const reader = DerReader.of(payload, 'validity interval');
      const interval = { validFrom: reader.instant('start'), validUntil: reader.instant('end') };
      reader.end();
      return interval;
    },
  },
  response: {
    encode: ({ deviceTime, status }) => encodeDer(sequence(derText(toGeneralizedTime(deviceTime)), derInteger(status))),
    decode: (payload) => {
      const reader = DerReader.of(payload, 'clock result');
      const result = { deviceTime: reader.instant('device time'), status: reader.integer('status') };
      reader.end();
      return result;
    },
  },
};
