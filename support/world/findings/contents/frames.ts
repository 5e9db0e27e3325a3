import type { Element } from '../../../duis/element';
import type { SaidEntry } from './gas-calendar';
import { unknown } from './gas-tariff';
import type { Frame } from './gbz-fields';
import { framesOf } from './gbz-fields';
import { hexIn } from './octets';
import type { ContentTable, Entry } from './table';
import { askedFrom, itemsFrom } from './table';

/** A GBZ command of one component that `read` reads; `name` is its cluster and command, in hexadecimal. */
export function oneFrame(
  services: readonly string[],
  name: string,
  asked: (body: Element) => readonly Entry[],
  read: (frame: Frame) => readonly SaidEntry[],
): ContentTable {
  return {
    services,
    asked: ({ body }) => askedFrom(asked(body)),
    said: ({ payload }) => itemsFrom(framesOf(payload).flatMap((frame) => (frame.name === name ? read(frame) : [unknown(frame)]))),
  };
}

/** A reading of attributes, which may be named in any order: the ids that are read of each cluster, in hexadecimal. */
export function attributesRead(services: readonly string[], ids: Readonly<Record<string, readonly string[]>>): ContentTable {
  const clusters = Object.keys(ids);
  const pathOf = (cluster: string, id: string): string => `attribute ${clusters.length > 1 ? `${id} of ${cluster}` : id}`;
  return {
    services,
    asked: () => askedFrom(clusters.flatMap((cluster) => (ids[cluster] ?? []).map((id): Entry => [pathOf(cluster, id), 'is read']))),
    said: ({ payload }) =>
      itemsFrom(
        framesOf(payload).flatMap((frame) => {
          const cluster = clusters.find((one) => frame.name === `${one} 00`);
          return cluster === undefined
            ? [unknown(frame)]
            : idsIn(frame).map((id): SaidEntry => [pathOf(cluster, String(id.value)), { ...id, value: 'is read' }]);
        }),
      ),
  };
}

function idsIn(frame: Frame): readonly SaidEntry[1][] {
  const found: SaidEntry[1][] = [];
  while (!frame.ended) found.push(frame.next(2, 'attribute', (octets) => hexIn(octets.reverse())));
  return found;
}
