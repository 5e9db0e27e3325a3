import type { Element } from '../../../duis/element';
import { childrenNamed, textAt } from '../../../duis/element';
import { CS10 } from '../../../gbcs/bodies/gas/gas-event-log';
import { decodeAccessResponse } from '../../../gbcs/dlms/access';
import { GbcsError } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { decodeGbz } from '../../../gbcs/zcl/gbz';
import type { AnswerFacts, Judge } from './answer';
import { allDone, differs, done, nothing } from './answer';
import { controllerConfigurationAnswer, controllerOperationAnswer, switchDataAnswer } from './controller-data';
import { childrenOf, contentOf, DerBody, integerText } from './der-nodes';
import { importRegistersAnswer } from './import-registers';
import type { Difference } from './item';
import { euiIn, hexIn, integerIn, membersOf, octetsIn, zigbeeInstant } from './octets';
import { instantOf } from './request-text';

/** ECS52 (11.2): the version of this device. */
const firmwareVersion: Judge = (payload, _request, facts) => {
  const { items } = decodeAccessResponse(payload);
  return [...allDone(items), ...versionIs(octetsIn(items[0]?.data, 'firmware version'), facts)];
};

function versionIs(octets: Uint8Array, facts: AnswerFacts): readonly Difference[] {
  const { firmwareVersion: expected } = facts;
  return expected === undefined
    ? differs('octets of FirmwareVersion', 4, octets.length)
    : differs('FirmwareVersion', expected.toUpperCase(), hexIn(octets));
}

const READ_RESPONSE = 0x01;
const VERSION_ATTRIBUTE = 0x0206;

/** GCS38 (11.2 of a GSME): attribute 0206, an octet string. */
const gasFirmwareVersion: Judge = (payload, _request, facts) => {
  const [component] = decodeGbz(payload);
  const record = Buffer.from(component?.frame.payload ?? []);
  if (component?.frame.command !== READ_RESPONSE || record.length < 5) throw new GbcsError('the answer', 'an attribute', 'none');
  const status = record.readUInt8(2);
  return [
    ...differs('attribute', VERSION_ATTRIBUTE, record.readUInt16LE()),
    ...differs('status', 0, status),
    ...(status === 0 ? versionIs(record.subarray(5), facts) : []),
  ];
};

/** CS06 (11.3): of an activation that succeeded the version that runs now; nothing where it was put off. */
const activation: Judge = (payload, _request, facts) => {
  const body = new DerBody(payload);
  if (body.root.tag === DER_NULL) return nothing;
  const [code, version] = childrenOf(body.root, 'result of the activation');
  const succeeded = integerText(Buffer.from(contentOf(code, 'result'))) === '0';
  return succeeded ? versionIs(contentOf(version, 'firmware version'), facts) : nothing;
};
const DER_NULL = 0x05;

const ROLES = ['Root', 'Recovery', 'Supplier', 'NetworkOperator', 'ACB', 'TransCoS', 'WANProvider', 'IssuingAuthority', 'LoadController'];

/** CS02a and CS02f (6.24.1): of every role that was asked, and of no other. */
const credentials: Judge = (payload, request) => {
  const { root } = new DerBody(payload);
  const answered = childrenOf(root, 'credentials').map((one) => {
    const number = integerText(Buffer.from(contentOf(childrenOf(one, 'credentials of a role')[0], 'role')));
    return ROLES[Number(number)] ?? number;
  });
  const asked = childrenNamed(request, 'RemotePartyRole').map(({ text }) => text.trim());
  const list = (roles: readonly string[]): string => [...new Set(roles)].sort().join(', ');
  return differs('RemotePartyRole', list(asked), list(answered));
};

const KEY_USAGES = new Map([
  ['Digital Signature', '03020780'],
  ['Key Agreement', '03020308'],
]);
const USAGE_EXTENSION = '0603551d0f';

/** CS02e (6.24.2): a certificate of this device, for the use that was asked. */
const ownCertificate: Judge = (payload, request, { device }) => {
  const der = Buffer.from(payload).toString('hex');
  const type = textAt(request, 'CredentialType')?.trim() ?? '';
  const at = der.indexOf(USAGE_EXTENSION);
  const usage = [...KEY_USAGES].find(([, bits]) => at >= 0 && der.slice(at, at + 40).includes(bits))?.[0] ?? 'none';
  const names = der.includes(device.replaceAll('-', '').toLowerCase());
  return [...differs('CredentialType', type, usage), ...differs('device of the certificate', device, names ? device : 'another')];
};

/** Kinds of devices as GBCS numbers them; all that take no commands are of one (facts 5, CS07). */
const KINDS: readonly string[] = ['GSME', 'ESME', 'CHF', 'GPF', 'HCALCS', 'PPMID'];
const TYPE_2 = 6;

/** CS07 (8.9): devices, each with its kind, as far as that is known. */
const joinDetails: Judge = (payload, _request, { typeOf }) => {
  const [code, list] = childrenOf(new DerBody(payload).root, 'join details');
  const result = integerText(Buffer.from(contentOf(code, 'result')));
  if (result !== '0') return differs('result', '0', result);
  return childrenOf(list, 'log').flatMap((entry): readonly Difference[] => {
    const [id, kind] = childrenOf(entry, 'entry of the log');
    const device = euiIn(Buffer.from(contentOf(id, 'device')), 'device');
    const type = typeOf?.(device);
    const number = Number(integerText(Buffer.from(contentOf(kind, 'kind'))));
    return type === undefined ? nothing : differs(`kind of ${device}`, KINDS.includes(type) ? KINDS.indexOf(type) : TYPE_2, number);
  });
};

/** ECS35 (6.13): entries, each of the period that was asked. */
const eventLog: Judge = (payload, request) => {
  const { items } = decodeAccessResponse(payload);
  const data = items[0]?.data;
  const entries = data && 'items' in data ? data.items : [];
  const times = entries.map((entry) => zigbeeInstant(integerIn(membersOf(entry, 'entry')[0], 'time of the entry')));
  return [...allDone(items), ...areOfPeriod(times, request)];
};

/** CS10a and CS10b (6.13): the same of a ZigBee device, which says that it found nothing where there is nothing. */
const gasEventLog: Judge = (payload, request) => {
  const answer = CS10.response.decode(payload);
  return 'fields' in answer
    ? areOfPeriod(
        answer.fields.events.map(({ time }) => zigbeeInstant(time)),
        request,
      )
    : nothing;
};

function areOfPeriod(times: readonly string[], request: Element): readonly Difference[] {
  const [from, until] = ['StartDateTime', 'EndDateTime'].map((name) => instantOf(textAt(request, 'ReadLogPeriod', name)));
  const odd = times.find((at) => Date.parse(at) < Date.parse(from ?? '') || Date.parse(at) > Date.parse(until ?? ''));
  return odd === undefined ? nothing : [{ path: 'ReadLogPeriod', expected: `${from ?? ''} to ${until ?? ''}`, got: odd }];
}

/**
 * CCS01, CCS02 (8.11): as many results as items; that all was done where it could be, for a device is added that is not in the log, and
 * removed that is. What a hub answers otherwise is its own affair: of a device that it does not have, or of itself.
 */
function logChange(count: number): Judge {
  return (payload, request, facts) =>
    canChange(request, facts)
      ? done(count)(payload, request, facts)
      : differs('number of items', count, decodeAccessResponse(payload).items.length);
}

/** Whether a hub can do what 8.11 asks for, as far as anybody knows. */
export function canChange(request: Element, { logged }: AnswerFacts): boolean {
  const isLogged = logged?.(textAt(request, 'DeviceID')?.trim().toUpperCase() ?? '');
  return isLogged === (textAt(request, 'RequestType')?.trim() === 'Remove');
}

/** What the answer to each use case has to say beyond that it came (facts 5). Whether a device does what it is told is its own affair. */
const ANSWERS: Readonly<Record<number, Judge>> = {
  0x0001: logChange(3),
  0x0002: logChange(1),
  0x0004: done(1),
  0x0008: credentials,
  0x000c: ownCertificate,
  0x0012: activation,
  0x0013: joinDetails,
  0x0014: gasEventLog,
  0x0027: importRegistersAnswer,
  0x0048: eventLog,
  0x0049: eventLog,
  0x0059: firmwareVersion,
  0x0084: gasFirmwareVersion,
  0x0093: eventLog,
  0x0094: eventLog,
  0x00a1: gasEventLog,
  0x00b9: eventLog,
  0x00ba: eventLog,
  0x00bb: switchDataAnswer,
  0x00fd: eventLog,
  0x00fe: done(2),
  0x010f: done(1),
  0x011b: credentials,
  0x011c: controllerConfigurationAnswer,
  0x011d: controllerOperationAnswer,
};

/** What the answer of a device lacks of what was asked; nothing for a use case whose answer says no more than that it came. */
export function judgeResponse(response: GbcsMessage, request: Element, facts: AnswerFacts): readonly Difference[] {
  try {
    return ANSWERS[response.messageCode]?.(response.payload, request, facts) ?? nothing;
  } catch (error) {
    if (error instanceof GbcsError) return [{ path: '', expected: 'the answer of its use case', got: error.message }];
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}
