import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from '../../../duis/element';
import type { DuisResponse } from '../../../duis/response';
import type { GbcsMessage } from '../../../gbcs/message';
import { encodeDateTime } from '../../../gbcs/date-time';
import { loadCatalogues } from '../../../vectors/catalogues';
import type { Smets1Message } from '../../findings/smets1-reading';
import { CONTRACT, departureFrom } from './contract';
import type { Received } from './received';

const USER = '90-B3-D5-1F-30-01-00-00';
const OTHER = '90-B3-D5-1F-30-04-00-00';
const DEVICE = '00-DB-12-34-56-78-90-A2';
const BROKER = '90-B3-D5-1F-30-00-00-02';
const AT = new Date('2020-11-29T10:00:00Z');

const leaf = (name: string, text: string): Element => ({ namespace: '', name, attributes: {}, children: [], text });
const item = (name: string, ...children: Element[]): Element => ({ namespace: '', name, attributes: {}, children, text: '' });

const gbcs: GbcsMessage = {
  kind: 'response',
  counter: 7n,
  originator: DEVICE,
  recipient: USER,
  messageCode: 0x27,
  payload: new Uint8Array(),
  signature: 'none',
};

const header = {
  schemaVersion: '4.0',
  requestId: `${USER}:${DEVICE}:7`,
  responseId: `${DEVICE}:${USER}:7`,
  responseCode: 'I0',
  responseDateTime: '2020-11-29T10:00:05.00Z',
};

function response(changes: Partial<DuisResponse> = {}): DuisResponse {
  const content = leaf('GBCSPayload', '');
  return { ...header, body: { kind: 'response', serviceReference: '4.1', serviceReferenceVariant: '4.1.1', content }, ...changes };
}

function push(changes: Partial<Received> = {}): Received {
  return {
    what: 'push',
    user: USER,
    message: { text: '', schema: 'valid', signature: 'verified' },
    response: response(),
    asked: {
      id: { originator: USER, target: DEVICE, counter: 7n },
      at: AT,
      serviceReference: '4.1',
      serviceReferenceVariant: '4.1.1',
      gbcsVersion: '3.2',
    },
    gbcs,
    now: new Date('2020-11-29T10:01:00Z'),
    schedules: [{ id: '12', first: new Date('2020-11-29T10:00:05Z') }],
    signsReplies: true,
    broker: BROKER,
    clockLeewayMs: 0,
    alertUseCases: [{ messageCode: 0x0121, alertCodes: ['8F86'], deviceTypes: ['ESME'] }],
    alertBodies: [
      { code: 'N50', body: 'FirmwareVersionMismatch' },
      { code: 'N58', body: 'ALCSHCALCSConfigurationChange' },
    ],
    ...changes,
  };
}

function without(response: DuisResponse, ...names: readonly (keyof DuisResponse)[]): DuisResponse {
  return Object.fromEntries(Object.entries(response).filter(([name]) => !names.some((each) => each === name))) as unknown as DuisResponse;
}

const acknowledgement = (changes: Partial<Received> = {}): Received => {
  const body = { kind: 'response', serviceReference: '4.1', serviceReferenceVariant: '4.1.1' } as const;
  const { gbcs: _none, ...rest } = push();
  return {
    ...rest,
    what: 'acknowledgement',
    http: { status: 200 },
    response: without(response({ responseCode: 'I99', body }), 'responseId'),
    ...changes,
  };
};

const alert = (changes: Partial<Received> = {}, said: Partial<DuisResponse> = {}): Received => {
  const body = { kind: 'device-alert', alertCode: '8F3F', gbcsPayload: new Uint8Array() } as const;
  const { asked: _none, ...rest } = push();
  return {
    ...rest,
    gbcs: { ...gbcs, kind: 'alert', counter: 90n },
    insideAlertCode: '8F3F',
    response: { ...without(response(), 'requestId'), responseId: `${DEVICE}:${USER}:90`, body, ...said },
    ...changes,
  };
};

const dccAlert = (said: Partial<DuisResponse> = {}): Received => {
  const { asked: _asked, gbcs: _gbcs, ...rest } = push();
  const body = { kind: 'dcc-alert', alertCode: 'N58', content: item('ALCSHCALCSConfigurationChange') } as const;
  return { ...rest, response: { ...without(response(), 'requestId'), responseId: `${BROKER}:${USER}:1`, body, ...said } };
};

const carrying = (content: Element): DuisResponse =>
  response({ body: { kind: 'response', serviceReference: '4.1', serviceReferenceVariant: '4.1.1', content } });
const preCommand = (version: string): Received =>
  acknowledgement({
    response: without(carrying(item('PreCommand', leaf('GBCSVersion', version))), 'responseId'),
    gbcs: { ...gbcs, kind: 'command', originator: USER, recipient: DEVICE },
  });
const execution = (number: string, total: string): Received =>
  push({
    gbcs: { ...gbcs, kind: 'alert', counter: 91n },
    response: {
      ...carrying(item('FutureDatedDeviceAlertMessage', leaf('InstructionNumber', number), leaf('TotalCommandInstructions', total))),
      responseId: `${DEVICE}:${USER}:91`,
    },
  });
const scheduled = (id: string, said: Partial<DuisResponse> = {}): Received =>
  push({
    gbcs: { ...gbcs, counter: 3n },
    response: { ...carrying(item('DSPScheduledMessage', leaf('DSPScheduleID', id))), responseId: `${DEVICE}:${USER}:3`, ...said },
  });

/** A response of a SMETS1 device, and what its S1SP says of the Service inside. */
const smets1Response = (inside: Partial<Smets1Message>): Received => {
  const { gbcs: _none, ...rest } = push();
  const service = { serviceReference: '4.1', serviceReferenceVariant: '4.1.1' };
  return {
    ...rest,
    response: response({ body: { kind: 'smets1', ...service, signedResponse: item('SMETS1SignedResponse') } }),
    smets1: { originator: DEVICE, recipient: USER, counter: '7', ...inside },
  };
};

/** The reply to a request that created a schedule. */
const created = (id: string): Received => {
  const { gbcs: _none, ...rest } = push();
  const response = without(carrying(leaf('DSPScheduleID', id)), 'responseId');
  const schedules = [{ id: '12' }, { id: '13' }, { id: '13' }, { id: '14', mayBeGone: true }, { id: '14', mayBeGone: true }];
  return { ...rest, what: 'acknowledgement', http: { status: 200 }, response, schedules };
};

/** A message of a use case that is protected, and timed, as is said. */
function framed(code: string, frame: Partial<GbcsMessage>, of = push()): Received {
  const useCase = loadCatalogues().useCases.get(code);
  const message = { ...gbcs, ...(of.gbcs === 'malformed' ? {} : of.gbcs), messageCode: useCase.messageCode, ...frame };
  return { ...of, useCase, gbcs: message };
}

/** An alert of an ESME with this alert code, by this message code. */
function coded(alertCode: string, messageCode: number): Received {
  const said = { body: { kind: 'device-alert', alertCode, gbcsPayload: new Uint8Array() } } as const;
  const useCase = loadCatalogues().useCases.byCode(messageCode);
  const of = alert({ insideAlertCode: alertCode, deviceType: 'ESME' }, said);
  const signature = useCase?.alertProtection === 'S' ? SIGNATURE : 'none';
  const message = { ...gbcs, kind: 'alert', counter: 90n, messageCode, signature, ...(signature === 'none' && { mac: MAC }) } as const;
  return { ...of, gbcs: message, ...(useCase && { useCase }) };
}

const MAC = new Uint8Array(12);
const SIGNATURE = new Uint8Array(64);
/** ECS17b answers with a MAC and a date-time, CS02e with a signature and none. */
const [REGISTERS, CERTIFICATE] = ['0x0027', '0x000C'];
const dated = (text: string): Uint8Array => encodeDateTime(new Date(text));
const registers = (dateTime?: Uint8Array): Received => framed(REGISTERS, { mac: MAC, ...(dateTime && { dateTime }) });
const certificate = (frame: Partial<GbcsMessage>): Received => framed(CERTIFICATE, frame);

describe('the contract of every message', () => {
  const kept: Readonly<Record<string, Received>> = {
    'a response to a request': push(),
    'an acknowledgement': acknowledgement(),
    'a device alert': alert(),
    'a DCC Alert': dccAlert(),
    'a DCC Alert that a command failed': dccAlert({
      responseCode: 'E21',
      body: { kind: 'dcc-alert', alertCode: 'N1', content: item('CommandFailure') },
    }),
    'a RequestID in lower case': push({ response: response({ requestId: header.requestId.toLowerCase() }) }),
    'a date without decimals': push({ response: response({ responseDateTime: '2020-11-29T10:00:05Z' }) }),
    'a date as an offset of nought': push({ response: response({ responseDateTime: '2020-11-29T10:00:05.123456+00:00' }) }),
    'a schemaVersion of the same value': push({ response: response({ schemaVersion: '4.00' }) }),
    'a Pre-Command of the same version': preCommand('3.2'),
    'the second of two instructions': execution('2', '2'),
    'what a schedule called for': scheduled('12'),
    'the identifier of a new schedule': created('12'),
    'what an S1SP signed of the same Service': smets1Response({ serviceReference: '4.1', serviceReferenceVariant: '4.1.1' }),
    'what an S1SP signed without naming a Service': smets1Response({}),
    'the identifier of a schedule that may be gone': created('14'),
    'a response by way of the broker': push({
      gbcs: { ...gbcs, counter: 55n, recipient: BROKER, supplementary: { party: USER, counter: 7n } },
    }),
    'a response that says when it was made': registers(dated('2020-11-29T10:00:03Z')),
    'a response that says when, by a clock that is a little off': { ...registers(dated('2020-11-29T10:01:20Z')), clockLeewayMs: 30_000 },
    'a signed response': certificate({ signature: SIGNATURE }),
    'an alert by the message code of its use case': coded('8F86', 0x0121),
    'a generic alert': coded('8F3F', 0x1000),
    'an alert of a kind of device that has no use case for it': { ...coded('8F86', 0x1000), deviceType: 'GSME' },
    'a DCC Alert of which nobody knows what it says': dccAlert({
      body: { kind: 'dcc-alert', alertCode: 'N52', content: item('DeviceStatusChangeEvent') },
    }),
    'an unsigned reply where the target says so': acknowledgement({
      signsReplies: false,
      message: { text: '', schema: 'valid', signature: 'absent' },
    }),
  };
  for (const [name, received] of Object.entries(kept)) {
    test(`is kept by ${name}`, () => assert.deepEqual(departureFrom(received), undefined));
  }

  const broken: readonly (readonly [string, string, Received])[] = [
    ['HTTP status', 'a Response under HTTP 201', acknowledgement({ http: { status: 201 } })],
    ['form', 'what the schema does not take', push({ message: { text: '', schema: 'invalid', signature: 'verified' } })],
    ['signature', 'a push without a signature', push({ message: { text: '', schema: 'valid', signature: 'absent' } })],
    [
      'signature',
      'an unsigned push at a target that signs no replies',
      push({ signsReplies: false, message: { text: '', schema: 'valid', signature: 'absent' } }),
    ],
    ['form', 'another schemaVersion', push({ response: response({ schemaVersion: '5.0' }) })],
    ['RequestID', 'the counter of another request', push({ response: response({ requestId: `${USER}:${DEVICE}:8` }) })],
    ['RequestID', 'no RequestID', push({ response: without(response(), 'requestId') })],
    ['RequestID', 'a RequestID in an alert', alert({}, { requestId: header.requestId })],
    ['response code', 'what a device said with another code', push({ response: response({ responseCode: 'I99' }) })],
    ['response code', 'what a schedule called for with another code', scheduled('12', { responseCode: 'I99' })],
    ['timing', 'what a schedule called for before its time', scheduled('12', { responseDateTime: '2020-11-29T10:00:01Z' })],
    ['response code', 'an alert with another code', alert({}, { responseCode: 'I99' })],
    [
      'Service Reference',
      'another Service Reference Variant',
      push({
        response: response({
          body: { kind: 'response', serviceReference: '4.1', serviceReferenceVariant: '4.1.2', content: leaf('GBCSPayload', '') },
        }),
      }),
    ],
    ['timing', 'a date before the request', push({ response: response({ responseDateTime: '2020-11-29T09:59:00Z' }) })],
    ['timing', 'an alert dated before all that happened', alert({ since: new Date('2020-11-29T10:00:30Z') })],
    ['timing', 'a date in the future', push({ response: response({ responseDateTime: '2020-11-29T11:00:00Z' }) })],
    ['timing', 'a date of another zone', push({ response: response({ responseDateTime: '2020-11-29T11:00:05+01:00' }) })],
    ['timing', 'a date of no zone', push({ response: response({ responseDateTime: '2020-11-29T10:00:05' }) })],
    ['GBCS message', 'octets that are no message', push({ gbcs: 'malformed' })],
    ['ResponseID', 'the counter of another message', push({ response: response({ responseId: `${DEVICE}:${USER}:8` }) })],
    ['ResponseID', 'no ResponseID', push({ response: without(response(), 'responseId') })],
    [
      'ResponseID',
      'a ResponseID in a reply',
      acknowledgement({
        response: response({ responseCode: 'I99', body: { kind: 'response', serviceReference: '4.1', serviceReferenceVariant: '4.1.1' } }),
      }),
    ],
    ['ResponseID', 'a DCC Alert for another User', dccAlert({ responseId: `${BROKER}:${OTHER}:1` })],
    ['ResponseID', 'an alert with the counter of another', alert({}, { responseId: `${DEVICE}:${USER}:91` })],
    [
      'GBCS message',
      'what another device says',
      push({ gbcs: { ...gbcs, originator: OTHER }, response: response({ responseId: `${OTHER}:${USER}:7` }) }),
    ],
    ['GBCS message', 'what the device says to another User', push({ gbcs: { ...gbcs, recipient: OTHER } })],
    ['GBCS message', 'an alert in place of a response', push({ gbcs: { ...gbcs, kind: 'alert' } })],
    [
      'GBCS message',
      'the response to another command',
      push({ gbcs: { ...gbcs, counter: 8n }, response: response({ responseId: `${DEVICE}:${USER}:8` }) }),
    ],
    ['DSPScheduleID', 'a schedule that nobody created', scheduled('13')],
    ['DSPScheduleID', 'the identifier of another schedule', created('13')],
    ['Service Reference', 'what an S1SP signed of another Service', smets1Response({ serviceReferenceVariant: '11.3' })],
    ['response content', 'the third of two instructions', execution('3', '2')],
    ['response content', 'instruction 0', execution('0', '1')],
    ['response content', 'a Pre-Command of another GBCS version', preCommand('2.0')],
    ['message code', 'an alert by the message code of another', coded('8F86', 0x1000)],
    ['timing', 'a response that does not say when', registers()],
    [
      'timing',
      'a response that says when, and ought not to',
      certificate({ signature: SIGNATURE, dateTime: dated('2020-11-29T10:00:03Z') }),
    ],
    ['timing', 'a response made before it was asked for', registers(dated('2020-11-29T09:59:00Z'))],
    ['timing', 'a response made later than now', registers(dated('2020-11-29T10:02:00Z'))],
    ['timing', 'a response made never', registers(Buffer.from('FFFFFFFFFFFFFFFFFF8000FF', 'hex'))],
    ['timing', 'a date-time of five octets', registers(Buffer.from('07E40B1DFF', 'hex'))],
    ['GBCS message', 'a MAC where a signature is due', certificate({ mac: MAC })],
    ['GBCS message', 'a MAC beside the signature', certificate({ mac: MAC, signature: SIGNATURE })],
    ['GBCS message', 'no protection at all', certificate({})],
    ['GBCS message', 'a Pre-Command that is signed', framed(CERTIFICATE, { signature: SIGNATURE }, preCommand('3.2'))],
    [
      'alert body',
      'the body of another DCC Alert',
      dccAlert({ body: { kind: 'dcc-alert', alertCode: 'N58', content: item('FirmwareVersionMismatch') } }),
    ],
    [
      'alert body',
      'a body of the note under a code that it does not name',
      dccAlert({ body: { kind: 'dcc-alert', alertCode: 'N53', content: item('FirmwareVersionMismatch') } }),
    ],
    [
      'alert',
      'that something cannot be said in DUIS 4.0',
      dccAlert({ body: { kind: 'dcc-alert', alertCode: 'N999', content: item('DUISVersionMismatch') } }),
    ],
    ['alert', 'an alert code that the device does not say', alert({ insideAlertCode: '8F35' })],
  ];
  for (const [subject, name, received] of broken) {
    test(`is broken by ${name}`, () => assert.equal(departureFrom(received)?.subject, subject));
  }

  test('has no clause that nothing above breaks', () => {
    const idle = CONTRACT.filter((clause) => broken.every(([, , received]) => clause(received) === undefined));
    assert.deepEqual(
      idle.map(({ name }) => name),
      [],
    );
  });
});
