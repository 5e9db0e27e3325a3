import type { TransformContext } from './body-builder';

/** Templates whose commands say something else than the RTDS vector, and why. */
export const EXCEPTIONS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^ECS25[ab]_/, 'the template names another alert than the vector'],
  [/^(ECS50|GCS36)_/, 'the customer identification number is random in the DCC'],
  [/^(GCS09|GCS15c|GCS61)_/, 'the template names other dates than the vector'],
  [/^GCS16b_4.14_URP/, 'the template names another date than the vector'],
  [/^CS08_/, "the template is in the Access Control Broker's own name, the vector in the supplier's"],
];

const TWIN = { esmeVariant: 'B' } as const;

/** What the transform knows from elsewhere: the variant of the meter, the other device of a join, the log that is restored. */
export const CONTEXTS: Readonly<Record<string, Partial<TransformContext>>> = {
  'ECS02_1.6_CANCELLATION_TWIN_SUCCESS': TWIN,
  'ECS02_1.6_FUTURE_DATED_TWIN_SUCCESS': TWIN,
  'ECS03_1.6_CANCELLATION_TWIN_SUCCESS': TWIN,
  'ECS03_1.6_FUTURE_DATED_TWIN_SUCCESS': TWIN,
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
