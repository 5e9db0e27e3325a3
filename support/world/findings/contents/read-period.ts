import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { DlmsRequestItem } from '../../../gbcs/dlms/access';
import { encodeDlmsData } from '../../../gbcs/dlms/encode';
import { digestOf } from './der-nodes';
import { integerIn, membersOf, zigbeeInstant } from './octets';
import { instantOf } from './request-text';
import type { ContentTable, Entry } from './table';

/** Where the period of a reading begins and ends. */
export const [FROM, UNTIL] = ['ReadLogPeriod/StartDateTime', 'ReadLogPeriod/EndDateTime'] as const;

/** The period that a request asks for. */
export function periodAsked(body: Element): readonly Entry[] {
  return [
    [FROM, instantOf(textAt(body, 'ReadLogPeriod', 'StartDateTime'))],
    [UNTIL, instantOf(textAt(body, 'ReadLogPeriod', 'EndDateTime'))],
  ];
}

/** Access by range, and what the range is of: the time of an entry, 0-0:94.44.100.255 (facts 5; the same in every published message). */
const BY_RANGE = 1;
const TIME_OF_ENTRY = '0204120001090600005e2c64ff0f02120000';

/** The period of a selection of a log. */
export function periodIn(selection: DlmsRequestItem['selection']): readonly Entry[] {
  const [column, start, end] = membersOf(selection?.parameters, 'range of the log', 4);
  const by = column ? encodeDlmsData(column).toString('hex') : '';
  return [
    ...(selection?.selector === BY_RANGE && by === TIME_OF_ENTRY ? [] : ([['what the range is of', by]] as const)),
    [FROM, zigbeeInstant(integerIn(start, 'start'))],
    [UNTIL, zigbeeInstant(integerIn(end, 'end'))],
  ];
}

const CERTIFICATE = 'KAPublicSecurityCredentials';

/**
 * The certificate that an answer is to be encrypted with goes with the command where the Access Control Broker speaks for the User; where
 * the device knows the User, it has it (facts 3.2).
 */
export function withCertificate(table: ContentTable): ContentTable {
  const given = (body: Element): string | undefined => {
    const text = textAt(body, CERTIFICATE);
    return text === undefined ? undefined : digestOf(Buffer.from(text, 'base64'));
  };
  return {
    ...table,
    asked: (request) => {
      const certificate = given(request.body);
      return new Map([...table.asked(request), ...(certificate === undefined ? [] : [[CERTIFICATE, certificate] as const])]);
    },
    said: (command, request) => {
      const { supplementary } = command;
      const certificate = given(request.body);
      if (certificate === undefined) return table.said(command, request);
      const carried = supplementary?.keyAgreementCertificate;
      const value = !supplementary ? certificate : carried ? digestOf(carried) : 'none';
      return new Map([...table.said(command, request), [CERTIFICATE, { value }]]);
    },
  };
}
