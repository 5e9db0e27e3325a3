/** What a device says of a future-dated command: that it was executed, 8F66, or was not, 8F67, and by which kind of alert. */
export interface ExecutionReport {
  readonly alertCode: string;
  /** `0x00CA` */
  readonly messageCode: string;
}

/** `8F66, message code 0x00CA` */
export const EXECUTION_REPORT = /(8F66|8F67), message code (0x[0-9A-F]{4})/;

export function executionReport(alertCode: string, messageCode: string): ExecutionReport {
  return { alertCode, messageCode };
}
