import { join } from 'node:path';
import { writeResponse } from '../../duis/response-writer';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore, type PartyCertificate } from '../../pki/certificate-store';
import { signEnveloped } from '../../reference/signing/signature';
import { VECTORS } from '../../vectors/files';
import type { UselessAnswer } from './useless-target';

/** A kind of target that is good for nothing, and how it answers; undefined where nothing even listens. */
export interface UselessKind {
  readonly name: string;
  readonly answer?: UselessAnswer;
  /**
   * What a scenario that sends a request may ask for at most, and pass: its Thens, each of which is one of these. None where no such
   * scenario is to pass at all.
   */
  readonly satisfies: readonly AskedAtMost[];
}

/** A step as it is defined, and what may stand at the place of each of its parameters; anything where nothing is said. */
export interface AskedAtMost {
  readonly expression: string;
  readonly values?: readonly (readonly string[] | undefined)[];
}

/** What silence satisfies, once the reply is taken. */
const SILENCE: readonly AskedAtMost[] = [
  { expression: '{device} receives nothing' },
  { expression: 'the {user} receives nothing' },
  { expression: 'the DCC Alerts are {dccAlerts}', values: [['none']] },
];
/** What is asked of a bare I0. */
const BARE_I0: readonly AskedAtMost[] = [
  {
    expression: 'the request is acknowledged/answered with {responseCode}',
    values: [['I0', 'I0 or I99', 'the non-device-success-code']],
  },
  { expression: 'the first {int} are served, and {int} rejected with HTTP 429', values: [undefined, ['0']] },
  ...SILENCE,
];
/** What any error will do for: codes that are a reading of the target's. */
const ANY_ERROR: readonly AskedAtMost[] = [{ expression: 'the request is refused with {responseCode}' }, ...SILENCE];

/** No scenario asks for this code. */
const REFUSAL = 'E1011';
const DCC_SIGNING_ROLE = '89';
const ANY_REQUEST = '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A2:1';

/** The useless targets. Two of them hold the signing key of the DCC, so that nothing gives them away but what they say. */
export async function uselessKinds(): Promise<readonly UselessKind[]> {
  const lib = await loadLibxml();
  const signer = dccKey();
  const sign = (document: string): string => signEnveloped(lib, document, signer);
  return [
    { name: 'nothing listens', satisfies: [] },
    { name: 'says I0 to everything', satisfies: [], answer: (request) => ok(response(request, 'I0')) },
    { name: 'refuses everything', satisfies: [], answer: (request) => ok(response(request, REFUSAL)) },
    { name: 'echoes the request', satisfies: [], answer: (request) => ok(request) },
    { name: 'answers the previous request', satisfies: [], answer: (_request, previous = '') => ok(sign(response(previous, 'I0'))) },
    { name: 'hangs', satisfies: [], answer: () => undefined },
    { name: 'says I0 to everything, signed as the DCC', satisfies: BARE_I0, answer: (request) => ok(sign(response(request, 'I0'))) },
    { name: 'refuses everything, signed as the DCC', satisfies: ANY_ERROR, answer: (request) => ok(sign(response(request, REFUSAL))) },
  ];
}

function ok(document: string): { status: number; document: string } {
  return { status: 200, document };
}

/** A valid response to a request, without a signature. */
function response(request: string, responseCode: string): string {
  const of = (element: string, otherwise: string): string => new RegExp(`${element}>\\s*([^<\\s]+)\\s*<`).exec(request)?.[1] ?? otherwise;
  const body = {
    kind: 'response',
    serviceReference: of('ServiceReference', '8.9'),
    serviceReferenceVariant: of('ServiceReferenceVariant', '8.9'),
  } as const;
  return writeResponse({ requestId: of('RequestID', ANY_REQUEST), responseCode, responseDateTime: '2020-11-29T00:00:00Z', body });
}

function dccKey(): PartyCertificate {
  const key = CertificateStore.load(join(VECTORS, 'pki'))
    .all()
    .find(({ role, usage, privateKey }) => role === DCC_SIGNING_ROLE && usage === 'xmlSigning' && privateKey);
  if (!key) throw new Error('the test PKI holds no key of the DCC');
  return key;
}
