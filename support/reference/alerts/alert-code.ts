import type { UseCaseCatalogue } from '../../duis/catalogue/gbcs-use-case';
import type { GbcsMessage } from '../../gbcs/message';

/**
 * Where the two octets of the alert code stand (facts 3.5): in DLMS after `0F`, invoke id, no date-time, structure and its tag; in GBZ
 * after the count.
 */
const DLMS_ALERT = 0x0f;
const DLMS_CODE_AT = 9;
const GBZ_PROFILE = Buffer.of(0x01, 0x09);
const GBZ_CODE_AT = 3;
/** In ASN.1: an INTEGER of two or three octets, first in the SEQUENCE. */
const INTEGER = 0x02;

/** The alert code of an alert, four hex digits; undefined where its body is of no known kind. */
export function alertCodeIn(useCases: UseCaseCatalogue, { messageCode, payload }: GbcsMessage): string | undefined {
  const octets = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  if (octets[0] === DLMS_ALERT) return hex(octets, DLMS_CODE_AT);
  if (octets.subarray(0, 2).equals(GBZ_PROFILE)) return hex(octets, GBZ_CODE_AT);
  const at = octets.indexOf(INTEGER, 1);
  const length = octets[at + 1] ?? 0;
  if (octets[0] === 0x30 && at > 0 && length >= 2) return hex(octets, at + length);
  const codes = useCases.byCode(messageCode)?.alertCodes ?? [];
  return codes.length === 1 ? codes[0] : undefined;
}

function hex(octets: Buffer, at: number): string | undefined {
  return octets.length < at + 2
    ? undefined
    : octets
        .subarray(at, at + 2)
        .toString('hex')
        .toUpperCase();
}
