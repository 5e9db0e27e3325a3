import type { Measurement } from './measurement';
import type { Load } from './serving/load';
import { load, quantile } from './serving/load';
import type { ServerProcess } from './serving/servers';
import { bareServer, busyServer, referenceServer } from './serving/servers';

/** Requests of one round. */
const REQUESTS = 2000;

/** A server under measurement, started when it is first asked, and what its last round with one connection gave. */
interface Subject {
  readonly name: string;
  readonly server: () => Promise<ServerProcess>;
  last?: Load;
}

function subject(name: string, start: () => Promise<ServerProcess>): Subject {
  let started: Promise<ServerProcess> | undefined;
  return { name, server: () => (started ??= start()) };
}

const busy = subject('no pipeline, 0.5 ms busy', busyServer);
const bare = subject('bare pipeline', bareServer);
const few = subject('serve, 1,000 devices', () => referenceServer(1000));
const many = subject('serve, 100,000 devices', () => referenceServer(100_000));

function rate({ name, server }: Subject, connections: number, beside: Partial<Measurement> = {}): Measurement {
  return {
    name: `${name}, ${connections} connections`,
    unit: '/s',
    run: async () => (await load(await server(), REQUESTS, connections)).perSecond,
    ...beside,
  };
}

/**
 * One connection: its rate, and p50 and p99 of the same round, so that their quotient is of one time. The busy server keeps its
 * processor for half a millisecond and answers: its tail is that of the machine and of the client.
 */
function alone(
  one: Subject,
  beside: { readonly rate?: Partial<Measurement>; readonly p50?: Partial<Measurement>; readonly tail?: Partial<Measurement> } = {},
): readonly Measurement[] {
  const of = (q: number): number => (one.last ? quantile(one.last, q) : NaN);
  return [
    {
      name: `${one.name}, 1 connection`,
      unit: '/s',
      run: async () => (one.last = await load(await one.server(), REQUESTS, 1)).perSecond,
      ...beside.rate,
    },
    { name: `${one.name}, p50`, unit: 'ms', run: () => of(0.5), ...beside.p50 },
    { name: `${one.name}, p99`, unit: 'ms', run: () => of(0.99) },
    { name: `${one.name}, p99 / p50`, unit: '×', run: () => of(0.99) / of(0.5), ...beside.tail },
  ];
}

export const measurements: readonly Measurement[] = [
  ...alone(busy),
  ...alone(bare),
  ...alone(few, {
    rate: { relativeTo: 'bare pipeline, 1 connection', aim: '≥ 0.6' },
    tail: { relativeTo: 'bare pipeline, p99 / p50', aim: '≤ 3 ×' },
  }),
  ...alone(many, {
    p50: { relativeTo: 'serve, 1,000 devices, p50', aim: '1, flat' },
    tail: { relativeTo: 'bare pipeline, p99 / p50', aim: '≤ 3 ×' },
  }),
  rate(bare, 8),
  rate(few, 8, { relativeTo: 'bare pipeline, 8 connections', aim: '≥ 0.6' }),
];
