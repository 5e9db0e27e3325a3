import { GbcsError, hexOctet } from '../error';
import type { GbzComponent } from '../zcl/gbz';
import { CLUSTER_SPECIFIC, SERVER_TO_CLIENT, decodeGbz, encodeGbz } from '../zcl/gbz';
import type { ZclAttribute } from '../zcl/attributes';
import {
  NOT_TRIED,
  ZCL_COMMAND,
  ZCL_STATUS,
  decodeAttributeIds,
  decodeAttributes,
  encodeAttributeIds,
  encodeAttributes,
} from '../zcl/attributes';
import type { ZclLayout, ZclValues } from '../zcl/layout';
import { decodeZcl, encodeZcl } from '../zcl/layout';
import type { BodyCodec } from './body';

/** A command that belongs to a cluster: where, which way (09 as the server of the cluster, 01 as its client), and its payload. */
export interface ZclCommandLayout<L extends ZclLayout = ZclLayout> {
  readonly cluster: number;
  readonly frameControl: number;
  readonly command: number;
  readonly layout: L;
}

/** Named commands of clusters: the vocabulary of a GBZ body. */
export type ZclVocabulary = Readonly<Record<string, ZclCommandLayout>>;

/** One component of a body in the words of its vocabulary. */
export type ZclPart<V extends ZclVocabulary> = {
  readonly [Name in keyof V & string]: { readonly frame: Name; readonly fields: ZclValues<V[Name]['layout']> };
}[keyof V & string];

/** A body of components, each of which is one command of the vocabulary, unencrypted. */
export function gbzParts<V extends ZclVocabulary>(vocabulary: V): BodyCodec<readonly ZclPart<V>[]> {
  return {
    encode: (parts) => encodeGbz(parts.map((part, i) => writePart(vocabulary[part.frame], part.fields, i))),
    decode: (payload) => inOrder(decodeGbz(payload)).map((component) => readPart(vocabulary, component) as ZclPart<V>),
  };
}

/** Frames are numbered in order from 0. */
function inOrder(components: readonly GbzComponent[]): readonly GbzComponent[] {
  components.forEach(({ frame }, i) => {
    if (frame.sequence !== i) throw new GbcsError(`component ${i + 1}`, `sequence number ${i}`, `${frame.sequence}`);
  });
  return components;
}

function writePart(known: ZclCommandLayout | undefined, fields: ZclValues<ZclLayout>, index: number): GbzComponent {
  if (!known) throw new RangeError('the frame is not in the vocabulary of this body');
  const { cluster, frameControl, command, layout } = known;
  return { cluster, frame: { frameControl, sequence: index, command, payload: encodeZcl(layout, fields) } };
}

function readPart(vocabulary: ZclVocabulary, component: GbzComponent): { readonly frame: string; readonly fields: ZclValues<ZclLayout> } {
  const { cluster, frame } = component;
  const found = Object.entries(vocabulary).find(
    ([, k]) => k.cluster === cluster && k.command === frame.command && k.frameControl === frame.frameControl,
  );
  if (!found || !isPlain(component)) {
    throw new GbcsError(
      'component',
      `one of ${Object.keys(vocabulary).join(', ')}`,
      `cluster ${cluster.toString(16)} command ${hexOctet(frame.command)}`,
    );
  }
  return { frame: found[0], fields: decodeZcl(found[1].layout, frame.payload) };
}

/** Neither encrypted nor selective. */
function isPlain({ frameCounter, from }: GbzComponent): boolean {
  return frameCounter === undefined && from === undefined;
}

/** What became of one component of a command that asks for nothing: a ZCL default response. */
export interface ComponentResult {
  readonly cluster: number;
  readonly command: number;
  readonly status: number;
  /** 00 to a command of the server, 08 to one of the client. */
  readonly frameControl: number;
}

/** A response of default responses, one for each component of the command. */
export const gbzResults: BodyCodec<readonly ComponentResult[]> = {
  encode: (results) =>
    encodeGbz(
      results.map(({ cluster, command, status, frameControl }, sequence) => ({
        cluster,
        frame: { frameControl, sequence, command: ZCL_COMMAND.defaultResponse, payload: Buffer.of(command, status) },
      })),
    ),
  decode: (payload) => inOrder(decodeGbz(payload)).map(readResult),
};

function readResult(component: GbzComponent): ComponentResult {
  const { cluster, frame } = component;
  const { frameControl, command: tag, payload } = frame;
  const [command = 0, status = 0] = payload;
  if (tag !== ZCL_COMMAND.defaultResponse || frameControl & CLUSTER_SPECIFIC || payload.length !== 2 || !isPlain(component)) {
    throw new GbcsError('component', 'a default response, 0x0B', hexOctet(tag));
  }
  return { cluster, command, status, frameControl };
}

/** Results as RTDS shows them: all components done, or from `failsAt` on the first failed with `status` and the others were not tried. */
export function componentResults(
  command: readonly GbzComponent[],
  failure?: { readonly failsAt: number; readonly status: number },
): readonly ComponentResult[] {
  return command.map(({ cluster, frame }, i) => {
    const back = frame.frameControl & SERVER_TO_CLIENT ? 0 : SERVER_TO_CLIENT;
    if (failure && i > failure.failsAt) return { cluster, command: NOT_TRIED, status: ZCL_STATUS.failure, frameControl: back };
    return { cluster, command: frame.command, status: failure?.failsAt === i ? failure.status : ZCL_STATUS.success, frameControl: back };
  });
}

/** A body that reads these attributes of one cluster. */
export function readAttributesCommand(cluster: number, ids: readonly number[]): BodyCodec<void> {
  const octets = encodeGbz([
    { cluster, frame: { frameControl: 0, sequence: 0, command: ZCL_COMMAND.readAttributes, payload: encodeAttributeIds(ids) } },
  ]);
  return {
    encode: () => Buffer.from(octets),
    decode: (payload) => {
      const [component] = decodeGbz(payload);
      if (component) decodeAttributeIds(component.frame.payload);
      if (!octets.equals(payload))
        throw new GbcsError('component', `a reading of attributes ${ids.join(', ')} of cluster ${cluster.toString(16)}`, 'another');
    },
  };
}

/** The answer to a reading of attributes of one cluster. */
export function attributesResponse(cluster: number): BodyCodec<readonly ZclAttribute[]> {
  return {
    encode: (records) =>
      encodeGbz([
        {
          cluster,
          frame: {
            frameControl: SERVER_TO_CLIENT,
            sequence: 0,
            command: ZCL_COMMAND.readAttributesResponse,
            payload: encodeAttributes(records),
          },
        },
      ]),
    decode: (payload) => {
      const [component, ...others] = decodeGbz(payload);
      const { command, frameControl, sequence } = component?.frame ?? {};
      const fits = command === ZCL_COMMAND.readAttributesResponse && frameControl === SERVER_TO_CLIENT && sequence === 0;
      if (!component || !fits || component.cluster !== cluster || !isPlain(component) || others.length > 0) {
        throw new GbcsError(
          'component',
          `one answer of cluster ${cluster.toString(16)} to a reading of attributes`,
          hexOctet(command ?? 0),
        );
      }
      return decodeAttributes(component.frame.payload);
    },
  };
}
