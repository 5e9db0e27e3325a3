import { DER_TAG, derInteger, derText, encodeDer, sequence } from '../../asn1/asn1';
import { toGeneralizedTime } from '../../date-time';
import { DerReader } from '../../asn1/der-reader';
import { formatObis, parseObis } from '../../dlms/access';
import { octetString } from '../../dlms/data';
import { uint64 } from '../../encode';
import { GbcsError } from '../../error';
import { OctetReader } from '../../octet-reader';
import type { AlertHead } from './alerts';
import { dlmsAlertOf, expectCount, gbzAlert } from './alerts';
import type { BodyCodec } from '../body';
import type { ExecutionOutcome } from '../credentials/credential-outcome';
import { executionOutcomeNode, readExecutionOutcome } from '../credentials/credential-outcome';
import { octetsOf } from '../dlms-fields';
import type { ActivationResult } from '../firmware';
import { activationResultNode, readActivationResult } from '../firmware';

/** Alert codes of future-dated commands: executed, or failed to (facts 5). */
export const EXECUTION_ALERT = { success: 0x8f66, failure: 0x8f67 } as const;

/** Which command was executed: its message code and counter, and the one attribute that this alert is about. */
export interface DlmsExecution {
  readonly messageCode: number;
  readonly counter: bigint;
  readonly classId: number;
  readonly obis: string;
  readonly index: number;
}

/** Future Dated Execution Of Instruction Alert (DLMS COSEM), 0x00CC: one for each attribute that was activated. */
export const dlmsExecutionAlert: BodyCodec<AlertHead & DlmsExecution> = dlmsAlertOf(
  ({ messageCode, counter, classId, obis, index }) => [
    octetString(Buffer.concat([uint16(messageCode), uint64(counter), uint16(classId), parseObis(obis), Buffer.of(index)])),
  ],
  (items) => {
    const reader = new OctetReader(octetsOf(expectCount(items, 1)[0], 'execution', 19));
    const head = { messageCode: reader.u16('message code'), counter: reader.u64('counter'), classId: reader.u16('class') };
    return { ...head, obis: formatObis(reader.take(6, 'logical name')), index: reader.u8('attribute') };
  },
);

/** Which command was executed, and the ZCL command that this alert is about. */
export interface GbzExecution {
  readonly messageCode: number;
  readonly counter: bigint;
  readonly cluster: number;
  readonly frameControl: number;
  readonly command: number;
}

const GBZ_EXECUTION_OCTETS = 14;

/** Future Dated Execution Of Instruction Alert (GBZ), 0x00CD: one for each component that took effect. */
export const gbzExecutionAlert: BodyCodec<AlertHead & GbzExecution> = {
  encode: ({ alertCode, at, messageCode, counter, cluster, frameControl, command }, own) => {
    const parts = [
      Buffer.of(GBZ_EXECUTION_OCTETS),
      uint16(messageCode),
      uint64(counter),
      uint16(cluster),
      Buffer.of(frameControl, command),
    ];
    return gbzAlert.encode({ alertCode, at, rest: Buffer.concat(parts) }, own);
  },
  decode: (payload) => {
    const { alertCode, at, rest } = gbzAlert.decode(payload);
    const reader = new OctetReader(rest);
    reader.expect([GBZ_EXECUTION_OCTETS], 'length of the execution');
    const head = { messageCode: reader.u16('message code'), counter: reader.u64('counter'), cluster: reader.u16('cluster') };
    const execution = { ...head, frameControl: reader.u8('frame control'), command: reader.u8('command') };
    reader.end('the execution');
    return { alertCode, at, ...execution };
  },
};

/** Future Dated Firmware Activation Alert, 0x00CA. `counter` is that of the command. */
export const firmwareActivationAlert: BodyCodec<AlertHead & ActivationResult & { readonly counter: bigint }> = {
  encode: (alert) => encodeDer(sequence(...headNodes(alert), derInteger(alert.counter), activationResultNode(alert))),
  decode: (payload) => {
    const reader = DerReader.of(payload, 'firmware activation alert');
    const head = readHead(reader);
    const counter = reader.bigInteger('counter');
    const result = readActivationResult(reader.sequence('activation result'));
    reader.end();
    return { ...head, counter, ...result };
  },
};

/** Future Dated Update Security Credentials Alert, 0x00CB; of CS02g 0x0124. */
export const credentialsAlert: BodyCodec<AlertHead & { readonly executed: ExecutionOutcome }> = {
  encode: (alert) => encodeDer(sequence(...headNodes(alert), executionOutcomeNode(alert.executed))),
  decode: (payload) => {
    const reader = DerReader.of(payload, 'credentials alert');
    const head = readHead(reader);
    const executed = readExecutionOutcome(reader.sequence('execution outcome'));
    reader.end();
    return { ...head, executed };
  },
};

/** CS09 PPMID Firmware Activation Alert, 0x012B, alert 8F8B: the version and a code, the other way round than 0x00CA. */
export const ppmidFirmwareAlert: BodyCodec<AlertHead & ActivationResult> = {
  encode: (alert) =>
    encodeDer(sequence(...headNodes(alert), { tag: DER_TAG.octetString, content: alert.firmwareVersion }, derInteger(alert.code))),
  decode: (payload) => {
    const reader = DerReader.of(payload, 'firmware alert');
    const head = readHead(reader);
    const result = { firmwareVersion: reader.octets('firmware version', 4), code: reader.integer('result') };
    reader.end();
    return { ...head, ...result };
  },
};

function headNodes({ alertCode, at }: AlertHead): readonly ReturnType<typeof derInteger>[] {
  return [derInteger(alertCode), derText(toGeneralizedTime(at))];
}

function readHead(reader: DerReader): AlertHead {
  const alertCode = reader.integer('alert code');
  if (alertCode > 0xffff) throw new GbcsError('alert code', 'at most 0xFFFF', alertCode.toString(16));
  return { alertCode, at: reader.instant('time of the alert') };
}

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}
