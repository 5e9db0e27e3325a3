/**
 * The control interface as data: what a harness may arrange in a target and ask of it.
 * Served over HTTP/JSON by the reference, optional for a candidate; described by support/control/control.openapi.yaml.
 * Instants are ISO 8601 in UTC; octets are upper-case hex unless a name says base64; message codes read `0x00FE`.
 */
import type { Eui64 } from '../duis/eui64';

export type UserRole = 'IS' | 'ES' | 'GS' | 'RSA' | 'ED' | 'GT' | 'OU';
export type DeviceType = 'ESME' | 'GSME' | 'GPF' | 'CHF' | 'HCALCS' | 'PPMID' | 'IHD' | 'CAD';
export type DeviceStatus =
  | 'Pending'
  | 'Whitelisted'
  | 'InstalledNotCommissioned'
  | 'Commissioned'
  | 'Decommissioned'
  | 'Withdrawn'
  | 'Suspended'
  | 'Recovery'
  | 'Recovered';
export type SmetsFamily = 'SMETS1' | 'SMETS2+';

/** A DCC Service User as the target knows it. */
export interface UserSpec {
  readonly eui: Eui64;
  readonly roles: readonly UserRole[];
  readonly status?: 'active' | 'suspended';
  /** Where the target pushes this User's responses and alerts (its Receive Response Service). */
  readonly receiveUrl?: string;
  /** The DUIS version this User is on, e.g. `4.0`. */
  readonly duisVersion?: string;
}

/** A party responsible for a device in a role, from and until an instant (open where absent). */
export interface ResponsibleParty {
  readonly role: UserRole;
  readonly user: Eui64;
  readonly from?: string;
  readonly until?: string;
}

/** A device to exist in the Smart Metering Inventory and, unless `inventoryOnly`, on the HAN. */
export interface DeviceSpec {
  readonly eui: Eui64;
  readonly deviceType: DeviceType;
  readonly smetsFamily?: SmetsFamily;
  /** The GBCS version that pertains to the Device Model, e.g. `3.2`; absent for SMETS1. */
  readonly gbcsVersion?: string;
  readonly esmeVariant?: string;
  readonly status?: DeviceStatus;
  /** What its status was before, oldest first. */
  readonly earlierStatuses?: readonly DeviceStatus[];
  readonly manufacturer?: string;
  readonly model?: string;
  readonly smetsChtsVersion?: string;
  readonly firmwareVersion?: string;
  readonly importMpxn?: string;
  readonly secondaryImportMpan?: string;
  readonly exportMpan?: string;
  readonly uprn?: string;
  /** The Communications Hub Function of the home. */
  readonly chf?: Eui64;
  /** The Gas Proxy Function, for a GSME. */
  readonly gpf?: Eui64;
  readonly s1sp?: string;
  readonly responsible?: readonly ResponsibleParty[];
  /** Lead Supplier of a Communications Hub. */
  readonly leadSupplier?: Eui64;
  readonly inventoryOnly?: boolean;
}

/** A device as the Smart Metering Inventory holds it now. */
export interface DeviceView extends DeviceSpec {
  readonly status: DeviceStatus;
  readonly history: readonly { readonly status: DeviceStatus; readonly at: string }[];
  /** Device Certificates held in the inventory, DER in base64. */
  readonly certificates: { readonly digitalSignature?: string; readonly keyAgreement?: string };
}

/** What a device was asked and answered, oldest first. */
export interface DeviceCommandRecord {
  readonly at: string;
  readonly messageCode: string;
  readonly useCase: string;
  readonly outcome: string;
  /** The command as the device received it, hex; for a SMETS1 device the request, XML, as its S1SP has it. */
  readonly command: string;
  /** The response it gave, hex; absent when it gave none. */
  readonly response?: string;
}

/** Behaviour to order for a device. `outcome` holds for the next command only. */
export interface DeviceOrder {
  readonly outcome?: 'success' | 'failure' | 'no-answer' | 'late' | 'bad-mac';
  /** The failure code of the use case, where `outcome` is `failure`. */
  readonly failureCode?: number;
  readonly lateBySeconds?: number;
  readonly reportedFirmwareVersion?: string;
  /** The GBCS version of the firmware that the device runs from now on: which commands it knows. Nobody is told. */
  readonly gbcsVersion?: string;
  readonly offline?: boolean;
  /** What it takes from now on to answer, there and back, beside whatever else was ordered; a target that knows no latency ignores it. */
  readonly latencySeconds?: number;
  /** Device replaces its own certificate of this usage before it next answers (SECMP0081). */
  readonly renewCertificate?: 'digitalSignature' | 'keyAgreement';
  /** The same with a certificate of an authority that nobody trusts. */
  readonly foreignCertificate?: 'digitalSignature' | 'keyAgreement';
}

/** An event at a device: it raises the GBCS alert of this code, e.g. `8F3F`. */
export interface DeviceEvent {
  readonly alertCode: string;
  readonly times?: number;
  readonly everySeconds?: number;
}

/** A notice from a Communications Service Provider or an S1SP. */
export interface ProviderEvent {
  readonly kind: string;
  readonly device?: Eui64;
  readonly at?: string;
  readonly detail?: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface CplEntry {
  readonly manufacturer: string;
  readonly model: string;
  readonly firmwareVersion: string;
  readonly deviceType: DeviceType;
  readonly status: 'Current' | 'Removed';
  /** That of a Device Model with this firmware. */
  readonly gbcsVersion?: string;
  readonly firmwareHash?: string;
}

export interface S1spSpec {
  readonly id: string;
  /** XML elements this S1SP supports, e.g. `UncontrolledGasFlowRateDecimal`. */
  readonly supports: readonly string[];
}

/** SECMP0062. Every figure is an interpretation: the note refers to a table that it does not reproduce. */
export interface AlertThrottling {
  readonly windowSeconds: number;
  readonly threshold: number;
  readonly forwardPeriodSeconds: number;
  readonly quietPeriodSeconds: number;
  readonly excludedAlertCodes: readonly string[];
  readonly countIncludesForwarded: boolean;
}

/** SECMP0067 (provisional). */
export interface TrafficManagement {
  /** Requests per second that the system takes before traffic management begins. */
  readonly operatingThreshold: number;
  /** Requests per second that a User may send while it is in operation, by EUI-64; `*` for all others. */
  readonly allocations: Readonly<Record<string, number>>;
  readonly priorityServices: readonly string[];
  readonly retryAfterSeconds: number;
  readonly retryAfterForm: 'seconds' | 'date';
}

/** One step of the target's decision on a request: the rule asked, its clause, and what it said. */
export interface TraceDecision {
  readonly rule: string;
  readonly clause: string;
  readonly outcome: 'pass' | 'refuse' | 'warn';
  readonly code?: string;
  readonly reason?: string;
}
/** One thing that was done because of a request: to which device or User, and with which code. */
export interface TraceConsequence {
  readonly what: string;
  readonly about?: string;
  readonly code?: string;
}
/** One request received, in the order of arrival; a RequestID may occur twice (Transform, then Send Command). */
export interface RequestTrace {
  readonly requestId?: string;
  readonly service: 'transform' | 'sendCommand' | 'nonDevice';
  readonly at: string;
  readonly decisions: readonly TraceDecision[];
  /** What came of it, in order, also later. */
  readonly consequences?: readonly TraceConsequence[];
}

/** How often a rule, or whatever else decides, came to an outcome since the target was started. */
export interface OutcomeCount {
  /** The rule that refused; `gateway`, `answer` or `later` where no rule did. */
  readonly by: string;
  /** A response code, or `HTTP` and a status. */
  readonly outcome: string;
  readonly count: number;
}

/** A call of the control interface, however it gets there. */
export interface ControlCall {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the interface's own address, percent-encoded. */
  readonly path: string;
  /** JSON; absent for a call without a body. */
  readonly body?: string;
}
/** What a call is answered: an HTTP status, and JSON where there is anything to say. */
export interface ControlReply {
  readonly status: number;
  readonly text: string;
}

export interface Capabilities {
  readonly name: string;
  readonly release: string;
  /** `sha256:` and the digest of the release, in hex. */
  readonly build?: string;
  /** `sha256:` and the fingerprint of the certificate that the DCC signs with, in hex. */
  readonly signingCertificate?: string;
  readonly capabilities: readonly string[];
  readonly interpretations: Readonly<Record<string, string | number | boolean>>;
}

/** An SMKI Repository entry: a certificate in force, DER in base64. */
export interface SmkiCertificate {
  readonly eui: Eui64;
  readonly usage: 'digitalSignature' | 'keyAgreement';
  readonly certificate: string;
}

/** A turn at a target that several play at: beside others, or alone, for what moves time or changes what all share. */
export interface Lease {
  readonly use: 'shared' | 'alone';
  /** How long it is kept, in seconds of real time, for a holder that is not heard of again. */
  readonly seconds: number;
}
