import { isInstant } from '../../control/instant';
import type { JsonForm } from '../../record/json-form';
import { fitting, NUMBER, OBJECT, TEXT, TRUTH } from '../../record/json-form';

const HEX = fitting(/^(?:[0-9A-Fa-f]{2})*$/, 'octets in hex');
/** Of a SMETS1 device a command is the request, XML. */
const COMMAND = fitting(/^(?:[0-9A-Fa-f]{2})*$|^\s*</, 'octets in hex, or XML');
const INSTANT = { called: 'an instant, as 2020-11-29T00:00:00Z', holds: (value: unknown) => typeof value === 'string' && isInstant(value) };

type Answer = 'capabilities' | 'clock' | 'lease' | 'device' | 'commands' | 'localCommand' | 'smki' | 'traces' | 'outcomes';

/**
 * What each answer of a control interface is to be (support/control/control.openapi.yaml), as far as the suite looks into it: another is an
 * adapter's mistake, of which nobody may be accused. What a scenario judges for being missing may be missing here.
 */
export const ANSWERS: Readonly<Record<Answer, JsonForm>> = {
  capabilities: {
    name: TEXT,
    release: TEXT,
    'build?': TEXT,
    'signingCertificate?': TEXT,
    capabilities: [TEXT],
    'interpretations?': OBJECT,
  },
  clock: { now: INSTANT },
  lease: { granted: TRUTH },
  device: {
    'deviceType?': TEXT,
    'status?': TEXT,
    'history?': [{ status: TEXT, at: INSTANT }],
    'certificates?': { 'digitalSignature?': TEXT, 'keyAgreement?': TEXT },
    'responsible?': [{ role: TEXT, user: TEXT, 'from?': TEXT, 'until?': TEXT }],
    'firmwareVersion?': TEXT,
    'gbcsVersion?': TEXT,
  },
  commands: [{ 'at?': INSTANT, 'messageCode?': TEXT, 'useCase?': TEXT, 'outcome?': TEXT, command: COMMAND, 'response?': COMMAND }],
  localCommand: { 'response?': HEX },
  smki: [{ 'eui?': TEXT, usage: TEXT, certificate: TEXT }],
  traces: [
    {
      'requestId?': TEXT,
      'service?': TEXT,
      decisions: [{ rule: TEXT, 'clause?': TEXT, outcome: TEXT, 'code?': TEXT, 'reason?': TEXT }],
      'consequences?': [{ what: TEXT, 'about?': TEXT, 'code?': TEXT }],
    },
  ],
  outcomes: [{ by: TEXT, outcome: TEXT, count: NUMBER }],
};
