import type { Element } from '../../../duis/element';
import { at, child, childrenNamed, textAt, walk } from '../../../duis/element';
import type { Difference } from './item';
import type { AnswerFacts } from './answer';
import { canChange } from './judge-response';

/** The answers in which a SMETS1 device says what it was asked for, in the words of the Message Mapping Catalogue. */
const VERSION_ANSWERS = ['ReadFirmwareVersionRsp', 'ActivateFirmwareRsp'];

/** What a SMETS1 Response lacks of what was asked: that it succeeded, the firmware version of 11.2 and 11.3, the devices of 8.9. */
export function judgeSmets1Response(signedResponse: Element, request: Element, facts: AnswerFacts): readonly Difference[] {
  const message = at(signedResponse, 'SMETS1Response', 'Body', 'ResponseMessage');
  const name = `${request.name}Rsp`;
  const answer = message && [...walk(message)].find((element) => element.name === name);
  if (!answer) return VERSION_ANSWERS.includes(name) ? [{ path: name, expected: 'an answer', got: null }] : [];
  if (request.name === 'UpdateHANDeviceLog' && !canChange(request, facts)) return [];
  const success = answer.attributes['MessageSuccess'];
  if (success !== undefined && success !== 'true' && success !== '1')
    return [{ path: `${name}/@MessageSuccess`, expected: 'true', got: success }];
  if (VERSION_ANSWERS.includes(name)) return version(answer, name, facts);
  return name === 'ReadDeviceLogRsp' ? log(child(answer, 'DeviceLogEntries'), name, facts) : [];
}

/** Devices that take no commands are one type in a log (Message Mapping Catalogue). */
const TYPE_2 = ['IHD', 'CAD'];

/** The entries of a log, each as the kind of device that it is. */
function log(entries: Element | undefined, name: string, { typeOf }: AnswerFacts): readonly Difference[] {
  if (!entries) return [{ path: `${name}/DeviceLogEntries`, expected: 'entries', got: null }];
  return childrenNamed(entries, 'LogEntry').flatMap((entry): Difference[] => {
    const [device = '', got = null] = [textAt(entry, 'DeviceID')?.trim().toUpperCase(), textAt(entry, 'DeviceType')?.trim()];
    const type = typeOf?.(device);
    const expected = type !== undefined && TYPE_2.includes(type) ? 'Type2' : type;
    return expected === undefined || expected === got ? [] : [{ path: `${name}/DeviceLogEntries/LogEntry/DeviceType`, expected, got }];
  });
}

function version(answer: Element, name: string, { firmwareVersion }: AnswerFacts): readonly Difference[] {
  const got = textAt(answer, 'FirmwareVersion')?.trim();
  const fits = firmwareVersion === undefined ? (got ?? '') !== '' : got?.toUpperCase() === firmwareVersion.toUpperCase();
  return fits ? [] : [{ path: `${name}/FirmwareVersion`, expected: firmwareVersion ?? 'a version', got: got ?? null }];
}
