import type { Element } from '../../duis/element';
import { child } from '../../duis/element';
import type { DlmsData } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';

/** Channels of one page: which element lists them, the ZigBee page, and the number of the first. */
interface ChannelPage {
  readonly element: string;
  readonly page: number;
  readonly first: number;
}

const PAGES = {
  lowerChannels0To26: { element: 'LowerBandSubGHzChannels0To26', page: 28, first: 0 },
  lowerChannels27To34: { element: 'LowerBandSubGHzChannels27To34', page: 29, first: 27 },
  lowerChannels35To61: { element: 'LowerBandSubGHzChannels35To61', page: 30, first: 35 },
  upperChannels0To26: { element: 'UpperBandSubGHzChannels0To26', page: 31, first: 0 },
} as const satisfies Readonly<Record<string, ChannelPage>>;

/** ZigBee channel masks (6.28; RTDS DBCH04): the page in the highest five bits, then a bit for each channel, the first lowest. */
export const subGhzChannels: Readonly<Record<keyof typeof PAGES, (bindings: Bindings) => DlmsData>> = {
  lowerChannels0To26: ({ body }) => mask(body, PAGES.lowerChannels0To26),
  lowerChannels27To34: ({ body }) => mask(body, PAGES.lowerChannels27To34),
  lowerChannels35To61: ({ body }) => mask(body, PAGES.lowerChannels35To61),
  upperChannels0To26: ({ body }) => mask(body, PAGES.upperChannels0To26),
};

const PAGE_UNIT = 2 ** 27;

function mask(body: Element, { element, page, first }: ChannelPage): DlmsData {
  const channels = (child(body, element)?.children ?? []).map(({ name }) => Number(name.replace('Channel', '')) - first);
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(page * PAGE_UNIT + [...new Set(channels)].reduce((sum, channel) => sum + 2 ** channel, 0));
  return { type: 'bit-string', bits: 32, octets };
}
