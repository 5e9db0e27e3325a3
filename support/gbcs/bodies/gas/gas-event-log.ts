import { GbcsError, hexOctet } from '../../error';
import { decodeGbz, encodeGbz } from '../../zcl/gbz';
import type { ZclLayout, ZclValues } from '../../zcl/layout';
import { decodeZcl, encodeZcl } from '../../zcl/layout';
import type { BodyCodec, UseCaseBody } from '../body';
import type { ComponentResult, ZclCommandLayout } from '../gbz-body';
import { gbzResults } from '../gbz-body';

const EVENTS = 0x0709;

const GET_EVENT_LOG = {
  cluster: EVENTS,
  frameControl: 0x01,
  command: 0x00,
  layout: { log: 'u8', eventId: 'u16', startTime: 'u32', endTime: 'u32', events: 'u8', offset: 'u16' },
} as const;
const PUBLISH_EVENT_LOG = {
  cluster: EVENTS,
  frameControl: 0x19,
  command: 0x01,
  layout: {
    matching: 'u16',
    commandIndex: 'u8',
    totalCommands: 'u8',
    payloadControl: 'u8',
    events: [{ log: 'u8', eventId: 'u16', time: 'u32', data: 'octets' }],
  },
} as const;
const CLEAR_EVENT_LOG = { cluster: EVENTS, frameControl: 0x01, command: 0x01, layout: { log: 'u8' } } as const;
const CLEARED_EVENT_LOGS = { cluster: EVENTS, frameControl: 0x09, command: 0x02, layout: { cleared: 'u8' } } as const;

export type GetEventLog = ZclValues<typeof GET_EVENT_LOG.layout>;
export type EventLog = ZclValues<typeof PUBLISH_EVENT_LOG.layout>;

/** The one frame of a body, or the default response that says why there is none. */
export type FrameOrResult<T> = { readonly fields: T } | { readonly result: ComponentResult };

/** CS10a Read ZigBee Device Event Log, 0x0014; CS10b Read ZigBee Device Security Log, 0x00A1. Times are seconds since 2000. */
export const CS10: UseCaseBody<GetEventLog, FrameOrResult<EventLog>> = {
  command: oneFrame(GET_EVENT_LOG),
  response: frameOrResult(PUBLISH_EVENT_LOG),
};

/** CS11 Clear ZigBee Device Event Log, 0x0015. */
export const CS11: UseCaseBody<ZclValues<typeof CLEAR_EVENT_LOG.layout>, FrameOrResult<ZclValues<typeof CLEARED_EVENT_LOGS.layout>>> = {
  command: oneFrame(CLEAR_EVENT_LOG),
  response: frameOrResult(CLEARED_EVENT_LOGS),
};

/** A body of one component, which is this frame, unencrypted. */
export function oneFrame<L extends ZclLayout>(known: ZclCommandLayout<L>): BodyCodec<ZclValues<L>> {
  const { cluster, frameControl, command, layout } = known;
  return {
    encode: (fields) => encodeGbz([{ cluster, frame: { frameControl, sequence: 0, command, payload: encodeZcl(layout, fields) } }]),
    decode: (payload) => {
      const [component, ...others] = decodeGbz(payload);
      const frame = component?.frame;
      const fits =
        component?.cluster === cluster && frame?.command === command && frame.frameControl === frameControl && frame.sequence === 0;
      if (!fits || others.length > 0 || component.frameCounter !== undefined || component.from !== undefined) {
        throw new GbcsError(
          'component',
          `one frame, command ${hexOctet(command)} of cluster ${cluster.toString(16)}`,
          hexOctet(frame?.command ?? 0),
        );
      }
      return decodeZcl(layout, frame.payload);
    },
  };
}

function frameOrResult<L extends ZclLayout>(known: ZclCommandLayout<L>): BodyCodec<FrameOrResult<ZclValues<L>>> {
  const frame = oneFrame(known);
  return {
    encode: (answer, counter) => ('fields' in answer ? frame.encode(answer.fields, counter) : gbzResults.encode([answer.result], counter)),
    decode: (payload) => {
      const [component] = decodeGbz(payload);
      if (component?.frame.command === known.command) return { fields: frame.decode(payload) };
      const [result, ...others] = gbzResults.decode(payload);
      if (!result || others.length > 0) throw new GbcsError('body', 'one default response', `${others.length + 1}`);
      return { result };
    },
  };
}
