import { GbcsError } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { aligned } from './aligned';
import { CONTENTS } from './catalogue';
import type { Asked, Difference, RequestBody } from './item';
import { differences } from './item';
import type { ContentTable } from './table';
import { zclHeaders } from './zcl-headers';

/** What the content of a command is held to: every item that is not as the request has it; undefined where no table is about both. */
export function judgeCommand(command: GbcsMessage, request: RequestBody): readonly Difference[] | undefined {
  const table = CONTENTS[command.messageCode];
  if (!table?.services.includes(request.body.name)) return undefined;
  const asked = askedOf(table, request);
  if (!asked) return undefined;
  try {
    const said = (table.unordered ?? []).reduce((items, list) => aligned(asked, items, list), table.said(command, request));
    return [...differences(asked, said), ...invocation(command), ...zclHeaders(command, request.body.name)];
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    return [{ path: '', expected: 'the body of its use case', got: error.message }];
  }
}

const ACCESS_REQUEST = 0xd9;
const INVOKE_ID = [2, 3] as const;

/** A DLMS command repeats the low three octets of its counter (facts 3.5). */
function invocation({ payload, counter }: GbcsMessage): readonly Difference[] {
  const [start, length] = INVOKE_ID;
  const got = Buffer.from(payload)
    .subarray(start, start + length)
    .toString('hex')
    .toUpperCase();
  const expected = (counter & 0xffffffn).toString(16).toUpperCase().padStart(6, '0');
  return payload[0] !== ACCESS_REQUEST || got === expected ? [] : [{ path: 'invoke id', expected, got, octets: INVOKE_ID }];
}

/** Undefined for a request that the table cannot read: one of ours that the schema admits and that no scenario means to judge by. */
function askedOf(table: ContentTable, request: RequestBody): Asked | undefined {
  try {
    return table.asked(request);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
