import {
  credentialsAlert,
  dlmsExecutionAlert,
  firmwareActivationAlert,
  gbzExecutionAlert,
} from '../../gbcs/bodies/alerts/execution-alerts';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';

/** What an alert says about a future-dated command (facts C.4). */
export interface Execution {
  /** Of the command. */
  readonly counter: bigint;
  readonly succeeded: boolean;
  /** 0x00CA: the version that the device runs now, four octets. */
  readonly firmwareVersion?: Uint8Array;
  /** 0x00CC: which attribute took effect, and by which command. */
  readonly attribute?: { readonly messageCode: number; readonly classId: number; readonly obis: string; readonly index: number };
}

const SUCCESS = 0x8f66;

const READERS: Readonly<Record<number, (payload: Uint8Array) => Execution>> = {
  0x00ca: (payload) => {
    const { alertCode, counter, firmwareVersion } = firmwareActivationAlert.decode(payload);
    return { counter, succeeded: alertCode === SUCCESS, firmwareVersion };
  },
  0x00cb: readCredentials,
  0x0124: readCredentials,
  0x00cc: (payload) => {
    const { alertCode, counter, messageCode, classId, obis, index } = dlmsExecutionAlert.decode(payload);
    return { counter, succeeded: alertCode === SUCCESS, attribute: { messageCode, classId, obis, index } };
  },
  0x00cd: (payload) => {
    const { alertCode, counter } = gbzExecutionAlert.decode(payload);
    return { counter, succeeded: alertCode === SUCCESS };
  },
};

function readCredentials(payload: Uint8Array): Execution {
  const { alertCode, executed } = credentialsAlert.decode(payload);
  return { counter: executed.sequenceNumber, succeeded: alertCode === SUCCESS };
}

/** Reads an alert about a future-dated command; undefined for any other, and for one that cannot be read. */
export function executionIn(alert: GbcsMessage): Execution | undefined {
  return tryDecode(() => READERS[alert.messageCode]?.(alert.payload));
}
