import type { TransformContext } from './body-builder';

/**
 * Templates that say something else than the RTDS command beside them: what has to be replaced in the request for it to ask for that
 * command, which then comes out octet for octet as all others do.
 */
export const REVISIONS: readonly Revision[] = [
  {
    template: /^ECS25a_/,
    why: 'the command is of two other alerts, and of none that a polyphase meter alone has',
    replace: [
      ['<sr:x810E>Disable</sr:x810E>', '<sr:x810E>Disable</sr:x810E><sr:x81C4>Disable</sr:x81C4><sr:x81C5>Disable</sr:x81C5>'],
      ['<sr:x81B7>Enable</sr:x81B7>', ''],
    ],
  },
  {
    template: /^ECS25b_/,
    why: 'the command is of no alert that a polyphase meter alone has',
    replace: [['<sr:x8003>Enable</sr:x8003>', '']],
  },
  { template: /^GCS09_/, why: 'another date', replace: [['2015-02-01T00:00:00.00Z', '2016-11-22T02:46:56.00Z']] },
  {
    template: /^GCS15c_/,
    why: 'other dates',
    replace: [
      ['2014-12-01T00:00:00.00Z', '2015-01-01T00:00:01.00Z'],
      ['2015-11-01T00:00:00.00Z', '2016-01-01T00:00:01.00Z'],
    ],
  },
  {
    template: /^GCS61_/,
    why: 'other dates',
    replace: [
      ['2014-12-10T00:00:00.00Z', '2014-12-22T00:00:00.00Z'],
      ['2014-12-20T00:00:00.00Z', '2016-12-21T00:00:00.00Z'],
    ],
  },
  { template: /^GCS16b_4.14_URP/, why: 'another date', replace: [['2014-12-30T23:00:00.00Z', '2014-12-29T23:00:00.00Z']] },
  {
    template: /^CS08_/,
    why: "the request is in the Access Control Broker's own name, the command in the supplier's",
    replace: [['90-B3-D5-1F-30-00-00-02:', '90-B3-D5-1F-30-01-00-00:']],
  },
];

interface Revision {
  readonly template: RegExp;
  readonly why: string;
  readonly replace: readonly (readonly [from: string, to: string])[];
}

/** The request that asks for the published command. */
export function revised(template: string, document: string): string {
  const pairs = REVISIONS.find((revision) => revision.template.test(template))?.replace ?? [];
  return pairs.reduce((text, [from, to]) => text.replace(from, to), document);
}

const TWIN = { esmeVariant: 'B' } as const;

/** What the transform knows from elsewhere: the variant of the meter, the other device of a join, the log that is restored. */
export const CONTEXTS: Readonly<Record<string, Partial<TransformContext>>> = {
  'ECS02_1.6_CANCELLATION_TWIN_SUCCESS': TWIN,
  'ECS02_1.6_FUTURE_DATED_TWIN_SUCCESS': TWIN,
  'ECS03_1.6_CANCELLATION_TWIN_SUCCESS': TWIN,
  'ECS03_1.6_FUTURE_DATED_TWIN_SUCCESS': TWIN,
  'ECS50_9.1_SUCCESS': { customerIdentificationNumber: '1234' },
  'GCS36_9.1_SUCCESS': { customerIdentificationNumber: '1234' },
  'CS03A1_8.7.1_SUCCESS': { otherDevice: { eui: '00-DB-12-34-56-78-90-9A', deviceType: 'HCALCS' } },
  'CS03A2Critical_8.7.1_SUCCESS': { otherDevice: { eui: '00-DB-12-34-56-78-90-93', deviceType: 'ESME' } },
  'CS03A2NonCritical_8.7.2_SUCCESS': { otherDevice: { eui: '00-DB-12-34-56-78-90-93', deviceType: 'ESME' } },
  'CS03B_8.7.2_SUCCESS': { otherDevice: { eui: '00-DB-12-34-56-78-90-9C', deviceType: 'GPF' } },
  'CS03CCritical_8.7.1_SUCCESS': { otherDevice: { eui: '00-DB-12-34-56-78-90-98', deviceType: 'PPMID' } },
  'CS03CNonCritical_8.7.2_SUCCESS': { otherDevice: { eui: '00-DB-12-34-56-78-90-94', deviceType: 'GSME' } },
  'CCS03_8.12.1_SUCCESS': {
    deviceLog: {
      counter: 0x140n,
      devices: [
        { device: '00-DB-12-34-56-78-90-A0', hash: Buffer.from('83fed3407a939723a5c639b26916d506', 'hex') },
        { device: '00-DB-12-34-56-78-90-A1', hash: Buffer.from('83fed3407a939723a5c639b26916d505', 'hex') },
      ],
    },
  },
  'GCS59_8.12.2_SUCCESS': {
    gpfDeviceLog: [
      { device: '00-11-22-33-44-55-66-77', deviceType: 5 },
      { device: '88-99-AA-BB-CC-DD-EE-FF', deviceType: 6 },
    ],
  },
};
