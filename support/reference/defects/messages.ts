import type { Behaviour } from '../behaviour/behaviour';
import type { GatewayPolicy } from '../behaviour/gateway-policy';
import { signatureVerifies } from '../rules/document';
import type { SelectionRow } from '../../transform/selection-table';
import type { PreCommandDemand } from '../rules/pre-command';
import { PRE_COMMAND_DEMANDS, signedPreCommandFits } from '../rules/pre-command';
import { SIGNATURE_CHECKS } from '../signing/signature';
import { written } from './changes/alert-change';
import { lostRule, rule, ruleFor, selectionRows } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alsoRefuses, nonDevice } from './changes/request-change';
import { code, command, either, finds, messageCode, responseItem, some, startingWith, status, withoutResponse } from './symptom';
import type { Schedule } from '../schedules/schedule';
import { refuse, refuseHttp, withRule } from '../rules/rule';

/** What is no request, and is answered as one. */
const TAKEN = status(400, { code: startingWith('I', 'E') });
/** A request that was to be refused is taken, or goes so far that somebody else refuses it. */
const NOT_REFUSED = either(code('any E code, or HTTP as for what is no request', some), finds({ subject: ['decision', 'command'] }));

/** Ways to take for a request what is none, and to turn away what is one (1.1: DUIS 2.4 to 2.7, 3.3, 3.4 are unchanged). */
export const messageDefects: readonly Defect[] = [
  ...(['digest', 'value', 'shape'] as const).map((check) =>
    defect(
      'SCHEMA-09',
      `forgets-the-${check}`,
      `The ${check} of a signature is not looked at.`,
      TAKEN,
      rule(signatureVerifies({ checks: SIGNATURE_CHECKS.filter((one) => one !== check), signer: true })),
    ),
  ),
  defect(
    'SCHEMA-09',
    'trusts-every-user',
    'A request may be signed by any User.',
    TAKEN,
    rule(signatureVerifies({ checks: SIGNATURE_CHECKS, signer: false })),
  ),
  ...(['4', '8'] as const).map((variant) =>
    defect(
      'SCHEMA-09',
      `verifies-none-of-command-variant-${variant}`,
      `Requests with CommandVariant ${variant} need no right signature.`,
      TAKEN,
      ruleFor('signature-verifies', ({ request }) => request.commandVariant !== Number(variant)),
    ),
  ),
  refusesSignatures('knows-one-prefix-of-signatures', 'A Signature has the prefix ds.', (text) => !text.includes('<ds:Signature ')),
  refusesSignatures('has-one-prefix-for-all-of-a-signature', 'What is in a SignedInfo has the prefix of the SignedInfo.', (text) =>
    /<(\w+:)?SignedInfo\b[^>]*><(?!\1)/.test(text),
  ),
  defect(
    'SCHEMA-04',
    'believes-any-mac',
    'Of an answer that is protected by a MAC alone, the MAC is not looked at.',
    code('E21', 'I0'),
    (behaviour) => ({
      ...behaviour,
      forgery: (tools, response, device) =>
        response.signature instanceof Uint8Array ? behaviour.forgery(tools, response, device) : undefined,
    }),
  ),
  ...demandsLost(['awaited'], 'takes-a-pre-command-that-nobody-gave', 'A Signed Pre-Command needs no Pre-Command before it.'),
  ...demandsLost(['service'], 'takes-a-pre-command-for-another-service', 'A Signed Pre-Command may name another Service Request.').map(
    (one) => ({
      ...one,
      likelyAt: ['S-1976'],
    }),
  ),
  ...demandsLost(['readable'], 'takes-any-octets', 'What is no GBCS message passes for a Signed Pre-Command.'),
  ...demandsLost(['command', 'same'], 'takes-any-kind', 'A response or an alert passes for a Signed Pre-Command.'),
  ...demandsLost(['unprotected'], 'takes-a-mac', 'A Signed Pre-Command may have a MAC.'),
  ...demandsLost(['signed', 'signature'], 'takes-it-unsigned', 'A Signed Pre-Command need not be signed.'),
  ...demandsLost(['same'], 'takes-another', 'A Signed Pre-Command need not be what was given.'),
  ...demandsLost(['signature'], 'takes-any-signature', 'Anybody may have signed a Signed Pre-Command.'),
  {
    ...defect(
      'SCHEMA-04',
      'reads-the-event-log-of-a-hub-for-its-security-log',
      'The security log of a Communications Hub is asked for by the use case of its event log.',
      command('ECS35d', messageCode('0x0093')),
      selectionRows('6.13', (row) => (becomes(row, 'ECS35d') ? { ...row, outcome: { useCase: 'ECS35c', messageCode: 0x0093 } } : row)),
    ),
    likelyAt: ['S-1601'],
  },
  {
    ...defect(
      'SCHEMA-04',
      'knows-no-event-log-of-a-ppmid',
      'There is no use case for the event log of a PPMID.',
      code('I99', some),
      selectionRows('6.13', (row) =>
        becomes(row, 'CS10a') ? { ...row, deviceTypes: row.deviceTypes.filter((type) => type !== 'PPMID') } : row,
      ),
    ),
    likelyAt: ['S-1601'],
  },
  defect('SCHEMA-04', 'forgets-counters', 'A RequestID can be used again, and counters fall.', NOT_REFUSED, lostRule('counter-increases')),
  ...([1, 4, 8] as const).map((variant) =>
    defect(
      'SCHEMA-04',
      `forgets-counters-of-command-variant-${variant}`,
      `Requests with CommandVariant ${variant} can be sent again.`,
      NOT_REFUSED,
      ruleFor('counter-increases', ({ request }) => request.commandVariant !== variant),
    ),
  ),
  defect(
    'SCHEMA-04',
    'lets-counters-fall',
    'A counter below the last is taken where it is new.',
    NOT_REFUSED,
    ruleFor('counter-increases', ({ request: { requestId }, records }) => records.counters.get(requestId.originator) === requestId.counter),
  ),
  {
    ...defect(
      'SCHEMA-04',
      'goes-by-the-last-counter',
      'A counter is held against the last that came, and that of a Signed Pre-Command can be an older one.',
      NOT_REFUSED,
      byTheLastCounter,
    ),
    likelyAt: ['S-2045'],
  },
  ...(
    [
      ['user-known', 'E1', 'S-2048'],
      ['user-status-permitted', 'E3', 'S-2048'],
      ['device-status-compatible', 'E5', 'S-2049'],
    ] as const
  ).map(([rule, refusal, scenario]) => ({
    ...defect(
      'SCHEMA-04',
      `forgets-${rule}-of-what-is-signed`,
      `What ${refusal} is about is asked when a Pre-Command is given, and not when it comes signed.`,
      code(refusal, some),
      ruleFor(rule, ({ preCommand }) => preCommand === undefined),
    ),
    likelyAt: [scenario],
  })),
  defect('SCHEMA-04', 'serves-strangers', 'A User without a role is a User.', code('E1', some), lostRule('user-known')),
  defect('SCHEMA-04', 'serves-the-suspended', 'A suspended User is served.', code('E3', some), lostRule('user-status-permitted')),
  defect(
    'SCHEMA-04',
    'returns-commands-to-anybody',
    'Anybody may have commands for local delivery.',
    code('E17', some),
    lostRule('local-command-services-available'),
  ),
  ...([3, 6, 7] as const).map((variant) =>
    defect(
      'SCHEMA-04',
      `returns-commands-of-command-variant-${variant}-to-anybody`,
      `Anybody may have commands with CommandVariant ${variant}.`,
      code('E17', some),
      ruleFor('local-command-services-available', ({ request }) => request.commandVariant !== variant),
    ),
  ),
  defect(
    'SCHEMA-07',
    'forgets-predecessors',
    'A request may follow one that nobody sent.',
    NOT_REFUSED,
    lostRule('preceding-request-known'),
  ),
  {
    ...defect(
      'SCHEMA-07',
      'follows-others',
      'A request may follow one of another User.',
      NOT_REFUSED,
      ruleFor(
        'preceding-request-known',
        ({ request: { precedingRequestId = '', requestId }, records }) =>
          precedingRequestId.startsWith(requestId.originator) || records.sequences.progressOf(precedingRequestId) === undefined,
      ),
    ),
    likelyAt: ['S-1600'],
  },
  defect(
    'SCHEMA-07',
    'refuses-sequences',
    'No request may follow another.',
    code('I99', withoutResponse(400)),
    alsoRefuses('preceding-request-known', ({ request }) =>
      request.precedingRequestId === undefined ? undefined : refuseHttp(400, 'there are no sequences'),
    ),
  ),
  defect('SCHEMA-07', 'ends-sequences-at-two', 'A request may follow only the first of a sequence.', code('I99', 'E41'), (sound) => {
    const followers = new Set<string>();
    return alsoRefuses('preceding-request-known', ({ request: { precedingRequestId, requestIdText } }) => {
      if (precedingRequestId === undefined) return undefined;
      followers.add(requestIdText);
      return followers.has(precedingRequestId) ? refuse('E41', 'its predecessor is not the first') : undefined;
    })(sound);
  }),
  defect(
    'SCHEMA-07',
    'names-another-schedule',
    'What a schedule called for has the identifier of another.',
    finds({ subject: ['Service Reference', 'DSPScheduleID'] }),
    written('response', (xml) => xml.replace(/(<sr:DSPScheduledMessage>[\s\S]*<sr:DSPScheduleID>)/, '$19')),
  ),
  defect(
    'SCHEMA-07',
    'reads-schedules-of-others',
    'Read Schedule tells of the schedules of a device, whoever created them.',
    responseItem('DSPScheduleID'),
    nonDevice('5.2', (right) => (view, request) => {
      const { schedules } = view.records;
      const mine = (found: Schedule): Schedule => ({ ...found, user: request.requestId.originator });
      const ofAll = { ...schedules, get: () => undefined, ofDevice: (device: string) => schedules.ofDevice(device).map(mine) };
      return right({ ...view, records: { ...view.records, schedules: ofAll } }, request);
    }),
  ),
  defect(
    'SCHEMA-07',
    'reads-every-schedule-as-daily',
    'Read Schedule says of every schedule that it is daily.',
    responseItem('ScheduleFrequency'),
    written('response', (xml) => xml.replaceAll('<sr:ScheduleFrequency>Weekly', '<sr:ScheduleFrequency>Daily')),
  ),
  defect(
    'SCHEMA-07',
    'reads-one-schedule',
    'Read Schedule tells of the first schedule of a device.',
    responseItem('DSPScheduleID'),
    written('response', (xml) => xml.replace(/(<\/sr:DSPSchedules>)<sr:DSPSchedules>.*<\/sr:DSPSchedules>/s, '$1')),
  ),
  gatewayDefect('takes-paths-that-go-on', 'What goes on behind the path of a service is that service.', { noService: undefined }, 404),
  gatewayDefect('takes-every-method', 'Requests need not be posted.', { noPost: undefined }, 405),
  gatewayDefect('takes-every-media-type', 'A request may be of any media type and charset.', { noXml: undefined }, 415),
  gatewayDefect('says-400-for-404', 'What goes to no service is a bad request.', { noService: 400 }, 404),
  gatewayDefect('says-501-for-405', 'What is not posted is not implemented.', { noPost: 501 }, 405),
  gatewayDefect('says-500-for-415', 'What is no XML is an error of the target.', { noXml: 500 }, 415),
  defect(
    'SCHEMA-04',
    'answers-with-201',
    'A DUIS Response has HTTP status 201.',
    finds({ subject: 'HTTP status', expected: 200, got: 201 }),
    gateway({ response: 201 }),
  ),
];

function demandsLost(lost: readonly PreCommandDemand[], does: string, summary: string): readonly Defect[] {
  const left = PRE_COMMAND_DEMANDS.filter((demand) => !lost.includes(demand));
  return [defect('SCHEMA-09', does, summary, NOT_REFUSED, rule(signedPreCommandFits(left)))];
}

function refusesSignatures(does: string, summary: string, objects: (text: string) => boolean): Defect {
  const refused = refuseHttp(400, 'the signature does not verify');
  const ask = alsoRefuses('signature-verifies', ({ arrival }) =>
    objects(Buffer.from(arrival.octets).toString('utf8')) ? refused : undefined,
  );
  return defect('SCHEMA-09', does, summary, code('I99', withoutResponse(400)), ask);
}

function gatewayDefect(does: string, summary: string, change: Change, due: number): Defect {
  return defect('SCHEMA-04', does, summary, status(due), gateway(change));
}

type Change = { readonly [name in keyof GatewayPolicy]?: GatewayPolicy[name] | undefined };

function gateway({ response, ...change }: Change): Defect['apply'] {
  return (behaviour: Behaviour) => {
    const statuses = Object.entries({ ...behaviour.gateway, ...change }).filter(([, value]) => value !== undefined);
    return { ...behaviour, gateway: { ...Object.fromEntries(statuses), response: response ?? behaviour.gateway.response } };
  };
}

function becomes({ outcome }: SelectionRow, useCase: string): boolean {
  return 'useCase' in outcome && outcome.useCase === useCase;
}

function byTheLastCounter(behaviour: Behaviour): Behaviour {
  const last = new Map<string, bigint>();
  const rules = withRule(behaviour.rules, 'counter-increases', (right) => ({
    ...right,
    ask: (inquiry) => {
      const { originator, counter } = inquiry.request.requestId;
      const isTaken = inquiry.preCommand !== undefined || counter > (last.get(originator) ?? -1n);
      const refusal = isTaken ? undefined : right.ask(inquiry);
      if (!refusal) last.set(originator, counter);
      return refusal;
    },
  }));
  return { ...behaviour, rules };
}
