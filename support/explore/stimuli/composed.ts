import type { Arbitrary } from 'fast-check';
import type { DeviceType } from '../../control/types';
import { askings, GBCS_VERSIONS, introduced, NAMES, nameOfType, placesIn, requestWords, STATUSES, type Asking } from './words';
import { withArticles } from './homes';
import type { Pools } from './varied';
import type { Sentence, Stimulus } from './stimulus';

type FastCheck = typeof import('fast-check');

const TYPES = ['ESME', 'GSME', 'GPF', 'CHF', 'HCALCS', 'PPMID', 'IHD', 'CAD'] as const satisfies readonly DeviceType[];

const MOST_ACTS = 6;

/** A home as it is put together, and the types that it has. */
interface Home {
  readonly words: string;
  readonly types: readonly DeviceType[];
  readonly special?: DeviceType;
}

/** Homes and two to six acts in them, put together from the catalogues. Mostly all is as it should be but one thing. */
export function composedStimuli(fc: FastCheck, pools: Pools): Arbitrary<Stimulus> {
  return homes(fc).chain((home) =>
    fc
      .record({
        before: fc.option(arrangement(fc, home, pools), { freq: 3 }),
        acts: fc.tuple(...Array.from({ length: MOST_ACTS }, () => act(fc, home, pools))),
        count: fc.integer({ min: 2, max: MOST_ACTS }),
      })
      .map(({ before, acts, count }) => ({
        sentences: [{ text: home.words }, ...(before === null ? [] : [before]), ...acts.slice(0, count)],
      })),
  );
}

function homes(fc: FastCheck): Arbitrary<Home> {
  const family = fc.oneof({ weight: 3, arbitrary: fc.constant('SMETS2') }, { weight: 1, arbitrary: fc.constant('SMETS1') });
  const fuels = fc.oneof({ weight: 4, arbitrary: fc.constant('dual-fuel') }, fc.constant('electricity-only'), fc.constant('gas-only'));
  const supplier = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constant(' supplied by the Other Supplier'));
  const status = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...STATUSES.slice(1)) });
  const version = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...GBCS_VERSIONS) });
  return fc
    .record({
      family,
      fuels,
      supplier,
      status,
      version,
      type: fc.constantFrom(...TYPES),
      variant: fc.constantFrom('', 'B', 'C', 'AD', 'ADE', 'ADF', 'ADG'),
    })
    .map(({ family: which, fuels: fuel, supplier: who, status: how, version: at, type, variant }) => {
      const meters: readonly DeviceType[] =
        fuel === 'gas-only' ? ['GSME', 'GPF'] : fuel === 'electricity-only' ? ['ESME'] : ['ESME', 'GSME', 'GPF'];
      const word = [how, introduced(type)].filter(Boolean).join(' ');
      const isSmets2 = which !== 'SMETS1';
      const variantWords = type === 'ESME' && variant !== '' && isSmets2 ? ` of variant ${variant}` : '';
      const versionWords = at !== '' && isSmets2 ? ` at GBCS ${at}` : '';
      return {
        words: withArticles(`a ${fuel} ${which} home${who} with a ${word}${variantWords}${versionWords}`),
        types: ['CHF', ...meters, type],
        special: type,
      };
    });
}

function act(fc: FastCheck, home: Home, pools: Pools): Arbitrary<Sentence> {
  return fc.oneof(
    { weight: 14, arbitrary: request(fc, home, pools) },
    { weight: 2, arbitrary: alert(fc, home, pools) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...['5 minutes', '1 hour', '1 day', '31 days'].map((words) => ({ text: `${words} pass${/^1 /.test(words) ? 'es' : ''}` })),
      ),
    },
  );
}

function arrangement(fc: FastCheck, home: Home, pools: Pools): Arbitrary<Sentence> {
  const device = fc.constantFrom(...home.types).map(nameOfType);
  return fc.oneof(
    fc
      .tuple(device, fc.constantFrom('failure', 'nothing', 'a bad signature', 'a delay of 10 seconds'))
      .map(([name, how]) => ({ text: `${name} answers the next command with ${how}` })),
    fc
      .tuple(device, fc.constantFrom(...(pools.get('listing') ?? ['Current'])))
      .map(([name, how]) => ({ text: `firmware version 02000000 of ${name} is ${how} on the Central Products List` })),
    device.map((name) => ({ text: `${name} reports firmware version 02000000` })),
    fc.constantFrom(...NAMES.slice(0, 8)).map((name) => ({ text: `the ${name} is suspended` })),
  );
}

function alert(fc: FastCheck, home: Home, pools: Pools): Arbitrary<Sentence> {
  const codes = (pools.get('occurrence') ?? []).flatMap((words) => / raises ([0-9A-F]{4})/.exec(words)?.[1] ?? []);
  const raised = fc
    .tuple(fc.constantFrom(...home.types), fc.constantFrom(...new Set([...codes, '8F3F'])))
    .map(([type, code]) => ({ text: `${nameOfType(type)} raises ${code}` }));
  return fc.oneof(
    { weight: 5, arbitrary: raised },
    fc.constantFrom({ text: 'the CSP reports a power outage of 3 minutes at the Communications Hub' }),
  );
}

function request(fc: FastCheck, home: Home, pools: Pools): Arbitrary<Sentence> {
  const fitting = askings().filter(({ types }) => types.some((type) => home.types.includes(type)));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...fitting).chain((asking) => requestFor(fc, asking, home, pools)) },
    { weight: 1, arbitrary: fc.constantFrom(...askings()).chain((asking) => requestFor(fc, asking, home, pools)) },
  );
}

function requestFor(fc: FastCheck, asking: Asking, home: Home, pools: Pools): Arbitrary<Sentence> {
  const applying = home.types.filter((type) => asking.types.includes(type));
  const types = applying.length > 0 ? applying : home.types;
  const preferred = home.special !== undefined && types.includes(home.special) ? [home.special] : types;
  const target = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...preferred) },
    { weight: 2, arbitrary: fc.constantFrom(...types) },
    { weight: 1, arbitrary: fc.constantFrom(...home.types) },
  );
  const user = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...asking.eligible) },
    { weight: 1, arbitrary: fc.constantFrom(...(asking.others.length > 0 ? asking.others : NAMES)) },
  );
  const change = fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: fc.constantFrom(...asking.variants).map((variant) => `, with CommandVariant ${variant}`) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 }).map((variant) => `, with CommandVariant ${variant}`) },
    {
      weight: asking.canBeFutureDated ? 2 : 0,
      arbitrary: fc.constantFrom(
        ', with an ExecutionDateTime 1 day ahead',
        ', with an ExecutionDateTime 1 hour ago',
        ', with an ExecutionDateTime 31 days ahead',
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...(pools.get(`change to ${asking.golden.serviceReferenceVariant}`) ?? pools.get('change') ?? ['']))
        .map((words) => `, with ${words}`),
    },
  );
  return fc.tuple(user, target, fc.constantFrom(...home.types), change).map(([who, type, other, how]) => ({
    text: `the ${who} ${requestWords(asking, placesIn(asking) > 1 ? [nameOfType(other), nameOfType(type)] : [nameOfType(type)])}${how}`,
  }));
}
