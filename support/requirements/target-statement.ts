/** What a target said of itself when a run began, or its file said of it: `target.json` in the folder of the run. */
export interface TargetStatement {
  readonly formatVersion: 1;
  readonly kind: 'embedded' | 'remote';
  readonly name: string;
  readonly release: string;
  readonly services: Readonly<Record<string, string>>;
  readonly mutualTls: boolean;
  /** Absent where it has no control interface. */
  readonly control?: string;
  readonly capabilities: readonly string[];
  /** Readings of the note by name, as it gave them. */
  readonly readings: Readonly<Record<string, string | number | boolean>>;
  readonly timeouts: { readonly requestMs: number; readonly responseMs: number; readonly quietMs: number };
  /** Devices of its own, for one that takes no others. */
  readonly devices: readonly { readonly eui: string; readonly deviceType: string; readonly gbcsVersion?: string }[];
}

export const TARGET_STATEMENT = 'target.json';
/** The certificates of all parties and authorities that a run went by, as PEM. */
export const CERTIFICATES = 'certificates.pem';
